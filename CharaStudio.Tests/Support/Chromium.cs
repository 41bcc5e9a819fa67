using Microsoft.Playwright;

namespace CharaStudio.Tests.Support;

/// <summary>Debian's Chromium, driven by Playwright: one a test class, as a class fixture.</summary>
public sealed class Chromium : IAsyncLifetime
{
    // Of every wait for a state: nothing fails because the machine was busy with something else.
    private const float Patience = 120_000;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>A fresh profile with one page.</summary>
    public async Task<IPage> NewPageAsync(BrowserNewPageOptions? options = null)
    {
        var page = await (_browser ?? throw new InvalidOperationException("Not started.")).NewPageAsync(options);
        page.SetDefaultTimeout(Patience);
        return page;
    }

    public async Task InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
        });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
