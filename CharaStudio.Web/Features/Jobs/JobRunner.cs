using System.Text.Json.Nodes;
using CharaStudio.Engine.Pipelines;
using CharaStudio.Web.Features.Accounts;
using CharaStudio.Web.Features.Media;
using CharaStudio.Web.Http;
using CharaStudio.Web.Operations.Disk;
using CharaStudio.Web.Operations.Telemetry;

namespace CharaStudio.Web.Features.Jobs;

/// <summary>Takes the next job in turn and sees it through to an end, or back into the queue.</summary>
public sealed class JobRunner(
    IServiceScopeFactory scopes, JobStore store, JobLine line, IEngine engine, MediaStore media, JobFeed feed, JobPace pace,
    JobSettings settings, TimeProvider clock, IHostApplicationLifetime lifetime, DiskGuard disk,
    ILogger<JobRunner> log)
{
    private readonly JobPlaces _places = new(settings);

    public static string Name => Environment.MachineName;

    /// <summary>Jobs that this process runs now.</summary>
    public IReadOnlyCollection<Guid> Running => _places.Running;

    /// <summary>Stops a job that runs here; others are left to whoever runs them.</summary>
    public async Task StopAsync(Guid id)
    {
        if (_places.StopOf(id) is { } stop)
        {
            try
            {
                await stop.CancelAsync();
            }
            catch (ObjectDisposedException)
            {
                // It ended by itself in between.
            }
        }
    }

    /// <summary>Runs the job whose turn it is; returns at once when none waits.</summary>
    /// <returns>The job, when it went back into the queue and needs another turn.</returns>
    public async Task<Guid?> RunNextAsync(CancellationToken token)
    {
        // On a nearly full disk jobs wait; the sweep gives them their turn when there is room again.
        while (!token.IsCancellationRequested && !lifetime.ApplicationStopping.IsCancellationRequested && !disk.IsLow)
        {
            // Known to StopAsync before the row says running, so that no cancel falls in between.
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(token, lifetime.ApplicationStopping);
            if (_places.Take(line.Order(await store.WaitingAsync(token)), stop) is not { } next)
            {
                return null;
            }

            bool? isBack = null;
            try
            {
                if (await BeginAsync(next.Id) is { } job)
                {
                    line.Served(job.OwnerId, job.Lane);
                    isBack = await RunAsync(job, stop, token);
                }
            }
            finally
            {
                _places.Leave(next.Id);
            }

            // It goes on with another job where this one had gone, or where a turn ended because its key's places were taken.
            if (isBack is { } back && (back || !_places.OwesATurn()))
            {
                return back ? next.Id : null;
            }
        }

        return null;
    }

    private Task<Job?> BeginAsync(Guid id) => store.MoveAsync(id, JobState.Running, job =>
    {
        job.Attempt++;
        job.Worker = Name;
        if (job.StartedAt is null)
        {
            job.StartedAt = clock.GetUtcNow();
            StudioMetrics.JobBegun(job.Kind, clock.GetUtcNow() - job.CreatedAt);
        }

        job.LeaseUntil = clock.GetUtcNow() + JobRun.Lease;
        job.ErrorCode = null;
        job.ErrorMessage = null;
    });

    private async Task<bool> RunAsync(Job job, CancellationTokenSource stop, CancellationToken token)
    {
        using var span = StudioMetrics.Source.StartActivity("job " + job.Kind);
        span?.SetTag("attempt", job.Attempt);
        using var limit = new CancellationTokenSource(settings.RunLimit, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(stop.Token, limit.Token);
        try
        {
            var result = await WorkAsync(job, both.Token);
            var ended = await store.MoveAsync(job.Id, JobState.Succeeded, done =>
            {
                done.Progress = 100;
                done.Stage = null;
                done.Result = result?.ToJsonString(ApiJson.Output);
            }, patient: true);
            return ended is null && await EndCanceledAsync(job);
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested || lifetime.ApplicationStopping.IsCancellationRequested)
        {
            return await CheckpointAsync(job);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            return await FailAsync(job, nameof(ErrorCode.Timeout), $"The job ran longer than {settings.RunLimit.TotalMinutes:0} minutes.");
        }
        catch (OperationCanceledException)
        {
            return await EndCanceledAsync(job);
        }
        catch (WorkerCrashedException error) when (job.Attempt < settings.Attempts)
        {
            log.LogWarning("Job {Job} lost its worker in attempt {Attempt}: {Reason}", job.Id, job.Attempt, error.Message);
            return await store.MoveAsync(job.Id, JobState.Queued, patient: true) is not null || await EndCanceledAsync(job);
        }
        catch (WorkerCrashedException)
        {
            return await FailAsync(
                job, nameof(ErrorCode.WorkerCrashed), $"The drawing process died {job.Attempt} times over this job. It is set aside; the queue goes on.");
        }
        catch (RenderFailedException error)
        {
            return await FailAsync(job, error.Code, error.Message);
        }
        catch (StudioException error) when (error.Code is ErrorCode.Busy)
        {
            return await CheckpointAsync(job); // The database was held for too long: no fault of the job's.
        }
        catch (StudioException error)
        {
            return await FailAsync(job, ErrorTable.Find(error.Code).Nested, error.Message);
        }
        catch (Exception error)
        {
            log.LogError(error, "Job {Job} failed", job.Id);
            return await FailAsync(job, nameof(ErrorCode.InternalError), "The job failed because of a fault in the studio.");
        }
    }

    private async Task<JsonNode?> WorkAsync(Job job, CancellationToken token)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentOwner>().Use(job.OwnerId);
        var work = scope.ServiceProvider.GetServices<IJobWork>().FirstOrDefault(found => string.Equals(found.Kind, job.Kind, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"No work of kind '{job.Kind}' is registered.");
        var run = new JobRun(job, await store.UnitsAsync(job.Id, token), engine, media, store, feed, pace, clock);
        token.ThrowIfCancellationRequested();
        return await work.RunAsync(run, token);
    }

    private async Task<bool> FailAsync(Job job, string code, string message)
    {
        var failed = await store.MoveAsync(job.Id, JobState.Failed, row =>
        {
            row.ErrorCode = code;
            row.ErrorMessage = message;
            row.Stage = null;
        }, patient: true);
        return failed is null && await EndCanceledAsync(job);
    }

    private async Task<bool> EndCanceledAsync(Job job)
    {
        await store.MoveAsync(job.Id, JobState.Canceled, row =>
        {
            row.ErrorCode = nameof(ErrorCode.Canceled);
            row.ErrorMessage = "The job was cancelled.";
            row.Stage = null;
        }, patient: true);
        return false;
    }

    // Its studio's own troubles are no fault of the job: the attempt does not count.
    private async Task<bool> CheckpointAsync(Job job)
    {
        var back = await store.MoveAsync(job.Id, JobState.Queued, row => row.Attempt--, patient: true);
        return back is null && await EndCanceledAsync(job);
    }
}
