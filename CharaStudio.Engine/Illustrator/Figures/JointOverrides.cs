using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Illustrator.Figures;

/// <summary>Puts named joints exactly where the brief wants them; joints that hang on a moved one follow it, and a moved hand or foot bends its limb.</summary>
internal static class JointOverrides
{
    private static readonly (Joint Joint, Joint Parent)[] s_tree =
    [
        (Joint.Hip, Joint.Root), (Joint.RightHip, Joint.Root), (Joint.LeftHip, Joint.Root), (Joint.Torso, Joint.Hip), (Joint.Neck, Joint.Torso),
        (Joint.HeadTop, Joint.Neck), (Joint.RightShoulder, Joint.Neck), (Joint.LeftShoulder, Joint.Neck),
        (Joint.RightElbow, Joint.RightShoulder), (Joint.LeftElbow, Joint.LeftShoulder), (Joint.RightHand, Joint.RightElbow), (Joint.LeftHand, Joint.LeftElbow),
        (Joint.RightKnee, Joint.RightHip), (Joint.LeftKnee, Joint.LeftHip), (Joint.RightFoot, Joint.RightKnee), (Joint.LeftFoot, Joint.LeftKnee),
    ];

    public static void Apply(Dictionary<Joint, Vec3> joints, IReadOnlyDictionary<Joint, Vec> wanted, Physique body, Action<Vec> moveHead)
    {
        var moved = new Dictionary<Joint, Vec>();
        Move(joints, wanted, moved, Joint.Root, default);
        foreach (var (joint, parent) in s_tree)
        {
            Move(joints, wanted, moved, joint, moved[parent]);
        }

        moveHead(moved[Joint.HeadTop]);
        Bend(joints, wanted, Joint.RightShoulder, Joint.RightElbow, Joint.RightHand, body.UpperArm, body.Forearm);
        Bend(joints, wanted, Joint.LeftShoulder, Joint.LeftElbow, Joint.LeftHand, body.UpperArm, body.Forearm);
        Bend(joints, wanted, Joint.RightHip, Joint.RightKnee, Joint.RightFoot, body.Thigh, body.Shin);
        Bend(joints, wanted, Joint.LeftHip, Joint.LeftKnee, Joint.LeftFoot, body.Thigh, body.Shin);
    }

    private static void Move(Dictionary<Joint, Vec3> joints, IReadOnlyDictionary<Joint, Vec> wanted, Dictionary<Joint, Vec> moved, Joint joint, Vec parent)
    {
        var at = joints[joint];
        if (wanted.TryGetValue(joint, out var target))
        {
            if (!double.IsFinite(target.X) || !double.IsFinite(target.Y))
            {
                throw new ArgumentException($"Joint {joint} must lie at a finite point.", nameof(wanted));
            }

            moved[joint] = target - at.Flat;
        }
        else
        {
            moved[joint] = parent;
        }

        joints[joint] = at + new Vec3(moved[joint].X, moved[joint].Y, 0);
    }

    // An end placed without its middle joint: keep the pose's bending side.
    private static void Bend(
        Dictionary<Joint, Vec3> joints, IReadOnlyDictionary<Joint, Vec> wanted, Joint root, Joint middle, Joint end, double upper, double lower)
    {
        if (!wanted.ContainsKey(end) || wanted.ContainsKey(middle))
        {
            return;
        }

        Vec a = joints[root].Flat, b = joints[middle].Flat, c = joints[end].Flat;
        var clockwise = Vec.Cross(c - a, b - a) >= 0;
        var (at, _) = Skeleton.Solve(a, c, upper, lower, clockwise);
        joints[middle] = new Vec3(at.X, at.Y, joints[middle].Z);
    }
}
