using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Perception.Regions;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Engine.Perception.Regions;

public sealed class SquareTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(37)]
    [InlineData(-120)]
    public void ToShare_OfToPicture_IsTheSamePoint(double degrees)
    {
        var square = new Square(new Vec(40, 90), 64, degrees);
        var back = square.ToShare(square.ToPicture(new Vec(0.2, 0.9)));

        Assert.InRange((back - new Vec(0.2, 0.9)).Length, 0, 1e-12);
    }

    [Fact]
    public void Around_WidePicture_HasItsMiddleAndBordersAboveAndBelow()
    {
        var square = Square.Around(200, 100);

        Assert.Equal(new Vec(0, 0.25), square.ToShare(new Vec(0, 0)));
        Assert.Equal(new Vec(1, 0.75), square.ToShare(new Vec(200, 100)));
    }

    [Theory]
    [InlineData(0, -10, 0)]
    [InlineData(10, 0, 90)]
    [InlineData(-10, 0, -90)]
    public void Upright_ScalePoint_StandsStraightAboveTheCentre(double x, double y, double degrees)
    {
        var square = Square.Upright(new Vec(50, 50), new Vec(50 + x, 50 + y), 1.25);

        Assert.Equal(25, square.Side, 9);
        Assert.Equal(0, Math.IEEERemainder(square.Degrees - degrees, 360), 9);
        Assert.InRange((square.ToShare(new Vec(50 + x, 50 + y)) - new Vec(0.5, 0.1)).Length, 0, 1e-12);
    }

    [VisionTheory]
    [InlineData(0, 1)]
    [InlineData(90, 1)]
    [InlineData(180, 4)]
    public void Crop_PixelOfTheSquare_IsThatOfThePicture(double degrees, int larger)
    {
        var square = new Square(new Vec(16 * larger, 16 * larger), 16 * larger, degrees);
        var crop = new Sight(Gradient(32 * larger)).Crop(square, 16);
        var at = square.ToPicture(new Vec(3.5 / 16, 5.5 / 16)) * (1.0 / larger);

        Assert.InRange(crop.Samples[((5 * 16) + 3) * 3], (at.X * 8) - 2, (at.X * 8) + 2);
        Assert.InRange(crop.Samples[(((5 * 16) + 3) * 3) + 1], (at.Y * 8) - 2, (at.Y * 8) + 2);
    }

    [VisionFact]
    public void Crop_BeyondThePicture_IsBlackAndTransparentIsWhite()
    {
        var crop = new Sight(new Pixels(8, 4, new byte[8 * 4 * 4])).Crop(Square.Around(8, 4), 8);

        Assert.Equal(0, crop.Samples[0]);
        Assert.Equal(255, crop.Samples[((4 * 8) + 4) * 3]);
    }

    // Red grows to the right and green downwards, 8 a share of 1/32.
    private static Pixels Gradient(int side)
    {
        var rgba = new byte[side * side * 4];
        for (var i = 0; i < side * side; i++)
        {
            rgba[4 * i] = (byte)Math.Min(255, ((i % side) + 0.5) * 256 / side);
            rgba[(4 * i) + 1] = (byte)Math.Min(255, ((i / side) + 0.5) * 256 / side);
            rgba[(4 * i) + 3] = 255;
        }

        return new Pixels(side, side, rgba);
    }
}
