using System.Globalization;

namespace CharaStudio.Web.Features.Webhooks.Ui;

/// <summary>How deliveries read to a person.</summary>
internal static class DeliveryWords
{
    public static string Outcome(string? outcome, int? status) => outcome switch
    {
        TryOutcome.Delivered => $"answered {status}",
        TryOutcome.Refused when status is >= 300 and < 400 => $"answered {status}; redirects are not followed",
        TryOutcome.Refused => $"answered {status}",
        TryOutcome.Gone => "answered 410: wants no more",
        TryOutcome.Blocked => "blocked: not a public address",
        TryOutcome.NoAnswer => "no answer in time",
        _ => "not tried yet",
    };

    public static string State(DeliveryView delivery) => delivery switch
    {
        { Status: not "pending" } => delivery.Status,
        { Tries: 0 } => "sending",
        _ => "retrying",
    };

    public static string Chip(DeliveryView delivery) => delivery switch
    {
        { Status: "delivered" } => "cs-chip-good",
        { Status: "failed" } => "cs-chip-bad",
        { Tries: 0 } => "cs-chip-running",
        _ => "cs-chip-warn",
    };

    public static string Event(string name) => name switch
    {
        WebhookEvents.Completed => "A job completed",
        WebhookEvents.Failed => "A job failed",
        _ => "A test",
    };

    /// <summary>What a webhook hears of, as a sentence.</summary>
    public static string Hears(IReadOnlyList<string> events) => (events.Contains(WebhookEvents.Completed), events.Contains(WebhookEvents.Failed)) switch
    {
        (true, true) => "Hears when a job completes or fails.",
        (true, false) => "Hears when a job completes.",
        (false, true) => "Hears when a job fails.",
        _ => "Hears of the jobs whose callback_url named it.",
    };

    /// <summary>As exact as the distance needs.</summary>
    public static string Span(TimeSpan time) => time switch
    {
        { TotalSeconds: < 1 } => "now",
        { TotalSeconds: < 90 } => $"{time.TotalSeconds:0} s",
        { TotalMinutes: < 90 } => $"{time.TotalMinutes:0} min",
        { TotalHours: < 48 } => $"{time.TotalHours:0} h",
        _ => $"{time.TotalDays:0} days",
    };

    public static string Ago(DateTimeOffset time, DateTimeOffset now) => Span(now - time) is var span && span == "now" ? "just now" : span + " ago";

    public static string Ahead(DateTimeOffset time, DateTimeOffset now) => Span(time - now) is var span && span == "now" ? "now" : "in " + span;

    public static string Exact(DateTimeOffset time) => time.ToString("d MMM yyyy, HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
}
