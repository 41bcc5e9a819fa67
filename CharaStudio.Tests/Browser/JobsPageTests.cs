using System.Text.Json;
using CharaStudio.Tests.Support;
using Microsoft.Playwright;

namespace CharaStudio.Tests.Browser;

[Trait("Category", "Browser")]
public sealed class JobsPageTests(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    private readonly StudioApplication _studio = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _studio.DisposeAsync();

    [Fact]
    public async Task RunningJob_ShowsItsPicturesAndIsCancelled()
    {
        var page = await OpenAsync();
        await OrderAsync(24);
        var job = page.Locator("[data-job]").First;
        await job.Locator("[data-unit]").First.WaitForAsync();
        await Assertions.Expect(job.GetByRole(AriaRole.Progressbar)).ToBeVisibleAsync();
        await job.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await Assertions.Expect(job).ToHaveAttributeAsync("data-state", "canceled");
    }

    [Fact]
    public async Task CancelledJob_IsTriedAgainAndEnds()
    {
        var page = await OpenAsync();
        await OrderAsync(16); // Enough that it is not over before the page shows it.
        var job = page.Locator("[data-job]").First;
        await job.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await Assertions.Expect(job).ToHaveAttributeAsync("data-state", "canceled");
        await job.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await Assertions.Expect(job).ToHaveAttributeAsync("data-state", "succeeded");
    }

    private async Task<IPage> OpenAsync()
    {
        var address = _studio.Listen();
        var page = await _studio.SignInAsync(chromium);
        await page.OpenAsync(address + "/jobs");
        return page;
    }

    private async Task OrderAsync(int panels)
    {
        using var api = new ApiClient(await _studio.CreateKeyedClientAsync());
        var body = new { async = true, panels = Enumerable.Range(1, panels).Select(n => new { description = $"A knight walks in the forest, day {n}" }) };
        Assert.Equal(202, (await api.Post("/v1/generate/comic", JsonSerializer.Serialize(body))).Status);
    }
}
