using System.Text.Json;
using CharaStudio.Tests.Support;
using CharaStudio.Web.Http;

namespace CharaStudio.Tests.Contract.Seed001;

/// <summary>Rows 62-77: what holds for every call.</summary>
public sealed class GeneralRows(ApiStudio studio) : IClassFixture<ApiStudio>
{
    private async Task<ApiClient> KeyAsync(params string[] scopes) => new(await studio.Application.CreateKeyedClientAsync(scopes));

    [Fact]
    [Trait("Row", "62")]
    public void Routes_OfThisDialect_LieUnderV1()
    {
        var routes = ApiRoutes.Of(studio.Application).Where(route => route.Dialect is Dialect.Generation).ToList();
        Assert.NotEmpty(routes);
        Assert.All(routes, route => Assert.StartsWith("/v1/", route.Pattern, StringComparison.Ordinal));
    }

    [Theory]
    [Trait("Row", "68"), Trait("Row", "89")]
    [InlineData("Bearer {0}", 200)]
    [InlineData("bearer {0}", 200)]
    [InlineData("{0}", 401)]
    [InlineData("Basic {0}", 401)]
    [InlineData("Bearer {0}x", 401)]
    [InlineData("Bearer", 401)]
    public async Task Authorization_OnlyBearerOpens(string form, int status)
    {
        using var nobody = new ApiClient(studio.Application.CreatePlainClient());
        var key = await studio.Application.CreateKeyAsync();
        var answer = await nobody.Send(HttpMethod.Get, "/v1/jobs", null, ("Authorization", string.Format(System.Globalization.CultureInfo.InvariantCulture, form, key)));
        Assert.Equal(status, answer.Status);
        Assert.Equal(status is 401, answer.Headers.WwwAuthenticate.Count > 0);
    }

    [Theory]
    [Trait("Row", "69")]
    [InlineData("application/json", 201)]
    [InlineData("application/json; charset=utf-8", 201)]
    [InlineData("text/plain", 415)]
    [InlineData("application/json; charset=utf-16", 415)]
    [InlineData("application/x-www-form-urlencoded", 415)]
    public async Task ContentType_OnlyJsonIsRead(string type, int status)
    {
        using var body = new ByteArrayContent("""{"name":"x"}"""u8.ToArray());
        body.Headers.TryAddWithoutValidation("Content-Type", type);
        using var answer = await studio.Owner.Http.PostAsync(new Uri("/v1/worlds", UriKind.Relative), body);
        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Fact]
    [Trait("Row", "70")]
    public async Task Accept_Json_GivesJson()
    {
        var answer = await studio.Owner.Send(HttpMethod.Get, "/v1/jobs", null, ("Accept", "application/json"));
        Assert.Equal((200, "application/json"), (answer.Status, answer.Content.ContentType?.MediaType));
    }

    [Fact]
    [Trait("Row", "71"), Trait("Row", "72")]
    public async Task Keys_AreMadeListedAndRevoked_WithTheirScopes()
    {
        using var admin = await KeyAsync([.. Scopes.All]);
        var made = await admin.Post("/v1/keys", """{"name":"Drawing","scopes":["generate:write"]}""");
        Assert.StartsWith("sk_live_", made.Text("key"), StringComparison.Ordinal);
        var id = made["summary"].GetProperty("id").GetString();
        var listed = (await admin.Get("/v1/keys")).Data.EnumerateArray().Single(key => key.GetProperty("id").GetString() == id);
        Assert.Equal(["generate:write"], listed.GetProperty("scopes").EnumerateArray().Select(scope => scope.GetString()));
        Assert.Equal(200, (await admin.Delete($"/v1/keys/{id}")).Status);
        using var gone = new ApiClient(studio.Application.CreatePlainClient());
        Assert.Equal(401, (await gone.Send(HttpMethod.Get, "/v1/jobs", null, ("Authorization", $"Bearer {made.Text("key")}"))).Status);
    }

    [Theory]
    [Trait("Row", "73"), Trait("Row", "74"), Trait("Row", "90")]
    [InlineData(Scopes.ReferenceRead)]
    [InlineData(Scopes.ControlWrite)]
    public async Task LesserScope_CanBeHeld_AndDrawsNothing(string scope)
    {
        using var lesser = await KeyAsync(scope);
        var refused = await lesser.Post("/v1/generate/comic", """{"panels":[{"description":"a hill"}]}""");
        Assert.Equal((403, "Forbidden"), (refused.Status, refused.ErrorCode));
    }

    [Fact]
    [Trait("Row", "75")]
    public async Task GenerateWrite_OpensDrawing()
    {
        using var drawing = await KeyAsync(Scopes.GenerateWrite);
        Assert.Equal(422, (await drawing.Post("/v1/generate/comic", """{"panels":[]}""")).Status);
        Assert.Equal(403, (await drawing.Post("/v1/worlds", """{"name":"x"}""")).Status);
    }

    [Fact]
    [Trait("Row", "77")]
    public async Task OpenApi_IsServedToAnybody()
    {
        using var nobody = new ApiClient(studio.Application.CreatePlainClient());
        var document = await nobody.Get("/v1/openapi.json");
        Assert.Equal(200, document.Status);
        Assert.StartsWith("3.", document.Body.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Object, document.Body.GetProperty("paths").GetProperty("/v1/generate/comic").ValueKind);
    }
}
