using System.Text.Json.Serialization;

namespace CharaStudio.Web.Features.Webhooks;

/// <summary>Body of POST /v1/webhooks.</summary>
/// <param name="Url">Public, https, no credentials.</param>
/// <param name="Description">For lists, at most 200 characters.</param>
/// <param name="Events">Of job.completed and job.failed; null for both.</param>
public sealed record WebhookOrder(string Url, string? Description = null, IReadOnlyList<string>? Events = null);

/// <summary>What PATCH may change.</summary>
/// <param name="Url">Public, https, no credentials.</param>
/// <param name="Description">For lists, at most 200 characters.</param>
/// <param name="Events">Empty hears only of jobs whose callback_url names the address.</param>
/// <param name="Enabled">False pauses: what is due waits until it is true again.</param>
public sealed record WebhookChange(string? Url = null, string? Description = null, IReadOnlyList<string>? Events = null, bool? Enabled = null);

/// <summary>An address that is told of jobs.</summary>
/// <param name="Id">hook_...</param>
/// <param name="Url">Where deliveries go.</param>
/// <param name="Description">For lists.</param>
/// <param name="Events">What it hears of.</param>
/// <param name="Enabled">False while nothing is sent.</param>
/// <param name="OffReason">Why the studio turned it off; null when it did not.</param>
/// <param name="OldSecretUntil">Until then each delivery is signed with the secret before the rotation too.</param>
public sealed record WebhookView(
    string Id, string Url, string Description, IReadOnlyList<string> Events, bool Enabled, string? OffReason, DateTimeOffset? OldSecretUntil,
    DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt)
{
    /// <summary>What deliveries are signed with, whsec_...; only in the answer that made it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Secret { get; init; }
}

/// <summary>A message to a webhook.</summary>
/// <param name="Id">The webhook-id header.</param>
/// <param name="WebhookId">The webhook that it goes to.</param>
/// <param name="JobId">Null for a test.</param>
/// <param name="Event">job.completed, job.failed or webhook.test.</param>
/// <param name="Url">Where it goes.</param>
/// <param name="Status">pending, delivered or failed.</param>
/// <param name="Tries">Of this round; a replay begins a new one.</param>
/// <param name="NextTryAt">Null when it is over.</param>
/// <param name="LastStatus">HTTP status of the last answer; null when none came.</param>
/// <param name="LastOutcome">delivered, refused, gone, no_answer or blocked; null before the first try.</param>
/// <param name="CreatedAt">When there was something to tell.</param>
/// <param name="FinishedAt">When it was delivered or given up; null before.</param>
public sealed record DeliveryView(
    string Id, string WebhookId, string? JobId, string Event, string Url, string Status, int Tries, DateTimeOffset? NextTryAt, int? LastStatus,
    string? LastOutcome, DateTimeOffset CreatedAt, DateTimeOffset? FinishedAt);

/// <summary>A delivery with its body and every try.</summary>
/// <param name="Delivery">As lists show it.</param>
/// <param name="Body">What a try would send now, byte for byte.</param>
/// <param name="Log">Every try, the oldest first.</param>
public sealed record DeliveryDetail(DeliveryView Delivery, string Body, IReadOnlyList<TryView> Log);

/// <summary>One try of a delivery.</summary>
/// <param name="Number">From 1.</param>
/// <param name="At">When, ISO 8601 in UTC.</param>
/// <param name="Status">HTTP status of the answer; null when none came.</param>
/// <param name="Outcome">delivered, refused, gone, no_answer or blocked.</param>
public sealed record TryView(int Number, DateTimeOffset At, int? Status, string Outcome);
