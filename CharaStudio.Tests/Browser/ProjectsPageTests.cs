using CharaStudio.Tests.Support;
using Microsoft.Playwright;

namespace CharaStudio.Tests.Browser;

/// <summary>A person begins a second project, works in it, and comes back.</summary>
[Trait("Category", "Browser")]
public sealed class ProjectsPageTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task SecondProject_HasShelvesOfItsOwn_AndSigningOutEndsTheSession()
    {
        await using var studio = new StudioApplication { Samples = true };
        var address = studio.Listen();
        var page = await studio.SignInAsync(chromium);
        await page.OpenAsync(address + "/projects");
        await page.ClickAsync("summary:has-text('Begin a project')");
        await page.FillAsync("input[placeholder='what it is about']", "Harbour noir");
        await page.ClickAsync("button:has-text('Begin project')");
        await page.ClickAsync("li:has-text('Harbour noir') button:has-text('Open')");
        await page.WaitForURLAsync(address + "/");
        await page.OpenAsync(address + "/projects");
        await Assertions.Expect(page.Locator("li:has-text('Harbour noir') .cs-chip")).ToHaveTextAsync("you are here");
        await page.OpenAsync(address + "/characters");
        await Assertions.Expect(page.Locator("main .cs-card")).ToHaveCountAsync(0);
        await page.ClickAsync("button:has-text('Sign out')");
        await page.WaitForURLAsync(address + "/sign-in");
        await page.GotoAsync(address + "/characters");
        Assert.Contains("/sign-in", page.Url, StringComparison.Ordinal);
    }
}
