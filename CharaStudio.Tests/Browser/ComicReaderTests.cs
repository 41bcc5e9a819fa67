using CharaStudio.Engine.Perception;
using CharaStudio.Tests.Support;
using Microsoft.Playwright;

namespace CharaStudio.Tests.Browser;

[Trait("Category", "Browser")]
public sealed class ComicReaderTests(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    private readonly StudioApplication _studio = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _studio.DisposeAsync();

    [Fact]
    public async Task Export_AsPdf_DownloadsTheComic()
    {
        var address = _studio.Listen();
        var page = await _studio.SignInAsync(chromium);
        using var api = new ApiClient(await _studio.CreateKeyedClientAsync());
        var made = await api.Post("/v1/generate/comic", """{"title":"The Ford","panels":[{"description":"A knight waits on a bridge in the rain"}]}""");
        Assert.Equal(200, made.Status);
        await page.OpenAsync($"{address}/comics/{made.Text("comic_id")}");
        await page.ClickAsync("summary");
        var download = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("text=All pages as PDF"));
        Assert.Equal("The Ford.pdf", download.SuggestedFilename);
        Assert.StartsWith("%PDF-", await File.ReadAllTextAsync(await download.PathAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ExportList_OpenedBeforeThePageIsConnected_StaysOpen()
    {
        var address = _studio.Listen();
        var page = await _studio.SignInAsync(chromium);
        using var api = new ApiClient(await _studio.CreateKeyedClientAsync());
        var made = await api.Post("/v1/generate/comic", """{"title":"The Ford","panels":[{"description":"A knight waits on a bridge in the rain"}]}""");
        var opened = new TaskCompletionSource();
        await page.Context.RouteAsync("**/_blazor/negotiate*", async route =>
        {
            await opened.Task;
            await route.ContinueAsync();
        });
        await page.GotoAsync($"{address}/comics/{made.Text("comic_id")}");
        await page.ClickAsync("summary:has-text('Export')");
        await Assertions.Expect(page.Locator("details.menu")).ToHaveAttributeAsync("open", "");
        opened.SetResult();
        await page.WaitForSelectorAsync("main[data-live=yes]");
        await Assertions.Expect(page.Locator("details.menu")).ToHaveAttributeAsync("open", "");
        await Assertions.Expect(page.GetByText("All pages as PDF")).ToBeVisibleAsync();
    }

    [TensorModelFact(ModelCards.UpscaleLarge)]
    public async Task Enlarge_OfAPanel_OffersTheLargerPicture()
    {
        var address = _studio.Listen();
        var page = await _studio.SignInAsync(chromium);
        using var api = new ApiClient(await _studio.CreateKeyedClientAsync());
        var made = await api.Post("/v1/generate/comic", """{"title":"The Ford","panels":[{"description":"A knight waits on a bridge in the rain"}]}""");
        await page.OpenAsync($"{address}/comics/{made.Text("comic_id")}");
        await page.SelectOptionAsync("#enlarge select >> nth=0", new SelectOptionValue { Index = 1 });
        await page.ClickAsync("#enlarge button:has-text('Enlarge')");
        await page.WaitForSelectorAsync("#enlarge a[download]");
        await Assertions.Expect(page.Locator("#enlarge [role=status]")).ToContainTextAsync("pixels");
    }
}
