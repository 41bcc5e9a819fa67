using CharaStudio.Engine.Pipelines;
using CharaStudio.Web.Features.Control;
using CharaStudio.Web.Features.Jobs;
using CharaStudio.Web.Features.Jobs.Ui;
using CharaStudio.Web.Features.References;
using CharaStudio.Web.Http;
using Microsoft.AspNetCore.Components;

namespace CharaStudio.Web.Features.Generation.Ui;

public sealed partial class MoveDesk
{
    private const int Step = 12;
    private const int FigureSide = 320;
    private static readonly GenerationWish s_plain = new(GenerationWish.StandardCacheSeconds, IncludeMask: false, "v100", 1, []);
    private readonly MoveWish _wish = new();
    private IReadOnlyList<MadeThing> _made = [];
    private IReadOnlyList<string> _clips = [];
    private IReadOnlyList<string> _warnings = [];
    private int _wanted = Step;
    private int _total;
    private MadeThing? _thing;
    private string? _figure;
    private string? _frame;
    private JobView? _job;
    private string? _doing;
    private string? _error;
    private JobWatch? _watch;

    [Parameter, EditorRequired]
    public ReferenceView Reference { get; set; } = default!;

    private bool Ready => _doing is null && _job is null && Reference.Status is ReferenceViews.Processed && _wish.Prompt.Trim().Length > 0;

    private bool Transparent => _wish.Place is PuppetStyle.Transparent;

    public void Dispose() => _watch?.Dispose();

    protected override async Task OnInitializedAsync()
    {
        _wish.Size = MoveWish.Sizes(Reference)[0];
        await ActAsync(null, LoadAsync);
        if (RendererInfo.IsInteractive)
        {
            _watch = new JobWatch(Feed, Owner.Id, Clock, news => news.Kind is GenerationService.Frame or GenerationService.Video, () => InvokeAsync(RefreshAsync));
        }
    }

    private async Task RefreshAsync()
    {
        if (_job is { } waited && await TryAsync(() => Jobs.GetAsync(JobIds.Parse(waited.JobId))) is { } job)
        {
            _job = job.Status is "pending" or "processing" ? job : null;
            _frame = _job is null ? null : Feed.Latest(JobIds.Parse(waited.JobId))?.Preview is { } jpeg ? "data:image/jpeg;base64," + Convert.ToBase64String(jpeg) : _frame;
            (_thing, _error) = (MadeThing.Of(job.Result) ?? _thing, _job is null && job.State is not "canceled" ? job.Error?.Message : null);
        }

        if (_job is null)
        {
            await TryAsync(async () =>
            {
                await LoadAsync();
                return this;
            });
        }

        StateHasChanged();
    }

    private async Task LoadAsync()
    {
        var page = await Generation.ListAsync(Reference.ReferenceImageId, new Paging(_wanted));
        (_made, _total) = ([.. page.Items.Select(item => MadeThing.Of(Links.Expand(item))).OfType<MadeThing>()], page.Total);
    }

    private Task MoreAsync()
    {
        _wanted = Math.Min(_wanted + Step, Paging.MaxLimit);
        return ActAsync(null, LoadAsync);
    }

    private Task PreviewAsync() => ActAsync("Drawing the stick figure", async () =>
    {
        var z = await ReadAsync();
        (_figure, _thing) = ("data:image/gif;base64," + Convert.ToBase64String(await Control.PreviewAsync(z, FigureSide, _wish.Fps)), null);
    });

    private Task FilmAsync() => ActAsync("Reading the words", async () => await OrderAsync(await Generation.PlanAsync(_wish.Film(Reference.ReferenceImageId, await ReadAsync()), s_plain)));

    private Task StillAsync() => ActAsync("Reading the words", async () => await OrderAsync(await Generation.PlanAsync(_wish.Still(Reference.ReferenceImageId, await ReadAsync()), s_plain)));

    private async Task<IReadOnlyList<IReadOnlyList<float>>> ReadAsync()
    {
        var read = await Control.TextAsync(_wish.Words(Reference.ReferenceImageId));
        (_clips, _warnings) = (read.Clips, read.Warnings);
        return read.ZSequence;
    }

    private async Task OrderAsync(GenerationPlan plan)
    {
        if (plan.Made is { } made)
        {
            _thing = MadeThing.Of(Links.Expand(System.Text.Json.Nodes.JsonNode.Parse(made.Facts)));
            return;
        }

        var job = await Generation.OrderAsync(plan);
        (_job, _thing, _frame) = (await Jobs.GetAsync(job.Id), null, null);
        // A small one may be over before it was asked for.
        if (_job.Status is not ("pending" or "processing"))
        {
            await RefreshAsync();
        }
    }

    private Task CancelAsync() => ActAsync(null, async () => _job = _job is null ? null : await Jobs.CancelAsync(JobIds.Parse(_job.JobId)));

    private async Task ActAsync(string? doing, Func<Task> act)
    {
        (_doing, _error) = (doing, null);
        try
        {
            await act();
        }
        catch (StudioException error)
        {
            _error = error.Message;
        }
        finally
        {
            _doing = null;
        }
    }

    private async Task<T?> TryAsync<T>(Func<Task<T>> act)
        where T : class
    {
        try
        {
            return await act();
        }
        catch (StudioException error)
        {
            _error = error.Message;
            return null;
        }
    }
}
