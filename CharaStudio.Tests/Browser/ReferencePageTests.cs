using System.Globalization;
using CharaStudio.Engine.Perception;
using CharaStudio.Tests.Support;
using Microsoft.Playwright;

namespace CharaStudio.Tests.Browser;

/// <summary>One picture in: looked at, put right by hand, moved.</summary>
[Trait("Category", "Browser")]
public sealed class ReferencePageTests(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
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
        await page.WaitForSelectorAsync("[data-layer=joints][data-ready]");
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
        await Assertions.Expect(page.Locator(Facts)).ToContainTextAsync("painted by hand");
    }

    [VisionFact]
    public async Task Mask_PaintedByPointer_TakesTheStrokeFromTheSubject()
    {
        var page = await UploadAsync();
        await page.ClickAsync("text=Paint mask");
        await Assertions.Expect(page.Locator("button", new() { HasTextString = "Save" })).ToBeEnabledAsync();
        await page.ClickAsync("label:has-text('Erase')");
        var (x, y) = await MiddleAsync(page.Locator("canvas"));
        await page.Mouse.MoveAsync(x, y - 20);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(x, y + 20, new() { Steps = 4 });
        await page.Mouse.UpAsync();
        await Assertions.Expect(page.Locator("button", new() { HasTextString = "Undo" })).ToBeEnabledAsync();
        Assert.Equal(255, await TintAsync(page));
    }

    [VisionFact]
    public async Task Mask_StrokeTakenBackByKeyboard_IsAsBefore()
    {
        var page = await UploadAsync();
        await page.ClickAsync("text=Paint mask");
        await Assertions.Expect(page.Locator("button", new() { HasTextString = "Save" })).ToBeEnabledAsync();
        var before = await TintAsync(page);
        await page.ClickAsync("label:has-text('Erase')");
        await page.FocusAsync("canvas");
        await page.Keyboard.PressAsync("Space");
        Assert.NotEqual(before, await TintAsync(page));
        await page.Keyboard.PressAsync("Control+z");
        Assert.Equal(before, await TintAsync(page));
    }

    [VisionFact]
    public async Task Mask_BrushChosenInTheInstantOfTheStroke_IsTheOneThatPaints()
    {
        var page = await UploadAsync();
        await page.ClickAsync("text=Paint mask");
        await Assertions.Expect(page.Locator("button", new() { HasTextString = "Save" })).ToBeEnabledAsync();
        // In one breath: the studio cannot have heard of the choice.
        await page.EvaluateAsync(
            """
            () => {
              document.querySelector("[aria-label='Paint the mask'] input[value=erase]").click();
              for (const type of ['keydown', 'keyup']) {
                document.querySelector('canvas').dispatchEvent(new KeyboardEvent(type, { key: ' ', bubbles: true }));
              }
            }
            """);
        Assert.Equal(255, await TintAsync(page));
    }

    [VisionFact]
    public async Task Film_ByPoses_IsMadeOfThoseThatWerePutTogether()
    {
        var page = await UploadAsync();
        await page.ClickAsync("label:has-text('By pose')");
        await page.SelectOptionAsync("[name=pose]", "kick");
        await page.WaitForSelectorAsync("[data-means=pose] [data-layer=joints][data-ready]");
        await page.FocusAsync("[data-means=pose] [data-name=left_hand]");
        await page.Keyboard.PressAsync("Shift+ArrowUp");
        await Assertions.Expect(page.Locator("[name=pose] option:checked")).ToHaveTextAsync("made by hand");
        await page.Locator("[aria-label='Seconds from pose 1 to pose 2']").FillAsync("0.2");
        await page.UncheckAsync("text=Then back to the first pose");
        await Assertions.Expect(page.Locator("[data-means=pose]")).ToContainTextAsync("0.2 s in all");
        await page.ClickAsync("text=Make film");
        await page.WaitForSelectorAsync("[data-showing=film] video");
    }

    [VisionFact]
    public async Task Film_ByChance_KeepsItsSeedInSight()
    {
        var page = await UploadAsync();
        await page.ClickAsync("label:has-text('By chance')");
        await page.FillAsync("[name=move-seconds]", "0.5");
        await page.ClickAsync("button:has-text('Another')");
        await page.WaitForSelectorAsync("[data-showing=figure]");
        var seed = await page.InputValueAsync("[name=chance-seed]");
        Assert.NotEqual("0", seed);
        await page.ClickAsync("text=Make film");
        await page.WaitForSelectorAsync("[data-showing=film] video");
        Assert.Equal(seed, await page.InputValueAsync("[name=chance-seed]"));
    }

    [TensorModelFact(ModelCards.PoseDetector, ModelCards.PoseFull)]
    public async Task Words_ThatAskForALimbThatStays_AreToldSoBeforeTheOrder()
    {
        var address = _studio.Listen();
        using var api = new ApiClient(await _studio.CreateKeyedClientAsync());
        var id = await api.ReferenceAsync();
        await api.Patch($"/v1/reference-image/{id}", """{"joints":[{"name":"right_elbow","x":-170,"y":40},{"name":"right_hand","x":-175,"y":45}]}""");
        var page = await _studio.SignInAsync(chromium);
        await page.OpenAsync($"{address}/references/{id}");
        await Assertions.Expect(page.Locator("[data-mobility=figure]")).ToContainTextAsync("Right arm");
        await page.FillAsync("[name=move-prompt]", "waves");
        await Assertions.Expect(page.Locator("#move-missing")).ToContainTextAsync("the right arm, which stays");
        await page.FillAsync("[name=move-prompt]", "nods");
        await Assertions.Expect(page.Locator("#move-missing")).ToBeEmptyAsync();
    }

    [Fact]
    public async Task Text_TypedBeforeThePageIsConnected_IsKeptAndSaved()
    {
        var page = await UploadAsync();
        var reached = new TaskCompletionSource();
        await page.Context.RouteAsync("**/_blazor/negotiate*", async route =>
        {
            await reached.Task;
            await route.ContinueAsync();
        });
        await page.ReloadAsync();
        await page.FocusAsync("[name=reference-name]");
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync("Kuro, typed early");
        reached.SetResult();
        await page.WaitForSelectorAsync("main[data-live=yes]");
        await Assertions.Expect(page.Locator("[name=reference-name]")).ToHaveValueAsync("Kuro, typed early");
        await page.FocusAsync("[name=reference-character]");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Kuro, typed early");
    }

    [Fact]
    public async Task Link_OfAPageThatIsNotConnected_LeadsWhereItShould()
    {
        var page = await UploadAsync();
        await page.Context.RouteAsync("**/_blazor/**", route => route.AbortAsync());
        await page.GotoAsync($"{_studio.ClientOptions.BaseAddress}references");
        await Assertions.Expect(page.Locator("main[data-live=no]")).ToHaveCountAsync(1);
        await page.ClickAsync("a.cs-card");
        await page.WaitForURLAsync("**/references/ref_*");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("subject");
    }

    [VisionFact]
    public async Task Film_OfAFewFrames_PlaysOnThePage()
    {
        var page = await UploadAsync();
        await page.FillAsync("[name=move-prompt]", "waves");
        await page.FillAsync("[name=move-seconds]", "0.5");
        await page.ClickAsync("summary:has-text('More choices')");
        await page.SelectOptionAsync("[name=move-fps]", "12");
        await page.ClickAsync("text=Make film");
        await page.WaitForSelectorAsync("[data-showing=film] video");
        await Assertions.Expect(page.Locator("[data-made=film]")).ToHaveCountAsync(1);
    }

    private static async Task<(float X, float Y)> MiddleAsync(ILocator what)
    {
        await what.ScrollIntoViewIfNeededAsync();
        var box = (await what.BoundingBoxAsync())!;
        return (box.X + (box.Width / 2), box.Y + (box.Height / 2));
    }

    // How much of the tint lies in the middle of the picture: 255 is left out whole.
    private static Task<int> TintAsync(IPage page) =>
        page.EvaluateAsync<int>("() => { const c = document.querySelector('canvas'); return c.getContext('2d').getImageData(c.width / 2, c.height / 2, 1, 1).data[3]; }");

    private static async Task<double> AcrossAsync(IPage page) =>
        double.Parse((await page.Locator("[data-name=left_hand] .dot").GetAttributeAsync("cx"))!, CultureInfo.InvariantCulture);

    private static Task ChooseAsync(IPage page, string name, byte[] content, string kind = "image/png") =>
        page.SetInputFilesAsync("[data-ready] input[type=file]", new FilePayload { Name = name, MimeType = kind, Buffer = content });

    private async Task<IPage> OpenAsync()
    {
        var address = _studio.Listen();
        var page = await _studio.SignInAsync(chromium);
        await page.OpenAsync($"{address}/references");
        return page;
    }

    private async Task<IPage> UploadAsync()
    {
        var page = await OpenAsync();
        await ChooseAsync(page, "subject.png", Subject.Picture().ToPng());
        await page.WaitForURLAsync("**/references/ref_*");
        await page.WaitForSelectorAsync("[data-status=processed]");
        return page;
    }
}
