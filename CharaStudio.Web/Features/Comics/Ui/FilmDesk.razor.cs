using CharaStudio.Web.Components;
using CharaStudio.Web.Features.Comics.Films;
using CharaStudio.Web.Features.Jobs;
using CharaStudio.Web.Features.Jobs.Ui;
using Microsoft.AspNetCore.Components;

namespace CharaStudio.Web.Features.Comics.Ui;

public sealed partial class FilmDesk
{
    private static readonly string[] s_formats = ["mp4", "gif"];
    private static readonly string[] s_resolutions = ["640x360", "1280x720", "1920x1080"];
    private static readonly string[] s_transitions = ["fade", "slide", "cut"];
    private readonly Deed _deed = new();
    private JobWatch? _watch;
    private FilmView? _film;
    private JobView? _job;
    private string _format = "mp4";
    private string _resolution = "1280x720";
    private string _transition = "fade";
    private bool _pan = true;

    [Parameter, EditorRequired]
    public string ComicId { get; set; } = "";

    /// <summary>When the comic was last changed.</summary>
    [Parameter]
    public DateTimeOffset Changed { get; set; }

    public void Dispose() => _watch?.Dispose();

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive)
        {
            _watch = new JobWatch(Feed, Owner.Id, Clock, news => news.Kind is FilmRender.WorkKind, () => InvokeAsync(RefreshAsync));
        }

        await _deed.DoAsync(LoadAsync);
    }

    private async Task RefreshAsync()
    {
        await _deed.DoAsync(async () =>
        {
            _job = _job is null ? null : await Jobs.GetAsync(JobIds.Parse(_job.JobId));
            await LoadAsync();
        });
        _deed.Fail(_job?.Error?.Message);
        StateHasChanged();
    }

    private async Task LoadAsync() => _film = await Films.ListAsync(ComicId) is [var newest, ..] ? newest : null;

    private async Task MakeAsync()
    {
        await _deed.DoAsync(async () =>
        {
            var job = await Films.OrderAsync(ComicId, new FilmOrder(_format, _resolution, Transition: _transition, Pan: _pan));
            _job = await Jobs.GetAsync(job.Id);
        });
        // A small one may be over before it was asked for.
        if (_job is { Status: "completed" or "failed" })
        {
            await RefreshAsync();
        }
    }

    private Task CancelAsync() => _deed.DoAsync(async () => _job = _job is null ? null : await Jobs.CancelAsync(JobIds.Parse(_job.JobId)));
}
