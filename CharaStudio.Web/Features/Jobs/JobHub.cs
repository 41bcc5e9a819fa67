using CharaStudio.Web.Features.Accounts;
using CharaStudio.Web.Features.ApiKeys;
using CharaStudio.Web.Features.Media;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;

namespace CharaStudio.Web.Features.Jobs;

/// <summary>What listeners hear.</summary>
public interface IJobClient
{
    Task Progress(JobProgress progress);

    Task UnitDone(JobUnitDone unit);

    Task Finished(JobFinished job);
}

public sealed record JobProgress(string JobId, string State, double Progress, string? Stage);

/// <param name="Url">Opens with the listener's own session.</param>
public sealed record JobUnitDone(string JobId, int Index, string Label, string Url, string AltText, double Progress);

public sealed record JobFinished(string JobId, string State, string Status, string? Error);

/// <summary>News of jobs as they happen. One joins a job's group, or one's own, only after the owner is checked.</summary>
[Authorize(AuthenticationSchemes = CookieAuthenticationDefaults.AuthenticationScheme + "," + ApiKeyDefaults.Scheme)]
public sealed class JobHub(JobStore store) : Hub<IJobClient>
{
    /// <exception cref="HubException">The job is absent or another owner's.</exception>
    public async Task Watch(string jobId)
    {
        if (!Http.PublicId.TryParse("job", jobId, out var id)
            || await store.FindAsync(id, Context.ConnectionAborted) is not { } job
            || job.OwnerId != CurrentOwner.Of(Context.User))
        {
            throw new HubException("There is no such job.");
        }

        await Groups.AddToGroupAsync(Context.ConnectionId, GroupOf(id), Context.ConnectionAborted);
    }

    /// <summary>All jobs of the caller, those to come included.</summary>
    public Task WatchAll() => CurrentOwner.Of(Context.User) is { } owner
        ? Groups.AddToGroupAsync(Context.ConnectionId, GroupOfOwner(owner), Context.ConnectionAborted)
        : throw new HubException("Sign in first.");

    public Task Unwatch(string jobId) => Http.PublicId.TryParse("job", jobId, out var id)
        ? Groups.RemoveFromGroupAsync(Context.ConnectionId, GroupOf(id), Context.ConnectionAborted)
        : Task.CompletedTask;

    internal static string GroupOf(Guid jobId) => $"job:{jobId:N}";

    internal static string GroupOfOwner(Guid ownerId) => $"owner:{ownerId:N}";
}

/// <summary>Carries the feed to the hub's groups; progress at most four times a second a job.</summary>
internal sealed class JobBroadcast(JobFeed feed, IHubContext<JobHub, IJobClient> hub, TimeProvider clock) : IHostedService
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(250);
    private readonly System.Collections.Concurrent.ConcurrentDictionary<Guid, long> _told = new();
    private IDisposable? _listening;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _listening = feed.SubscribeToAll(news => _ = TellAsync(news));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _listening?.Dispose();
        return Task.CompletedTask;
    }

    private Task TellAsync(JobNews news)
    {
        var to = hub.Clients.Groups(JobHub.GroupOf(news.JobId), JobHub.GroupOfOwner(news.OwnerId));
        if (news.State.IsOver())
        {
            _told.TryRemove(news.JobId, out _);
            return to.Finished(new JobFinished(news.Id, news.State.Word(), news.State.Status(), news.ErrorMessage));
        }

        if (news.Unit is { } unit)
        {
            return to.UnitDone(new JobUnitDone(news.Id, unit.Index, unit.Label, MediaLinks.Own(unit.MediaId), unit.AltText, news.Progress));
        }

        if (news.State is JobState.Running && _told.TryGetValue(news.JobId, out var last) && clock.GetElapsedTime(last) < s_pause)
        {
            return Task.CompletedTask;
        }

        _told[news.JobId] = clock.GetTimestamp();
        return to.Progress(new JobProgress(news.Id, news.State.Word(), news.Progress, news.Stage));
    }
}
