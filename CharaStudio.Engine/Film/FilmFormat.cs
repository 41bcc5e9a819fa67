namespace CharaStudio.Engine.Film;

/// <summary>What a film is written as.</summary>
public enum FilmKind
{
    /// <summary>H.264 in MP4, 4:2:0, its index first, so that it plays while it loads.</summary>
    Mp4,

    /// <summary>An animated picture of 256 colours, repeated for ever.</summary>
    Gif,
}

/// <summary>How a raw frame's samples lie.</summary>
public enum FrameLayout
{
    /// <summary>Four bytes a pixel, straight alpha.</summary>
    Rgba,

    /// <summary>All of Y, then Cb and Cr at half the width and height; BT.709, 16 to 235. See <see cref="Yuv420"/>.</summary>
    Yuv420,
}

/// <summary>Size and pace of a film, with everything in range.</summary>
public sealed record FilmFormat
{
    public const int SmallestSide = 16;
    public const int LargestWidth = 1920;
    public const int LargestHeight = 1080;
    public const int FastestPace = 60;

    /// <summary>Longer and shorter side of <see cref="Large"/>.</summary>
    public const int LongestSide = 3840;
    public const int ShorterSide = 2160;

    // Sides of 4:2:0 pictures are even, and a film that turns out a pixel smaller than asked beats one that is refused.
    /// <param name="width">Pixels, 16 to 1920; an odd one is rounded down to even.</param>
    /// <param name="height">Pixels, 16 to 1080; an odd one is rounded down to even.</param>
    /// <param name="fps">Frames a second, 1 to 60.</param>
    /// <exception cref="ArgumentOutOfRangeException">The message says what is allowed.</exception>
    public FilmFormat(FilmKind kind, int width, int height, int fps)
        : this(kind, width, height, fps, FrameLayout.Rgba)
    {
        if (width is < SmallestSide or > LargestWidth || height is < SmallestSide or > LargestHeight)
        {
            throw new ArgumentOutOfRangeException(
                nameof(width), $"{width}x{height}", $"A film is {SmallestSide}x{SmallestSide} to {LargestWidth}x{LargestHeight} pixels.");
        }
    }

    private FilmFormat(FilmKind kind, int width, int height, int fps, FrameLayout layout)
    {
        if (!Enum.IsDefined(kind))
        {
            throw new ArgumentOutOfRangeException(nameof(kind), kind, "A film is mp4 or gif.");
        }

        if (fps is < 1 or > FastestPace)
        {
            throw new ArgumentOutOfRangeException(nameof(fps), fps, $"A film has 1 to {FastestPace} frames a second.");
        }

        (Kind, Width, Height, Fps, Layout) = (kind, width & ~1, height & ~1, fps, layout);
    }

    /// <summary>A film of up to 3840 x 2160 pixels, or as much upright, whose frames come in the layout that its encoder wants: nothing is converted there.</summary>
    /// <inheritdoc cref="FilmFormat(FilmKind, int, int, int)" path="/exception"/>
    public static FilmFormat Large(FilmKind kind, int width, int height, int fps)
    {
        if (Math.Min(width, height) < SmallestSide || Math.Max(width, height) > LongestSide || Math.Min(width, height) > ShorterSide)
        {
            throw new ArgumentOutOfRangeException(
                nameof(width), $"{width}x{height}", $"A film is {SmallestSide}x{SmallestSide} to {LongestSide}x{ShorterSide} pixels, or as much upright.");
        }

        return new FilmFormat(kind, width, height, fps, kind is FilmKind.Mp4 ? FrameLayout.Yuv420 : FrameLayout.Rgba);
    }

    public FilmKind Kind { get; }

    /// <summary>Pixels, even.</summary>
    public int Width { get; }

    /// <summary>Pixels, even.</summary>
    public int Height { get; }

    public int Fps { get; }

    public FrameLayout Layout { get; }

    /// <summary>Bytes of a raw frame.</summary>
    public int FrameBytes => Layout is FrameLayout.Yuv420 ? Width * Height * 3 / 2 : Width * Height * 4;

    public string Extension => Kind is FilmKind.Gif ? ".gif" : ".mp4";

    public string MediaType => Kind is FilmKind.Gif ? "image/gif" : "video/mp4";
}
