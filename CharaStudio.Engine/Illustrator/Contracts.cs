using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Illustrator;

/// <summary>The light as artists need it while they shape shadows; colours of the light are applied by the finish.</summary>
/// <param name="FromX">Where the key light comes from, -1 left .. 1 right of the picture.</param>
/// <param name="FromY">-1 high above .. 1 from below (camp fire).</param>
/// <param name="Hardness">0 overcast (no cast shapes) .. 1 full sun.</param>
public sealed record Light(double FromX, double FromY, double Hardness)
{
    public static readonly Light Studio = new(-0.6, -0.8, 0.7);

    /// <summary>The same light seen by a figure drawn mirrored.</summary>
    public Light Mirrored => this with { FromX = -FromX };
}

/// <summary>What the head artist is asked for. Figures are always drawn facing right (three-quarter and side views); the composer mirrors.</summary>
public sealed record HeadBrief(LookSheet Look, View View, Expression Expression, Light Light)
{
    public MouthShape Mouth { get; init; }

    /// <summary>Already mirrored into the figure's own frame.</summary>
    public Gaze Gaze { get; init; }

    public bool EyesClosed { get; init; }

    /// <summary>Wind or motion that hair follows: x in -1..1 (positive to the right), 0 hangs still.</summary>
    public double HairSway { get; init; }

    /// <summary>True when a hood or closed helmet hides most of the hair.</summary>
    public bool HairCovered { get; init; }
}

/// <summary>A head in head space: chin at (0, 0.5), crown of the skull at (0, -0.5), x to the right, one unit = one head height, upright.</summary>
/// <param name="Behind">Drawn before the body: back hair mass, far ear ornaments, tails of ribbons.</param>
/// <param name="Front">Drawn after neck and collar: head, face, fringe, accessories.</param>
/// <param name="Over">Drawn after clothes and arms: locks that fall over the shoulders.</param>
/// <param name="Mouth">Centre of the mouth, where a speech tail points; for back views a point at the jaw's side.</param>
/// <param name="Bounds">Box of all hair and head, for keeping words off.</param>
public sealed record HeadDrawing(IReadOnlyList<Mark> Behind, IReadOnlyList<Mark> Front, IReadOnlyList<Mark> Over, Vec Mouth, Box Bounds);

/// <summary>What the figure artist is asked for.</summary>
public sealed record FigureBrief(LookSheet Look, View View, string Pose, Light Light)
{
    public Expression Expression { get; init; }

    public MouthShape Mouth { get; init; }

    public Gaze Gaze { get; init; }

    public bool EyesClosed { get; init; }

    /// <summary>Prop kinds in hand: first the right hand's, then the left's.</summary>
    public IReadOnlyList<string> Props { get; init; } = [];

    /// <summary>Wind for hair, capes and skirts, -1..1.</summary>
    public double Sway { get; init; }

    /// <summary>Joints that replace the named pose's, in figure space; null draws the pose. Lets controls and interactions place limbs exactly.</summary>
    public IReadOnlyDictionary<Joint, Vec>? Joints { get; init; }
}

/// <summary>The 16-joint rig (root .. feet) plus the ends that drawing needs. Left and right are the figure's own.</summary>
public enum Joint
{
    Root,
    Hip,
    Torso,
    Neck,
    RightShoulder,
    RightElbow,
    RightHand,
    LeftShoulder,
    LeftElbow,
    LeftHand,
    RightHip,
    RightKnee,
    RightFoot,
    LeftHip,
    LeftKnee,
    LeftFoot,
    HeadTop,
}

/// <summary>A figure in figure space: ground point between the feet at (0, 0), y up is negative, one unit = one head height of this figure.</summary>
public sealed record FigureDrawing(
    IReadOnlyList<Mark> Marks,
    IReadOnlyDictionary<Joint, Vec> Joints,
    Vec Mouth,
    Box Head,
    Box Bounds)
{
    /// <summary>Where each hand grips, with the direction its prop points (degrees, clockwise from +X).</summary>
    public IReadOnlyDictionary<Joint, (Vec Grip, double Angle)> Grips { get; init; } = new Dictionary<Joint, (Vec, double)>();

    /// <summary>Centres of the eyes, for extreme close-ups and the gaze of others.</summary>
    public Vec Eyes { get; init; }
}

/// <summary>A prop in grip space: the hand's grip at (0, 0), the prop pointing to -y (a sword's blade goes up), one unit = one adult head height.</summary>
/// <param name="Behind">Drawn behind the gripping hand's fingers; usually all of it.</param>
/// <param name="Front">Drawn over the hand.</param>
/// <param name="TwoHanded">Where a second hand would hold, null for one-handed things.</param>
public sealed record PropDrawing(IReadOnlyList<Mark> Behind, IReadOnlyList<Mark> Front, Vec? TwoHanded, Box Bounds);

/// <summary>A place as plates in stage space: the horizon is y = 0, x = 0 the middle, one unit = the frame's height in a wide shot; y grows downwards.</summary>
/// <param name="Plates">From far to near. Each cluster carries its <see cref="Cluster.Depth"/>: 1 sky and horizon .. 0 foreground.</param>
/// <param name="EyeLevel">Height of the camera above the ground in adult figure heights (0.5 about chest, 3 looking down), at neutral angle.</param>
/// <param name="Interior">Interiors have walls and their own lamps; sky light enters by windows only.</param>
public sealed record PlaceDrawing(IReadOnlyList<Cluster> Plates, double EyeLevel, bool Interior)
{
    /// <summary>Lamps, windows and fires in stage space, for glows and for the side of the light indoors.</summary>
    public IReadOnlyList<Glow> Lamps { get; init; } = [];

    /// <summary>Stage y of the ground straight below the horizon at the picture plane (distance 0); ground at distance d lies at GroundY * (1 - d) .</summary>
    public double GroundY { get; init; } = 0.5;
}
