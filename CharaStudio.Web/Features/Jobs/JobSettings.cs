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

    /// <summary>Jobs of one key (or of the owner's own session) that may wait at once.</summary>
    public int LaneLength { get; init; } = 20;

    /// <summary>Jobs of one key that run side by side.</summary>
    public int LaneSlots { get; init; } = 2;

    /// <summary>Memory that the renders of one drawing process may use, in MiB. Setting <c>worker-memory</c>.</summary>
    public int WorkerMegabytes { get; init; } = 2048;

    /// <summary>A request that waits for its job is answered 202 after this time; the job goes on.</summary>
    public TimeSpan DirectAnswer { get; init; } = TimeSpan.FromSeconds(60);

    public TimeSpan RunLimit { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>A job that has not begun by then expires.</summary>
    public TimeSpan QueueLife { get; init; } = TimeSpan.FromHours(24);

    public TimeSpan SweepEvery { get; init; } = TimeSpan.FromSeconds(20);

    public static JobSettings From(IConfiguration configuration)
    {
        var settings = new JobSettings();
        return settings with
        {
            Slots = Math.Clamp(Read(configuration, "slots", settings.Slots), 1, 16),
            LaneLength = Math.Clamp(Read(configuration, "key-queue", settings.LaneLength), 1, settings.QueueLength),
            WorkerMegabytes = Math.Clamp(Read(configuration, "worker-memory", settings.WorkerMegabytes), 64, 1 << 20),
        };
    }

    private static int Read(IConfiguration configuration, string name, int standard) =>
        configuration[name] is not { Length: > 0 } text ? standard
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value
        : throw new InvalidOperationException($"The setting '{name}' must be a whole number.");
}
