using CharaStudio.Engine.Control;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Illustrator.Figures;

namespace CharaStudio.Tests.Engine.Control;

/// <summary>Bodies to code: every pose of the illustrator's, every moment of the movements, and people in attitudes of chance.</summary>
internal static class Bodies
{
    public static IEnumerable<Vec3[]> Catalogue => PoseCatalogue.All.Select(Of);

    public static Vec3[] Of(Pose pose) => RestBody.FromRoot(Skeleton.Of(RestBody.Physique, pose));

    /// <summary>Whatever a healthy body can do, upright or not.</summary>
    public static Vec3[] ByChance(Dice dice)
    {
        ArmPose Arm() => new(dice.Range(-50, 170), dice.Range(-10, 80), dice.Range(0, 160), dice.Range(-60, 50));
        LegPose Leg()
        {
            var forward = dice.Range(-30, 100);
            return new LegPose(forward, dice.Range(-5, 40), forward - dice.Range(2, 130), dice.Range(-5, 20));
        }

        return Of(new Pose("chance", "")
        {
            Lean = dice.Range(-20, 60), Side = dice.Range(-25, 25), Twist = dice.Range(-35, 35), HipTilt = dice.Range(-10, 10), HipYaw = dice.Range(-60, 60),
            HeadNod = dice.Range(-30, 30), HeadTilt = dice.Range(-25, 25), Shrug = dice.Range(-0.02, 0.13), Tip = dice.Range(-90, 90),
            Right = Arm(), Left = Arm(), RightLeg = Leg(), LeftLeg = Leg(),
        });
    }

    /// <summary>Mean distance of the joints in body heights.</summary>
    public static double Distance(IReadOnlyList<Vec3> a, IReadOnlyList<Vec3> b) => a.Zip(b).Average(pair => (pair.First - pair.Second).Length);

    public static Vec3[] Again(Vec3[] joints) => [.. ControlSpace.Decode(ControlSpace.Encode(new ControlFrame(joints))).Joints];
}
