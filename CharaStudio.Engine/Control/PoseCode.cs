using CharaStudio.Engine.Illustrator;
using CharaStudio.Engine.Illustrator.Figures;

namespace CharaStudio.Engine.Control;

/// <summary>
/// A body's joints as <see cref="PoseNumber.Bones"/> angles along its tree of bones, each against the bone that it hangs on, and back.
/// Lengths are those of <see cref="RestBody"/>: of the joints only directions are read, so that any body's pose has a code.
/// </summary>
internal static class PoseCode
{
    // The middle of what the limb can reach: opposite it no joint comes. Mirrored for the right limb.
    private static readonly Swing s_arm = Swing.Of(new Vec3(0.55, 0.3, 0.78), new Vec3(-0.75, -0.6, 0));
    private static readonly Swing s_leg = Swing.Of(new Vec3(0.25, 0.7, 0.68), new Vec3(0, 0.6, -0.75));
    private static readonly Swing s_spine = Swing.Of(new Vec3(0, -1, 0), new Vec3(0, 0, 1));

    private static readonly (int At, Reach[] Reach)[] s_groups = Groups();

    /// <summary>Joints, by <see cref="Joint"/>, of 30 free numbers. Total: any finite numbers give a body.</summary>
    public static Vec3[] Decode(ReadOnlySpan<double> z)
    {
        Span<double> angles = stackalloc double[PoseNumber.Bones];
        foreach (var (at, reach) in s_groups)
        {
            Squash.Decode(z.Slice(at, reach.Length), reach, angles.Slice(at, reach.Length));
        }

        return Place(angles);
    }

    /// <summary>The numbers of joints.</summary>
    public static void Encode(IReadOnlyList<Vec3> joints, Span<double> z)
    {
        Span<double> angles = stackalloc double[PoseNumber.Bones];
        Measure(joints, angles);
        foreach (var (at, reach) in s_groups)
        {
            Squash.Encode(angles.Slice(at, reach.Length), reach, z.Slice(at, reach.Length));
        }
    }

    /// <summary>The angles of the bones in degrees.</summary>
    public static void Measure(IReadOnlyList<Vec3> joints, Span<double> angles)
    {
        Vec3 Bone(Joint from, Joint to) => joints[(int)to] - joints[(int)from];

        var pelvis = Basis.Of(Bone(Joint.RightHip, Joint.LeftHip), Bone(Joint.Root, Joint.Hip));
        var turn = pelvis.Rotation();
        (angles[PoseNumber.Turn], angles[PoseNumber.Turn + 1], angles[PoseNumber.Turn + 2]) = (turn.X, turn.Y, turn.Z);

        var waist = pelvis.In(Bone(Joint.Root, Joint.Hip));
        angles[PoseNumber.Waist] = Math.Atan2(waist.X, -waist.Y) * 180 / Math.PI;
        var trunk = Bend(Waist(pelvis, angles[PoseNumber.Waist]), Bone(Joint.Hip, Joint.Torso), angles[PoseNumber.Spine..]);
        trunk = Bend(trunk, Bone(Joint.Torso, Joint.Neck), angles[PoseNumber.Chest..]);

        var line = trunk.In(Bone(Joint.RightShoulder, Joint.LeftShoulder));
        angles[PoseNumber.Twist] = Math.Atan2(-line.Z, line.X) * 180 / Math.PI;
        var chest = Twist(trunk, angles[PoseNumber.Twist]);
        Vec3 right = chest.In(Bone(Joint.Neck, Joint.RightShoulder)).Normalized, left = chest.In(Bone(Joint.Neck, Joint.LeftShoulder)).Normalized;
        angles[PoseNumber.Shoulders] = Angle(-right.Y, right.X, right.Z);
        angles[PoseNumber.Shoulders + 1] = Angle(-left.Y, left.X, left.Z);
        angles[PoseNumber.Shoulders + 2] = Math.Atan2(right.Z + left.Z, left.X - right.X) * 180 / Math.PI;
        (angles[PoseNumber.Head], angles[PoseNumber.Head + 1]) = s_spine.Angles(chest.In(Bone(Joint.Neck, Joint.HeadTop)));

        Limb(s_arm, chest, -1, Bone(Joint.RightShoulder, Joint.RightElbow), Bone(Joint.RightElbow, Joint.RightHand), angles[PoseNumber.RightArm..]);
        Limb(s_arm, chest, 1, Bone(Joint.LeftShoulder, Joint.LeftElbow), Bone(Joint.LeftElbow, Joint.LeftHand), angles[PoseNumber.LeftArm..]);
        Limb(s_leg, pelvis, -1, Bone(Joint.RightHip, Joint.RightKnee), Bone(Joint.RightKnee, Joint.RightFoot), angles[PoseNumber.RightThigh..]);
        Limb(s_leg, pelvis, 1, Bone(Joint.LeftHip, Joint.LeftKnee), Bone(Joint.LeftKnee, Joint.LeftFoot), angles[PoseNumber.LeftThigh..]);
    }

    private static Vec3[] Place(ReadOnlySpan<double> angles)
    {
        var joints = new Vec3[RestBody.Joints];
        var pelvis = Basis.Turned(new Vec3(angles[PoseNumber.Turn], angles[PoseNumber.Turn + 1], angles[PoseNumber.Turn + 2]));
        var hips = pelvis.X * (RestBody.Length(Joint.RightHip, Joint.LeftHip) / 2);
        (joints[(int)Joint.RightHip], joints[(int)Joint.LeftHip]) = (-hips, hips);

        var trunk = Waist(pelvis, angles[PoseNumber.Waist]);
        joints[(int)Joint.Hip] = trunk.Up * RestBody.Length(Joint.Root, Joint.Hip);
        trunk = Bent(trunk, angles[PoseNumber.Spine..]);
        joints[(int)Joint.Torso] = joints[(int)Joint.Hip] + (trunk.Up * RestBody.Length(Joint.Hip, Joint.Torso));
        trunk = Bent(trunk, angles[PoseNumber.Chest..]);
        var neck = joints[(int)Joint.Neck] = joints[(int)Joint.Torso] + (trunk.Up * RestBody.Length(Joint.Torso, Joint.Neck));

        var chest = Twist(trunk, angles[PoseNumber.Twist]);
        var forward = angles[PoseNumber.Shoulders + 2];
        joints[(int)Joint.RightShoulder] = neck + Shoulder(chest, -1, angles[PoseNumber.Shoulders], forward);
        joints[(int)Joint.LeftShoulder] = neck + Shoulder(chest, 1, angles[PoseNumber.Shoulders + 1], forward);
        joints[(int)Joint.HeadTop] = neck
            + (chest.Out(s_spine.Direction(angles[PoseNumber.Head], angles[PoseNumber.Head + 1])) * RestBody.Length(Joint.Neck, Joint.HeadTop));

        PlaceLimb(joints, s_arm, chest, -1, Joint.RightShoulder, angles[PoseNumber.RightArm..]);
        PlaceLimb(joints, s_arm, chest, 1, Joint.LeftShoulder, angles[PoseNumber.LeftArm..]);
        PlaceLimb(joints, s_leg, pelvis, -1, Joint.RightHip, angles[PoseNumber.RightThigh..]);
        PlaceLimb(joints, s_leg, pelvis, 1, Joint.LeftHip, angles[PoseNumber.LeftThigh..]);
        return joints;
    }

    // Limbs are measured as left ones; the right side is its mirror image.
    private static Vec3 Mirror(Vec3 v, int side) => v with { X = v.X * side };

    private static void Limb(Swing swing, Basis on, int side, Vec3 upper, Vec3 lower, Span<double> angles)
    {
        var direction = Mirror(on.In(upper), side).Normalized;
        (angles[0], angles[1]) = swing.Angles(direction);
        (angles[2], angles[3]) = swing.Carried(direction).Angles(Mirror(on.In(lower), side));
    }

    // Joints of a limb follow one another in the rig's order.
    private static void PlaceLimb(Vec3[] joints, Swing swing, Basis on, int side, Joint top, ReadOnlySpan<double> angles)
    {
        var (middle, end) = (top + 1, top + 2);
        var upper = swing.Direction(angles[0], angles[1]);
        var lower = swing.Carried(upper).Direction(angles[2], angles[3]);
        joints[(int)middle] = joints[(int)top] + (on.Out(Mirror(upper, side)) * RestBody.Length(top, middle));
        joints[(int)end] = joints[(int)middle] + (on.Out(Mirror(lower, side)) * RestBody.Length(middle, end));
    }

    private static Basis Waist(Basis pelvis, double degrees) => pelvis.Then(Basis.Turned(new Vec3(0, 0, degrees)));

    private static Basis Twist(Basis trunk, double degrees) => trunk.Then(Basis.Turned(new Vec3(0, degrees, 0)));

    private static Basis Bend(Basis trunk, Vec3 bone, Span<double> angles)
    {
        (angles[0], angles[1]) = s_spine.Angles(trunk.In(bone));
        return Bent(trunk, angles);
    }

    private static Basis Bent(Basis trunk, ReadOnlySpan<double> angles)
    {
        var up = s_spine.Direction(angles[0], angles[1]);
        var (from, x, z) = (new Vec3(0, -1, 0), new Vec3(1, 0, 0), new Vec3(0, 0, 1));
        return trunk.Then(new Basis(Basis.Carry(x, from, up), -up, Basis.Carry(z, from, up)));
    }

    private static Vec3 Shoulder(Basis chest, int side, double raised, double forward)
    {
        var (sin, cos) = Math.SinCos(raised * Math.PI / 180);
        var (front, across) = Math.SinCos(forward * Math.PI / 180);
        var length = RestBody.Length(Joint.Neck, side < 0 ? Joint.RightShoulder : Joint.LeftShoulder);
        return chest.Out(new Vec3(side * cos * across, -sin, cos * front)) * length;
    }

    private static double Angle(double up, double x, double z) => Math.Atan2(up, Math.Sqrt((x * x) + (z * z))) * 180 / Math.PI;

    private static (int, Reach[])[] Groups()
    {
        var rest = new double[PoseNumber.Bones];
        Measure(RestBody.Places, rest);
        return [.. PoseReach.Groups.Select(group =>
            (group.At, group.Angles.Select((a, i) => new Reach(rest[group.At + i], a.Sigma, a.Low, a.High)).ToArray()))];
    }
}
