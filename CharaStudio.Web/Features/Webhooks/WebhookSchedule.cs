namespace CharaStudio.Web.Features.Webhooks;

/// <summary>When a delivery is tried: the ten tries of the Standard Webhooks specification over 75 h 35 min, each wait a tenth longer or shorter by chance.</summary>
public sealed class WebhookSchedule(Random random)
{
    public const double Jitter = 0.1;
    private static readonly TimeSpan s_longest = TimeSpan.FromHours(24);
    private static readonly TimeSpan s_each = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan s_widest = TimeSpan.FromMinutes(5);
    private readonly Lock _lock = new();

    /// <summary>The waits before each try, the first of none.</summary>
    public static IReadOnlyList<TimeSpan> Waits { get; } =
    [
        TimeSpan.Zero, TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2),
        TimeSpan.FromHours(5), TimeSpan.FromHours(10), TimeSpan.FromHours(14), TimeSpan.FromHours(20), TimeSpan.FromHours(24),
    ];

    /// <summary>How long to wait after a failed try; null after the last.</summary>
    /// <param name="tries">Tries so far, from 1.</param>
    /// <param name="retryAfter">What the receiver asked for: it lengthens a wait to at most 24 h, never shortens it.</param>
    public TimeSpan? After(int tries, TimeSpan? retryAfter = null)
    {
        if (tries >= Waits.Count)
        {
            return null;
        }

        var wait = Waits[tries] * (1 - Jitter + (2 * Jitter * Next()));
        var asked = retryAfter < s_longest ? retryAfter.Value : retryAfter is null ? TimeSpan.Zero : s_longest;
        return wait > asked ? wait : asked;
    }

    /// <summary>At a start: when, from now, one of <paramref name="count"/> overdue deliveries goes on, so that they do not all go at once.</summary>
    public TimeSpan Spread(int count)
    {
        var width = s_each * count;
        return (width < s_widest ? width : s_widest) * Next();
    }

    private double Next()
    {
        lock (_lock)
        {
            return random.NextDouble();
        }
    }
}
