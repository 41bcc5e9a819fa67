namespace CharaStudio.Web.Features.Webhooks;

public enum DeliveryState
{
    /// <summary>To be tried, or tried again.</summary>
    Pending,
    Delivered,
    /// <summary>Given up: the schedule is at its end, or the receiver said 410.</summary>
    Failed,
}

/// <summary>One event for one webhook. Written in the transaction in which its job ends, so that it exists exactly when the end does.</summary>
public sealed class WebhookDelivery
{
    /// <summary>Spelled <c>msg_...</c> it is the webhook-id header, the same in every try and replay.</summary>
    public required Guid Id { get; init; }

    public required Guid OwnerId { get; init; }

    public required Guid WebhookId { get; init; }

    /// <summary>Null for a test.</summary>
    public Guid? JobId { get; init; }

    public required string Event { get; init; }

    /// <summary>The callback_url of the request; null goes to the webhook's own address.</summary>
    public string? Url { get; init; }

    /// <summary>Host and port that it goes to: one delivery at a time.</summary>
    public required string Host { get; set; }

    /// <summary>The body as JSON in which files are <c>media:id</c>: addresses are signed anew in each try.</summary>
    public required string Content { get; init; }

    /// <summary>Seconds that those addresses are good for; null for seven days.</summary>
    public int? UrlTtl { get; init; }

    /// <summary>The studio's address as whoever ordered the job reached it.</summary>
    public string? Origin { get; init; }

    public DeliveryState State { get; set; }

    /// <summary>Tries of this round; a replay begins a new one.</summary>
    public int Tries { get; set; }

    public required DateTimeOffset NextTryAt { get; set; }

    /// <summary>Being tried until then; afterwards whoever tried it is taken for dead.</summary>
    public DateTimeOffset? ClaimedUntil { get; set; }

    /// <summary>HTTP status of the last try; null when none came.</summary>
    public int? LastStatus { get; set; }

    /// <summary>One of <see cref="TryOutcome"/>.</summary>
    public string? LastOutcome { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; set; }
}

/// <summary>One try of a delivery, for the log. Nothing of the receiver's reply but its status is kept.</summary>
public sealed class WebhookTry
{
    public required Guid DeliveryId { get; init; }

    /// <summary>From 1, over all rounds.</summary>
    public required int Number { get; init; }

    public required DateTimeOffset At { get; init; }

    public int? Status { get; init; }

    public required string Outcome { get; init; }
}

/// <summary>What came of a try, in constant words: a closed and a filtered port read alike, so that a log is no port scanner.</summary>
public static class TryOutcome
{
    public const string Delivered = "delivered";

    /// <summary>The receiver answered anything but 2xx; redirects are not followed.</summary>
    public const string Refused = "refused";

    /// <summary>The receiver said 410 and gets nothing more.</summary>
    public const string Gone = "gone";

    /// <summary>Nothing listened, or no whole answer came in time.</summary>
    public const string NoAnswer = "no_answer";

    /// <summary>The name now leads to an address that the studio does not call.</summary>
    public const string Blocked = "blocked";
}
