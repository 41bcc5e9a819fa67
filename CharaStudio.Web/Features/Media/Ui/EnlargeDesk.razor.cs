using CharaStudio.Web.Components;
using CharaStudio.Web.Features.Jobs;
using CharaStudio.Web.Features.Jobs.Ui;
using CharaStudio.Web.Features.Media.Enlargements;
using Microsoft.AspNetCore.Components;

namespace CharaStudio.Web.Features.Media.Ui;

public sealed partial class EnlargeDesk
{
    private static readonly string[] s_factors = ["2 times", "4 times"];
    private readonly Deed _deed = new();
    private JobWatch? _watch;
    private JobView? _job;
    private UpscaleView? _made;
    private string? _label;
    private string _factor = s_factors[0];

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
            _watch = new JobWatch(Feed, Owner.Id, Clock, news => news.Kind is EnlargementRender.WorkKind, () => InvokeAsync(RefreshAsync));
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

    private Task LookAsync() => _deed.DoAsync(async () => _made = await Enlargements.FindAsync(Chosen.MediaId, Factor));

    private async Task RefreshAsync()
    {
        if (_job is null)
        {
            return;
        }

        await _deed.DoAsync(async () => _job = await Jobs.GetAsync(JobIds.Parse(_job.JobId)));
        if (_job.Status is "completed" or "failed")
        {
            var failure = _job.State is "canceled" ? null : _job.Error?.Message;
            _job = null;
            await LookAsync();
            _deed.Fail(failure);
        }

        StateHasChanged();
    }

    private async Task MakeAsync()
    {
        await _deed.DoAsync(async () => _job = await Jobs.GetAsync((await Enlargements.OrderAsync(Chosen.MediaId, new UpscaleOrder(Factor))).Id));
        // A small one may be over before it was asked for.
        if (_job is { Status: "completed" or "failed" })
        {
            await RefreshAsync();
        }
    }

    private Task CancelAsync() => _deed.DoAsync(async () => _job = _job is null ? null : await Jobs.CancelAsync(JobIds.Parse(_job.JobId)));
}
