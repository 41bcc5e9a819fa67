using CharaStudio.Web.Components;
using CharaStudio.Web.Features.Accounts;
using CharaStudio.Web.Features.Jobs;
using CharaStudio.Web.Features.Jobs.Ui;
using CharaStudio.Web.Http;
using Microsoft.AspNetCore.Components;

namespace CharaStudio.Web.Features.References.Ui;

public sealed partial class ReferencePage(ReferenceService references, ReferenceMobility mobility, JobService jobs, JobFeed feed, CurrentOwner owner, TimeProvider clock, NavigationManager navigation)
{
    // A film may be before it.
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);
    private readonly CancellationTokenSource _left = new();
    private ReferenceView? _reference;
    private JobView? _look;
    private string? _error;
    private JobWatch? _watch;
    private ReferencePicture? _picture;
    private bool _asking;

    [Parameter]
    public string Id { get; set; } = "";

    public void Dispose()
    {
        _watch?.Dispose();
        _left.Cancel();
        _left.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive)
        {
            _watch = new JobWatch(feed, owner.Id, clock, news => news.Kind is ReferenceRender.WorkKind, () => InvokeAsync(RefreshAsync));
        }

        await LoadAsync();
        await AskAsync();
    }

    // The job's one unit is named before what is being done: "Mask: cutting the subject out".
    private static string Doing(JobView look) => look.Stage?.Split(": ")[^1] is { Length: > 0 } stage ? $"{char.ToUpperInvariant(stage[0])}{stage[1..]}" : "Looking at the picture";

    private void Show(ReferenceView changed) => (_reference, _error) = (changed, null);

    private async Task RefreshAsync()
    {
        await LoadAsync();
        await AskAsync();
        StateHasChanged();
    }

    private Task TakeAsync(ReferenceView changed)
    {
        Show(changed);
        return AskAsync();
    }

    // What moves is known with the picture, but for joints that were moved since.
    private async Task AskAsync()
    {
        if (_asking || !RendererInfo.IsInteractive || _reference is not { Mobility: null, Status: ReferenceViews.Processed })
        {
            return;
        }

        _asking = true;
        StateHasChanged();
        try
        {
            // Names and joints may be changed while it is being found out: the last joints count.
            while (_reference is { Mobility: null, Status: ReferenceViews.Processed } asked && (await mobility.CompleteAsync(owner.Id, asked, s_patience, _left.Token)).Mobility is { } told)
            {
                _reference = _reference.Joints.SequenceEqual(asked.Joints) ? _reference with { Mobility = told } : _reference;
            }
        }
        catch (OperationCanceledException)
        {
            // The page was left meanwhile.
        }
        finally
        {
            _asking = false;
        }
    }

    private async Task HelpAsync(string help)
    {
        if (_picture is not null)
        {
            await _picture.OpenAsync(help);
        }
    }

    private async Task LoadAsync()
    {
        try
        {
            Show(await references.GetAsync(Id));
            _look = _reference is { Status: ReferenceViews.Pending, JobId.Length: > 0 } waiting ? await jobs.GetAsync(JobIds.Parse(waiting.JobId)) : null;
        }
        catch (StudioException error)
        {
            _error = error.Message;
        }
    }

    private async Task DeleteAsync()
    {
        try
        {
            await references.DeleteAsync(Id);
            navigation.NavigateTo(StudioUrls.References);
        }
        catch (StudioException error)
        {
            _error = error.Message;
        }
    }
}
