using CharaStudio.Engine.Bench;
using CharaStudio.Engine.Control;
using CharaStudio.Engine.Illustrator;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Puppet;
using CharaStudio.Engine.Vision;

namespace CharaStudio.Tests.Engine.Puppet;

public sealed class PuppetModelTests
{
    private static readonly PuppetSubject s_subject = PuppetSubject.Draw(BenchCast.Kuro, "stand", 400);
    private static readonly PuppetModel s_model = s_subject.Model();
    private static readonly ControlFrame s_rest = PuppetSubject.Control("rest");

    [Fact]
    public void Pose_AtRest_LeavesEveryVertexWhereItIs() => AssertClose(s_model.Mesh.Rest, s_model.Pose([s_rest])[0].Positions, 1e-4);

    [Fact]
    public void Pose_Travel_MovesAndTurnsAsAWhole()
    {
        var posed = s_model.Pose([s_rest with { Travel = new BodyTravel(0.25, 0, 90, 2) }])[0].Positions;
        var root = s_model.Rig.Joints[Joint.Root];
        for (var v = 0; v < s_model.Mesh.Vertices; v++)
        {
            var by = new Vec(s_model.Mesh.Rest[2 * v], s_model.Mesh.Rest[(2 * v) + 1]) - root;
            var wanted = root + new Vec(0.25 * s_model.BodyHeight, 0) + (by.Perp * 2);
            Assert.True((wanted - new Vec(posed[2 * v], posed[(2 * v) + 1])).Length < 1e-3);
        }
    }

    [Fact]
    public void Pose_SameFramesTwice_GivesTheSameNumbers()
    {
        ControlFrame[] clip = [.. new[] { "walk", "run", "cheer" }.Select(PuppetSubject.Control)];
        Assert.Equal(s_model.Pose(clip).SelectMany(p => p.Positions), s_subject.Model().Pose(clip).SelectMany(p => p.Positions));
    }

    [Fact]
    public void Pose_FrameAmongOthers_IsPosedAsAlone()
    {
        ControlFrame[] clip = [.. Enumerable.Range(0, 20).Select(i => PuppetSubject.Control(i % 2 == 0 ? "walk" : "wave"))];
        Assert.Equal(s_model.Pose([clip[17]])[0].Positions, s_model.Pose(clip)[17].Positions);
    }

    [Theory]
    [InlineData(double.NaN, 1)]
    [InlineData(0, 0)]
    [InlineData(0, double.PositiveInfinity)]
    public void Pose_TravelThatIsNoPlace_IsRefused(double x, double scale) =>
        Assert.Throws<ArgumentException>(() => s_model.Pose([s_rest with { Travel = new BodyTravel(x, 0, 0, scale) }]));

    [Fact]
    public void Build_EmptyMask_SaysSo()
    {
        var refused = Assert.Throws<ArgumentException>(() => PuppetModel.Build(Blank(4, 4), Raster.Empty(4, 4, 1), null, s_rest));
        Assert.Contains("The mask is empty", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_MaskOfAnotherSize_IsRefused() =>
        Assert.Throws<ArgumentException>(() => PuppetModel.Build(Blank(4, 4), Raster.Empty(5, 4, 1), null, s_rest));

    [Theory]
    [InlineData(1, 1)]
    [InlineData(200, 3)]
    [InlineData(64, 64)]
    public void Build_FullMaskWithoutJoints_IsACardAndSaysSo(int width, int height)
    {
        var model = PuppetModel.Build(Blank(width, height), Full(width, height), null, s_rest);
        Assert.Equal("card", Assert.Single(model.Mesh.Parts).Name);
        Assert.Contains(model.Rig.Notes, note => note.Contains("stiff card", StringComparison.Ordinal));
        var posed = model.Pose([PuppetSubject.Control("run")])[0].Positions;
        var up = posed[1] - model.Mesh.Rest[1];
        AssertClose(model.Mesh.Rest, [.. posed.Select((at, i) => i % 2 == 0 ? at : at - up)], 1e-3);
    }

    [Fact]
    public void Build_JointsAllAtOnePoint_IsACard() =>
        Assert.True(PuppetModel.Build(s_subject.Picture, s_subject.Alpha, s_subject.Joints.ToDictionary(j => j.Key, _ => new Vec(100, 200)), s_rest).Rig.IsCard);

    [Fact]
    public void Build_JointsThatAreNoNumbers_IsACard() =>
        Assert.True(PuppetModel.Build(s_subject.Picture, s_subject.Alpha, s_subject.Joints.ToDictionary(j => j.Key, _ => new Vec(double.NaN, 0)), s_rest).Rig.IsCard);

    [Fact]
    public void Build_WithoutLegs_MovesTheRestAndSaysSo()
    {
        var joints = s_subject.Joints.Where(j => j.Key is not (Joint.LeftKnee or Joint.LeftFoot or Joint.RightKnee or Joint.RightFoot)).ToDictionary();
        var model = PuppetModel.Build(s_subject.Picture, s_subject.Alpha, joints, s_rest);
        Assert.Equal(["trunk", "head", "left_arm", "right_arm"], model.Mesh.Parts.Select(part => part.Name));
        Assert.Contains("The legs do not move by themselves: their joints are not known.", model.Rig.Notes);
        AssertClose(model.Mesh.Rest, model.Pose([s_rest])[0].Positions, 1e-4);
    }

    [Fact]
    public void Build_HandOutsideTheMask_IsSnappedAndReported()
    {
        var joints = new Dictionary<Joint, Vec>(s_subject.Joints) { [Joint.RightHand] = s_subject.Joints[Joint.RightHand] - new Vec(40, 0) };
        var rig = PuppetRig.Of(s_subject.Picture, s_subject.Alpha, joints);
        Assert.Contains(rig.Notes, note => note.StartsWith("The right hand was outside of the cut-out", StringComparison.Ordinal));
        var at = rig.Joints[Joint.RightHand];
        Assert.True(s_subject.Alpha.Samples[((int)at.Y * s_subject.Alpha.Width) + (int)at.X] > 0);
    }

    private static Pixels Blank(int width, int height) => new(width, height, Enumerable.Repeat((byte)200, width * height * 4).ToArray());

    private static Raster Full(int width, int height) => new(width, height, 1, Enumerable.Repeat((byte)255, width * height).ToArray());

    private static void AssertClose(float[] wanted, float[] made, double tolerance)
    {
        Assert.Equal(wanted.Length, made.Length);
        Assert.All(wanted.Zip(made), pair => Assert.InRange(pair.Second, pair.First - tolerance, pair.First + tolerance));
    }
}
