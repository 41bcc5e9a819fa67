using CharaStudio.Engine.Bench;
using CharaStudio.Engine.Control;
using CharaStudio.Engine.Illustrator;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Puppet;
using CharaStudio.Engine.Vision;

namespace CharaStudio.Tests.Engine.Puppet.Shape;

public sealed class JointCheckTests
{
    private static readonly PuppetSubject s_subject = PuppetSubject.Draw(BenchCast.Kuro, "stand", 400);

    [Fact]
    public void Of_HiddenArm_StaysOnTheTrunkAndTheRestMoves()
    {
        var rig = Rig(s_subject.Joints, (Joint.RightHand, 0.2));
        Assert.False(rig.Joints.ContainsKey(Joint.RightElbow));
        Assert.True(rig.Joints.ContainsKey(Joint.LeftHand) && rig.Joints.ContainsKey(Joint.RightFoot));
        Assert.Contains("The right arm does not move by itself: it is hidden, or not all of it is in the picture.", rig.Notes);
    }

    [Fact]
    public void Of_LimbsThatStayForOneReason_AreToldOfInOneSentence()
    {
        var rig = Rig(s_subject.Joints, (Joint.RightHand, 0.2), (Joint.LeftFoot, 0.1), (Joint.RightFoot, 0.1));
        Assert.Equal(["The right arm and the legs do not move by themselves: they are hidden, or not all of them is in the picture."], rig.Notes);
    }

    [Fact]
    public void Of_OneHiddenLeg_LeavesBothOnTheTrunk()
    {
        var rig = Rig(s_subject.Joints, (Joint.LeftFoot, 0.1));
        Assert.DoesNotContain(Joint.RightFoot, rig.Joints.Keys);
        Assert.DoesNotContain(Joint.LeftFoot, rig.Joints.Keys);
    }

    [Fact]
    public void Of_ArmPutByHand_MovesThoughTheNetworkDidNotSeeIt() =>
        Assert.Contains(Joint.RightHand, Rig(s_subject.Joints, (Joint.RightElbow, 0.1), (Joint.RightHand, 1)).Joints.Keys);

    [Fact]
    public void Of_ArmBeforeTheBody_StaysOnTheTrunk()
    {
        var (chest, waist) = (s_subject.Joints[Joint.Torso], s_subject.Joints[Joint.Hip]);
        var joints = new Dictionary<Joint, Vec>(s_subject.Joints) { [Joint.RightElbow] = Vec.Lerp(chest, waist, 0.9), [Joint.RightHand] = Vec.Lerp(chest, waist, 0.2) };
        var rig = Rig(joints);
        Assert.DoesNotContain(Joint.RightHand, rig.Joints.Keys);
        Assert.Contains(rig.Notes, note => note.Contains("it lies before the body", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_SurelySeenFigure_MovesEveryLimb() => Assert.Equal(s_subject.Joints.Keys.Order(), Rig(s_subject.Joints).Joints.Keys.Order());

    [Fact]
    public void Of_PictureThatEndsAtTheChest_ShortensTheTrunkInsteadOfHeapingItsJoints()
    {
        var rig = Bust(out _).Rig;
        var (neck, torso, root) = (rig.Joints[Joint.Neck], rig.Joints[Joint.Torso], rig.Joints[Joint.Root]);
        Assert.True(neck.Y < torso.Y && torso.Y < root.Y);
        Assert.Contains("The picture ends above the hips: what is below it does not move.", rig.Notes);
        Assert.NotNull(rig.Cut);
    }

    [Fact]
    public void Pose_CutBodyThatJumps_KeepsItsLowerEdge()
    {
        var model = Bust(out var height);
        var posed = model.Pose([PuppetSubject.Control("rest"), PuppetSubject.Control("bow") with { Travel = new BodyTravel(0, -0.4, 40, 0.5) }]);
        var low = Enumerable.Range(0, model.Mesh.Vertices).Where(v => Math.Abs(model.Mesh.Rest[(2 * v) + 1] - (height - 2)) < 2 && Math.Abs(model.Mesh.Rest[2 * v] - model.Rig.Joints[Joint.Root].X) < 10).ToArray();
        Assert.NotEmpty(low);
        Assert.All(low, v => Assert.InRange(posed[1].Positions[(2 * v) + 1], height - 8, height + 40));
    }

    [Fact]
    public void Pose_CutBodyThatBows_LeansNoMoreThanOneSeenFromTheWaistUp()
    {
        var model = Bust(out _);
        var asked = model.Asked(PuppetSubject.Control("bow") with { Travel = new BodyTravel() });
        var (rest, posed) = (model.Rig.Joints[Joint.Neck] - model.Rig.Joints[Joint.Root], asked[Joint.Neck] - asked[Joint.Root]);
        Assert.InRange(Math.Abs(Math.Atan2(Vec.Cross(rest, posed), Vec.Dot(rest, posed))) * 180 / Math.PI, 0, 16.5);
    }

    [Fact]
    public void Of_HeadAlone_IsOnePieceThatSaysSo()
    {
        var model = Bust(out _, 0.08);
        Assert.True(model.Rig.IsCard);
        Assert.Equal(["The picture shows a head alone: it moves as one piece, and its face within it."], model.Rig.Notes);
    }

    [Fact]
    public void Pose_HeadAloneThatJumps_KeepsItsLowerEdge()
    {
        var model = Bust(out var height, 0.08);
        var posed = model.Pose([PuppetSubject.Control("rest"), PuppetSubject.Control("cheer") with { Travel = new BodyTravel(0, -0.5) }])[1].Positions;
        Assert.NotNull(model.Rig.Cut);
        Assert.All(Enumerable.Range(0, model.Mesh.Vertices).Where(v => model.Mesh.Rest[(2 * v) + 1] >= height - 2), v => Assert.True(posed[(2 * v) + 1] >= height - 4));
    }

    private static PuppetRig Rig(IReadOnlyDictionary<Joint, Vec> joints, params (Joint Joint, double Confidence)[] doubted)
    {
        var confidence = joints.Keys.ToDictionary(joint => joint, joint => doubted.Where(one => one.Joint == joint).Select(one => one.Confidence).DefaultIfEmpty(0.9).Single());
        return PuppetRig.Of(s_subject.Picture, s_subject.Alpha, joints, confidence);
    }

    // The figure's head and chest alone.
    private static PuppetModel Bust(out int height, double share = 0.5)
    {
        height = (int)Vec.Lerp(s_subject.Joints[Joint.Neck], s_subject.Joints[Joint.Root], share).Y;
        var picture = new CharaStudio.Engine.Imaging.Pixels(s_subject.Picture.Width, height, s_subject.Picture.Rgba[..(4 * height * s_subject.Picture.Width)]);
        var alpha = new Raster(picture.Width, height, 1, s_subject.Alpha.Samples[..(height * picture.Width)]);
        var edge = height;
        return PuppetModel.Build(picture, alpha, s_subject.Joints, PuppetSubject.Control("rest"), s_subject.Joints.ToDictionary(joint => joint.Key, joint => joint.Value.Y < edge - 4 ? 0.9 : 0.05));
    }
}
