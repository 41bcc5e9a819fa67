using CharaStudio.Web.Features.Jobs;

namespace CharaStudio.Web.Operations;

/// <summary>
/// Holds the listener open while running jobs put themselves back into the queue, so that callers meanwhile hear 503 rather than a
/// closed door. Runs before the first hosted service is stopped.
/// </summary>
internal sealed class Drain(JobRunner runner, ILogger<Drain> log) : IHostedLifecycleService
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(s_patience);
        try
        {
            while (runner.Running.Count > 0)
            {
                await Task.Delay(20, limit.Token);
            }
        }
        catch (OperationCanceledException)
        {
            log.LogWarning("{Count} jobs did not stop in time; the next start takes them up", runner.Running.Count);
        }
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
