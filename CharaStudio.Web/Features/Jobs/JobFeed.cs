using System.Collections.Concurrent;

namespace CharaStudio.Web.Features.Jobs;

/// <summary>Something that happened to a job.</summary>
/// <param name="Progress">0..100.</param>
/// <param name="Unit">The unit that was just finished, if that is the news.</param>
public sealed record JobNews(Guid JobId, Guid OwnerId, string Kind, JobState State, double Progress, string? Stage, JobUnit? Unit)
{
    public string Id => JobIds.Spell(JobId, Kind);

    public string? ErrorMessage { get; init; }

    /// <summary>A small JPEG of what was drawn last; null where the renderer shows none.</summary>
    public byte[]? Preview { get; init; }
}

/// <summary>News of jobs within this process, each owner's to that owner alone. For components, the hub and waiting requests.</summary>
public sealed class JobFeed
{
    private readonly ConcurrentDictionary<Subscription, bool> _subscriptions = new();
    private readonly ConcurrentDictionary<Guid, JobNews> _latest = new();

    /// <summary>Calls <paramref name="hear"/> with every news of this owner's jobs until it is disposed. Must return quickly; called from any thread.</summary>
    public IDisposable Subscribe(Guid ownerId, Action<JobNews> hear) => Add(new Subscription(this, ownerId, hear));

    /// <summary>The last news of a job that is being run here; null otherwise.</summary>
    public JobNews? Latest(Guid jobId) => _latest.GetValueOrDefault(jobId);

    /// <summary>Every owner's news: for the hub alone, which sorts them by group.</summary>
    internal IDisposable SubscribeToAll(Action<JobNews> hear) => Add(new Subscription(this, null, hear));

    internal void Publish(Job job, JobUnit? unit = null) => Publish(
        new JobNews(job.Id, job.OwnerId, job.Kind, job.State, job.Progress, job.Stage, unit) { ErrorMessage = job.ErrorMessage });

    internal void Publish(JobNews news)
    {
        if (news.State is JobState.Running or JobState.Cancelling)
        {
            // Most news bring no picture: the last one stays.
            _latest.AddOrUpdate(news.JobId, news, (_, before) => news.Preview is null ? news with { Preview = before.Preview } : news);
        }
        else
        {
            _latest.TryRemove(news.JobId, out _);
        }

        foreach (var subscription in _subscriptions.Keys)
        {
            if (subscription.OwnerId is null || subscription.OwnerId == news.OwnerId)
            {
                subscription.Hear(news);
            }
        }
    }

    private Subscription Add(Subscription subscription)
    {
        _subscriptions[subscription] = true;
        return subscription;
    }

    private sealed class Subscription(JobFeed feed, Guid? ownerId, Action<JobNews> hear) : IDisposable
    {
        public Guid? OwnerId => ownerId;

        public Action<JobNews> Hear => hear;

        public void Dispose() => feed._subscriptions.TryRemove(this, out _);
    }
}
