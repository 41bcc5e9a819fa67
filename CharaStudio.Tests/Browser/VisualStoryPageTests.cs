using CharaStudio.Tests.Support;
using Microsoft.Playwright;

namespace CharaStudio.Tests.Browser;

[Trait("Category", "Browser")]
public sealed class VisualStoryPageTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task Story_ToldInTwoScenes_IsDrawnOnThePage()
    {
        await using var studio = new StudioApplication();
        var address = studio.Listen();
        var page = await studio.SignInAsync(chromium);
        await page.OpenAsync(address + "/visual-stories/new");
        await page.WaitForSelectorAsync("[data-scene='2']");
        await page.ClickAsync("[data-scene='3'] button:has-text('Remove')");
        await page.FillAsync("[placeholder='Mira']", "Mira");
        await page.FillAsync("[data-cast] textarea", "a young woman with short red hair and a green coat");
        await page.FillAsync("[data-scene='1'] textarea", "Mira waits at the harbour in the fog");
        await page.FillAsync("[data-scene='2'] textarea", "Mira waves at a ship");
        await page.ClickAsync("button:has-text('Draw the story') >> nth=0");
        await page.WaitForURLAsync(url => url.Contains("/visual-stories/", StringComparison.Ordinal) && !url.EndsWith("/new", StringComparison.Ordinal));
        await Assertions.Expect(page.Locator("button:has-text('Make a comic of it')")).ToBeVisibleAsync();
        await page.OpenAsync(address + "/visual-stories");
        await Assertions.Expect(page.Locator("main .cs-card")).ToHaveCountAsync(1);
    }
}
