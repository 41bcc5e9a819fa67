using CharaStudio.Tests.Support;
using CharaStudio.Web.Features.Accounts;
using CharaStudio.Web.Features.Comics;
using CharaStudio.Web.Features.Jobs;
using CharaStudio.Web.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CharaStudio.Tests.Web.Features.Comics;

public sealed class ComicRedrawTests : IAsyncLifetime
{
    private readonly StudioApplication _studio = new();
    private AsyncServiceScope _scope;

    public async Task InitializeAsync()
    {
        _scope = _studio.Services.CreateAsyncScope();
        Get<CurrentOwner>().Use(await _studio.Services.GetRequiredService<AccountService>().EnsureOwnerAsync());
    }

    public async Task DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _studio.DisposeAsync();
    }

    [Fact]
    public async Task Order_ForOnePanel_ChangesItAndLeavesTheOther()
    {
        var before = await DrawAsync();
        await WaitAsync(await Get<ComicRedraw>().OrderAsync(before.Id, 2, new PanelOrder("A knight in a tavern", Camera: "close_up")));
        var after = await Get<ComicService>().GetAsync(before.Id);
        Assert.Equal(FileOf(before, 0), FileOf(after, 0));
        Assert.NotEqual(FileOf(before, 1), FileOf(after, 1));
        Assert.Equal("A knight in a tavern", after.Pages[0].Panels[1].Description);
        Assert.Equal(before.Pages[0].Layout, after.Pages[0].Layout);
    }

    [Fact]
    public async Task Order_ForAPanelThatIsNotThere_IsNotFound()
    {
        var comic = await DrawAsync();
        var error = await Assert.ThrowsAsync<StudioException>(() => Get<ComicRedraw>().OrderAsync(comic.Id, 3, new PanelOrder("A knight")));
        Assert.Equal(ErrorCode.NotFound, error.Code);
    }

    private async Task<ComicView> DrawAsync()
    {
        await WaitAsync(await Get<ComicService>().OrderAsync(new ComicOrder([new PanelOrder("A knight in the forest"), new PanelOrder("A castle at dusk")], Seed: 3)));
        var made = (await Get<ComicService>().ListAsync(new Paging())).Items[0];
        return await Get<ComicService>().GetAsync(made.Id);
    }

    private async Task WaitAsync(Job job) =>
        Assert.Equal(JobState.Succeeded, (await Get<JobService>().WaitAsync(job.Id, Eventually.Patience, CancellationToken.None)).State);

    private static string FileOf(ComicView comic, int panel) => comic.Pages[0].Panels[panel].Url!.Split('?')[0];

    private T Get<T>()
        where T : notnull => _scope.ServiceProvider.GetRequiredService<T>();
}
