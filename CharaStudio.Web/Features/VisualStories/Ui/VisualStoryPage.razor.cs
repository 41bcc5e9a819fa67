using CharaStudio.Web.Components;
using CharaStudio.Web.Features.Accounts;
using CharaStudio.Web.Features.Comics;
using CharaStudio.Web.Features.Jobs;
using CharaStudio.Web.Features.Jobs.Ui;
using CharaStudio.Web.Features.Media.Ui;
using CharaStudio.Web.Http;
using Microsoft.AspNetCore.Components;

namespace CharaStudio.Web.Features.VisualStories.Ui;

public sealed partial class VisualStoryPage(
    VisualStoryService stories, StoryComics asComics, ComicService comics, JobService jobs, JobFeed feed, CurrentOwner owner, TimeProvider clock,
    NavigationManager navigation)
{
    private readonly Deed _deed = new();
    private VisualStoryView? _story;
    private VisualStoryOrder? _order;
    private IReadOnlyList<StoryPortraitView> _cast = [];
    private IReadOnlyList<StorySceneView> _scenes = [];
    private JobView? _job;
    private JobWatch? _watch;

    [Parameter]
    public string Id { get; set; } = "";

    private bool Running => _job?.Status is "pending" or "processing";

    private bool Finished => _scenes.Count > 0 && _scenes.All(scene => scene.ImageUrl is not null);

    private IReadOnlyList<PictureChoice> Enlargeable => [.. _scenes.Select(scene => PictureChoice.Of($"Scene {scene.Scene}", scene.ImageUrl!))];

    private string Subtitle => string.Join(
        ", ",
        _cast.Count(one => one.State is null) is 1 ? "1 character" : $"{_cast.Count(one => one.State is null)} characters",
        Finished ? $"{_scenes.Count} scenes" : $"{_scenes.Count(scene => scene.ImageUrl is not null)} of {_scenes.Count} scenes drawn",
        Wording.Plain(_story!.Style));

    public void Dispose() => _watch?.Dispose();

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive)
        {
            // Before it is read: what happens in between is heard.
            _watch = new JobWatch(feed, owner.Id, clock, news => _story is null || news.Id == _story.JobId, () => InvokeAsync(RefreshAsync));
        }

        await LoadAsync();
    }

    private async Task RefreshAsync()
    {
        await LoadAsync();
        StateHasChanged();
    }

    private async Task LoadAsync()
    {
        try
        {
            _story = await stories.GetAsync(Id);
            _order ??= await stories.OrderOfAsync(Id);
            _job = await FindJobAsync(_story.JobId);
            (_cast, _scenes) = (_story.Characters, _story.Scenes);
            if (_scenes.Count == 0)
            {
                Expect(_order);
            }
        }
        catch (StudioException error)
        {
            _deed.Fail(error.Message);
        }
    }

    // Jobs are swept after a while, stories are not.
    private async Task<JobView?> FindJobAsync(string id)
    {
        try
        {
            return await jobs.GetAsync(JobIds.Parse(id));
        }
        catch (StudioException error) when (error.Code is ErrorCode.NotFound or ErrorCode.Gone)
        {
            return null;
        }
    }

    // Until the job has read the order there is no plan: frames of the right shape wait for the pictures.
    private void Expect(VisualStoryOrder order)
    {
        _cast = [.. order.Characters!.Select(one => new StoryPortraitView(one.Name!, null, null))];
        _scenes =
        [
            .. order.Scenes!.Select((scene, i) =>
            {
                var (width, height) = PictureSize.Of(scene.AspectRatio ?? order.AspectRatio, order.ImageSize, "aspect_ratio");
                return new StorySceneView(i + 1, scene.Prompt!, scene.Location, [.. (scene.Characters ?? []).Select(one => one.Name!)], null, null, width, height, "", null);
            }),
        ];
    }

    private static string Described(StoryPortraitView portrait) =>
        portrait.State is null ? $"Portrait of {portrait.Name}" : $"Portrait of {portrait.Name} as {portrait.State}";

    private Task RetryAsync() => _deed.DoAsync(async () => _job = await jobs.RetryAsync(JobIds.Parse(_story!.JobId)));

    private Task CancelAsync() => _deed.DoAsync(async () => _job = await jobs.CancelAsync(JobIds.Parse(_story!.JobId)));

    private Task DeleteAsync() => _deed.DoAsync(async () =>
    {
        await stories.DeleteAsync(Id);
        navigation.NavigateTo(StudioUrls.VisualStories);
    });

    private Task MakeComicAsync() => _deed.DoAsync(async () =>
    {
        var job = JobIds.Spell(await asComics.OrderAsync(Id, new StoryComicOrder()));
        var made = (await comics.ListAsync(new Paging(5))).Items.First(comic => comic.JobId == job);
        navigation.NavigateTo(StudioUrls.Comic(made.Id));
    });
}
