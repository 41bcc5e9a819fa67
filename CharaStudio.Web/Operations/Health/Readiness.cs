using System.Text.Json.Serialization;
using CharaStudio.Engine.Pipelines;
using CharaStudio.Web.Data;
using CharaStudio.Web.Features.Jobs;
using CharaStudio.Web.Operations.Disk;
using Quartz;

namespace CharaStudio.Web.Operations.Health;

/// <summary>Whether the studio can take work, and if not, why.</summary>
/// <param name="Status">ready or not_ready.</param>
/// <param name="Reasons">Any of stopping, database, disk, worker, scheduler, queue.</param>
/// <param name="QueueDepth">Jobs that wait; null when the database did not tell.</param>
public sealed record ReadinessView(string Status, IReadOnlyList<string> Reasons, int? QueueDepth)
{
    [JsonIgnore]
    public bool IsReady => Reasons.Count == 0;
}

/// <summary>Tries everything that taking work needs, side by side, two seconds at most.</summary>
internal sealed class Readiness(
    WriteQueue writes, JobStore store, JobSettings jobs, DiskGuard disk, IEngine engine, ISchedulerFactory schedulers, IHostApplicationLifetime lifetime,
    ILogger<Readiness> log)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);
    private readonly Lock _turn = new();
    private Task<bool>? _warming;

    public async Task<ReadinessView> LookAsync()
    {
        using var limit = new CancellationTokenSource(s_patience);
        int? depth = null;
        var checks = new (string Reason, Task<bool> IsWell)[]
        {
            ("stopping", Task.FromResult(!lifetime.ApplicationStopping.IsCancellationRequested)),
            // An empty transaction takes the write lock and gives it back.
            ("database", Try("database", async () => await writes.RunAsync(_ => Task.FromResult(true), token: limit.Token))),
            ("disk", Try("disk", () => Task.FromResult(!disk.IsLow))),
            ("worker", Try("worker", WorkerLivesAsync)),
            ("scheduler", Try("scheduler", SchedulerRunsAsync)),
            ("queue", Try("queue", async () => (depth = (await store.WaitingAsync(limit.Token)).Count) < jobs.QueueLength)),
        };
        var reasons = new List<string>();
        foreach (var (reason, isWell) in checks)
        {
            if (!await isWell)
            {
                reasons.Add(reason);
            }
        }

        return new ReadinessView(reasons.Count == 0 ? "ready" : "not_ready", reasons, depth);
    }

    private async Task<bool> Try(string what, Func<Task<bool>> look)
    {
        try
        {
            return await Task.Run(look).WaitAsync(s_patience);
        }
        catch (Exception error)
        {
            log.LogWarning("Not ready: {What}: {Reason}", what, error.Message);
            return false;
        }
    }

    // Workers start with the first render; a studio that has drawn nothing yet starts one to see that it can. Where that takes longer
    // than a look may, it goes on, and a later look finds it.
    private Task<bool> WorkerLivesAsync()
    {
        if (engine is not WorkerEngine workers || workers.ProcessIds.Count > 0)
        {
            return Task.FromResult(true);
        }

        lock (_turn)
        {
            return _warming is { IsCompleted: false } ? _warming : _warming = WarmAsync(workers);
        }
    }

    private async Task<bool> WarmAsync(WorkerEngine workers) => (await workers.WarmUpAsync(lifetime.ApplicationStopping)).Count > 0;

    private async Task<bool> SchedulerRunsAsync() =>
        (await schedulers.GetScheduler()).Status is SchedulerStatus.Running;
}
