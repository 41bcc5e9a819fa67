using CharaStudio.Web.Http;

namespace CharaStudio.Web.Idempotency;

/// <summary>Removes expired records every hour.</summary>
internal sealed class IdempotencySweep(IdempotencyStore store, TimeProvider clock, ILogger<IdempotencySweep> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await store.SweepAsync();
            }
            catch (StudioException error)
            {
                log.LogWarning("Expired idempotency records are still there: {Reason}", error.Message);
            }
        }
    }
}
