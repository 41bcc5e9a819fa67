using System.Globalization;

namespace CharaStudio.Web.Limits;

/// <summary>Both families of headers (rows 83-86; IETF draft ratelimit-headers 10): the old three tell of the tighter window.</summary>
internal static class RateHeaders
{
    internal static void Write(IHeaderDictionary headers, IReadOnlyList<RateLeft> windows, DateTimeOffset now)
    {
        var tight = windows.MinBy(window => window.Left);
        headers["X-RateLimit-Limit"] = Text(tight.Quota);
        headers["X-RateLimit-Remaining"] = Text(tight.Left);
        headers["X-RateLimit-Reset"] = Text((long)Math.Ceiling(tight.Until.ToUnixTimeMilliseconds() / 1000.0));
        headers["RateLimit-Policy"] = string.Join(", ", windows.Select(window =>
            string.Create(CultureInfo.InvariantCulture, $"\"{window.Name}\";q={window.Quota};w={window.Length.TotalSeconds:0}")));
        headers["RateLimit"] = string.Join(", ", windows.Select(window =>
            string.Create(CultureInfo.InvariantCulture, $"\"{window.Name}\";r={window.Left};t={Seconds(window.Until - now):0}")));
    }

    /// <summary>Whole seconds, rounded up, at least one.</summary>
    internal static double Seconds(TimeSpan span) => Math.Max(1, Math.Ceiling(span.TotalSeconds));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
