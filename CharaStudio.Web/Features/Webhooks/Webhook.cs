using CharaStudio.Web.Data;

namespace CharaStudio.Web.Features.Webhooks;

/// <summary>An address of the owner's that hears of the end of jobs. One that a request's callback_url made by itself follows no events.</summary>
public sealed class Webhook : IOwned
{
    public required Guid Id { get; init; }

    public required Guid OwnerId { get; init; }

    /// <summary>Absolute.</summary>
    public required string Url { get; set; }

    public string Description { get; set; } = "";

    /// <summary>Names of <see cref="WebhookEvents"/>, separated by spaces; empty hears only of jobs whose callback_url names this address.</summary>
    public required string Events { get; set; }

    public bool IsEnabled { get; set; } = true;

    /// <summary>Why the studio itself turned it off; null when it did not.</summary>
    public string? OffReason { get; set; }

    /// <summary>Sealed by <see cref="WebhookSecrets"/>.</summary>
    public required byte[] Secret { get; set; }

    /// <summary>The secret before the last rotation, sealed; signs beside the new one until <see cref="OldSecretUntil"/>.</summary>
    public byte[]? OldSecret { get; set; }

    public DateTimeOffset? OldSecretUntil { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; set; }

    public int Version { get; set; }

    public bool Follows(string name) => Events.Split(' ').Contains(name, StringComparer.Ordinal);
}

/// <summary>What a webhook may hear of: ends only.</summary>
public static class WebhookEvents
{
    public const string Completed = "job.completed";
    public const string Failed = "job.failed";

    /// <summary>Sent on request only.</summary>
    public const string Test = "webhook.test";

    public static IReadOnlyList<string> All { get; } = [Completed, Failed];
}
