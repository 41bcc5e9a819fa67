using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Illustrator.Composition;

/// <summary>Down to where a shot shows the figure it is about.</summary>
internal enum Cut
{
    Head,
    Chest,
    Waist,
    Thigh,
    Feet,
}

/// <summary>The measures of a shot, as shares of the frame's height.</summary>
/// <param name="Cut">Lower end of the figure's part that is measured.</param>
/// <param name="Share">Height of that part.</param>
/// <param name="Top">Room above the head.</param>
/// <param name="Zoom">How much nearer than in the wide shot the place is seen.</param>
internal sealed record Framing(Cut Cut, double Share, double Top, double Zoom)
{
    /// <summary>Height of the camera in adult heights; null takes the place's own.</summary>
    public double? Eye { get; init; }

    /// <summary>Fixed height of the horizon in the frame, null when it follows from the camera.</summary>
    public double? Horizon { get; init; }

    /// <summary>Widening of the picture towards its foot (positive, seen from below) or head (negative, seen from above).</summary>
    public double Keystone { get; init; }

    /// <summary>Degrees clockwise.</summary>
    public double Roll { get; init; }

    /// <summary>Stretch of the ground away from the viewer: looking down shows more of it.</summary>
    public double GroundStretch { get; init; } = 1;

    /// <summary>Feet are in the picture and need ground under them.</summary>
    public bool Grounded => Cut == Cut.Feet;

    public static Framing Of(Shot shot) => shot switch
    {
        Shot.WideShot => new(Cut.Feet, 0.43, 0.4, 1),
        Shot.FullShot => new(Cut.Feet, 0.8, 0.11, 1.3),
        Shot.MediumShot => new(Cut.Waist, 0.86, 0.12, 1.7) { Eye = 0.8 },
        Shot.CloseUp => new(Cut.Head, 0.56, 0.2, 2.3) { Eye = 0.92 },
        Shot.ExtremeCloseUp => new(Cut.Head, 1.55, -0.42, 3) { Eye = 0.93 },
        Shot.OverTheShoulder => new(Cut.Waist, 0.74, 0.2, 1.6) { Eye = 0.86 },
        Shot.TwoShot => new(Cut.Thigh, 0.84, 0.13, 1.5) { Eye = 0.72 },
        Shot.LowAngle => new(Cut.Feet, 0.86, 0.1, 1.15) { Horizon = 0.93, Keystone = 0.42 },
        Shot.HighAngle => new(Cut.Feet, 0.7, 0.2, 1.35) { Horizon = 0.1, Keystone = -0.55, GroundStretch = 1.15 },
        Shot.BirdsEye => new(Cut.Feet, 0.45, 0.32, 1.25) { Horizon = -0.06, Keystone = -0.6, GroundStretch = 1.5 },
        Shot.DutchAngle => new(Cut.Thigh, 0.8, 0.14, 1.6) { Eye = 0.7, Roll = 10 },
        Shot.PointOfView => new(Cut.Waist, 0.74, 0.18, 1.6) { Eye = 0.88 },
        Shot.Insert => new(Cut.Head, 0.9, 0.1, 2.6) { Eye = 0.8 },
        _ => throw new ArgumentOutOfRangeException(nameof(shot), shot, "No framing is known for this shot."),
    };
}
