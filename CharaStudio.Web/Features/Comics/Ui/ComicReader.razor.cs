using System.Security.Cryptography;
using CharaStudio.Web.Components;
using CharaStudio.Web.Features.Jobs;
using CharaStudio.Web.Features.Jobs.Ui;
using CharaStudio.Web.Features.Media.Ui;
using Microsoft.AspNetCore.Components;

namespace CharaStudio.Web.Features.Comics.Ui;

public sealed partial class ComicReader
{
    private static readonly string[] s_formats = ["png", "jpg", "svg", "pdf"];
    private static readonly string[] s_panelFormats = ["png", "svg"];
    private readonly Deed _deed = new();
    private ComicView? _comic;
    private JobView? _job;
    private JobWatch? _watch;
    private ScriptRow? _row;
    private int _page;
    private int _edited;
    private bool _sure;

    [Parameter]
    public string Id { get; set; } = "";

    private ComicPageView Shown => _comic!.Pages[_page];

    /// <summary>Panels on earlier pages: panels are counted through the comic, transcripts by page.</summary>
    private int Before => Shown.Panels[0].Panel - 1;

    private IReadOnlyList<PictureChoice> Enlargeable =>
    [
        PictureChoice.Of($"Page {Shown.Number}", Shown.Url!),
        .. Shown.Panels.Where(panel => panel.Url is not null).Select(panel => PictureChoice.Of($"Panel {panel.Panel}, without words", panel.Url!)),
    ];

    private string Subtitle =>
        $"{(_comic!.Pages.Count == 1 ? "1 page" : $"{_comic.Pages.Count} pages")}, {_comic.Pages.Sum(page => page.Panels.Count)} panels, read {(Shown.Reading is "rtl" ? "right to left" : "left to right")}";

    public void Dispose() => _watch?.Dispose();

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive)
        {
            // Before it is read: what happens in between is heard.
            _watch = new JobWatch(Feed, Owner.Id, Clock, news => _comic is null || news.Id == _comic.JobId, () => InvokeAsync(RefreshAsync));
        }

        await _deed.DoAsync(LoadAsync);
    }

    private async Task RefreshAsync()
    {
        await _deed.DoAsync(LoadAsync);
        StateHasChanged();
    }

    private async Task LoadAsync()
    {
        _comic = await Comics.GetAsync(Id);
        _job = _comic.JobId is { } job ? await Jobs.GetAsync(JobIds.Parse(job)) : null;
    }

    private void Turn(int by) => (_page, _edited, _row) = (Math.Clamp(_page + by, 0, _comic!.Pages.Count - 1), 0, null);

    private void Edit(ComicPanelView panel) => (_edited, _row) = _edited == panel.Panel ? (0, null) : (panel.Panel, ScriptRow.Of(panel));

    private Task RedrawAsync(ComicPanelView panel, bool otherSeed) => _deed.DoAsync(async () =>
    {
        await Redraw.OrderAsync(Id, panel.Panel, _row!.Order(otherSeed ? RandomNumberGenerator.GetInt32(int.MaxValue) : null));
        await LoadAsync();
    });

    private Task RetryAsync() => _deed.DoAsync(async () => _job = await Jobs.RetryAsync(JobIds.Parse(_comic?.JobId)));

    private Task DeleteAsync()
    {
        if (!_sure)
        {
            _sure = true;
            return Task.CompletedTask;
        }

        return _deed.DoAsync(async () =>
        {
            await Comics.DeleteAsync(Id);
            Navigation.NavigateTo(StudioUrls.Comics);
        });
    }
}
