using CharaStudio.Engine.Illustrator;
using CharaStudio.Engine.Illustrator.Figures;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Control;

/// <summary>The body that codes are decoded to: the illustrator's grown figure, standing at ease and seen from the front. Heights of the body, from the root.</summary>
internal static class RestBody
{
    public const int Joints = 17;

    public static readonly Physique Physique = Physique.For(new LookSheet());

    public static readonly Pose Pose = new("rest", "stands, arms at the sides")
    {
        Right = new ArmPose(2, 13, 14, 8),
        Left = new ArmPose(2, 13, 14, 8),
        RightLeg = new LegPose(1, 4, -3, 3),
        LeftLeg = new LegPose(1, 4, -3, 3),
    };

    private static readonly Skeleton s_skeleton = Skeleton.Of(Physique, Pose);

    /// <summary>Head heights of a body height, crown to soles.</summary>
    public static readonly double Height = -s_skeleton[Joint.HeadTop].Y;

    /// <summary>By <see cref="Joint"/>.</summary>
    public static readonly Vec3[] Places = FromRoot(s_skeleton);

    /// <summary>From the soles up to the root.</summary>
    public static readonly double RootHeight = -s_skeleton[Joint.Root].Y / Height;

    // Flesh below a joint that the ground meets first; as Skeleton grounds a pose.
    private static readonly (Joint Joint, double Below)[] s_soles =
    [
        (Joint.RightFoot, RootHeight - Places[(int)Joint.RightFoot].Y), (Joint.LeftFoot, RootHeight - Places[(int)Joint.LeftFoot].Y),
        (Joint.RightKnee, Physique.Leg[2] * 0.9 / Height), (Joint.LeftKnee, Physique.Leg[2] * 0.9 / Height),
        (Joint.Root, ((Physique.HipWidth * 0.72) + (Physique.Seat * 0.5)) / Height), (Joint.Torso, Physique.ChestWidth * 0.6 / Height),
        (Joint.RightHand, Physique.Arm[4] / Height), (Joint.LeftHand, Physique.Arm[4] / Height), (Joint.HeadTop, 0),
    ];

    public static double Length(Joint from, Joint to) => (Places[(int)to] - Places[(int)from]).Length;

    /// <summary>Joints of a posed figure in heights from its root.</summary>
    public static Vec3[] FromRoot(Skeleton skeleton)
    {
        var root = skeleton[Joint.Root];
        return [.. Enum.GetValues<Joint>().Select(joint => (skeleton[joint] - root) * (1 / Height))];
    }

    /// <summary>How far the root must come down, in heights, so that the body's lowest part is on the ground that it rests on.</summary>
    public static double Sinking(IReadOnlyList<Vec3> joints) => RootHeight - s_soles.Max(sole => joints[(int)sole.Joint].Y + sole.Below);
}
