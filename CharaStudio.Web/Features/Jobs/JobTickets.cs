using Quartz;

namespace CharaStudio.Web.Features.Jobs;

/// <summary>Gives jobs their turn through the persistent scheduler. A ticket too many is harmless; one too few is made up by the sweep.</summary>
public sealed class JobTickets(ISchedulerFactory schedulers, IHostApplicationLifetime lifetime)
{
    internal const string Group = "render";
    private int _used;

    /// <summary>Issues a turn for this job. While the studio stops nothing is issued: the next start does.</summary>
    public async Task IssueAsync(Guid jobId)
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            return;
        }

        var scheduler = await schedulers.GetScheduler();
        var name = $"{jobId:N}.{Guid.NewGuid():N}";
        var job = JobBuilder.Create<RunJob>().WithIdentity(name, Group).RequestRecovery().Build();
        var trigger = TriggerBuilder.Create().WithIdentity(name, Group).StartNow().Build();
        await scheduler.ScheduleJob(job, trigger);
    }

    /// <summary>Turns that are issued and not being used now.</summary>
    public async Task<int> CountAsync()
    {
        var scheduler = await schedulers.GetScheduler();
        var issued = await scheduler.GetJobKeys(Quartz.GroupMatcher<JobKey>.GroupEquals(Group));
        return issued.Count - Volatile.Read(ref _used);
    }

    internal void Take() => Interlocked.Increment(ref _used);

    internal void GiveBack() => Interlocked.Decrement(ref _used);
}
