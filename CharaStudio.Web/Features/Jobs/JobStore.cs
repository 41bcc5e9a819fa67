using CharaStudio.Web.Data;
using CharaStudio.Web.Http;
using CharaStudio.Web.Operations.Telemetry;
using Microsoft.EntityFrameworkCore;

namespace CharaStudio.Web.Features.Jobs;

/// <summary>All changes of job rows: legal moves only, on the disk before anyone hears of them.</summary>
public sealed class JobStore(WriteQueue writes, IDbContextFactory<StudioDbContext> databases, JobFeed feed, IJobOutbox outbox, TimeProvider clock)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(500);

    /// <summary>Moves the job, or leaves it and returns null where that is no legal move from where it stands.</summary>
    /// <param name="change">What else changes in the row.</param>
    /// <param name="patient">True for a runner's own moves: they wait out a locked database or a full disk, since giving up would lose what was drawn.</param>
    public async Task<Job?> MoveAsync(Guid id, JobState to, Action<Job>? change = null, bool patient = false)
    {
        var moved = await KeepAsync(
            async db =>
            {
                var job = await db.Set<Job>().FirstOrDefaultAsync(row => row.Id == id);
                if (job is null || !JobMoves.IsLegal(job.State, to))
                {
                    return null;
                }

                job.State = to;
                change?.Invoke(job);
                Touch(job);
                if (to.IsOver())
                {
                    await outbox.EndedAsync(db, job);
                }

                await db.SaveChangesAsync();
                return job;
            },
            patient);
        if (moved is not null)
        {
            if (moved.State.IsOver())
            {
                StudioMetrics.JobEnded(moved.Kind, moved.State.Word());
            }

            feed.Publish(moved);
        }

        return moved;
    }

    /// <summary>Adds what a finished unit brings, and the job's progress, in one durable transaction.</summary>
    /// <returns>The job as it stands now; null when it is no longer running here.</returns>
    public async Task<Job?> FinishUnitAsync(JobUnit unit, DateTimeOffset leaseUntil, Func<StudioDbContext, Task> alongside)
    {
        var job = await KeepAsync(
            async db =>
            {
                var row = await db.Set<Job>().FirstAsync(found => found.Id == unit.JobId);
                if (row.State is not (JobState.Running or JobState.Cancelling))
                {
                    return null;
                }

                db.Add(unit);
                row.UnitsDone++;
                row.LastUnitDone = unit.Index;
                row.Progress = Math.Min(99, 100.0 * row.UnitsDone / Math.Max(1, row.UnitsTotal));
                row.Cost += unit.Cost;
                row.LeaseUntil = leaseUntil;
                Touch(row);
                await alongside(db);
                await db.SaveChangesAsync();
                return row;
            },
            patient: true);
        if (job is not null)
        {
            feed.Publish(job, unit);
        }

        return job;
    }

    public async Task<Job?> FindAsync(Guid id, CancellationToken token = default)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        return await db.Set<Job>().AsNoTracking().FirstOrDefaultAsync(job => job.Id == id, token);
    }

    public async Task<IReadOnlyList<JobUnit>> UnitsAsync(Guid id, CancellationToken token = default)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        return await db.Set<JobUnit>().AsNoTracking().Where(unit => unit.JobId == id).OrderBy(unit => unit.Index).ToListAsync(token);
    }

    /// <summary>Everything that waits for its turn, in no order.</summary>
    public async Task<IReadOnlyList<WaitingJob>> WaitingAsync(CancellationToken token = default)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        return await db.Set<Job>().AsNoTracking().Where(job => job.State == JobState.Queued)
            .Select(job => new WaitingJob(job.Id, job.OwnerId, job.Lane, job.Priority, job.CreatedAt, job.UnitsTotal - job.UnitsDone, job.ExpiresAt))
            .ToListAsync(token);
    }

    /// <summary>Rows that say they are being run or cancelled.</summary>
    public async Task<IReadOnlyList<Job>> BusyAsync(CancellationToken token = default)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        return await db.Set<Job>().AsNoTracking().Where(job => job.State == JobState.Running || job.State == JobState.Cancelling)
            .ToListAsync(token);
    }

    public Task ExtendLeaseAsync(Guid id, DateTimeOffset until) => writes.RunAsync(
        db => db.Set<Job>().Where(job => job.Id == id && job.State == JobState.Running)
            .ExecuteUpdateAsync(set => set.SetProperty(job => job.LeaseUntil, until)));

    private async Task<T> KeepAsync<T>(Func<StudioDbContext, Task<T>> work, bool patient)
    {
        var asked = clock.GetTimestamp();
        while (true)
        {
            try
            {
                return await writes.RunAsync(work, durable: true);
            }
            catch (StudioException error) when (
                patient && error.Code is (ErrorCode.Busy or ErrorCode.DiskFull) && clock.GetElapsedTime(asked) < s_patience)
            {
                await Task.Delay(s_pause);
            }
        }
    }

    private void Touch(Job job)
    {
        job.UpdatedAt = clock.GetUtcNow();
        job.Version++;
        if (job.State.IsOver())
        {
            job.FinishedAt = job.UpdatedAt;
            job.LeaseUntil = null;
            job.Worker = null;
        }
    }
}
