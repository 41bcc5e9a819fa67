using CharaStudio.Engine.Illustrator;
using CharaStudio.Engine.Illustrator.Figures;

namespace CharaStudio.Engine.Control;

/// <summary>What one z_t says: a body, where it stands, how it is seen, its face, and the picture's mood.</summary>
/// <param name="Joints">
/// By <see cref="Joint"/>; in heights of the body at rest (crown to soles), measured from the root: x to the picture's right, y down,
/// z towards the viewer. The body's travel is not in it.
/// </param>
public sealed record ControlFrame(IReadOnlyList<Vec3> Joints)
{
    public BodyTravel Travel { get; init; } = new();

    public CameraFrame Camera { get; init; } = new();

    public FaceFrame Face { get; init; } = new();

    public MoodFrame Mood { get; init; } = new();

    public Vec3 this[Joint joint] => Joints[(int)joint];
}

/// <summary>Where the body is against where the reference image shows it.</summary>
/// <param name="X">Body heights to the picture's right, -2 to 2.</param>
/// <param name="Y">Body heights down, -2 to 2; a jump is negative.</param>
/// <param name="Turn">Degrees of the whole body in the picture's plane, clockwise, -180 to 180.</param>
/// <param name="Scale">Size against the reference, 0.25 to 4.</param>
public sealed record BodyTravel(double X = 0, double Y = 0, double Turn = 0, double Scale = 1);

/// <summary>How the whole picture is framed.</summary>
/// <param name="X">Shares of the frame's width by which the camera stands to the right, -0.5 to 0.5.</param>
/// <param name="Y">Shares of the frame's height by which it stands lower, -0.5 to 0.5.</param>
/// <param name="Zoom">0.5 to 3; 1 shows what the reference image shows.</param>
/// <param name="Roll">Degrees clockwise by which the camera is tilted, -30 to 30.</param>
public sealed record CameraFrame(double X = 0, double Y = 0, double Zoom = 1, double Roll = 0);

/// <summary>A face's state; all 0 leaves the reference's own face.</summary>
/// <param name="Mouth">0 as it is to 1 wide open.</param>
/// <param name="Smile">-1 sad to 1 glad.</param>
/// <param name="Blink">0 open to 1 closed.</param>
/// <param name="Brow">-1 drawn together to 1 raised.</param>
/// <param name="Nod">Degrees of the head in the picture's plane beyond what the joints say, -30 to 30.</param>
public sealed record FaceFrame(double Mouth = 0, double Smile = 0, double Blink = 0, double Brow = 0, double Nod = 0)
{
    /// <summary>Degrees by which the head is turned to the picture's right against the chest, -80 to 80; joints cannot say it.</summary>
    public double Turn { get; init; }

    /// <summary>Where the eyes look: -1 the picture's left to 1 its right.</summary>
    public double GazeX { get; init; }

    /// <summary>Where the eyes look: -1 up to 1 down.</summary>
    public double GazeY { get; init; }

    /// <summary>The mouth's shape: -1 wide, as in "ee", to 1 round, as in "oo".</summary>
    public double Round { get; init; }

    /// <summary>-1 only the eye at the picture's left is closed further, 1 only the one at its right.</summary>
    public double Wink { get; init; }
}

/// <summary>The picture's light and place.</summary>
/// <param name="Warmth">-1 cold to 1 warm.</param>
/// <param name="Light">-1 dark to 1 bright.</param>
/// <param name="Colour">-1 grey to 1 vivid.</param>
/// <param name="Style">The rest of the part, as it is: place and style, for renderers that can use it. At most 13 numbers.</param>
public sealed record MoodFrame(double Warmth = 0, double Light = 0, double Colour = 0)
{
    public IReadOnlyList<double> Style { get; init; } = [];
}
