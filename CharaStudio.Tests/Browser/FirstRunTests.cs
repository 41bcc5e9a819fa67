using CharaStudio.Tests.Support;
using Microsoft.Playwright;

namespace CharaStudio.Tests.Browser;

[Trait("Category", "Browser")]
public sealed class FirstRunTests(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    private readonly StudioApplication _studio = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _studio.DisposeAsync();

    [Fact]
    public async Task WelcomeLink_ThenSignOutAndIn_OpensTheStudioWithoutPageErrors()
    {
        var address = _studio.Listen();
        var page = await chromium.NewPageAsync();
        var errors = new List<string>();
        page.PageError += (_, message) => errors.Add(message);
        await page.GotoAsync(await _studio.WelcomeAddressAsync());
        await page.FillAsync("[name='Form.Name']", "Mei");
        await page.FillAsync("[name='Form.Password']", "a long enough one");
        await page.ClickAsync("button[type=submit]");
        await page.WaitForURLAsync(address + "/");
        // A page left while its circuit is being made would report that as an error of its own.
        await page.WaitForSelectorAsync("main[data-live=yes]");
        await page.Context.ClearCookiesAsync();
        await page.GotoAsync(address + "/sign-in");
        await page.FillAsync("[name='Form.Name']", "mei");
        await page.FillAsync("[name='Form.Password']", "a long enough one");
        await page.ClickAsync("button[type=submit]");
        await page.WaitForURLAsync(address + "/");
        Assert.Empty(errors);
    }
}
