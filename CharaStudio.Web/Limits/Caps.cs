using System.Globalization;

namespace CharaStudio.Web.Limits;

/// <summary>How much one caller may ask for (contract rows 79-80, C12; reliability 2a). 0 switches a rate off, for a studio of one's own.</summary>
public sealed record Caps
{
    /// <summary>Characters of an Idempotency-Key.</summary>
    public const int IdempotencyKeyLength = 255;

    /// <summary>Hours for which the answer to an Idempotency-Key is kept.</summary>
    public const int IdempotencyHours = 24;

    /// <summary>An answer larger than this is not kept for a replay: 4 MiB.</summary>
    public const int IdempotencyAnswerBytes = 4 << 20;

    /// <summary>1 MiB: every JSON body whose route names no other limit.</summary>
    public const long JsonBodyBytes = 1 << 20;

    /// <summary>Seconds: the bounds of <c>url_ttl</c>.</summary>
    public const int ShortestUrlLife = 60;

    /// <inheritdoc cref="ShortestUrlLife"/>
    public const int LongestUrlLife = 30 * 24 * 3600;

    /// <summary>Requests of one key in 60 seconds: setting <c>rate-minute</c>.</summary>
    public int PerMinute { get; init; } = 100;

    /// <summary>Requests of one key in 10 seconds: setting <c>rate-burst</c>.</summary>
    public int PerBurst { get; init; } = 50;

    /// <summary>Keys that open nothing, from one address in 60 seconds, before it is shut out for the rest of them.</summary>
    public int BadKeys { get; init; } = 20;

    /// <summary>Direct (awaited) renders of one owner at once.</summary>
    public int DirectRenders { get; init; } = 2;

    /// <summary>Idempotency keys of one owner that live at once: setting <c>idempotency-keys</c>.</summary>
    public int IdempotencyKeys { get; init; } = 10_000;

    /// <exception cref="InvalidOperationException">A setting is no whole number from 0.</exception>
    public static Caps From(IConfiguration configuration)
    {
        var caps = new Caps();
        return caps with
        {
            PerMinute = Read(configuration, "rate-minute", caps.PerMinute),
            PerBurst = Read(configuration, "rate-burst", caps.PerBurst),
            IdempotencyKeys = Read(configuration, "idempotency-keys", caps.IdempotencyKeys),
        };
    }

    private static int Read(IConfiguration configuration, string name, int standard) =>
        configuration[name] is not { Length: > 0 } text ? standard
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value
        : throw new InvalidOperationException($"The setting '{name}' must be a whole number from 0.");
}
