namespace CharaStudio.Engine.Film;

/// <summary>What a film is written as.</summary>
public enum FilmKind
{
    /// <summary>H.264 in MP4, 4:2:0, its index first, so that it plays while it loads.</summary>
    Mp4,

    /// <summary>An animated picture of 256 colours, repeated for ever.</summary>
    Gif,
}

/// <summary>Size and pace of a film, with everything in range.</summary>
public sealed record FilmFormat
{
    public const int SmallestSide = 16;
    public const int LargestWidth = 1920;
    public const int LargestHeight = 1080;
    public const int FastestPace = 60;

    // Sides of 4:2:0 pictures are even, and a film that turns out a pixel smaller than asked beats one that is refused.
    /// <param name="width">Pixels, 16 to 1920; an odd one is rounded down to even.</param>
    /// <param name="height">Pixels, 16 to 1080; an odd one is rounded down to even.</param>
    /// <param name="fps">Frames a second, 1 to 60.</param>
    /// <exception cref="ArgumentOutOfRangeException">The message says what is allowed.</exception>
    public FilmFormat(FilmKind kind, int width, int height, int fps)
    {
        if (!Enum.IsDefined(kind))
        {
            throw new ArgumentOutOfRangeException(nameof(kind), kind, "A film is mp4 or gif.");
        }

        if (width is < SmallestSide or > LargestWidth || height is < SmallestSide or > LargestHeight)
        {
            throw new ArgumentOutOfRangeException(
                nameof(width), $"{width}x{height}", $"A film is {SmallestSide}x{SmallestSide} to {LargestWidth}x{LargestHeight} pixels.");
        }

        if (fps is < 1 or > FastestPace)
        {
            throw new ArgumentOutOfRangeException(nameof(fps), fps, $"A film has 1 to {FastestPace} frames a second.");
        }

        (Kind, Width, Height, Fps) = (kind, width & ~1, height & ~1, fps);
    }

    public FilmKind Kind { get; }

    /// <summary>Pixels, even.</summary>
    public int Width { get; }

    /// <summary>Pixels, even.</summary>
    public int Height { get; }

    public int Fps { get; }

    /// <summary>Bytes of a raw frame, RGBA.</summary>
    public int FrameBytes => Width * Height * 4;

    public string Extension => Kind is FilmKind.Gif ? ".gif" : ".mp4";

    public string MediaType => Kind is FilmKind.Gif ? "image/gif" : "video/mp4";
}
