using CharaStudio.Engine.Control;
using CharaStudio.Engine.Pipelines;
using CharaStudio.Web.Components;
using CharaStudio.Web.Features.Control;
using CharaStudio.Web.Features.Jobs;
using CharaStudio.Web.Features.Jobs.Ui;
using CharaStudio.Web.Features.References;
using CharaStudio.Web.Features.References.Ui;
using CharaStudio.Web.Http;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CharaStudio.Web.Features.Generation.Ui;

public sealed partial class MoveDesk
{
    private const int Step = 12;
    private const int FigureSide = 320;
    private const string Reading = "Reading what it is to do";
    private static readonly (string Value, string Words)[] s_means = [(MoveWish.ByWords, "In words"), (MoveWish.ByPose, "By pose"), (MoveWish.ByChance, "By chance")];
    private readonly Deed _deed = new();
    private readonly MoveWish _wish = new();
    private IReadOnlyList<string>? _heard;
    private IReadOnlyList<MadeThing> _made = [];
    private IReadOnlyList<string> _clips = [];
    private IReadOnlyList<string> _warnings = [];
    private int _wanted = Step;
    private int _total;
    private MadeThing? _thing;
    private string? _figure;
    private string? _frame;
    private JobView? _job;
    private JobWatch? _watch;

    [Parameter, EditorRequired]
    public ReferenceView Reference { get; set; } = default!;

    /// <summary>True while it is being found out what of the picture moves.</summary>
    [Parameter]
    public bool Asking { get; set; }

    /// <summary>Told what a person wants to do so that more of it moves: joints or mask.</summary>
    [Parameter]
    public EventCallback<string> Helped { get; set; }

    // What the movement asks for and this picture has not.
    private string? Missing => MobilityWords.Missing(Reference.Mobility, _wish.Means switch
    {
        MoveWish.ByWords => _heard ?? PartDemand.OfWords(_wish.Prompt),
        MoveWish.ByPose => PartDemand.Of(_wish.Poses.Steps.Select(step => step.Z)),
        _ => [],
    });

    private bool Ready => !_deed.Busy && _job is null && Reference.Status is ReferenceViews.Processed && _wish.Said;

    private bool Transparent => _wish is { Place: PuppetStyle.Transparent, Format: not MoveWish.Gif };

    private GenerationWish Extras => new(GenerationWish.StandardCacheSeconds, _wish.WithMask, "v100", 1, []);

    public void Dispose() => _watch?.Dispose();

    // What it begins with is something that this picture can do.
    protected override void OnParametersSet()
    {
        if (_wish.Prompt == MoveWish.FirstPrompt && MobilityWords.IsLost(Reference.Mobility, PartDemand.OfWords(_wish.Prompt)))
        {
            _wish.Prompt = MoveWish.StillPrompt;
        }
    }

    protected override async Task OnInitializedAsync()
    {
        _wish.Size = MoveWish.Sizes(Reference)[0];
        if (RendererInfo.IsInteractive)
        {
            _watch = new JobWatch(Feed, Owner.Id, Clock, news => news.Kind is GenerationService.Frame or GenerationService.Video, () => InvokeAsync(RefreshAsync));
        }

        await _deed.DoAsync(LoadAsync);
    }

    private async Task RefreshAsync()
    {
        try
        {
            if (_job is { } waited)
            {
                Show(await Jobs.GetAsync(JobIds.Parse(waited.JobId)));
            }

            if (_job is null)
            {
                await LoadAsync();
            }
        }
        catch (StudioException error)
        {
            _deed.Fail(error.Message);
        }

        StateHasChanged();
    }

    private void Show(JobView job)
    {
        _job = job.Status is "pending" or "processing" ? job : null;
        if (_job is not null)
        {
            _frame = Feed.Latest(JobIds.Parse(job.JobId))?.Preview is { } jpeg ? "data:image/jpeg;base64," + Convert.ToBase64String(jpeg) : _frame;
            return;
        }

        _thing = MadeThing.Of(job.Result) ?? _thing;
        _deed.Fail(job.State is "canceled" ? null : job.Error?.Message);
    }

    private async Task LoadAsync()
    {
        var page = await Generation.ListAsync(Reference.ReferenceImageId, new Paging(_wanted));
        (_made, _total) = ([.. page.Items.Select(item => MadeThing.Of(Links.Expand(item))).OfType<MadeThing>()], page.Total);
    }

    private Task MoreAsync()
    {
        _wanted = Math.Min(_wanted + Step, Paging.MaxLimit);
        return _deed.DoAsync(LoadAsync);
    }

    private void Add(MotionView motion)
    {
        _wish.Add(motion);
        _heard = null;
    }

    // The figure of another movement is none of this one.
    private void Forget() => _figure = null;

    private Task PreviewAsync() => MakeAsync("Drawing the stick figure", async z =>
    {
        var smooth = MotionSmoothing.Smooth([.. z.Select(frame => frame.ToArray())], _wish.Temporal, _wish.Smoothness);
        (_figure, _thing, _frame) = ("data:image/gif;base64," + Convert.ToBase64String(await Control.PreviewAsync(smooth, FigureSide, _wish.Fps)), null, null);
    });

    private Task FilmAsync() => MakeAsync(Reading, async z => await OrderAsync(await Generation.PlanAsync(_wish.Film(Reference.ReferenceImageId, z), Extras)));

    private Task StillAsync() => MakeAsync(Reading, async z => await OrderAsync(await Generation.PlanAsync(_wish.Still(Reference.ReferenceImageId, z), Extras)));

    private async Task MakeAsync(string doing, Func<IReadOnlyList<IReadOnlyList<float>>, Task> make)
    {
        if (Ready)
        {
            var made = _deed.DoAsync(async () => await make(await ReadAsync()), doing);
            await Script.InvokeVoidAsync("studio.show", "move-screen");
            await made;
        }
    }

    private async Task<IReadOnlyList<IReadOnlyList<float>>> ReadAsync()
    {
        (_clips, _warnings) = ([], []);
        switch (_wish.Means)
        {
            case MoveWish.ByPose:
                return Posed();
            case MoveWish.ByChance:
                return ControlService.Latent(_wish.Frames, _wish.Seed, _wish.Even ? "uniform" : "gaussian", () => _wish.Seed).ZSequence;
            default:
                var read = await Control.TextAsync(_wish.Words(Reference.ReferenceImageId));
                (_clips, _warnings, _heard) = (read.Clips, read.Warnings, PartDemand.Of(read.ZSequence));
                return read.ZSequence;
        }
    }

    private IReadOnlyList<IReadOnlyList<float>> Posed()
    {
        try
        {
            return _wish.Poses.Sequence(_wish.Fps);
        }
        catch (ControlException error)
        {
            throw StudioException.Invalid(error.Field, error.Message);
        }
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

    private Task CancelAsync() => _deed.DoAsync(async () => _job = _job is null ? null : await Jobs.CancelAsync(JobIds.Parse(_job.JobId)));
}
