using System.Globalization;

namespace CharaStudio.Web.Limits;

/// <summary>How much one caller may ask for (contract rows 79-80, C12; reliability 2a). 0 switches a rate off, for a studio of one's own.</summary>
public sealed record Caps
{
    /// <summary>Requests of one key in 60 seconds: setting <c>rate-minute</c>.</summary>
    public int PerMinute { get; init; } = 100;

    /// <summary>Requests of one key in 10 seconds: setting <c>rate-burst</c>.</summary>
    public int PerBurst { get; init; } = 50;

    /// <summary>Keys that open nothing, from one address in 60 seconds, before it is shut out for the rest of them.</summary>
    public int BadKeys { get; init; } = 20;

    /// <summary>Direct (awaited) renders of one owner at once.</summary>
    public int DirectRenders { get; init; } = 2;

    /// <exception cref="InvalidOperationException">A setting is no whole number from 0.</exception>
    public static Caps From(IConfiguration configuration)
    {
        var caps = new Caps();
        return caps with
        {
            PerMinute = Read(configuration, "rate-minute", caps.PerMinute),
            PerBurst = Read(configuration, "rate-burst", caps.PerBurst),
        };
    }

    private static int Read(IConfiguration configuration, string name, int standard) =>
        configuration[name] is not { Length: > 0 } text ? standard
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value
        : throw new InvalidOperationException($"The setting '{name}' must be a whole number from 0.");
}
