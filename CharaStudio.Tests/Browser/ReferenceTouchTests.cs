using System.Globalization;
using CharaStudio.Engine.Perception;
using CharaStudio.Tests.Support;
using Microsoft.Playwright;

namespace CharaStudio.Tests.Browser;

/// <summary>What is dragged on a reference's page, dragged with a finger on a telephone.</summary>
[Trait("Category", "Browser")]
public sealed class ReferenceTouchTests(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    private readonly StudioApplication _studio = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _studio.DisposeAsync();

    [TensorModelFact(ModelCards.PoseDetector, ModelCards.PoseFull)]
    public async Task Joint_DraggedWithAFinger_GoesWithIt()
    {
        var page = await UploadAsync();
        await page.TapAsync("[data-opens=joints]");
        await page.WaitForSelectorAsync("[data-layer=joints][data-ready]");
        var before = await PlaceAsync(page, "[data-name=left_hand] .dot");
        await page.DragAsync(page.Locator("[data-name=left_hand] .dot"), 20, 30);
        await Assertions.Expect(page.Locator("button:has-text('Undo')")).ToBeEnabledAsync();
        var after = await PlaceAsync(page, "[data-name=left_hand] .dot");
        Assert.True(after.X > before.X && after.Y > before.Y, $"{before} became {after}");
    }

    [VisionFact]
    public async Task Mask_PaintedWithAFinger_LosesTheStroke()
    {
        var page = await UploadAsync();
        await page.TapAsync("[data-opens=mask]");
        await Assertions.Expect(page.Locator("button", new() { HasTextString = "Save" })).ToBeEnabledAsync();
        await page.TapAsync("label:has-text('Erase')");
        await page.DragAsync(page.Locator("canvas"), 0, 40);
        await Assertions.Expect(page.Locator("button:has-text('Undo')")).ToBeEnabledAsync();
        Assert.Equal(255, await page.EvaluateAsync<int>("() => { const c = document.querySelector('canvas'); return c.getContext('2d').getImageData(c.width / 2, c.height / 2, 1, 1).data[3]; }"));
    }

    [VisionFact]
    public async Task Doll_PulledWithAFinger_BecomesAPoseMadeByHand()
    {
        var page = await UploadAsync();
        await page.TapAsync("label:has-text('By pose')");
        await page.WaitForSelectorAsync("[data-means=pose] [data-layer=joints][data-ready]");
        await page.DragAsync(page.Locator("[data-means=pose] [data-name=left_hand] .dot"), 15, -40);
        await Assertions.Expect(page.Locator("[name=pose] option:checked")).ToHaveTextAsync("made by hand");
    }

    private static async Task<(double X, double Y)> PlaceAsync(IPage page, string dot)
    {
        var at = page.Locator(dot);
        return (double.Parse((await at.GetAttributeAsync("cx"))!, CultureInfo.InvariantCulture), double.Parse((await at.GetAttributeAsync("cy"))!, CultureInfo.InvariantCulture));
    }

    private async Task<IPage> UploadAsync()
    {
        var address = _studio.Listen();
        var page = await _studio.SignInAsync(chromium, Finger.Telephone);
        await page.OpenAsync($"{address}/references");
        await page.SetInputFilesAsync("[data-ready] input[type=file]", new FilePayload { Name = "subject.png", MimeType = "image/png", Buffer = Subject.Picture().ToPng() });
        await page.WaitForURLAsync("**/references/ref_*");
        await page.WaitForSelectorAsync("[data-status=processed]");
        return page;
    }
}
