using CharaStudio.Engine.Control;
using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Puppet.Stages;

/// <summary>Where a reference shows what moves in a face; pixels of the reference. Right is the subject's own right, at the picture's left.</summary>
public sealed record FacePoints(EyePlace RightEye, EyePlace LeftEye, MouthPlace Mouth)
{
    /// <summary>False where the picture does not show eyes there as they are described: lids, looks and brows stay as they are.</summary>
    public bool EyesMove { get; init; } = true;

    /// <summary>The same of the mouth.</summary>
    public bool MouthMoves { get; init; } = true;

    /// <summary>What a face can show of an expression.</summary>
    public FaceFrame Shown(FaceFrame face)
    {
        var seen = EyesMove ? face : face with { Blink = 0, Wink = 0, Brow = 0, GazeX = 0, GazeY = 0 };
        return MouthMoves ? seen : seen with { Mouth = 0, Smile = 0, Round = 0 };
    }
}

/// <param name="Centre">Between the corners.</param>
/// <param name="HalfWidth">From the centre to a corner.</param>
/// <param name="HalfHeight">Half of what the lids are apart, at most.</param>
public sealed record EyePlace(Vec Centre, double HalfWidth, double HalfHeight)
{
    /// <summary>Degrees by which the corner at the picture's right lies lower than the other.</summary>
    public double Tilt { get; init; }

    /// <summary>The upper lid's edge.</summary>
    public FaceCurve Upper { get; init; } = FaceCurve.Bow(-HalfHeight);

    /// <summary>The lower lid's.</summary>
    public FaceCurve Lower { get; init; } = FaceCurve.Bow(HalfHeight);

    /// <summary>Pixels from the centre up to the middle of the brow.</summary>
    public double Brow { get; init; } = 2.8 * HalfHeight;

    internal FaceAxes Axes => new(Centre, HalfWidth, Tilt);
}

/// <param name="Centre">Between the corners.</param>
/// <param name="HalfWidth">From the centre to a corner.</param>
/// <param name="Chin">Pixels from the centre down to the chin.</param>
public sealed record MouthPlace(Vec Centre, double HalfWidth, double Chin)
{
    /// <inheritdoc cref="EyePlace.Tilt"/>
    public double Tilt { get; init; }

    /// <summary>The lower edge of the upper lip.</summary>
    public FaceCurve Upper { get; init; } = FaceCurve.Flat;

    /// <summary>The upper edge of the lower lip; teeth may show between them.</summary>
    public FaceCurve Lower { get; init; } = FaceCurve.Flat;

    internal FaceAxes Axes => new(Centre, HalfWidth, Tilt);
}

/// <summary>Places within an eye or a mouth: X in half widths along the line of its corners, -1 to 1 between them; Y pixels below it.</summary>
internal readonly struct FaceAxes(Vec centre, double halfWidth, double tilt)
{
    private readonly Vec _along = new Vec(1, 0).Rotate(tilt);

    public Vec Into(Vec at) => new(Vec.Dot(at - centre, _along) / halfWidth, Vec.Dot(at - centre, _along.Perp));

    public Vec Out(Vec place) => centre + (_along * (place.X * halfWidth)) + (_along.Perp * place.Y);
}
