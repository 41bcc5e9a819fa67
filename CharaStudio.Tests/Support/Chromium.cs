using Microsoft.Playwright;

namespace CharaStudio.Tests.Support;

/// <summary>Debian's Chromium, driven by Playwright: one a test class, as a class fixture.</summary>
public sealed class Chromium : IAsyncLifetime
{
    // Of every wait for a state: nothing fails because the machine was busy with something else.
    private const float Patience = 300_000;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>A fresh profile with one page. The one before is closed: it would go on looking for a studio that is gone, at everybody's cost.</summary>
    public async Task<IPage> NewPageAsync(BrowserNewPageOptions? options = null)
    {
        var browser = _browser ?? throw new InvalidOperationException("Not started.");
        foreach (var left in browser.Contexts.ToList())
        {
            await left.CloseAsync();
        }

        var page = await browser.NewPageAsync(options);
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
            Timeout = Patience,
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
