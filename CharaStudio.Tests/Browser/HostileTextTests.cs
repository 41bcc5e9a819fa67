using System.Text.Json;
using CharaStudio.Tests.Support;
using Microsoft.Playwright;

namespace CharaStudio.Tests.Browser;

[Trait("Category", "Browser")]
public sealed class HostileTextTests(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    private const string Name = "<img src=x onerror=alert(1)>";
    private readonly StudioApplication _studio = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _studio.DisposeAsync();

    [Theory]
    [InlineData("/")]
    [InlineData("/characters")]
    [InlineData("/comics/new")]
    public async Task MarkupInAName_IsTextAndRunsNothing(string path)
    {
        var address = _studio.Listen();
        var page = await _studio.SignInAsync(chromium);
        var alarms = new List<string>();
        page.Dialog += (_, dialog) => alarms.Add(dialog.Message);
        page.Console += (_, line) => alarms.AddRange(line.Text.Contains("Content Security Policy", StringComparison.Ordinal) ? [line.Text] : []);
        using var api = new ApiClient(await _studio.CreateKeyedClientAsync());
        var made = await api.Post("/v1/characters", JsonSerializer.Serialize(new { name = Name, description = Name }));
        Assert.Equal(201, made.Status);
        await page.OpenAsync(address + path);
        await page.WaitForFunctionAsync("() => document.documentElement.outerHTML.includes('&lt;img')");
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.Contains("&lt;img", await page.ContentAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator("img[src=x]").CountAsync());
        Assert.Empty(alarms);
    }
}
