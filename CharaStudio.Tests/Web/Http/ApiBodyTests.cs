using System.Net;
using System.Text;
using System.Text.Json;
using CharaStudio.Tests.Support;
using CharaStudio.Web.Http;

namespace CharaStudio.Tests.Web.Http;

/// <summary>Bodies as a real route reads them: POST /v1/keys has a required string, a nullable list and a nullable string.</summary>
public sealed class ApiBodyTests : IAsyncLifetime
{
    private readonly StudioApplication _studio = new();
    private HttpClient _client = null!;

    public async Task InitializeAsync() => _client = await _studio.CreateKeyedClientAsync(Scopes.KeysAdmin);

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _studio.DisposeAsync();
    }

    [Theory]
    [InlineData("{\"name\":\"a\"}", 201)]
    [InlineData("{\"name\":\"a\",\"scopes\":null}", 201)]
    [InlineData("\uFEFF{\"name\":\"a\"}", 201)]
    [InlineData("{}", 422)]
    [InlineData("{\"name\":null}", 422)]
    [InlineData("{\"Name\":\"a\"}", 422)]
    [InlineData("{\"name\":1}", 400)]
    [InlineData("{\"name\":\"a\",\"scopes\":\"worlds:read\"}", 400)]
    [InlineData("{\"name\":\"a\",\"scopes\":[1]}", 400)]
    [InlineData("{\"name\":\"a\",\"name\":\"b\"}", 400)]
    [InlineData("{\"name\":\"a\"", 400)]
    [InlineData("[]", 400)]
    [InlineData("null", 400)]
    [InlineData("\"text\"", 400)]
    [InlineData("", 400)]
    public async Task Post_Body_AnswersItsStatus(string json, int status)
    {
        using var answer = await PostAsync(json);
        Assert.Equal(status, (int)answer.StatusCode);
        using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal(status == 201, body.RootElement.GetProperty("success").GetBoolean());
    }

    [Fact]
    public async Task Post_BrokenJson_GivesLineAndColumn()
    {
        using var answer = await PostAsync("{\n  \"name\": x\n}");
        using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        var details = body.RootElement.GetProperty("error").GetProperty("details");
        Assert.Equal((2, 11), (details.GetProperty("line").GetInt32(), details.GetProperty("column").GetInt32()));
    }

    [Fact]
    public async Task Post_UnknownFields_AreNamedInAHeader()
    {
        using var answer = await PostAsync("{\"name\":\"a\",\"nmae\":1,\"größe\":2}");
        Assert.Equal("nmae, gr%C3%B6%C3%9Fe", answer.Headers.GetValues("X-Ignored-Fields").Single());
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=utf-16")]
    public async Task Post_OtherContentType_Is415(string type)
    {
        using var content = new ByteArrayContent("{}"u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var answer = await _client.PostAsync(new Uri("/v1/keys", UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    [Theory]
    [InlineData(0, 422)]
    [InlineData(1, 413)]
    public async Task Post_BodyAtTheLimit_IsRead(int over, int status)
    {
        const string Frame = "{\"name\":\"\"}";
        using var answer = await PostAsync(Frame.Insert(9, new string('a', (int)BodyLimitMetadata.DefaultBytes - Frame.Length + over)));
        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Fact]
    public async Task Put_OnARouteWithoutIt_Is405WithAllow()
    {
        using var answer = await _client.PutAsync(new Uri("/v1/keys", UriKind.Relative), content: null);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Superset(new HashSet<string>(["GET", "POST"]), answer.Content.Headers.Allow.ToHashSet());
        Assert.Contains("MethodNotAllowed", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_KeyWithoutTheScope_IsForbiddenNamingIt()
    {
        using var client = await _studio.CreateKeyedClientAsync(Scopes.WorldsRead);
        using var answer = await client.GetAsync(new Uri("/v1/keys", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("keys:admin", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> PostAsync(string json)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        return await _client.PostAsync(new Uri("/v1/keys", UriKind.Relative), content);
    }
}
