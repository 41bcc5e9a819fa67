using CharaStudio.Web.Data;
using CharaStudio.Web.Features.Accounts;
using CharaStudio.Web.Http;
using CharaStudio.Web.Outgoing;
using Microsoft.EntityFrameworkCore;

namespace CharaStudio.Web.Features.Webhooks;

/// <summary>The current owner's webhooks. A secret is told once, when it is made.</summary>
public sealed class WebhookService(
    CurrentOwner owner, IDbContextFactory<StudioDbContext> databases, WriteQueue writes, OutgoingGuard guard, WebhookSettings settings,
    WebhookSecrets secrets, WebhookRounds rounds, WebhookFeed feed, TimeProvider clock)
{
    /// <summary>Webhooks that an owner may have.</summary>
    public const int Most = 100;

    /// <summary>How long a secret goes on signing after its rotation.</summary>
    public static readonly TimeSpan Overlap = TimeSpan.FromHours(24);

    /// <exception cref="StudioException">ValidationFailed, BlockedUrl, Conflict for an address that has one already.</exception>
    public async Task<WebhookView> CreateAsync(WebhookOrder order, CancellationToken token = default)
    {
        var secret = WebhookSecrets.New();
        var id = PublicId.New();
        var now = clock.GetUtcNow();
        var hook = new Webhook
        {
            Id = id,
            OwnerId = owner.Id,
            Url = await AddressAsync(order.Url, token),
            Description = Description(order.Description),
            Events = Events(order.Events ?? WebhookEvents.All),
            Secret = secrets.Seal(id, secret),
            CreatedAt = now,
            UpdatedAt = now,
        };
        await WriteAsync(
            async db =>
            {
                var known = await db.OwnedBy<Webhook>(hook.OwnerId).CountAsync(token);
                if (known >= Most)
                {
                    throw StudioException.Invalid("url", $"There are {Most} webhooks already. Delete one first.");
                }

                await CheckFreeAsync(db, hook, token);
                db.Add(hook);
            },
            hook.OwnerId,
            token);
        return Of(hook) with { Secret = WebhookSecrets.Spell(secret) };
    }

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<WebhookView>> ListAsync(CancellationToken token = default)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        var hooks = await db.OwnedBy<Webhook>(owner.Id).AsNoTracking().OrderByDescending(hook => hook.CreatedAt).ToListAsync(token);
        return hooks.ConvertAll(Of);
    }

    /// <exception cref="StudioException">NotFound.</exception>
    public async Task<WebhookView> GetAsync(string id, CancellationToken token = default)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        return Of(await FindAsync(db, owner.Id, id, token));
    }

    /// <summary>Changes what is not null.</summary>
    /// <exception cref="StudioException">NotFound, ValidationFailed, BlockedUrl, Conflict.</exception>
    public async Task<WebhookView> UpdateAsync(string id, WebhookChange change, CancellationToken token = default)
    {
        var ownerId = owner.Id;
        var url = change.Url is null ? null : await AddressAsync(change.Url, token);
        return await ChangeAsync(ownerId, id, async (db, hook) =>
        {
            hook.Description = change.Description is null ? hook.Description : Description(change.Description);
            hook.Events = change.Events is null ? hook.Events : change.Events.Count == 0 ? "" : Events(change.Events);
            if (change.Enabled is { } enabled)
            {
                (hook.IsEnabled, hook.OffReason) = (enabled, null);
            }

            if (url is not null)
            {
                hook.Url = url;
                await CheckFreeAsync(db, hook, token);
                var host = new Uri(url).Authority;
                await db.Set<WebhookDelivery>().Where(row => row.WebhookId == hook.Id && row.Url == null && row.State == DeliveryState.Pending)
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.Host, host), token);
            }
        }, token);
    }

    /// <summary>Makes a new secret; the old one signs beside it for a day.</summary>
    /// <exception cref="StudioException">NotFound.</exception>
    public async Task<WebhookView> RotateAsync(string id, CancellationToken token = default)
    {
        var secret = WebhookSecrets.New();
        var changed = await ChangeAsync(owner.Id, id, (_, hook) =>
        {
            (hook.OldSecret, hook.OldSecretUntil) = (hook.Secret, clock.GetUtcNow() + Overlap);
            hook.Secret = secrets.Seal(hook.Id, secret);
            return Task.CompletedTask;
        }, token);
        return changed with { Secret = WebhookSecrets.Spell(secret) };
    }

    /// <summary>Removes it with its log; what was still to be delivered is not.</summary>
    /// <exception cref="StudioException">NotFound.</exception>
    public async Task<Deleted> DeleteAsync(string id, CancellationToken token = default)
    {
        var ownerId = owner.Id;
        await WriteAsync(async db => db.Remove(await FindAsync(db, ownerId, id, token)), ownerId, token);
        return Deleted.Of(id);
    }

    internal static Task<Webhook> FindAsync(StudioDbContext db, Guid ownerId, string id, CancellationToken token) =>
        db.FindOwnedAsync<Webhook>(ownerId, WebhookIds.Prefix, id, WebhookIds.Noun, token);

    private static WebhookView Of(Webhook hook) => new(
        WebhookIds.Webhook(hook.Id), hook.Url, hook.Description, hook.Events.Split(' ', StringSplitOptions.RemoveEmptyEntries), hook.IsEnabled,
        hook.OffReason, hook.OldSecretUntil, hook.CreatedAt, hook.UpdatedAt);

    private static string Description(string? text) => string.IsNullOrEmpty(text) ? "" : TextRules.Name("description", text);

    private static string Events(IReadOnlyList<string> names) => names.Count > 0 && names.All(WebhookEvents.All.Contains)
        ? string.Join(' ', names.Distinct(StringComparer.Ordinal))
        : throw StudioException.Invalid("events", $"'events' may name {string.Join(" and ", WebhookEvents.All)}.");

    private static async Task CheckFreeAsync(StudioDbContext db, Webhook hook, CancellationToken token)
    {
        if (await db.OwnedBy<Webhook>(hook.OwnerId).AnyAsync(other => other.Url == hook.Url && other.Id != hook.Id, token))
        {
            throw new StudioException(ErrorCode.Conflict, "There is a webhook for this address already.", "url");
        }
    }

    // Without the fragment, which is never sent.
    private async Task<string> AddressAsync(string url, CancellationToken token) =>
        (await guard.CheckAsync(url, settings.Rule, "url", token)).GetLeftPart(UriPartial.Query);

    private async Task<WebhookView> ChangeAsync(Guid ownerId, string id, Func<StudioDbContext, Webhook, Task> change, CancellationToken token)
    {
        Webhook? changed = null;
        await WriteAsync(
            async db =>
            {
                changed = await FindAsync(db, ownerId, id, token);
                await change(db, changed);
                changed.Touch(clock);
            },
            ownerId,
            token);
        return Of(changed!);
    }

    private async Task WriteAsync(Func<StudioDbContext, Task> work, Guid ownerId, CancellationToken token)
    {
        await writes.RunAsync(
            async db =>
            {
                await work(db);
                await db.SaveChangesAsync(token);
            },
            durable: true,
            token);
        rounds.Ring();
        feed.Publish(ownerId);
    }
}
