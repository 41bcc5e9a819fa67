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

    public static string Chip(string status) => status switch
    {
        "delivered" => "cs-chip-good",
        "failed" => "cs-chip-bad",
        _ => "cs-chip-running",
    };

    public static string Event(string name) => name switch
    {
        WebhookEvents.Completed => "a job completed",
        WebhookEvents.Failed => "a job failed",
        _ => "a test",
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
