namespace CharaStudio.Engine.Illustrator.Figures;

/// <summary>What a hand does.</summary>
public enum HandShape
{
    Relaxed,
    Open,
    Spread,
    Fist,
    Point,
    Hold,
    Flat,
}

/// <summary>One arm: directions of upper arm and forearm (see <see cref="Vec3.Limb"/>), then the hand.</summary>
/// <param name="Bend">Degrees by which the hand turns at the wrist, towards the thumb positive.</param>
/// <param name="Thumb">Where the thumb points when the arm hangs: 0 forward, 90 away from the body, -90 towards it.</param>
public sealed record ArmPose(double Forward, double Out, double LowerForward, double LowerOut, HandShape Hand = HandShape.Relaxed, double Bend = 0, double Thumb = -25);

/// <summary>One leg: directions of thigh and shin, then the foot.</summary>
/// <param name="FootOut">Degrees by which the toes point outwards.</param>
/// <param name="FootDown">Degrees by which the toes point down; negative lifts them.</param>
public sealed record LegPose(double Forward, double Out, double LowerForward, double LowerOut, double FootOut = 14, double FootDown = 0);

/// <summary>An attitude of the whole body, the same for every physique and view. Degrees.</summary>
public sealed record Pose(string Name, string Description)
{
    /// <summary>The back leans forward.</summary>
    public double Lean { get; init; }

    /// <summary>The back bends to the figure's left.</summary>
    public double Side { get; init; }

    /// <summary>The chest is turned to the figure's left against the hips.</summary>
    public double Twist { get; init; }

    /// <summary>The right hip stands higher: weight on the right leg.</summary>
    public double HipTilt { get; init; }

    /// <summary>The hips are turned to the figure's left.</summary>
    public double HipYaw { get; init; }

    /// <summary>The hips lean forward; null follows the back by a third.</summary>
    public double? HipLean { get; init; }

    /// <summary>The head tips to the figure's left.</summary>
    public double HeadTilt { get; init; }

    /// <summary>The head looks down; negative looks up.</summary>
    public double HeadNod { get; init; }

    /// <summary>Both shoulders lifted, in head heights of a 6.5-head figure.</summary>
    public double Shrug { get; init; }

    /// <summary>The whole body tipped forward (90 lies on its face, -90 on its back).</summary>
    public double Tip { get; init; }

    /// <summary>Extra turn in a front view, for poses that a front view would hide.</summary>
    public double FrontYaw { get; init; }

    /// <summary>Height of the lowest point above the ground, in leg lengths.</summary>
    public double Lift { get; init; }

    /// <summary>True centres the figure on its seat and not between its feet.</summary>
    public bool Seated { get; init; }

    /// <summary>The left hand takes the first thing held.</summary>
    public bool LeftHanded { get; init; }

    public ArmPose Right { get; init; } = new(4, 10, 12, 6);

    public ArmPose Left { get; init; } = new(-2, 10, 10, 6);

    public LegPose RightLeg { get; init; } = new(0, 4, -2, 2);

    public LegPose LeftLeg { get; init; } = new(2, 7, -4, 5);
}
