using System.Globalization;
using CharaStudio.Engine.Perception;
using CharaStudio.Tests.Support;
using Microsoft.Playwright;

namespace CharaStudio.Tests.Browser;

/// <summary>One picture in: looked at, put right by hand, moved.</summary>
[Trait("Category", "Browser")]
public sealed class ReferencePageTests(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    private const float Patience = 120_000;
    private const string Facts = "[aria-label='About this picture'] dl";
    private readonly StudioApplication _studio = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _studio.DisposeAsync();

    [Fact]
    public async Task Upload_OfSomethingElse_SaysWhatIsTaken()
    {
        var page = await OpenAsync();
        await ChooseAsync(page, "notes.png", "these are words"u8.ToArray());
        await Assertions.Expect(page.Locator("[role=alert]")).ToContainTextAsync("PNG");
        await ChooseAsync(page, "notes.txt", "these are words"u8.ToArray(), "text/plain");
        await Assertions.Expect(page.Locator("[role=alert]")).ToContainTextAsync("not a JPEG or PNG");
    }

    [TensorModelFact(ModelCards.PoseDetector, ModelCards.PoseFull)]
    public async Task Joint_MovedByKeyboard_IsSavedWhereItWasPut()
    {
        var page = await UploadAsync();
        await page.ClickAsync("text=Edit joints");
        await page.WaitForSelectorAsync("[data-layer=joints][data-ready]");
        var before = await AcrossAsync(page);
        await page.FocusAsync("[data-name=left_hand]");
        await page.Keyboard.PressAsync("Shift+ArrowRight");
        await page.ClickAsync("text=Save joints");
        await Assertions.Expect(page.Locator(Facts)).ToContainTextAsync("put by hand");
        await page.ClickAsync("text=Edit joints");
        Assert.Equal(before + 10, await AcrossAsync(page), 1);
    }

    [VisionFact]
    public async Task Mask_PaintedByKeyboard_IsUsedFromThenOn()
    {
        var page = await UploadAsync();
        await page.ClickAsync("text=Paint mask");
        await Assertions.Expect(page.Locator("button", new() { HasTextString = "Save" })).ToBeEnabledAsync();
        await page.FocusAsync("canvas");
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(page.Locator("button", new() { HasTextString = "Undo" })).ToBeEnabledAsync();
        await page.ClickAsync("button:has-text('Save')");
        await Assertions.Expect(page.Locator(Facts)).ToContainTextAsync("painted by hand", new() { Timeout = Patience });
    }

    [VisionFact]
    public async Task Film_OfAFewFrames_PlaysOnThePage()
    {
        var page = await UploadAsync();
        await page.FillAsync("[name=move-prompt]", "waves");
        await page.FillAsync("[name=move-seconds]", "0.5");
        await page.SelectOptionAsync("[name=move-fps]", "12");
        await page.ClickAsync("text=Make film");
        await page.WaitForSelectorAsync("[data-showing=film] video", new() { Timeout = Patience });
        await Assertions.Expect(page.Locator("[data-made=film]")).ToHaveCountAsync(1);
    }

    private static async Task<double> AcrossAsync(IPage page) =>
        double.Parse((await page.Locator("[data-name=left_hand] .dot").GetAttributeAsync("cx"))!, CultureInfo.InvariantCulture);

    private static Task ChooseAsync(IPage page, string name, byte[] content, string kind = "image/png") =>
        page.SetInputFilesAsync("input[type=file]", new FilePayload { Name = name, MimeType = kind, Buffer = content });

    private async Task<IPage> OpenAsync()
    {
        var address = _studio.Listen();
        var page = await _studio.SignInAsync(chromium);
        await page.GotoAsync($"{address}/references");
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        return page;
    }

    private async Task<IPage> UploadAsync()
    {
        var page = await OpenAsync();
        await ChooseAsync(page, "subject.png", Subject.Picture().ToPng());
        await page.WaitForURLAsync("**/references/ref_*");
        await page.WaitForSelectorAsync("[data-status=processed]", new() { Timeout = Patience });
        return page;
    }
}
