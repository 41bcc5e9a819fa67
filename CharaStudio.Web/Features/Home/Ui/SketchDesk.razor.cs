using System.Security.Cryptography;
using CharaStudio.Web.Components;
using CharaStudio.Web.Features.Comics;
using CharaStudio.Web.Features.Jobs;
using CharaStudio.Web.Features.Jobs.Ui;
using CharaStudio.Web.Http;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CharaStudio.Web.Features.Home.Ui;

public sealed partial class SketchDesk
{
    private const string Example = "a silver-haired swordswoman waits at the city gate in the snow";
    private const string Draft = "sketch";

    private static readonly string[] s_examples =
    [
        Example,
        "an old wizard with a long beard reads a book in a tavern by the fire",
        "a red-haired girl in a yellow raincoat runs through a rainy city street at night",
    ];

    private readonly Deed _deed = new();
    private string _sentence = "";
    private bool _drawn;
    private int _take;
    private Sketch? _sketch;
    private ComicView? _comic;
    private JobView? _job;
    private JobWatch? _watch;

    /// <summary>The page that a reload goes on showing.</summary>
    [SupplyParameterFromQuery]
    public string? Comic { get; set; }

    public void Dispose() => _watch?.Dispose();

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive)
        {
            _watch = new JobWatch(Feed, Owner.Id, Clock, news => news.Kind is ComicRender.WorkKind, () => InvokeAsync(RefreshAsync));
        }

        if (Comic is { Length: > 0 } id)
        {
            await ShowAsync(id);
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender && _sentence.Length == 0 && await Browser.InvokeAsync<string>("studio.readDraft", Draft) is { Length: > 0 } draft)
        {
            _sentence = draft;
            StateHasChanged();
        }
    }

    private Task TryAsync(string example)
    {
        _sentence = example;
        return DrawAsync();
    }

    private Task DrawAsync() => RunAsync(() =>
    {
        _take = 0;
        return Sketcher.DrawAsync(_sentence.Trim().Length > 0 ? _sentence : Example, NewSeed());
    });

    private Task AgainAsync() => RunAsync(() => Sketcher.AgainAsync(_comic!.StoryId!, ++_take, NewSeed()));

    private async Task RunAsync(Func<Task<Sketch>> draw)
    {
        if (_deed.Busy)
        {
            return;
        }

        await _deed.DoAsync(async () =>
        {
            _sketch = await draw();
            await ShowAsync(_sketch.ComicId);
            await Browser.InvokeVoidAsync("studio.remember", $"/?comic={_sketch.ComicId}");
        });
    }

    private async Task ShowAsync(string comicId)
    {
        try
        {
            _comic = await Comics.GetAsync(comicId);
            await LoadJobAsync();
        }
        catch (StudioException)
        {
            // The address names a comic that is gone; the desk is then empty.
            _comic = null;
        }
    }

    private async Task RefreshAsync()
    {
        if (_comic is not null)
        {
            await ShowAsync(_comic.Id);
            StateHasChanged();
        }
    }

    private async Task LoadJobAsync()
    {
        _job = _comic?.JobId is { } id ? await Jobs.GetAsync(JobIds.Parse(id)) : null;
        _drawn = _comic?.Pages[0].Url is not null && _job?.Status is not ("pending" or "processing");
    }

    private Task CancelAsync() => ActAsync(id => Jobs.CancelAsync(id));

    private Task RetryAsync() => ActAsync(id => Jobs.RetryAsync(id));

    private Task ActAsync(Func<Guid, Task<JobView>> act) => _deed.DoAsync(async () => _job = await act(JobIds.Parse(_comic?.JobId)));

    private static string Stage(JobView job) => job.Status switch
    {
        "pending" => job.Message,
        "processing" => job.Stage ?? "Drawing",
        _ => job.Message,
    };

    private static long NewSeed() => RandomNumberGenerator.GetInt32(int.MaxValue);
}
