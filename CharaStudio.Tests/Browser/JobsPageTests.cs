using System.Text.Json;
using CharaStudio.Engine.Pipelines;
using CharaStudio.Tests.Engine.Pipelines;
using CharaStudio.Tests.Support;
using CharaStudio.Tests.Web.Features.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CharaStudio.Tests.Browser;

[Trait("Category", "Browser")]
public sealed class JobsPageTests : IClassFixture<Chromium>, IAsyncLifetime
{
    private const string First = "A knight walks in the forest, day 1";
    private readonly Chromium _chromium;
    private readonly TemporaryFolder _spool = new();
    private readonly TaskCompletionSource _letGo = new();
    private readonly StudioApplication _studio;

    // The first picture of a job is drawn; the second waits, so that no job is over before the page shows it.
    public JobsPageTests(Chromium chromium)
    {
        _chromium = chromium;
        _studio = new StudioApplication(configure: services => services.AddSingleton<IEngine>(new PaintingEngine(
            _spool.Path, (panel, token) => panel.Plan.Description == First ? Task.CompletedTask : _letGo.Task.WaitAsync(token))));
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await _studio.DisposeAsync();
        _spool.Dispose();
    }

    [Fact]
    public async Task RunningJob_ShowsItsPicturesAndIsCancelled()
    {
        var page = await OpenAsync();
        await OrderAsync();
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
        await OrderAsync();
        var job = page.Locator("[data-job]").First;
        await job.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await Assertions.Expect(job).ToHaveAttributeAsync("data-state", "canceled");
        _letGo.SetResult();
        await job.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await Assertions.Expect(job).ToHaveAttributeAsync("data-state", "succeeded");
    }

    private async Task<IPage> OpenAsync()
    {
        var address = _studio.Listen();
        var page = await _studio.SignInAsync(_chromium);
        await page.OpenAsync(address + "/jobs");
        return page;
    }

    private async Task OrderAsync()
    {
        using var api = new ApiClient(await _studio.CreateKeyedClientAsync());
        var body = new { async = true, panels = new[] { new { description = First }, new { description = "A knight walks in the forest, day 2" } } };
        Assert.Equal(202, (await api.Post("/v1/generate/comic", JsonSerializer.Serialize(body))).Status);
    }
}
