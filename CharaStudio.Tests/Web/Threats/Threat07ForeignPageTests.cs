using System.Net;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Web.Threats;

/// <summary>A page of another site, or another name for this host, uses the visitor's browser against the studio.</summary>
[Collection(ThreatStudio.Collection)]
public sealed class Threat07ForeignPageTests(ApiStudio studio)
{
    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("localhost.evil.example")]
    [InlineData("169.254.169.254")]
    public async Task AnyRequest_ForAnotherHost_400(string host)
    {
        foreach (var path in new[] { "/health", "/v1/characters", "/sign-in" })
        {
            Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(HttpMethod.Get, path, ("Host", host)));
        }
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/sign-out")]
    [InlineData("/projects/open")]
    [InlineData("/_blazor/negotiate")]
    [InlineData("/hubs/jobs/negotiate")]
    [InlineData("/v1/characters")]
    public async Task Post_FromAnotherOrigin_403(string path)
    {
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(HttpMethod.Post, path, ("Origin", "https://evil.example")));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(HttpMethod.Post, path, ("Origin", "null")));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(HttpMethod.Post, path, ("Origin", "http://localhost:9999")));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(HttpMethod.Post, path, ("Sec-Fetch-Site", "cross-site")));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(HttpMethod.Post, path, ("Sec-Fetch-Site", "same-site")));
    }

    [Theory]
    [InlineData("/_blazor")]
    [InlineData("/hubs/jobs")]
    public async Task SocketUpgrade_FromAnotherOrigin_403(string path)
    {
        (string, string)[] upgrade = [("Connection", "Upgrade"), ("Upgrade", "websocket"), ("Sec-WebSocket-Version", "13"), ("Sec-WebSocket-Key", "AAAAAAAAAAAAAAAAAAAAAA==")];
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(HttpMethod.Get, path, [.. upgrade, ("Origin", "https://evil.example")]));
        Assert.NotEqual(HttpStatusCode.Forbidden, await StatusAsync(HttpMethod.Get, path, [.. upgrade, ("Origin", "http://localhost")]));
    }

    [Theory]
    [InlineData("Origin", "http://localhost")]
    [InlineData("Origin", "https://localhost")]
    [InlineData("Sec-Fetch-Site", "same-origin")]
    [InlineData("Sec-Fetch-Site", "none")]
    public async Task Post_FromOwnPage_IsNotTurnedAwayForItsOrigin(string header, string value) =>
        Assert.NotEqual(HttpStatusCode.Forbidden, await StatusAsync(HttpMethod.Post, "/sign-in", (header, value)));

    [Fact]
    public async Task Key_FromAnywhere_IsNotAskedForItsOrigin() =>
        Assert.Equal(201, (await studio.Owner.Send(HttpMethod.Post, "/v1/characters", """{"name":"x"}""", ("Origin", "https://tool.example"))).Status);

    private async Task<HttpStatusCode> StatusAsync(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        using var client = studio.Application.CreatePlainClient();
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }
}
