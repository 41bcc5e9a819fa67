using CharaStudio.Engine.Film;

namespace CharaStudio.Engine.Pipelines;

/// <summary>A reference image that was looked at and can be moved.</summary>
/// <param name="Key">Differs when picture, mask or joints differ: the worker keeps prepared subjects by it.</param>
/// <param name="PicturePath">Full path of the upright picture.</param>
/// <param name="MaskPath">Full path of a grey PNG of the same size; white is the subject.</param>
/// <param name="Joints">By <see cref="Illustrator.Joint"/>, in pixels; empty for a subject that moves as one piece.</param>
public sealed record PuppetSource(string Key, string PicturePath, string MaskPath, IReadOnlyList<JointPlace> Joints);

/// <summary>How a puppet's pictures are to look (rows 159-163, 187-191).</summary>
public sealed record PuppetStyle
{
    /// <summary>The reference's own place, filled in where the subject stood.</summary>
    public const string OwnPlace = "reference";

    /// <summary>Nothing behind the subject: frames with alpha (png) only.</summary>
    public const string Transparent = "transparent";

    /// <summary>How a background names a place of the illustrator's: <c>place:meadow</c>.</summary>
    public const string Place = "place:";

    /// <summary><see cref="OwnPlace"/>, <see cref="Transparent"/> (PNG and GIF only), a colour as #rrggbb, or a place of the illustrator's as place:meadow.</summary>
    public string Background { get; init; } = OwnPlace;

    /// <summary>0 to 1: how strictly the reference's own pixels are kept against the mood's repainting.</summary>
    public double IdentityStrength { get; init; } = 1;

    /// <summary>0 to 1: how strongly movement is smoothed over time.</summary>
    public double TemporalStrength { get; init; } = 0.8;

    /// <summary>0 to 1: the refiner's term for colour and style.</summary>
    public double PerceptualWeight { get; init; }

    /// <summary>0 to 1: the refiner's term for sharpness and detail.</summary>
    public double AdvWeight { get; init; }

    /// <summary>0 to 1: how much jumps of joints are held back; of a single frame, departure from the reference's own pose.</summary>
    public double PoseSmoothness { get; init; }

    /// <summary>Decides grain and whatever else is left to chance.</summary>
    public long Seed { get; init; }
}

/// <summary>One frame of a puppet.</summary>
/// <param name="Z">A control vector of 64 numbers.</param>
/// <param name="Width">Pixels, 16 to 3840.</param>
/// <param name="Height">Pixels, 16 to 3840.</param>
public sealed record PuppetFrameRequest(PuppetSource Source, IReadOnlyList<float> Z, int Width, int Height) : RenderRequest
{
    public PuppetStyle Style { get; init; } = new();

    /// <summary>Up to <see cref="MostNeighbours"/> vectors of the frames before it, the last one nearest: the frame is smoothed among them as it is in a film.</summary>
    public IReadOnlyList<IReadOnlyList<float>> Before { get; init; } = [];

    /// <summary>The same of the frames after it, the first one nearest.</summary>
    public IReadOnlyList<IReadOnlyList<float>> After { get; init; } = [];

    /// <summary>True adds the subject's mask as a grey PNG (a file of the role "mask").</summary>
    public bool WithMask { get; init; }

    /// <summary>image/png or image/jpeg.</summary>
    public string MediaType { get; init; } = "image/png";

    /// <summary>More would not be heard: the widest bell reaches over five frames.</summary>
    public const int MostNeighbours = 16;
}

/// <summary>A film of a puppet: its file, a poster (PNG, role "poster") and, if asked for, the masks as a film (role "mask").</summary>
/// <param name="Z">One control vector a frame, 1 to 600.</param>
public sealed record PuppetFilmRequest(PuppetSource Source, IReadOnlyList<IReadOnlyList<float>> Z, FilmKind Format, int Width, int Height, int Fps) : RenderRequest
{
    public PuppetStyle Style { get; init; } = new();

    public bool WithMask { get; init; }

    public const int MostInstances = 4;

    /// <summary>1 to 4: how many worker processes draw, as far as that many are free; else how many frames one draws at once. The film's bytes do not depend on it.</summary>
    public int Instances { get; init; } = 1;

    /// <summary>Which frames are this process's, when several draw; null when one draws all.</summary>
    public FilmShare? Share { get; init; }

    internal override TimeSpan? Limit => TimeSpan.FromMinutes(10);

    /// <summary>Its format, when it can be made at all.</summary>
    /// <exception cref="ArgumentException">Out of range; the message says what is allowed.</exception>
    /// <exception cref="RenderFailedException">InvalidPlan: too much for a GIF, or no frames.</exception>
    internal FilmFormat Checked()
    {
        var made = FilmFormat.Large(Format, Width, Height, Fps);
        return Format is FilmKind.Gif && (long)Z.Count * made.FrameBytes > FilmRequest.MostGifBytes
            ? throw new RenderFailedException(
                "InvalidPlan", $"{Z.Count} frames of {made.Width}x{made.Height} are too much for a GIF. Ask for an MP4, a smaller resolution or fewer frames.")
            : made;
    }
}

/// <summary>What a puppet's picture or film came to be.</summary>
/// <param name="Notes">For people: moved as one piece, joints that were drawn in, and the like.</param>
public sealed record PuppetFacts(PuppetMetrics Metrics, IReadOnlyList<string> Notes);

/// <summary>Measures of a frame or film against its reference; null where one cannot be measured.</summary>
/// <param name="IdentityCosine">f_identity of frames against the reference's, mean, -1 to 1.</param>
/// <param name="ColourDistance">Of the masked colours, mean, 0 (the same) to 1.</param>
/// <param name="WarpError">Mean |Warp(I_t, F) - I_t+1| of the subject's pixels, 0 to 1; films only.</param>
/// <param name="Pck">Share of joints within a twentieth of the body's height of where they were asked to be.</param>
/// <param name="FramesPerSecond">From the first frame to the finished file.</param>
/// <param name="PeakMemoryBytes">Of the drawing process so far.</param>
/// <param name="Instances">How many drew frames at once.</param>
/// <param name="Workers">How many processes they were: one for each, or one for all.</param>
public sealed record PuppetMetrics(
    double? IdentityCosine, double? ColourDistance, double? WarpError, double? Pck, double FramesPerSecond, long PeakMemoryBytes, int Instances = 1, int Workers = 1);
