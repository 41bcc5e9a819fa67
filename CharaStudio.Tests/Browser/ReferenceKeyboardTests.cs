using CharaStudio.Engine.Perception;
using CharaStudio.Tests.Support;
using Microsoft.Playwright;

namespace CharaStudio.Tests.Browser;

/// <summary>From a file to a film with the keys alone: Tab, Enter, Space, arrows, letters.</summary>
[Trait("Category", "Browser")]
public sealed class ReferenceKeyboardTests(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    private const string Facts = "[aria-label='About this picture'] dl";
    private readonly StudioApplication _studio = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _studio.DisposeAsync();

    [TensorModelFact(ModelCards.PoseDetector, ModelCards.PoseFull)]
    public async Task Keyboard_Alone_LeadsFromAFileToAFilm()
    {
        _studio.Listen();
        var page = await _studio.SignInAsync(chromium);
        await UploadAsync(page);
        await MoveAJointAsync(page);
        await PaintAsync(page);
        await NameAsync(page, "Kuro by keys");
        await FilmAsync(page, "waves");

        await page.TabToAsync("#move-screen a[download]");
        var file = await page.RunAndWaitForDownloadAsync(() => page.Keyboard.PressAsync("Enter"));
        Assert.EndsWith(".mp4", file.SuggestedFilename, StringComparison.Ordinal);
    }

    private static async Task UploadAsync(IPage page)
    {
        await page.TabToAsync("nav a[href='/references']");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/references");
        await page.WaitForSelectorAsync("h1:text-is('References'):focus"); // A new page begins at its heading.
        var chooser = await ChooseAsync(page);
        await chooser.SetFilesAsync(new FilePayload { Name = "subject.png", MimeType = "image/png", Buffer = Subject.Picture().ToPng() });
        await page.WaitForURLAsync("**/references/ref_*");
        await page.WaitForSelectorAsync("[data-status=processed]");
    }

    // A key that meets a page in the middle of its drawing may be lost, as a person's would be; who waits in vain presses again.
    private static async Task<IFileChooser> ChooseAsync(IPage page)
    {
        var opened = new TaskCompletionSource<IFileChooser>();
        page.FileChooser += (_, chooser) => opened.TrySetResult(chooser);
        for (var tries = 0; tries < 6 && !opened.Task.IsCompleted; tries++)
        {
            await page.TabToAsync("[data-ready] input[type=file]");
            await page.Keyboard.PressAsync("Enter");
            await Task.WhenAny(opened.Task, Task.Delay(TimeSpan.FromSeconds(15)));
        }

        Assert.True(opened.Task.IsCompleted, "No file chooser opened.");
        return await opened.Task;
    }

    private static async Task MoveAJointAsync(IPage page)
    {
        await page.TabToAsync("[data-opens=joints]");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync("[data-layer=joints][data-ready]");
        await page.TabToAsync("[data-name=left_hand]");
        await page.Keyboard.PressAsync("Shift+ArrowRight");
        await page.TabToAsync("[aria-label='Edit joints'] .cs-button-primary", back: true);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(Facts)).ToContainTextAsync("put by hand");
        await page.WaitForSelectorAsync("[data-opens=joints]:focus");
    }

    private static async Task PaintAsync(IPage page)
    {
        await page.TabToAsync("[data-opens=mask]");
        await page.Keyboard.PressAsync("Space");
        await page.WaitForSelectorAsync("canvas:focus");
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("Space");
        await page.TabToAsync("[aria-label='Paint the mask'] .cs-button-primary", back: true);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(Facts)).ToContainTextAsync("painted by hand");
        await page.WaitForSelectorAsync("[data-status=processed]");
    }

    private static async Task NameAsync(IPage page, string name)
    {
        await page.TabToAsync("[name=reference-name]");
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync(name);
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(name);
    }

    private static async Task FilmAsync(IPage page, string words)
    {
        await page.TabToAsync("[name=move-prompt]");
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync(words);
        await page.TabToAsync("[name=move-seconds]");
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync("0.5");
        await page.TabToAsync(".say .cs-button-primary");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync("[data-showing=film] video");
    }
}
