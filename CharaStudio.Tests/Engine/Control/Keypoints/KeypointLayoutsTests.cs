using CharaStudio.Engine.Control;
using CharaStudio.Engine.Control.Keypoints;
using CharaStudio.Engine.Illustrator;
using CharaStudio.Engine.Illustrator.Figures;
using Xunit;

namespace CharaStudio.Tests.Engine.Control.Keypoints;

public sealed class KeypointLayoutsTests
{
    // Heads and hands of a drawn body, 0.7 of the picture high.
    private const double Size = 0.7;

    public static TheoryData<string> Poses() => new(PoseCatalogue.Names);

    [Theory]
    [MemberData(nameof(Poses))]
    public void Read_FlatRig_IsSeenAsItWasGiven(string name)
    {
        var body = Bodies.Of(PoseCatalogue.Get(name));

        var control = KeypointLayouts.Read([.. body.Take(16).Select(j => Flat(j))]);

        Assert.Equal("rig-16", control.Layout);
        Assert.InRange(Enumerable.Range(0, 16).Average(i => (control.Frame.Joints[i] - body[i]).Flat.Length), 0, 0.03);
    }

    [Theory]
    [MemberData(nameof(Poses))]
    public void Read_DeepRig_IsTheBodyThatWasGiven(string name)
    {
        var body = Bodies.Of(PoseCatalogue.Get(name));

        var control = KeypointLayouts.Read([.. body.Select(Deep)], "rig-17");

        Assert.InRange(Bodies.Distance(body, control.Frame.Joints), 0, 0.025);
    }

    [Theory]
    [InlineData("coco-17", 17)]
    [InlineData("openpose-18", 18)]
    [InlineData("openpose-25", 25)]
    [InlineData("mediapipe-33", 33)]
    [InlineData("coco-wholebody-133", 133)]
    public void Read_ALayoutOfSoManyPoints_IsFoundByTheirNumber(string layout, int count)
    {
        var control = KeypointLayouts.Read([.. LayoutSamples.Of(layout, count, RestBody.Places)]);

        Assert.Equal(layout, control.Layout);
        Assert.InRange(Bodies.Distance(RestBody.Places, control.Frame.Joints), 0, 0.02);
    }

    [Theory]
    [InlineData("coco-17", 17)]
    [InlineData("openpose-18", 18)]
    [InlineData("mediapipe-33", 33)]
    public void Read_AKickInEachLayout_BringsTheLegUp(string layout, int count)
    {
        var body = Bodies.Of(PoseCatalogue.Get("kick"));

        var control = KeypointLayouts.Read([.. LayoutSamples.Of(layout, count, body)]);

        foreach (var joint in (Joint[])[Joint.LeftKnee, Joint.LeftFoot, Joint.RightFoot, Joint.RightHand, Joint.LeftHand])
        {
            Assert.InRange((control.Frame[joint] - body[(int)joint]).Flat.Length, 0, 0.06);
        }
    }

    [Fact]
    public void Read_TheTwoPointsOfTheContract_IsTheBodyAtRest()
    {
        var control = KeypointLayouts.Read([new Keypoint(0.5, 0.1), new Keypoint(0.5, 0.25)]);

        Assert.Equal(("openpose-18", 2), (control.Layout, control.Used));
        Assert.InRange(Bodies.Distance(RestBody.Places, control.Frame.Joints), 0, 0.01);
    }

    [Fact]
    public void Read_TwoPointsAslant_TipTheHead()
    {
        var control = KeypointLayouts.Read([new Keypoint(0.55, 0.12), new Keypoint(0.5, 0.25)]);

        Assert.True(control.Frame[Joint.HeadTop].X - control.Frame[Joint.Neck].X > 0.02);
    }

    [Fact]
    public void Read_ARaisedHandByName_MovesThatArmAndNoOther()
    {
        Vec3[] body = Bodies.Of(PoseCatalogue.Get("wave"));
        Keypoint Named(Joint joint, string name) => Flat(body[(int)joint]) with { Name = name };

        var control = KeypointLayouts.Read(
        [
            Flat(RestBody.Places[(int)Joint.Root]) with { Name = "pelvis" }, Flat(RestBody.Places[(int)Joint.Neck]) with { Name = "neck" },
            Named(Joint.RightElbow, "right_elbow"), Named(Joint.RightHand, "RightWrist"),
        ]);

        Assert.True(control.Frame[Joint.RightHand].Y < control.Frame[Joint.RightShoulder].Y);
        Assert.InRange((control.Frame[Joint.LeftFoot] - RestBody.Places[(int)Joint.LeftFoot]).Length, 0, 0.06);
        Assert.InRange((control.Frame[Joint.LeftHand] - RestBody.Places[(int)Joint.LeftHand]).Length, 0, 0.15);
    }

    [Fact]
    public void Read_AHiddenPoint_IsSolvedFromRest()
    {
        Keypoint[] points = [.. LayoutSamples.Of("coco-17", 17, RestBody.Places)];
        points[9] = new Keypoint(0, 0) { Visibility = 0 };

        var control = KeypointLayouts.Read(points);

        Assert.Equal(16, control.Used);
        Assert.InRange((control.Frame[Joint.LeftHand] - RestBody.Places[(int)Joint.LeftHand]).Length, 0, 0.05);
    }

    [Fact]
    public void Read_Pixels_IsTheSameAsShares()
    {
        Keypoint[] shares = [.. LayoutSamples.Of("coco-17", 17, Bodies.Of(PoseCatalogue.Get("run")))];
        var pixels = shares.Select(p => p with { X = p.X * 500, Y = p.Y * 500 });

        var control = KeypointLayouts.Read([.. pixels], units: new KeypointUnits(1, 500));

        Assert.InRange(Bodies.Distance(KeypointLayouts.Read(shares).Frame.Joints, control.Frame.Joints), 0, 1e-4);
    }

    [Fact]
    public void Read_WithTheReferencesPlace_SaysTravelAndScale()
    {
        var control = KeypointLayouts.Read([.. RestBody.Places.Select(j => Flat(j))], "rig-17", null, new FigurePlace(0.3, 0.5, Size / 2));

        Assert.Equal(0.2 / (Size / 2), control.Frame.Travel.X, 0.02);
        Assert.Equal(2, control.Frame.Travel.Scale, 0.03);
    }

    [Fact]
    public void Read_ANoseBesideTheEars_TurnsTheHead()
    {
        Keypoint[] points = [.. LayoutSamples.Of("coco-17", 17, RestBody.Places)];
        points[0] = points[0] with { X = points[0].X + 0.03 };

        Assert.InRange(KeypointLayouts.Read(points).Frame.Face.Turn, 15, 60);
    }

    private static Keypoint Flat(Vec3 joint) => new(0.5 + (joint.X * Size), 0.5 + (joint.Y * Size));

    private static Keypoint Deep(Vec3 joint) => new(0.5 + (joint.X * Size), 0.5 + (joint.Y * Size), joint.Z * Size);
}
