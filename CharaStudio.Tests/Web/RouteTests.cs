using System.Net;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Web;

/// <summary>The list of routes is taken from the application: whoever adds an open one must say so here.</summary>
public sealed class RouteTests : IAsyncLifetime
{
    // A media address carries its own signature and end.
    private static readonly string[] s_open = ["/media/{id}", "/health", "/health/ready", "/docs", "/v1/openapi.json", "/sign-in", "/welcome", "/error", "/not-found", "/_framework/blazor.web.js"];
    private readonly StudioApplication _studio = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _studio.DisposeAsync();

    [Fact]
    public void OpenRoutes_AreTheAllowedOnesAndStaticFiles()
    {
        var files = Path.Combine(AppContext.BaseDirectory, "CharaStudio.Web.staticwebassets.endpoints.json");
        var assets = File.ReadAllText(files);
        var surprising = ApiRoutes.All(_studio)
            .Where(route => route.IsOpen && !s_open.Contains(route.Pattern))
            .Where(route => !assets.Contains($"\"{route.Pattern.TrimStart('/')}\"", StringComparison.Ordinal))
            .Select(route => route.ToString());
        Assert.Empty(surprising);
    }

    [Fact]
    public async Task ClosedRoutes_WithoutCredentials_AnswerNothingOfTheirs()
    {
        using var client = _studio.CreatePlainClient();
        var wrong = new List<string>();
        foreach (var route in ApiRoutes.All(_studio).Where(route => !route.IsOpen))
        {
            using var request = new HttpRequestMessage(route.Method, route.Address);
            using var answer = await client.SendAsync(request);
            var refused = answer.StatusCode == HttpStatusCode.Unauthorized || (!route.IsApi && answer.StatusCode == HttpStatusCode.Redirect);
            if (!refused)
            {
                wrong.Add($"{route}: {(int)answer.StatusCode}");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void ApiPaths_AllStateTheirDialect()
    {
        var mute = ApiRoutes.All(_studio).Where(route => !route.IsApi && IsApiPath(route.Pattern)).Select(route => route.ToString());
        Assert.Empty(mute);
    }

    private static bool IsApiPath(string pattern) =>
        pattern.StartsWith("/v1", StringComparison.Ordinal) || pattern.StartsWith("/api", StringComparison.Ordinal);
}
