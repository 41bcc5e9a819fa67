using CharaStudio.Tests.Support;
using CharaStudio.Engine.Illustrator;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Perception.Face;
using CharaStudio.Engine.Pipelines;
using CharaStudio.Engine.Vision;

namespace CharaStudio.Tests.Engine.Perception.Face;

public sealed class PortraitCropTests
{
    // A column of a subject in the middle of the picture.
    private static readonly Raster s_alpha = Mask(200, 400, (x, y) => x is >= 60 and < 140 && y is >= 40 and < 390);

    [Fact]
    public void Of_Face_IsAroundItAndReachesAboveTheHair()
    {
        var face = new FoundFace(0.9, new Box(80, 60, 40, 40), default, default, new Vec(100, 80), default, default, default);
        var square = PortraitCrop.Of(s_alpha, face, []);
        Assert.Equal(new PortraitSquare(50, 24, 100, PortraitCrop.ByFace), square);
    }

    [Fact]
    public void Of_JointsAlone_HoldsNeckAndCrown()
    {
        var joints = Enumerable.Repeat(new JointPlace(100, 200, 1), 17).ToArray();
        (joints[(int)Joint.Neck], joints[(int)Joint.HeadTop]) = (new JointPlace(100, 110, 0.9), new JointPlace(100, 50, 0.9));
        var square = PortraitCrop.Of(s_alpha, null, joints);
        Assert.Equal(PortraitCrop.ByJoints, square.Source);
        Assert.True(square.Top < 50 && square.Top + square.Side > 110);
    }

    [Fact]
    public void Of_MaskAlone_IsItsUpperThird()
    {
        var square = PortraitCrop.Of(s_alpha, null, []);
        Assert.Equal(PortraitCrop.ByMask, square.Source);
        Assert.InRange(square.Top, 20, 50);
        Assert.InRange(square.Left + (square.Side / 2.0), 95, 105);
        Assert.InRange(square.Side, 56, 160);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 200)]
    [InlineData(200, 3)]
    public void Of_AnyPicture_StaysWithinIt(int width, int height)
    {
        var face = new FoundFace(0.9, new Box(-500, -500, 900, 900), default, default, default, default, default, default);
        foreach (var square in new[] { PortraitCrop.Of(Mask(width, height, (_, _) => false), null, []), PortraitCrop.Of(Mask(width, height, (_, _) => true), face, []) })
        {
            Assert.True(square.Left >= 0 && square.Top >= 0 && square.Side >= 1 && square.Left + square.Side <= width && square.Top + square.Side <= height);
        }
    }

    [Fact]
    public void Cut_SmallSquare_IsThosePixels()
    {
        var picture = new Pixels(4, 4, [.. Enumerable.Range(0, 16).SelectMany(i => new byte[] { (byte)i, 0, 0, 255 })]);
        var cut = PortraitCrop.Cut(picture, new PortraitSquare(1, 2, 2, PortraitCrop.ByMask));
        Assert.Equal([9, 10, 13, 14], Enumerable.Range(0, 4).Select(i => (int)cut.Rgba[4 * i]));
    }

    [VisionFact]
    public void Cut_LargeSquare_IsMadeSmaller()
    {
        var cut = PortraitCrop.Cut(new Pixels(1000, 1000, new byte[4_000_000]), new PortraitSquare(0, 0, 1000, PortraitCrop.ByMask));
        Assert.Equal((PortraitCrop.Largest, PortraitCrop.Largest), (cut.Width, cut.Height));
    }

    private static Raster Mask(int width, int height, Func<int, int, bool> inside) =>
        new(width, height, 1, [.. Enumerable.Range(0, width * height).Select(i => inside(i % width, i / width) ? (byte)255 : (byte)0)]);
}
