using CharaStudio.Engine.Control;
using CharaStudio.Engine.Illustrator;
using CharaStudio.Engine.Illustrator.Figures;

namespace CharaStudio.Engine.Puppet.Bones;

/// <summary>
/// A control's joints as a flat picture can show them: it has one side only, so a body that turns about its own spine by an angle is shown
/// turned by the sine of that angle (in radians). Small turns stay what they are, a body turned away is shown from the side that the picture
/// knows, and a spin goes to and fro without a jump.
/// </summary>
internal sealed class PlainBody
{
    private readonly Vec3[] _joints;

    private PlainBody(ControlFrame original, Vec3[] joints) => (Original, _joints) = (original, joints);

    public ControlFrame Original { get; }

    public Vec3 this[Joint joint] => _joints[(int)joint];

    /// <param name="fromBehind">The reference shows its figure's back.</param>
    /// <exception cref="ArgumentException">The frame does not hold a finite place for each joint.</exception>
    public static PlainBody Of(ControlFrame frame, bool fromBehind)
    {
        var joints = frame.Joints.ToArray();
        if (joints.Length != Enum.GetValues<Joint>().Length || joints.Any(joint => !double.IsFinite(joint.X + joint.Y + joint.Z)))
        {
            throw new ArgumentException($"A control frame needs {Enum.GetValues<Joint>().Length} joints with finite places; this one has {joints.Length}.", nameof(frame));
        }

        if (fromBehind)
        {
            joints = Array.ConvertAll(joints, joint => joint.Yaw(180));
        }

        var (up, across) = (At(Joint.Neck) - At(Joint.Root), At(Joint.LeftShoulder) - At(Joint.RightShoulder) + (At(Joint.LeftHip) - At(Joint.RightHip)));
        var axis = up.Normalized;
        var viewer = new Vec3(0, 0, 1) - (axis * axis.Z);
        var facing = Vec3.Cross(axis, across);
        // Nobody can say how far a spine that points at the viewer has turned.
        var known = Math.Clamp((viewer.Length - 0.3) / 0.4, 0, 1);
        if (known == 0 || facing.Length < 1e-9)
        {
            return new PlainBody(frame, joints);
        }

        var turned = Math.Atan2(Vec3.Dot(Vec3.Cross(axis, viewer), facing), Vec3.Dot(viewer, facing));
        var by = (Math.Sin(turned) - turned) * known;
        return new PlainBody(frame, Array.ConvertAll(joints, joint => Turn.About(axis, by, joint)));

        Vec3 At(Joint joint) => joints[(int)joint];
    }
}
