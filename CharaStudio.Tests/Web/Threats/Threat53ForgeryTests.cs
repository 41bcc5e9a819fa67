using System.Net;
using System.Net.Http.Json;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Web.Threats;

/// <summary>A session's cookie alone opens no API route, and posts nothing without the page's own token.</summary>
[Collection(ThreatStudio.Collection)]
public sealed class Threat53ForgeryTests(ApiStudio studio)
{
    [Fact]
    public async Task EveryApiRoute_WithASessionOnly_401()
    {
        using var client = await ThreatStudio.SignedInAsync(studio.Application);
        var open = new List<string>();
        foreach (var route in ApiRoutes.Of(studio.Application).Where(route => !route.IsOpen))
        {
            using var request = new HttpRequestMessage(route.Method, route.Address) { Content = route.Method == HttpMethod.Get ? null : JsonContent.Create(new { name = "x" }) };
            using var answer = await client.SendAsync(request);
            if (answer.StatusCode != HttpStatusCode.Unauthorized)
            {
                open.Add($"{route}: {answer.StatusCode}");
            }
        }

        Assert.Empty(open);
    }

    [Theory]
    [InlineData("/sign-out")]
    [InlineData("/projects/open")]
    [InlineData("/sign-in")]
    public async Task Form_WithoutThePagesToken_IsRefused(string path)
    {
        using var client = await ThreatStudio.SignedInAsync(studio.Application);
        using var form = new FormUrlEncodedContent([new("Form.Name", "mei"), new("project", "x")]);
        using var answer = await client.PostAsync(new Uri(path, UriKind.Relative), form);
        Assert.InRange((int)answer.StatusCode, 400, 403);
        using var home = await client.GetAsync(new Uri("/", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, home.StatusCode);
    }

    [Fact]
    public async Task SessionCookie_IsLaxAndHiddenFromScripts()
    {
        using var client = studio.Application.CreateDefaultClient();
        using var answer = await client.GetAsync(new Uri("/sign-in", UriKind.Relative));
        Assert.All(answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [], cookie =>
        {
            Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Matches("(?i)samesite=(lax|strict)", cookie);
        });
    }
}
