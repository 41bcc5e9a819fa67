using CharaStudio.Web.Features.Accounts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CharaStudio.Tests.Support;

/// <summary>What browser tests do before they begin: a real port, the first-run link, a signed-in page.</summary>
public static class BrowserSession
{
    /// <summary>Starts the application on a free port of the loopback interface; gives its address without a closing slash.</summary>
    public static string Listen(this StudioApplication studio)
    {
        studio.UseKestrel(0);
        studio.StartServer();
        return studio.ClientOptions.BaseAddress.ToString().TrimEnd('/');
    }

    /// <summary>The one-time link of a new studio that listens.</summary>
    public static async Task<string> WelcomeAddressAsync(this StudioApplication studio)
    {
        var first = studio.Services.GetRequiredService<FirstRun>();
        var token = first.Token ?? await studio.Services.GetRequiredService<AccountService>().OpenFirstRunAsync();
        return $"{studio.ClientOptions.BaseAddress}welcome?token={token}";
    }

    /// <summary>Uses the first-run link in a new page, which is then the owner's, on the home page, and connected.</summary>
    /// <param name="options">Of the device; null for a desk with a mouse.</param>
    public static async Task<IPage> SignInAsync(this StudioApplication studio, Chromium chromium, BrowserNewPageOptions? options = null)
    {
        var page = await chromium.NewPageAsync(options);
        await page.GotoAsync(await studio.WelcomeAddressAsync());
        await page.FillAsync("[name='Form.Name']", "owner");
        await page.FillAsync("[name='Form.Password']", "a long enough one");
        await page.ClickAsync("button[type=submit]");
        await page.WaitForURLAsync(studio.ClientOptions.BaseAddress.ToString());
        await page.WaitForSelectorAsync("main[data-live=yes]");
        return page;
    }

    /// <summary>Goes to a page and waits until it is connected: from then on its buttons work.</summary>
    public static async Task OpenAsync(this IPage page, string address)
    {
        await page.GotoAsync(address);
        await page.WaitForSelectorAsync("main[data-live=yes]");
    }

    /// <summary>Goes on with the Tab key until the focus is there, as soon as it can be had.</summary>
    /// <param name="selector">Of the one that is looked for.</param>
    /// <param name="back">True for what stands before.</param>
    public static async Task TabToAsync(this IPage page, string selector, bool back = false)
    {
        const int Most = 150;
        await Assertions.Expect(page.Locator(selector).First).ToBeEnabledAsync();
        for (var step = 0; step < Most && !await IsThereAsync(); step++)
        {
            await page.Keyboard.PressAsync(back ? "Shift+Tab" : "Tab");
        }

        Assert.True(await IsThereAsync(), $"The Tab key does not lead to {selector}.");

        Task<bool> IsThereAsync() => page.EvaluateAsync<bool>("selector => document.activeElement?.matches(selector) ?? false", selector);
    }
}
