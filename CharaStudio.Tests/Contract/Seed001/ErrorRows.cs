using System.Text.Json;
using CharaStudio.Tests.Support;
using CharaStudio.Web.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CharaStudio.Tests.Contract.Seed001;

/// <summary>Rows 87-95: one shape, and a word for each status.</summary>
public sealed class ErrorRows(ApiStudio studio) : IClassFixture<ApiStudio>
{
    private readonly ApiClient _api = studio.Owner;

    [Theory]
    [Trait("Row", "87")]
    [InlineData("/v1/jobs/job_nothing")]
    [InlineData("/v1/jobs?limit=x")]
    public async Task Error_IsAnObject_OfCodeMessageAndDetails(string path)
    {
        var error = (await _api.Get(path)).Body.GetProperty("error");
        Assert.Equal(
            (JsonValueKind.String, JsonValueKind.String, JsonValueKind.Object),
            (error.GetProperty("code").ValueKind, error.GetProperty("message").ValueKind, error.GetProperty("details").ValueKind));
    }

    [Theory]
    [Trait("Row", "88"), Trait("Row", "91"), Trait("Row", "92")]
    [InlineData("""{"panels":""", 400, "BadRequest")]
    [InlineData("""{"panels":"one"}""", 400, "BadRequest")]
    [InlineData("""{"panels":[{"description":"a hill"}],"story_id":"story_0000000000000000000001"}""", 404, "NotFound")]
    [InlineData("""{"panels":[{"description":"a hill","camera":"sideways"}]}""", 422, "UnprocessableEntity")]
    public async Task Refusal_HasTheStatusAndItsWord(string body, int status, string word)
    {
        var answer = await _api.Post("/v1/generate/comic", body);
        Assert.Equal((status, word), (answer.Status, answer.ErrorCode));
    }

    [Fact]
    [Trait("Row", "89")]
    public async Task NoKey_IsUnauthorized()
    {
        using var nobody = new ApiClient(studio.Application.CreatePlainClient());
        var answer = await nobody.Get("/v1/jobs");
        Assert.Equal((401, "Unauthorized"), (answer.Status, answer.ErrorCode));
    }

    [Fact]
    [Trait("Row", "94")]
    public async Task Bug_IsAnInternalError_WithoutItsText()
    {
        var app = new ApplicationBuilder(studio.Application.Services);
        app.UseApiErrors();
        app.Run(_ => throw new InvalidDataException("secret path"));
        var context = new DefaultHttpContext { RequestServices = studio.Application.Services };
        context.Request.Path = "/v1/jobs";
        context.Response.Body = new MemoryStream();
        await app.Build()(context);
        var body = JsonSerializer.Deserialize<JsonElement>(((MemoryStream)context.Response.Body).ToArray());
        Assert.Equal((500, "InternalError"), (context.Response.StatusCode, body.GetProperty("error").GetProperty("code").GetString()));
        Assert.DoesNotContain("secret", body.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Row", "95")]
    public async Task BrokenJson_SaysTheDocumentsLineAndColumn()
    {
        var answer = await _api.Post("/v1/generate/comic", "{\n  \"story_id\": null,\n  \"seed\": 1,\n  \"panels\"  : x]\n}");
        var details = answer.Body.GetProperty("error").GetProperty("details");
        Assert.Equal((400, "BadRequest", 4, 15), (answer.Status, answer.ErrorCode, details.GetProperty("line").GetInt32(), details.GetProperty("column").GetInt32()));
    }
}
