using CharaStudio.Engine.Illustrator;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Illustrator.Figures;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Tests.Engine.Illustrator.Figures;

public class SkeletonTests
{
    private static readonly Physique s_body = Physique.For(new LookSheet());

    public static TheoryData<string> Poses => [.. PoseCatalogue.Names];

    [Theory]
    [MemberData(nameof(Poses))]
    public void Of_EveryPose_KeepsBoneLengths(string name)
    {
        var s = Skeleton.Of(s_body, PoseCatalogue.Get(name));

        Assert.Equal(s_body.Forearm, (s[Joint.RightHand] - s[Joint.RightElbow]).Length, 6);
        Assert.Equal(s_body.UpperArm, (s[Joint.LeftElbow] - s[Joint.LeftShoulder]).Length, 6);
        Assert.Equal(s_body.Thigh, (s[Joint.RightKnee] - s[Joint.RightHip]).Length, 6);
        Assert.Equal(s_body.Shin, (s[Joint.LeftFoot] - s[Joint.LeftKnee]).Length, 6);
    }

    [Theory]
    [MemberData(nameof(Poses))]
    public void Of_EveryPose_StaysAboveGround(string name)
    {
        var s = Skeleton.Of(s_body, PoseCatalogue.Get(name));

        Assert.All(s.Joints.Values, j => Assert.True(j.Y < 0.001));
    }

    [Theory]
    [InlineData("stand")]
    [InlineData("sit")]
    [InlineData("punch")]
    public void Of_StandingPose_HasAFootOnTheGround(string name)
    {
        var s = Skeleton.Of(s_body, PoseCatalogue.Get(name));

        Assert.Equal(-s_body.AnkleHeight, Math.Max(s[Joint.RightFoot].Y, s[Joint.LeftFoot].Y), 1);
    }

    [Fact]
    public void Of_Stand_IsAsTallAsItsHeads() =>
        Assert.Equal(-6.5, Skeleton.Of(s_body, PoseCatalogue.Get("stand"))[Joint.HeadTop].Y, 0.35);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Solve_ReachableTarget_ReachesItOnTheWantedSide(bool clockwise)
    {
        var (middle, end) = Skeleton.Solve(new Vec(0, 0), new Vec(1, 0.5), 0.9, 0.8, clockwise);

        Assert.Equal(0, (end - new Vec(1, 0.5)).Length, 6);
        Assert.Equal(0.9, middle.Length, 6);
        Assert.Equal(0.8, (end - middle).Length, 6);
        Assert.Equal(clockwise, Vec.Cross(end, middle) > 0);
    }

    [Fact]
    public void Solve_TargetOutOfReach_StretchesTowardsIt()
    {
        var (_, end) = Skeleton.Solve(new Vec(0, 0), new Vec(5, 0), 1, 1, bendsClockwise: true);

        Assert.Equal(2, end.X, 3);
    }

    [Fact]
    public void Draw_JointOverridden_LiesExactlyThereAndBendsTheArm()
    {
        var plain = new FigureBrief(new LookSheet(), View.Front, "stand", Light.Studio);
        var target = new Vec(-1.2, -5.4);
        var moved = FigureArtist.Draw(plain with { Joints = new Dictionary<Joint, Vec> { [Joint.RightHand] = target } });

        Assert.Equal(target, moved.Joints[Joint.RightHand]);
        Assert.NotEqual(FigureArtist.Draw(plain).Joints[Joint.RightElbow], moved.Joints[Joint.RightElbow]);
    }

    [Fact]
    public void Draw_JointNotFinite_IsRefused()
    {
        var brief = new FigureBrief(new LookSheet(), View.Front, "stand", Light.Studio) { Joints = new Dictionary<Joint, Vec> { [Joint.Neck] = new(double.NaN, 0) } };

        Assert.Throws<ArgumentException>(() => FigureArtist.Draw(brief));
    }
}
