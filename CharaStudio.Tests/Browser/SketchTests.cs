using System.Globalization;
using CharaStudio.Tests.Support;
using Microsoft.Playwright;

namespace CharaStudio.Tests.Browser;

/// <summary>The first five minutes: a new studio, one sentence, a page.</summary>
[Trait("Category", "Browser")]
public sealed class SketchTests(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    private const string Sentence = "a silver-haired swordswoman waits at the city gate in the snow";
    private readonly StudioApplication _studio = new() { Samples = true };

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _studio.DisposeAsync();

    [Fact]
    public async Task Sentence_OnANewStudio_BecomesAPageOfFourPanelsLive()
    {
        _studio.Listen();
        var start = TimeProvider.System.GetTimestamp();
        var page = await _studio.SignInAsync(chromium);
        await page.Locator("h3", new() { HasTextString = "Lin Shuang" }).WaitForAsync();
        await page.FillAsync("[name=say]", Sentence);
        await page.PressAsync("[name=say]", "Enter");
        await page.Locator("img[data-panel]").First.WaitForAsync();
        Print("first own picture", start);
        await page.Locator("img[data-page]").WaitForAsync();
        Print("first own four-panel page", start);
        await Assertions.Expect(page.Locator("img[data-panel]")).ToHaveCountAsync(4);
    }

    [Fact]
    public async Task Keyboard_Alone_DrawsAPageAndOpensItInComics()
    {
        _studio.Listen();
        var page = await _studio.SignInAsync(chromium);
        await page.TabToAsync("[name=say]");
        await page.Keyboard.TypeAsync("an old wizard reads a book in a tavern");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("img[data-page]").WaitForAsync();
        await page.TabToAsync(".beside a.cs-button-primary");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/comics/comic_*");
        await Assertions.Expect(page.Locator("article h3").First).ToHaveTextAsync("Panel 1");
    }

    [Fact]
    public async Task Reload_InMidRender_GoesOnShowingThePage()
    {
        _studio.Listen();
        var page = await _studio.SignInAsync(chromium);
        await page.FillAsync("[name=say]", Sentence);
        await page.PressAsync("[name=say]", "Enter");
        await page.WaitForURLAsync("**/?comic=*");
        await page.ReloadAsync();
        await page.Locator("img[data-page]").WaitForAsync();
    }

    [Fact]
    public async Task Draft_AfterADroppedConnection_IsStillThere()
    {
        _studio.Listen();
        var page = await _studio.SignInAsync(chromium);
        await page.Context.SetOfflineAsync(true);
        await page.FillAsync("[name=say]", Sentence);
        await page.Context.SetOfflineAsync(false);
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("[name=say]")).ToHaveValueAsync(Sentence);
    }

    // Figures that nobody asserts must still be seen: the script that runs the tests names a file and shows it at the end.
    private static void Print(string what, long start)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"{what}: {TimeProvider.System.GetElapsedTime(start).TotalSeconds:0.0} s after the first page load began");
        Console.WriteLine(line);
        Figures.Note(line);
    }
}
