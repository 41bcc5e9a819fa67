using System.Text.Json.Nodes;
using CharaStudio.Web.Features.Media;
using CharaStudio.Web.Http;

namespace CharaStudio.Web.Features.Jobs;

/// <summary>Turns rows into what clients read: place in the queue, time left, fresh addresses.</summary>
public sealed class JobViews(JobStore store, JobFeed feed, JobLine line, JobPace pace, JobSettings settings, MediaLinks links, PublicAddress address)
{
    public async Task<JobView> OfAsync(Job job, CancellationToken token)
    {
        var units = job.UnitsDone > 0 ? await store.UnitsAsync(job.Id, token) : [];
        var latest = feed.Latest(job.Id);
        var (position, seconds) = await GuessAsync(job, latest, token);
        var isStory = string.Equals(job.Kind, JobIds.StoryKind, StringComparison.Ordinal);
        // The portraits that come first are no scenes (row 354).
        var portraits = isStory ? JsonNode.Parse(job.Payload)?["portraits"]?.GetValue<int>() ?? 0 : 0;
        return new JobView(
            JobIds.Spell(job),
            job.State.Status(),
            job.State.Word(),
            job.Kind,
            job.Title,
            job.State is JobState.Running ? Math.Max(job.Progress, latest?.Progress ?? 0) : job.Progress,
            job.State is JobState.Running ? latest?.Stage ?? job.Stage : job.Stage,
            Message(job, position),
            position,
            seconds,
            job.Attempt,
            job.UnitsDone,
            job.UnitsTotal,
            job.Result is null ? null : links.Expand(JsonNode.Parse(job.Result), Life(job)),
            job.ErrorCode is null || !job.State.IsOver() ? null : new JobErrorView(job.ErrorCode, job.ErrorMessage ?? ""),
            [.. units.Select(unit => Unit(unit, Life(job)))],
            job.CreatedAt,
            job.UpdatedAt,
            job.StartedAt,
            job.FinishedAt)
        {
            ScenesCompleted = isStory ? Math.Max(0, job.UnitsDone - portraits) : null,
            ScenesTotal = isStory ? job.UnitsTotal - portraits : null,
        };
    }

    public JobAccepted Accepted(Job job)
    {
        var url = address.Of(Path(job));
        return new JobAccepted(JobIds.Spell(job), "pending", url, url);
    }

    /// <summary>Relative, for the Location header (C11).</summary>
    public static string Path(Job job) => "/v1/jobs/" + JobIds.Spell(job);

    /// <summary>How long this job's addresses open.</summary>
    public static TimeSpan Life(Job job) => job.UrlTtl is { } seconds ? TimeSpan.FromSeconds(seconds) : MediaLinks.StandardLife;

    private JobUnitView Unit(JobUnit unit, TimeSpan life) => new(
        unit.Index, unit.Label, links.Sign(unit.MediaId, life), unit.VectorId is { } vector ? links.Sign(vector, life) : null, unit.AltText);

    private async Task<(int? Position, double? Seconds)> GuessAsync(Job job, JobNews? latest, CancellationToken token)
    {
        switch (job.State)
        {
            case JobState.Queued:
                var order = line.Order(await store.WaitingAsync(token));
                var place = order.TakeWhile(other => other.Id != job.Id).ToList();
                var ahead = place.Sum(other => other.UnitsLeft) / (double)settings.Slots;
                return (place.Count + 1, pace.Seconds(ahead + job.UnitsTotal - job.UnitsDone));
            case JobState.Running:
                var progress = Math.Max(job.Progress, latest?.Progress ?? 0);
                return (null, pace.Seconds(job.UnitsTotal * (100 - progress) / 100));
            default:
                return (null, null);
        }
    }

    private static string Message(Job job, int? position) => job.State switch
    {
        JobState.Queued when job.Attempt > 0 => $"Waiting to go on, number {position} in the queue.",
        JobState.Queued => $"Waiting, number {position} in the queue.",
        JobState.Running => $"{job.UnitsDone} of {job.UnitsTotal} done.",
        JobState.Cancelling => "Stopping.",
        JobState.Succeeded => "Done.",
        _ => job.ErrorMessage ?? job.State.Word(),
    };
}
