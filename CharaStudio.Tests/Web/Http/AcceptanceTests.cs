using System.Text.Json;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Web.Http;

public sealed class AcceptanceTests(ApiStudio studio) : IClassFixture<ApiStudio>
{
    [Theory]
    [InlineData("*/*", 200)]
    [InlineData("application/json", 200)]
    [InlineData("application/*;q=0.1", 200)]
    [InlineData("text/html, application/problem+json", 200)]
    [InlineData("text/html, */*;q=0.8", 200)]
    [InlineData("text/html", 406)]
    [InlineData("image/png", 406)]
    [InlineData("application/json;q=0, application/problem+json;q=0", 406)]
    public async Task Accept_OnAListOfJson_Is(string accept, int status) =>
        Assert.Equal(status, (await studio.Owner.Send(HttpMethod.Get, "/v1/characters", null, ("Accept", accept))).Status);

    [Fact]
    public async Task Accept_ThatNothingMeets_HasTheEnvelope() =>
        Assert.Equal("NotAcceptable", (await studio.Owner.Send(HttpMethod.Get, "/v1/characters", null, ("Accept", "text/html"))).ErrorCode);

    [Theory]
    [InlineData("image/png", 404)]
    [InlineData("application/pdf", 404)]
    [InlineData("video/mp4", 406)]
    public async Task Accept_OnAFileOfAComic_Is(string accept, int status) =>
        Assert.Equal(status, (await studio.Owner.Send(HttpMethod.Get, "/v1/comics/comic_none/pages/1.png", null, ("Accept", accept))).Status);

    [Theory]
    [InlineData("/v1/characters/char_none", 404)]
    [InlineData("/v1/jobs/none", 404)]
    [InlineData("/v1/models/none", 404)]
    [InlineData("/v1/nothing", 404)]
    public async Task Problem_AskedForOnAnyRoute_IsRfc9457(string path, int status)
    {
        var answer = await studio.Owner.Send(HttpMethod.Get, path, null, ("Accept", "application/problem+json"));

        Assert.Equal("application/problem+json", answer.Content.ContentType?.MediaType);
        Assert.Equal(status, answer.Body.GetProperty("status").GetInt32());
        Assert.All(["type", "title", "detail", "instance", "code", "request_id"], name => Assert.Equal(JsonValueKind.String, answer.Body.GetProperty(name).ValueKind));
    }

    [Fact]
    public async Task Method_ThatIsNotAllowed_Is405WithAllow()
    {
        var answer = await studio.Owner.Send(HttpMethod.Put, "/v1/characters", "{}");

        Assert.Equal((405, "MethodNotAllowed"), (answer.Status, answer.ErrorCode));
        Assert.Contains("GET", answer.Content.Allow);
        Assert.DoesNotContain("PUT", answer.Content.Allow);
    }

    [Fact]
    public async Task MethodOverride_IsIgnored()
    {
        var id = (await studio.Owner.Post("/v1/characters", """{"name":"Lin"}""")).Id;

        var answer = await studio.Owner.Send(HttpMethod.Get, $"/v1/characters/{id}", null, ("X-HTTP-Method-Override", "DELETE"), ("X-HTTP-Method", "DELETE"));

        Assert.Equal(200, answer.Status);
        Assert.Equal(200, (await studio.Owner.Get($"/v1/characters/{id}")).Status);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=utf-16")]
    public async Task ContentType_ThatIsNotUtf8Json_Is415(string type)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/characters") { Content = new StringContent("""{"name":"Lin"}""") };
        request.Content.Headers.Remove("Content-Type");
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var answer = await studio.Owner.Http.SendAsync(request);
        Assert.Equal(415, (int)answer.StatusCode);
    }
}
