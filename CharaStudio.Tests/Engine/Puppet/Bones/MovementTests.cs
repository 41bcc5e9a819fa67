using CharaStudio.Engine.Bench;
using CharaStudio.Engine.Control;
using CharaStudio.Engine.Illustrator;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Illustrator.Figures;
using CharaStudio.Engine.Puppet;
using CharaStudio.Engine.Puppet.Bones;
using CharaStudio.Engine.Puppet.Parts;

namespace CharaStudio.Tests.Engine.Puppet.Bones;

public sealed class MovementTests
{
    private static readonly PuppetModel s_model = PuppetSubject.Draw(BenchCast.Kuro, "stand", 400).Model();
    private static readonly Vec[] s_rest = Handles.Of(s_model.Rig.Joints);
    private static readonly ControlFrame s_neutral = PuppetSubject.Control("rest");
    private static readonly Retarget s_retarget = new(s_rest, Enum.GetValues<BodyPart>().ToHashSet(), s_neutral);

    [Theory]
    [InlineData("walk")]
    [InlineData("run")]
    [InlineData("wave")]
    [InlineData("cheer")]
    [InlineData("kneel")]
    public void Pose_CommonPoses_KeepBonesAsLongAsTheyAreToBe(string pose)
    {
        var control = PuppetSubject.Control(pose) with { Travel = new BodyTravel() };
        var (handles, shift) = s_retarget.Pose(control);
        var posed = s_model.Pose([control])[0].Positions;
        foreach (var body in s_model.Bodies.Where(body => body.Part is not (BodyPart.Trunk or BodyPart.Head)))
        {
            foreach (var bone in body.Pins.Where(pin => pin.Aside == 0).GroupBy(pin => pin.Bone).Where(bone => bone.Count() > 1))
            {
                var (first, last) = (bone.MinBy(pin => pin.Along), bone.MaxBy(pin => pin.Along));
                var wanted = (last.Along - first.Along) * (handles[bone.Key.To] - handles[bone.Key.From]).Length;
                Assert.InRange((Held(posed, body, last) - Held(posed, body, first)).Length, 0.995 * wanted, 1.005 * wanted);
            }
        }

        Assert.True(double.IsFinite(shift.X + shift.Y));
    }

    [Theory]
    [InlineData("stand")]
    [InlineData("walk")]
    [InlineData("wave")]
    [InlineData("point")]
    public void Pose_CommonPoses_FlipHardlyATriangle(string pose)
    {
        var posed = s_model.Pose([PuppetSubject.Control(pose)])[0].Positions;
        int[] triangles = [.. s_model.Mesh.Parts.SelectMany(part => part.Triangles)];
        var flipped = Enumerable.Range(0, triangles.Length / 3).Count(t => Area(posed, triangles, 3 * t) <= 0);
        Assert.InRange(flipped, 0, triangles.Length / 3 / 50);
    }

    [Fact]
    public void Pose_ArmRaised_PointsWhereTheControlPoints()
    {
        var control = PuppetSubject.Control("cheer");
        var (handles, _) = s_retarget.Pose(control);
        var wanted = (control[Joint.RightHand] - control[Joint.RightElbow]).Flat.Normalized;
        var made = (handles[(int)Joint.RightHand] - handles[(int)Joint.RightElbow]).Normalized;
        Assert.InRange(Vec.Dot(wanted, made), 0.97, 1);
    }

    [Fact]
    public void Pose_Nod_TurnsTheCrownAboutTheNeck()
    {
        var (handles, _) = s_retarget.Pose(s_neutral with { Face = new FaceFrame(Nod: 20) });
        var (before, after) = (s_rest[(int)Joint.HeadTop] - s_rest[(int)Joint.Neck], handles[(int)Joint.HeadTop] - handles[(int)Joint.Neck]);
        Assert.Equal(20, Math.Atan2(Vec.Cross(before, after), Vec.Dot(before, after)) * 180 / Math.PI, 1e-6);
    }

    [Fact]
    public void Pose_Crouch_KeepsTheFeetOnTheGround()
    {
        var control = PuppetSubject.Control("crouch");
        var (handles, shift) = s_retarget.Pose(control);
        var sole = Math.Max(handles[(int)Joint.RightFoot].Y, handles[(int)Joint.LeftFoot].Y) + shift.Y;
        Assert.Equal(Math.Max(s_rest[(int)Joint.RightFoot].Y, s_rest[(int)Joint.LeftFoot].Y), sole, 0.05 * s_retarget.Height);
    }

    [Fact]
    public void Pose_BodyTurnsRound_MovesWithoutJumps()
    {
        Vec[]? before = null;
        for (var degrees = 0; degrees <= 360; degrees += 3)
        {
            var turned = s_neutral with { Joints = [.. s_neutral.Joints.Select(joint => joint.Yaw(degrees))] };
            var now = s_retarget.Pose(turned).Handles;
            Assert.True(before is null || now.Zip(before).All(pair => (pair.First - pair.Second).Length < 0.06 * s_retarget.Height), $"at {degrees} degrees");
            before = now;
        }
    }

    [Fact]
    public void Next_ArmComesAndGoesAboutTheBorder_ChangesPlacesOnce()
    {
        var order = new DrawOrder([BodyPart.Trunk, BodyPart.Head, BodyPart.RightArm], s_neutral, fromBehind: false);
        BodyPart[] first = [.. Enumerable.Range(0, 12).Select(i => order.Next(Reaching(i < 2 ? 0 : i % 2 == 0 ? -0.12 : -0.1))[0])];
        Assert.Equal([BodyPart.Trunk, BodyPart.Trunk, .. Enumerable.Repeat(BodyPart.RightArm, 10)], first);
        Assert.Equal(BodyPart.Trunk, order.Next(Reaching(0))[0]);
    }

    [Fact]
    public void Pose_JointThatIsNoPlace_IsRefused() =>
        Assert.Throws<ArgumentException>(() => s_model.Pose([s_neutral with { Joints = [.. s_neutral.Joints.Select(_ => new Vec3(double.NaN, 0, 0))] }]));

    private static ControlFrame Reaching(double depth) => s_neutral with
    {
        Joints = [.. s_neutral.Joints.Select((joint, i) => (Joint)i is Joint.RightElbow or Joint.RightHand ? joint + new Vec3(0, 0, depth) : joint)],
    };

    private static Vec Held(float[] posed, PartBody body, BonePin pin) => pin.Pin.Corners()
        .Aggregate(Vec.Zero, (sum, corner) => sum + (new Vec(posed[2 * (body.FirstVertex + corner.Vertex)], posed[(2 * (body.FirstVertex + corner.Vertex)) + 1]) * corner.Weight));

    private static double Area(float[] places, int[] triangles, int t)
    {
        Vec At(int k) => new(places[2 * triangles[t + k]], places[(2 * triangles[t + k]) + 1]);
        return Vec.Cross(At(1) - At(0), At(2) - At(0));
    }
}
