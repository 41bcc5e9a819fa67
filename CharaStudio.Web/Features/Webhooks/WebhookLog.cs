using System.Text;
using CharaStudio.Web.Data;
using CharaStudio.Web.Features.Accounts;
using CharaStudio.Web.Features.Jobs;
using CharaStudio.Web.Http;
using Microsoft.EntityFrameworkCore;

namespace CharaStudio.Web.Features.Webhooks;

/// <summary>What the current owner's webhooks were sent in the last 30 days, and the ways to send it again.</summary>
public sealed class WebhookLog(
    CurrentOwner owner, IDbContextFactory<StudioDbContext> databases, WriteQueue writes, WebhookBody bodies, WebhookRounds rounds, WebhookFeed feed,
    PublicAddress address, TimeProvider clock)
{
    // Shaped like every delivery, so that a receiver's own code can be tried on it.
    private const string TestContent = """{"job_id":"job_test","status":"completed","result":{"test":true}}""";

    /// <summary>The newest first.</summary>
    /// <exception cref="StudioException">NotFound.</exception>
    public async Task<Page<DeliveryView>> ListAsync(string webhookId, Paging paging, CancellationToken token = default)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        var hook = await WebhookService.FindAsync(db, owner.Id, webhookId, token);
        var all = db.Set<WebhookDelivery>().AsNoTracking().Where(row => row.WebhookId == hook.Id);
        var rows = await all.OrderByDescending(row => row.CreatedAt).ThenByDescending(row => row.Id).Skip(paging.Offset).Take(paging.Limit).ToListAsync(token);
        var kinds = await KindsAsync(db, rows, token);
        return new Page<DeliveryView>(rows.ConvertAll(row => Of(row, hook, kinds)), await all.CountAsync(token), paging);
    }

    /// <exception cref="StudioException">NotFound.</exception>
    public async Task<DeliveryDetail> GetAsync(string id, CancellationToken token = default)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        var row = await FindAsync(db, owner.Id, id, token);
        var hook = await db.Set<Webhook>().FirstAsync(found => found.Id == row.WebhookId, token);
        var log = await db.Set<WebhookTry>().AsNoTracking().Where(found => found.DeliveryId == row.Id).OrderBy(found => found.Number).ToListAsync(token);
        return new DeliveryDetail(
            Of(row, hook, await KindsAsync(db, [row], token)),
            Encoding.UTF8.GetString(bodies.Of(row)),
            log.ConvertAll(found => new TryView(found.Number, found.At, found.Status, found.Outcome)));
    }

    /// <summary>Sends it again at once, under the same id, with the whole schedule before it.</summary>
    /// <exception cref="StudioException">NotFound; Conflict while it is being sent or its webhook is off.</exception>
    public async Task<DeliveryView> ReplayAsync(string id, CancellationToken token = default)
    {
        var ownerId = owner.Id;
        var view = await writes.RunAsync(
            async db =>
            {
                var row = await FindAsync(db, ownerId, id, token);
                var hook = await db.Set<Webhook>().FirstAsync(found => found.Id == row.WebhookId, token);
                CheckEnabled(hook);
                var now = clock.GetUtcNow();
                if (row.State == DeliveryState.Pending && row.ClaimedUntil > now)
                {
                    throw new StudioException(ErrorCode.Conflict, "The delivery is being sent at this moment.");
                }

                (row.State, row.Tries, row.NextTryAt, row.FinishedAt, row.ClaimedUntil) = (DeliveryState.Pending, 0, now, null, null);
                await db.SaveChangesAsync(token);
                return Of(row, hook, await KindsAsync(db, [row], token));
            },
            durable: true,
            token);
        Tell(ownerId);
        return view;
    }

    /// <summary>Sends a test event, signed and shaped like any other.</summary>
    /// <exception cref="StudioException">NotFound; Conflict when the webhook is off.</exception>
    public async Task<DeliveryView> TestAsync(string webhookId, CancellationToken token = default)
    {
        var ownerId = owner.Id;
        var origin = address.Root;
        var view = await writes.RunAsync(
            async db =>
            {
                var hook = await WebhookService.FindAsync(db, ownerId, webhookId, token);
                CheckEnabled(hook);
                var row = new WebhookDelivery
                {
                    Id = PublicId.New(),
                    OwnerId = ownerId,
                    WebhookId = hook.Id,
                    Event = WebhookEvents.Test,
                    Host = new Uri(hook.Url).Authority,
                    Content = TestContent,
                    Origin = origin,
                    NextTryAt = clock.GetUtcNow(),
                    CreatedAt = clock.GetUtcNow(),
                };
                db.Add(row);
                await db.SaveChangesAsync(token);
                return Of(row, hook, []);
            },
            durable: true,
            token);
        Tell(ownerId);
        return view;
    }

    private void Tell(Guid ownerId)
    {
        rounds.Ring();
        feed.Publish(ownerId);
    }

    private static void CheckEnabled(Webhook hook)
    {
        if (!hook.IsEnabled)
        {
            throw new StudioException(ErrorCode.Conflict, "The webhook is off. Turn it on first.");
        }
    }

    private static async Task<WebhookDelivery> FindAsync(StudioDbContext db, Guid ownerId, string id, CancellationToken token)
    {
        var key = WebhookIds.ParseDelivery(id);
        return await db.Set<WebhookDelivery>().FirstOrDefaultAsync(row => row.Id == key && row.OwnerId == ownerId, token)
            ?? throw StudioException.NotFound("delivery");
    }

    // The kind of a job decides how its id is spelled.
    private static Task<Dictionary<Guid, string>> KindsAsync(StudioDbContext db, IReadOnlyList<WebhookDelivery> rows, CancellationToken token)
    {
        var ids = rows.Select(row => row.JobId).OfType<Guid>().ToList();
        return db.Set<Job>().Where(job => ids.Contains(job.Id)).ToDictionaryAsync(job => job.Id, job => job.Kind, token);
    }

    private static DeliveryView Of(WebhookDelivery row, Webhook hook, Dictionary<Guid, string> kinds) => new(
        WebhookIds.Delivery(row.Id),
        WebhookIds.Webhook(row.WebhookId),
        row.JobId is { } job ? JobIds.Spell(job, kinds.GetValueOrDefault(job, "")) : null,
        row.Event,
        row.Url ?? hook.Url,
        row.State.ToString().ToLowerInvariant(),
        row.Tries,
        row.State == DeliveryState.Pending ? row.NextTryAt : null,
        row.LastStatus,
        row.LastOutcome,
        row.CreatedAt,
        row.FinishedAt);
}
