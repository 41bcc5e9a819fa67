namespace CharaStudio.Engine.Film;

/// <summary>Which encoder runs, and within what bounds (reliability 2a, threat 17).</summary>
public sealed record FilmSettings
{
    /// <summary>Full path of ffmpeg. It comes from the operator's configuration and from nowhere else.</summary>
    public string Ffmpeg { get; init; } = "/usr/bin/ffmpeg";

    /// <summary>Starts a process group of the encoder's own; part of util-linux.</summary>
    public string Starter { get; init; } = "setsid";

    /// <summary>Address space of the encoder in bytes.</summary>
    public long MemoryBytes { get; init; } = 2L << 30;

    /// <summary>Largest film in bytes.</summary>
    public long OutputBytes { get; init; } = 512L << 20;

    /// <summary>An encoder that neither reads nor writes for this long is ended.</summary>
    public TimeSpan Stall { get; init; } = TimeSpan.FromSeconds(25);

    /// <summary>Longest run for a clip: ten times its length and half a minute.</summary>
    public static TimeSpan Limit(double seconds) => TimeSpan.FromSeconds((10 * seconds) + 30);

    /// <summary>The same, with as much more as its frames are larger than those of 1920 x 1080.</summary>
    internal static TimeSpan Limit(FilmFormat format, int frames) =>
        Limit((double)frames / format.Fps) * Math.Max(1, (double)format.Width * format.Height / (FilmFormat.LargestWidth * FilmFormat.LargestHeight));
}
