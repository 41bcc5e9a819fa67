using Microsoft.Playwright;

namespace CharaStudio.Tests.Support;

/// <summary>Debian's Chromium, driven by Playwright: one a test class, as a class fixture.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>A fresh profile with one page.</summary>
    public Task<IPage> NewPageAsync() => (_browser ?? throw new InvalidOperationException("Not started.")).NewPageAsync();

    public async Task InitializeAsync()
    {
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
