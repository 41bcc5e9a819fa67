using CharaStudio.Web.Features.Jobs;
using CharaStudio.Web.Features.Jobs.Ui;
using CharaStudio.Web.Features.Media.Enlargements;
using CharaStudio.Web.Http;
using Microsoft.AspNetCore.Components;

namespace CharaStudio.Web.Features.Media.Ui;

public sealed partial class EnlargeDesk
{
    private static readonly string[] s_factors = ["2 times", "4 times"];
    private JobWatch? _watch;
    private JobView? _job;
    private UpscaleView? _made;
    private string? _error;
    private string? _label;
    private string _factor = s_factors[0];
    private bool _busy;

    /// <summary>At least one.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<PictureChoice> Pictures { get; set; } = [];

    private PictureChoice Chosen => Pictures.FirstOrDefault(picture => picture.Label == _label) ?? Pictures[0];

    private int Factor => _factor[0] - '0';

    public void Dispose() => _watch?.Dispose();

    protected override void OnInitialized()
    {
        if (RendererInfo.IsInteractive)
        {
            _watch = new JobWatch(Feed, Owner.Id, Clock, news => news.Kind is EnlargementRender.WorkKind && _job is not null, () => InvokeAsync(RefreshAsync));
        }
    }

    // A page turned or drawn again has other pictures.
    protected override Task OnParametersSetAsync() => _job is null ? LookAsync() : Task.CompletedTask;

    private Task ChooseAsync(string label)
    {
        _label = label;
        return LookAsync();
    }

    private Task SetFactorAsync(string factor)
    {
        _factor = factor;
        return LookAsync();
    }

    private Task LookAsync() => ActAsync(async () => _made = await Enlargements.FindAsync(Chosen.MediaId, Factor));

    private async Task RefreshAsync()
    {
        if (_job is null)
        {
            return;
        }

        await ActAsync(async () => _job = await Jobs.GetAsync(JobIds.Parse(_job.JobId)));
        if (_job.Status is "completed" or "failed")
        {
            var failure = _job.State is "canceled" ? null : _job.Error?.Message;
            _job = null;
            await LookAsync();
            _error ??= failure;
        }

        StateHasChanged();
    }

    private Task MakeAsync() => ActAsync(async () =>
    {
        var job = await Enlargements.OrderAsync(Chosen.MediaId, new UpscaleOrder(Factor));
        _job = await Jobs.GetAsync(job.Id);
    });

    private Task CancelAsync() => ActAsync(async () => _job = _job is null ? null : await Jobs.CancelAsync(JobIds.Parse(_job.JobId)));

    private async Task ActAsync(Func<Task> act)
    {
        (_busy, _error) = (true, null);
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
            _busy = false;
        }
    }
}
