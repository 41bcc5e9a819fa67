using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Perception.Face;
using CharaStudio.Engine.Pipelines;
using CharaStudio.Engine.Puppet.Stages;

namespace CharaStudio.Tests.Engine.Pipelines;

public sealed class FaceEvidenceTests
{
    private const int Side = 200;
    private static readonly FacePoints s_points = new(new(new(70, 80), 14, 6), new(new(130, 80), 14, 6), new(new(100, 140), 18, 30));

    [Fact]
    public void Weighed_EyesAndMouthAsTheMeshSays_BothMove()
    {
        var points = Weighed(eyeHeight: 6, mouthAt: 140, s_points.RightEye.Centre);
        Assert.True(points is { EyesMove: true, MouthMoves: true });
        Assert.Equal(s_points.RightEye, points.RightEye);
    }

    [Fact]
    public void Weighed_EyesLargerThanTheMeshs_AreMeasuredInThePicture()
    {
        var points = Weighed(eyeHeight: 22, mouthAt: 140, s_points.RightEye.Centre);
        Assert.True(points.EyesMove);
        Assert.InRange(points.RightEye.HalfHeight, 18, 24);
        Assert.InRange(points.RightEye.Centre.Y, 76, 84);
    }

    [Fact]
    public void Weighed_EyesThatHangTogetherWithHair_Stay() => Assert.False(Weighed(eyeHeight: 60, mouthAt: 140, s_points.RightEye.Centre).EyesMove);

    [Fact]
    public void Weighed_MouthOnPlainSkin_Stays() => Assert.False(Weighed(eyeHeight: 6, mouthAt: 180, s_points.RightEye.Centre).MouthMoves);

    [Fact]
    public void Weighed_MeshAndDetectorDisagree_NothingMoves() =>
        Assert.True(Weighed(eyeHeight: 6, mouthAt: 140, new Vec(70, 120)) is { EyesMove: false, MouthMoves: false });

    private static FacePoints Weighed(int eyeHeight, int mouthAt, Vec detected)
    {
        var found = new FoundFace(0.9, new Box(40, 50, 120, 120), detected, s_points.LeftEye.Centre, new(100, 110), s_points.Mouth.Centre, new(40, 90), new(160, 90));
        return new FaceEvidence(Drawn(eyeHeight, mouthAt)).Weighed(s_points, found);
    }

    // Black eyes and red lips on skin.
    private static Pixels Drawn(int eyeHeight, int mouthAt)
    {
        var rgba = new byte[Side * Side * 4];
        for (var i = 0; i < Side * Side; i++)
        {
            var (y, x) = Math.DivRem(i, Side);
            var eye = Math.Min(Math.Pow((x - 70) / 14.0, 2), Math.Pow((x - 130) / 14.0, 2)) + Math.Pow((y - 80) / (double)eyeHeight, 2) < 1;
            var lips = Math.Abs(y - mouthAt) < 4 && Math.Abs(x - 100) < 18;
            byte[] colour = eye ? [20, 20, 20, 255] : lips ? [180, 50, 60, 255] : [230, 190, 170, 255];
            colour.CopyTo(rgba, 4 * i);
        }

        return new Pixels(Side, Side, rgba);
    }
}
