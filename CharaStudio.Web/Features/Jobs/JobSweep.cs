using CharaStudio.Web.Http;

namespace CharaStudio.Web.Features.Jobs;

/// <summary>Puts right what a crash left: at the start, and every few seconds, so that no job is without a runner or a turn.</summary>
internal sealed class JobSweep(
    JobStore store, JobRunner runner, JobTickets tickets, JobSettings settings, TimeProvider clock, IHostApplicationLifetime lifetime,
    ILogger<JobSweep> log) : BackgroundService
{
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await ReclaimAsync(atStart: true);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource();
        await using var once = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        using var timer = new PeriodicTimer(settings.SweepEvery, clock);
        do
        {
            try
            {
                await SweepAsync();
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                log.LogError(error, "The sweep of the queue failed; it is tried again");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    internal async Task SweepAsync()
    {
        await ReclaimAsync(atStart: false);
        var now = clock.GetUtcNow();
        var waiting = await store.WaitingAsync();
        foreach (var late in waiting.Where(job => job.ExpiresAt <= now))
        {
            await store.MoveAsync(late.Id, JobState.Expired, job =>
            {
                job.ErrorCode = nameof(ErrorCode.Expired);
                job.ErrorMessage = "The job waited too long and expired.";
            });
        }

        var missing = waiting.Count(job => job.ExpiresAt > now) - await tickets.CountAsync();
        foreach (var job in waiting.Where(job => job.ExpiresAt > now).Take(missing))
        {
            await tickets.IssueAsync(job.Id);
        }
    }

    // At the start this host runs nothing, whatever the rows say; later a row belongs to a lost runner when its lease has ended.
    private async Task ReclaimAsync(bool atStart)
    {
        var now = clock.GetUtcNow();
        var own = runner.Running;
        foreach (var job in await store.BusyAsync())
        {
            if (own.Contains(job.Id))
            {
                await store.ExtendLeaseAsync(job.Id, now + JobRun.Lease);
            }
            else if (job.LeaseUntil <= now || (atStart && string.Equals(job.Worker, JobRunner.Name, StringComparison.Ordinal)))
            {
                await EndOrRequeueAsync(job);
            }
        }
    }

    // Patient: a database that is busy for a moment must not keep the studio from starting.
    private Task<Job?> EndOrRequeueAsync(Job job) => job.State switch
    {
        JobState.Cancelling => store.MoveAsync(job.Id, JobState.Canceled, row =>
        {
            row.ErrorCode = nameof(ErrorCode.Canceled);
            row.ErrorMessage = "The job was cancelled.";
        }, patient: true),
        // It may be this very job that took the studio down with it.
        _ when job.Attempt >= settings.Attempts => store.MoveAsync(job.Id, JobState.Failed, row =>
        {
            row.ErrorCode = nameof(ErrorCode.WorkerCrashed);
            row.ErrorMessage = $"The job was cut short {row.Attempt} times. It is set aside; the queue goes on.";
        }, patient: true),
        _ => store.MoveAsync(job.Id, JobState.Queued, patient: true),
    };
}
