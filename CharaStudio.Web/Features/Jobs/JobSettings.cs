using System.Globalization;

namespace CharaStudio.Web.Features.Jobs;

/// <summary>The queue's figures (reliability 2a, P2).</summary>
public sealed record JobSettings
{
    /// <summary>Jobs run side by side: one a core, at most two, unless the setting <c>slots</c> says otherwise.</summary>
    public int Slots { get; init; } = Math.Clamp(Environment.ProcessorCount, 1, 2);

    /// <summary>Begins before a job that kills its worker is set aside.</summary>
    public int Attempts { get; init; } = 3;

    /// <summary>Jobs that may wait at once.</summary>
    public int QueueLength { get; init; } = 200;

    public TimeSpan RunLimit { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>A job that has not begun by then expires.</summary>
    public TimeSpan QueueLife { get; init; } = TimeSpan.FromHours(24);

    public TimeSpan SweepEvery { get; init; } = TimeSpan.FromSeconds(20);

    public static JobSettings From(IConfiguration configuration)
    {
        var settings = new JobSettings();
        return configuration["slots"] is { } slots
            ? settings with { Slots = Math.Clamp(int.Parse(slots, NumberStyles.None, CultureInfo.InvariantCulture), 1, 16) }
            : settings;
    }
}
