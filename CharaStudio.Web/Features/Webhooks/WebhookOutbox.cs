using System.Text.Json.Nodes;
using CharaStudio.Web.Data;
using CharaStudio.Web.Features.Jobs;
using CharaStudio.Web.Http;
using CharaStudio.Web.Outgoing;
using Microsoft.EntityFrameworkCore;

namespace CharaStudio.Web.Features.Webhooks;

/// <summary>Writes the deliveries of a job's end beside the end itself.</summary>
public sealed class WebhookOutbox(OutgoingGuard guard, WebhookSettings settings, WebhookSecrets secrets, TimeProvider clock) : IJobOutbox
{
    public void Check(string callbackUrl) => guard.Check(callbackUrl, settings.Rule, "callback_url");

    /// <summary>A callback_url that belongs to no webhook gets one, with a secret of its own; addresses that differ in their query share it.</summary>
    public async Task OrderedAsync(StudioDbContext db, Job job)
    {
        if (job.CallbackUrl is not { } url || await FindAsync(db, job.OwnerId, url) is not null)
        {
            return;
        }

        if (await db.Set<Webhook>().CountAsync(hook => hook.OwnerId == job.OwnerId) >= WebhookService.Most)
        {
            throw StudioException.Invalid("callback_url", $"There are {WebhookService.Most} webhooks already. Delete one, or send an address that has one.");
        }

        var id = PublicId.New();
        db.Add(new Webhook
        {
            Id = id,
            OwnerId = job.OwnerId,
            Url = Base(url),
            Events = "",
            Secret = secrets.Seal(id, WebhookSecrets.New()),
            CreatedAt = clock.GetUtcNow(),
            UpdatedAt = clock.GetUtcNow(),
        });
    }

    public async Task EndedAsync(StudioDbContext db, Job job)
    {
        var name = job.State is JobState.Succeeded ? WebhookEvents.Completed : WebhookEvents.Failed;
        var called = job.CallbackUrl is null ? null : await FindAsync(db, job.OwnerId, job.CallbackUrl);
        var enabled = await db.Set<Webhook>().Where(hook => hook.OwnerId == job.OwnerId && hook.IsEnabled).ToListAsync();
        foreach (var hook in enabled.Where(hook => hook.Id != called?.Id && hook.Follows(name)))
        {
            db.Add(Delivery(hook, job, name, url: null));
        }

        if (called is not null)
        {
            db.Add(Delivery(called, job, name, job.CallbackUrl));
        }
    }

    // Row 226: these three fields and no other; which of the last two is a matter of the status.
    private static string Content(Job job) => new JsonObject
    {
        ["job_id"] = JobIds.Spell(job),
        ["status"] = job.State.Status(),
        [job.State is JobState.Succeeded ? "result" : "error"] = job.State is JobState.Succeeded
            ? job.Result is null ? null : JsonNode.Parse(job.Result)
            : new JsonObject { ["code"] = job.ErrorCode, ["message"] = job.ErrorMessage ?? "" },
    }.ToJsonString(ApiJson.Output);

    private static string Base(string url) => new Uri(url).GetLeftPart(UriPartial.Path);

    private static async Task<Webhook?> FindAsync(StudioDbContext db, Guid ownerId, string url)
    {
        var known = await db.OwnedBy<Webhook>(ownerId).Where(hook => hook.Url == url || hook.Url == Base(url)).ToListAsync();
        return known.OrderByDescending(hook => hook.Url.Length).FirstOrDefault();
    }

    private WebhookDelivery Delivery(Webhook hook, Job job, string name, string? url) => new()
    {
        Id = PublicId.New(),
        OwnerId = job.OwnerId,
        WebhookId = hook.Id,
        JobId = job.Id,
        Event = name,
        Url = url,
        Host = new Uri(url ?? hook.Url).Authority,
        Content = Content(job),
        UrlTtl = job.UrlTtl,
        Origin = job.Origin,
        NextTryAt = clock.GetUtcNow(),
        CreatedAt = clock.GetUtcNow(),
    };
}
