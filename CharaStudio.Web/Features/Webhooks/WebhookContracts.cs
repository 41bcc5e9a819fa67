using System.Text.Json.Serialization;

namespace CharaStudio.Web.Features.Webhooks;

/// <summary>Body of POST /v1/webhooks.</summary>
/// <param name="Url">Public, https, no credentials.</param>
/// <param name="Description">For lists, at most 200 characters.</param>
/// <param name="Events">Of job.completed and job.failed; null for both.</param>
public sealed record WebhookOrder(string Url, string? Description = null, IReadOnlyList<string>? Events = null);

/// <summary>What PATCH may change.</summary>
/// <param name="Events">Empty hears only of jobs whose callback_url names the address.</param>
/// <param name="Enabled">False pauses: what is due waits until it is true again.</param>
public sealed record WebhookChange(string? Url = null, string? Description = null, IReadOnlyList<string>? Events = null, bool? Enabled = null);

/// <param name="OffReason">Why the studio turned it off; null when it did not.</param>
/// <param name="OldSecretUntil">Until then each delivery is signed with the secret before the rotation too.</param>
public sealed record WebhookView(
    string Id, string Url, string Description, IReadOnlyList<string> Events, bool Enabled, string? OffReason, DateTimeOffset? OldSecretUntil,
    DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt)
{
    /// <summary>Only in the answer that made it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Secret { get; init; }
}

/// <param name="Id">The webhook-id header.</param>
/// <param name="JobId">Null for a test.</param>
/// <param name="Status">pending, delivered or failed.</param>
/// <param name="Tries">Of this round; a replay begins a new one.</param>
/// <param name="NextTryAt">Null when it is over.</param>
/// <param name="LastStatus">HTTP status of the last answer; null when none came.</param>
/// <param name="LastOutcome">delivered, refused, gone, no_answer or blocked; null before the first try.</param>
public sealed record DeliveryView(
    string Id, string WebhookId, string? JobId, string Event, string Url, string Status, int Tries, DateTimeOffset? NextTryAt, int? LastStatus,
    string? LastOutcome, DateTimeOffset CreatedAt, DateTimeOffset? FinishedAt);

/// <param name="Body">What a try would send now, byte for byte.</param>
/// <param name="Log">Every try, the oldest first.</param>
public sealed record DeliveryDetail(DeliveryView Delivery, string Body, IReadOnlyList<TryView> Log);

public sealed record TryView(int Number, DateTimeOffset At, int? Status, string Outcome);
