using CharaStudio.Engine.Control.Preview;
using CharaStudio.Engine.Illustrator;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Illustrator.Figures;

namespace CharaStudio.Engine.Control.Poses;

/// <summary>
/// The jointed doll to be posed by hand: where its joints are seen, and what becomes of the body when one of them is pulled. Bones keep their lengths and
/// joints their limits, feet stay on the ground: what cannot be reached is gone towards as far as it goes.
/// </summary>
/// <param name="Width">Of the doll's picture in pixels.</param>
/// <param name="Height">As <paramref name="Width"/>.</param>
public sealed record PoseStage(int Width, int Height)
{
    // Nearer than a film is seen: arms may be raised, and a body may jump a little, before they leave the picture.
    private static readonly CameraFrame s_near = new(0, 0.06, 1.2);

    private static readonly Joint[] s_upper =
    [
        Joint.Hip, Joint.Torso, Joint.Neck, Joint.RightShoulder, Joint.RightElbow, Joint.RightHand, Joint.LeftShoulder, Joint.LeftElbow, Joint.LeftHand, Joint.HeadTop,
    ];

    /// <summary>Joints that can be pulled: the root moves the whole body, the neck bends it, the crown tips the head.</summary>
    public static IReadOnlyList<Joint> Handles { get; } =
    [
        Joint.HeadTop, Joint.Neck, Joint.RightElbow, Joint.RightHand, Joint.LeftElbow, Joint.LeftHand, Joint.Root,
        Joint.RightKnee, Joint.RightFoot, Joint.LeftKnee, Joint.LeftFoot,
    ];

    private Vec Middle => new(Width / 2.0, Height / 2.0);

    // What the camera looks at.
    private Vec Aim => Middle + new Vec(s_near.X * Width, s_near.Y * Height);

    /// <summary>The doll as an SVG document.</summary>
    /// <exception cref="ControlException">It is no control vector.</exception>
    public string Svg(ReadOnlySpan<float> z) => StickFigure.Svg(ControlSpace.Decode(z) with { Camera = s_near }, Width, Height);

    /// <summary>All joints by <see cref="Joint"/>, where <see cref="Svg"/> shows them.</summary>
    /// <exception cref="ControlException">It is no control vector.</exception>
    public IReadOnlyList<PosePoint> Places(ReadOnlySpan<float> z)
    {
        var frame = ControlSpace.Decode(z);
        var seen = StickFigure.Places(frame, Width, Height);
        return [.. frame.Joints.Select(joint => Middle + ((seen.Of(joint) - Aim) * s_near.Zoom)).Select(at => new PosePoint(at.X, at.Y))];
    }

    /// <summary>The body with a joint pulled to a place of the picture, or towards it.</summary>
    /// <param name="joint">One of <see cref="Handles"/>; others leave the body as it is.</param>
    /// <exception cref="ControlException">It is no control vector.</exception>
    public float[] Pull(float[] z, Joint joint, double x, double y)
    {
        var frame = ControlSpace.Decode(z);
        var to = StickFigure.Places(frame, Width, Height).Back(Aim + ((new Vec(x, y) - Middle) * (1 / s_near.Zoom)));
        Vec3[] joints = [.. frame.Joints];
        switch (joint)
        {
            case Joint.Root:
                return Moved(z, frame, joints, to);
            case Joint.Neck:
                Bend(joints, [Joint.Root, Joint.Hip, Joint.Torso], to);
                break;
            case Joint.HeadTop:
                Turn(joints, Joint.Neck, [joint], Angle(joints, Joint.Neck, joint, to));
                break;
            case Joint.RightHand or Joint.LeftHand or Joint.RightFoot or Joint.LeftFoot:
                LimbPull.Reach(joints, joint, to);
                break;
            case Joint.RightElbow or Joint.LeftElbow or Joint.RightKnee or Joint.LeftKnee:
                LimbPull.Swing(joints, joint, to);
                break;
        }

        return Posed(z, joints);
    }

    // Height is counted from the ground, so that a pose drawn anew stands on it as the old one did.
    private static float[] Posed(float[] z, Vec3[] joints)
    {
        var posed = ControlSpace.Encode(new ControlFrame(joints));
        z.AsSpan(PoseNumber.Bones).CopyTo(posed.AsSpan(PoseNumber.Bones));
        return posed;
    }

    // Feet stay where they are as far as the legs reach: downwards the knees bend, upwards the body jumps.
    private static float[] Moved(float[] z, ControlFrame frame, Vec3[] joints, Vec by)
    {
        foreach (var foot in (Joint[])[Joint.RightFoot, Joint.LeftFoot])
        {
            LimbPull.Reach(joints, foot, joints[(int)foot].Flat - by);
        }

        var moved = Posed(z, joints);
        var lowest = RestBody.Sinking(joints);
        var travel = frame.Travel with { X = Math.Clamp(frame.Travel.X + by.X, -2, 2), Y = Math.Min(Math.Max(frame.Travel.Y + by.Y, -2), lowest) };
        var placed = ControlSpace.Encode(new ControlFrame(joints) { Travel = travel });
        (moved[FrameCode.Travel], moved[FrameCode.Travel + 1]) = (placed[FrameCode.Travel], placed[FrameCode.Travel + 1]);
        return moved;
    }

    // A back bends along its whole length.
    private static void Bend(Vec3[] joints, Joint[] pivots, Vec to)
    {
        for (var i = 0; i < pivots.Length; i++)
        {
            var angle = Angle(joints, pivots[i], Joint.Neck, to) / (pivots.Length - i);
            Turn(joints, pivots[i], [.. s_upper.Where(joint => joint > pivots[i])], angle);
        }
    }

    // Radians from where a joint is seen to where it shall be, around another.
    private static double Angle(Vec3[] joints, Joint pivot, Joint joint, Vec to)
    {
        Vec from = (joints[(int)joint] - joints[(int)pivot]).Flat, at = to - joints[(int)pivot].Flat;
        return at.Length < 1e-6 || from.Length < 1e-6 ? 0 : Math.Atan2((from.X * at.Y) - (from.Y * at.X), (from.X * at.X) + (from.Y * at.Y));
    }

    private static void Turn(Vec3[] joints, Joint pivot, IReadOnlyList<Joint> with, double angle)
    {
        var (sin, cos) = Math.SinCos(angle);
        var middle = joints[(int)pivot];
        foreach (var joint in with)
        {
            var from = joints[(int)joint] - middle;
            joints[(int)joint] = middle + new Vec3((from.X * cos) - (from.Y * sin), (from.X * sin) + (from.Y * cos), from.Z);
        }
    }
}
