using CharaStudio.Web.Data;
using CharaStudio.Web.Features.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CharaStudio.Web.Features.Webhooks;

/// <summary>
/// Sees to it that every due delivery is tried: at most eight at once, one a host, 60 a minute an owner. A host that hangs holds up
/// nothing but itself.
/// </summary>
public sealed class WebhookRounds(
    IDbContextFactory<StudioDbContext> databases, WriteQueue writes, WebhookCourier courier, WebhookSchedule schedule, WebhookPace pace,
    JobFeed jobs, TimeProvider clock, ILogger<WebhookRounds> log) : BackgroundService
{
    public const int MostAtOnce = 8;

    /// <summary>How long deliveries are kept for the log and for replay.</summary>
    public static readonly TimeSpan LogLife = TimeSpan.FromDays(30);

    private static readonly TimeSpan s_nap = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_longestSleep = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_pruneEvery = TimeSpan.FromHours(1);
    private readonly Dictionary<Guid, (string Host, Task Task)> _busy = [];
    private readonly SemaphoreSlim _bell = new(0);
    private DateTimeOffset _pruneAt;

    /// <summary>Looks at once instead of at the next due time: something new has come.</summary>
    public void Ring()
    {
        if (_bell.CurrentCount == 0)
        {
            _bell.Release();
        }
    }

    public override void Dispose()
    {
        _bell.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var ends = jobs.SubscribeToAll(news =>
        {
            if (news.State.IsOver())
            {
                Ring();
            }
        });
        var isSpread = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            var sleep = s_nap;
            try
            {
                if (!isSpread)
                {
                    await SpreadAsync(stoppingToken);
                    isSpread = true;
                }

                await PruneAsync(stoppingToken);
                await BeginDueAsync(stoppingToken);
                sleep = await UntilNextAsync(stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                log.LogError(error, "The round of webhook deliveries failed; it is tried again");
            }

            await SleepAsync(sleep, stoppingToken);
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await Task.WhenAll(_busy.Values.Select(busy => busy.Task));
    }

    // After a stop a thousand may be overdue at once. Claims are a dead process's: the data folder's lock lets nobody else be at work.
    private async Task SpreadAsync(CancellationToken token)
    {
        var now = clock.GetUtcNow();
        await writes.RunAsync(
            async db =>
            {
                var overdue = await db.Set<WebhookDelivery>().Where(row => row.State == DeliveryState.Pending && row.NextTryAt <= now).ToListAsync(token);
                foreach (var delivery in overdue)
                {
                    delivery.NextTryAt = now + schedule.Spread(overdue.Count);
                }

                await db.SaveChangesAsync(token);
                await db.Set<WebhookDelivery>().Where(row => row.ClaimedUntil != null)
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.ClaimedUntil, (DateTimeOffset?)null), token);
            },
            token: token);
    }

    private async Task BeginDueAsync(CancellationToken token)
    {
        foreach (var (id, _) in _busy.Where(busy => busy.Value.Task.IsCompleted).ToList())
        {
            _busy.Remove(id);
        }

        while (_busy.Count < MostAtOnce && await NextAsync(token) is var (id, ownerId, host))
        {
            pace.Count(ownerId);
            _busy[id] = (host, CarryAsync(id, token));
        }
    }

    private async Task<(Guid Id, Guid OwnerId, string Host)?> NextAsync(CancellationToken token)
    {
        var now = clock.GetUtcNow();
        var hosts = _busy.Values.Select(busy => busy.Host).ToList();
        var held = pace.Held;
        await using var db = await databases.CreateDbContextAsync(token);
        var next = await Awaited(db).Where(row => row.NextTryAt <= now && (row.ClaimedUntil == null || row.ClaimedUntil <= now))
            .Where(row => !hosts.Contains(row.Host) && !held.Contains(row.OwnerId))
            .OrderBy(row => row.NextTryAt).Select(row => new { row.Id, row.OwnerId, row.Host }).FirstOrDefaultAsync(token);
        return next is null ? null : (next.Id, next.OwnerId, next.Host);
    }

    private async Task CarryAsync(Guid id, CancellationToken token)
    {
        try
        {
            await Task.Yield();
            await courier.TryAsync(id, token);
        }
        catch (OperationCanceledException)
        {
            // The studio stops; the next start goes on.
        }
        catch (Exception error)
        {
            log.LogError(error, "A try of delivery {Delivery} failed in the studio; it is tried again", WebhookIds.Delivery(id));
        }
        finally
        {
            Ring();
        }
    }

    private async Task<TimeSpan> UntilNextAsync(CancellationToken token)
    {
        var now = clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(token);
        var due = await Awaited(db).OrderBy(row => row.NextTryAt).Where(row => row.NextTryAt > now).Select(row => (DateTimeOffset?)row.NextTryAt).FirstOrDefaultAsync(token);
        var overdue = await Awaited(db).AnyAsync(row => row.NextTryAt <= now, token);
        var sleep = due is { } at && at - now < s_longestSleep ? at - now : s_longestSleep;
        // What is due and yet not begun waits for a free host, a claim or the owner's minute.
        return overdue && sleep > s_nap ? s_nap : sleep;
    }

    private static IQueryable<WebhookDelivery> Awaited(StudioDbContext db) => db.Set<WebhookDelivery>().AsNoTracking()
        .Where(row => row.State == DeliveryState.Pending && db.Set<Webhook>().Any(hook => hook.Id == row.WebhookId && hook.IsEnabled));

    private async Task PruneAsync(CancellationToken token)
    {
        var now = clock.GetUtcNow();
        if (now < _pruneAt)
        {
            return;
        }

        var oldest = now - LogLife;
        await writes.RunAsync(db => db.Set<WebhookDelivery>().Where(row => row.CreatedAt < oldest).ExecuteDeleteAsync(token), token: token);
        _pruneAt = now + s_pruneEvery;
    }

    private async Task SleepAsync(TimeSpan time, CancellationToken token)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(token);
        var rung = _bell.WaitAsync(either.Token);
        await Task.WhenAny(rung, Task.Delay(time, clock, either.Token));
        await either.CancelAsync();
    }
}
