using System.Text.Json;
using CharaStudio.Engine.Pipelines;
using CharaStudio.Engine.Plans;
using CharaStudio.Web.Data;
using CharaStudio.Web.Features.Media;
using CharaStudio.Web.Operations.Telemetry;

namespace CharaStudio.Web.Features.Jobs;

/// <summary>A unit just rendered: its row, what the engine said, and the rows of its files.</summary>
public sealed record FinishedUnit(JobUnit Row, RenderUnit Rendered, IReadOnlyList<MediaFile> Files)
{
    public Guid? File(string mediaType) => Files.FirstOrDefault(file => string.Equals(file.MediaType, mediaType, StringComparison.Ordinal))?.Id;

    /// <summary>The file of this role; null for the thing itself.</summary>
    public Guid? InRole(string? role) => Files.Where((_, i) => Rendered.Files[i].Role == role).Select(file => (Guid?)file.Id).FirstOrDefault();
}

/// <summary>One attempt at a job, as its work sees it: what is done, and the means to do the rest.</summary>
public sealed class JobRun(
    Job job, IReadOnlyList<JobUnit> done, IEngine engine, MediaStore media, JobStore store, JobFeed feed, JobPace pace, TimeProvider clock)
{
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);
    private readonly Dictionary<int, JobUnit> _done = done.ToDictionary(unit => unit.Index);

    public Job Job => job;

    /// <summary>Finished units by index, those of earlier attempts included.</summary>
    public IReadOnlyDictionary<int, JobUnit> Done => _done;

    public T Payload<T>() => JsonSerializer.Deserialize<T>(job.Payload, PlanJson.Options)
        ?? throw new InvalidDataException($"Job {job.Id} has no payload.");

    /// <summary>Tells people what is going on.</summary>
    public void Stage(string stage) => Tell(stage, 0);

    /// <summary>Renders something that is no unit and is not kept, such as a layout.</summary>
    public async Task<RenderUnit> RenderAsync(string stage, RenderRequest request, CancellationToken token)
    {
        Tell(stage, 0);
        return (await engine.RenderAsync(request, new Reporter(_ => { }), token)).Units[0];
    }

    /// <summary>Renders and keeps a unit, unless an earlier attempt did.</summary>
    /// <param name="name">What downloads are called, without extension.</param>
    /// <param name="alongside">Further rows of the same transaction.</param>
    public async Task<JobUnit> UnitAsync(
        int index, string label, string name, RenderRequest request, Func<StudioDbContext, FinishedUnit, Task> alongside, CancellationToken token)
    {
        if (_done.TryGetValue(index, out var earlier))
        {
            StudioMetrics.Cache("units", hit: true);
            return earlier;
        }

        StudioMetrics.Cache("units", hit: false);
        var start = clock.GetTimestamp();
        var result = await engine.RenderAsync(request, new Reporter(news => Tell($"{label}: {news.Stage}", news.Share, news.Preview)), token);
        var rendered = result.Units[0];
        var files = new List<MediaFile>();
        foreach (var file in rendered.Files)
        {
            var fileName = name + Path.GetExtension(file.Path);
            files.Add(await media.TakeAsync(job.OwnerId, file.Path, file.MediaType, fileName, file.Width, file.Height, CancellationToken.None));
        }

        var time = clock.GetElapsedTime(start);
        var unit = Describe(index, label, files, rendered, result.Renderer, time);
        var now = await store.FinishUnitAsync(
            unit,
            clock.GetUtcNow() + Lease,
            async db =>
            {
                db.AddRange(files);
                await alongside(db, new FinishedUnit(unit, rendered, files));
            });
        if (now is null)
        {
            throw new OperationCanceledException("The job was taken away.");
        }

        pace.Learn(time);
        StudioMetrics.UnitDrawn(job.Kind, time);
        _done[index] = unit;
        return unit;
    }

    private JobUnit Describe(int index, string label, List<MediaFile> files, RenderUnit rendered, string renderer, TimeSpan time) => new()
    {
        JobId = job.Id,
        Index = index,
        Label = label,
        MediaId = Shown(files, rendered).Id,
        VectorId = files.FirstOrDefault(file => file.MediaType is "image/svg+xml")?.Id,
        AltText = rendered.Panel?.AltText ?? "",
        Side = rendered.Panel is null ? null : JsonSerializer.Serialize(rendered.Panel, PlanJson.Options),
        Renderer = renderer,
        Cost = (long)time.TotalMilliseconds,
        FinishedAt = clock.GetUtcNow(),
    };

    // The picture itself, or the picture that stands for a film; never its mask.
    private static MediaFile Shown(List<MediaFile> files, RenderUnit rendered) =>
        files.Where((file, i) => file.MediaType is "image/png" && rendered.Files[i].Role is null or RenderRole.Poster).FirstOrDefault()
        ?? files.First(file => file.MediaType.StartsWith("image/", StringComparison.Ordinal));

    private void Tell(string stage, double share, byte[]? preview = null)
    {
        var state = feed.Latest(job.Id)?.State ?? JobState.Running;
        var progress = Math.Min(99, 100 * (_done.Count + Math.Clamp(share, 0, 1)) / Math.Max(1, job.UnitsTotal));
        feed.Publish(new JobNews(job.Id, job.OwnerId, job.Kind, state, Math.Round(progress, 1), stage, null) { Preview = preview });
    }

    private sealed class Reporter(Action<RenderNews> tell) : IProgress<RenderNews>
    {
        public void Report(RenderNews value) => tell(value);
    }
}
