using CharaStudio.Engine.Control;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Puppet.Stages;

namespace CharaStudio.Tests.Engine.Puppet.Stages;

public sealed class FaceWarpTests
{
    private static readonly FacePoints s_points = new(new(new(45, 50), 8, 5), new(new(75, 50), 8, 5), new(new(60, 78), 11, 20) { Upper = FaceCurve.Bow(-2), Lower = FaceCurve.Bow(3) });

    [Fact]
    public void Source_MouthOpens_TeethStayWithTheUpperJaw()
    {
        var teeth = new FaceWarp(s_points, new FaceFrame(Mouth: 1)).Source(new Vec(60, 79));
        Assert.Equal(0, teeth.Inside);
        Assert.True((teeth.From - new Vec(60, 79)).Length < 1e-6);
    }

    [Fact]
    public void Source_MouthOpens_IsDarkBelowTheTeethAndTheLipGoesDown()
    {
        var warp = new FaceWarp(s_points, new FaceFrame(Mouth: 1));
        Assert.True(warp.Source(new Vec(60, 84)).Inside > 0.9);
        var lip = warp.Source(new Vec(60, 91));
        Assert.True(lip.Inside == 0 && lip.From.Y < 89);
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(1)]
    public void Source_MouthOpens_NothingBelowTheChinMoves(double mouth)
    {
        var warp = new FaceWarp(s_points, new FaceFrame(Mouth: mouth));
        Assert.True((warp.Source(new Vec(60, 98.5)).From - new Vec(60, 98.5)).Length < 1e-6);
    }

    [Fact]
    public void Source_Frown_HasNoStepAcrossTheBrow()
    {
        var warp = new FaceWarp(s_points, new FaceFrame(Brow: -1));
        var shifts = Enumerable.Range(30, 30).Select(x => warp.Source(new Vec(x, 37)).From.Y).ToArray();
        Assert.All(shifts.Zip(shifts.Skip(1)), pair => Assert.InRange(pair.Second - pair.First, -0.3, 0.3));
        Assert.Contains(shifts, y => Math.Abs(y - 37) > 0.5);
    }

    [Fact]
    public void Source_TiltedMouth_OpensAcrossItsTilt()
    {
        var tilted = s_points with { Mouth = new MouthPlace(new Vec(60, 78), 11, 20) { Tilt = 90 } };
        var warp = new FaceWarp(tilted, new FaceFrame(Mouth: 1));
        Assert.True(warp.Source(new Vec(57, 78)).Inside > 0.9 && warp.Source(new Vec(60, 83)).Inside < 0.5);
    }

    [Fact]
    public void Shown_EyesThatDoNotMove_LeavesTheMouth()
    {
        var shown = (s_points with { EyesMove = false }).Shown(new FaceFrame(1, 1, 1, 1) { GazeX = 1, Wink = 1 });
        Assert.True(shown is { Mouth: 1, Smile: 1, Blink: 0, Brow: 0, GazeX: 0, Wink: 0 });
    }

    [Fact]
    public void Through_PointsOfALid_IsTheirLine()
    {
        var curve = FaceCurve.Through([new(0.5, -2), new(-0.5, -4), new(0, -4)]);
        Assert.Equal((0, -4, -2, 0), (curve.At(-1), curve.At(0), curve.At(0.5), curve.At(1)));
    }
}
