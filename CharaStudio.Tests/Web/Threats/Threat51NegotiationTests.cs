using System.Text;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Web.Threats;

/// <summary>Content types and methods that are not on the list.</summary>
[Collection(ThreatStudio.Collection)]
public sealed class Threat51NegotiationTests(ApiStudio studio)
{
    [Theory]
    [InlineData("text/plain")]
    [InlineData("text/xml")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/jsonp")]
    public async Task Post_OfAnotherType_415(string type)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes("{\"name\":\"x\"}"));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var answer = await studio.Owner.Http.PostAsync(new Uri("/v1/characters", UriKind.Relative), content);
        Assert.Equal(415, (int)answer.StatusCode);
        Assert.Contains("\"error\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("X-HTTP-Method-Override")]
    [InlineData("X-HTTP-Method")]
    [InlineData("X-Method-Override")]
    public async Task Post_ThatWouldLikeToDelete_DoesNot(string header)
    {
        var id = (await studio.Owner.Post("/v1/characters", """{"name":"x"}""")).Id;
        var answer = await studio.Owner.Send(HttpMethod.Post, $"/v1/characters/{id}", "{}", (header, "DELETE"));
        Assert.Equal(405, answer.Status);
        Assert.Contains("PATCH", answer.Content.Allow);
        Assert.Equal(200, (await studio.Owner.Get($"/v1/characters/{id}")).Status);
        Assert.Equal(200, (await studio.Owner.Send(HttpMethod.Get, $"/v1/characters/{id}?_method=DELETE", null, (header, "DELETE"))).Status);
    }

    [Theory]
    [InlineData("TRACE")]
    [InlineData("PUT")]
    [InlineData("PROPFIND")]
    public async Task AnotherMethod_405(string method) =>
        Assert.Equal(405, (await studio.Owner.Send(new HttpMethod(method), "/v1/characters", null)).Status);
}
