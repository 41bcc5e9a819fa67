using System.Runtime.Intrinsics;
using CharaStudio.Engine.Film;
using CharaStudio.Engine.Imaging;

namespace CharaStudio.Tests.Engine.Film;

public sealed class StillTests
{
    [Fact]
    public void Look_AtTheWholeUnscaled_GivesTheSamePixels()
    {
        var pixels = Edge(32, 16);
        Assert.Equal(pixels.Rgba, Look(pixels, new View(0, 0, 1, 1), 32, 16));
    }

    [Fact]
    public void Look_ShiftedBetweenPixels_MovesTheEdgeByThat()
    {
        var pixels = Edge(64, 8);
        Assert.Equal(15.75, Position(pixels, 0) - Position(pixels, 15.75), 0.1);
    }

    [Fact]
    public void Look_BesideThePicture_ShowsTheGround()
    {
        var frame = Look(Edge(16, 16), new View(-1, 0, 3, 1), 48, 16);
        Assert.Equal([9, 9, 9, 255], frame[..4]);
    }

    // Where black turns white, to a fraction of a pixel: the row's darkness is the edge's place.
    private static double Position(Pixels pixels, double shift)
    {
        var frame = Look(pixels, new View(shift / 64, 0, 0.5, 1), 32, 8);
        return 32 - (Enumerable.Range(0, 32).Sum(x => frame[(4 * 32 * 4) + (x * 4)]) / 255.0);
    }

    private static byte[] Look(Pixels pixels, View view, int width, int height)
    {
        var frame = new byte[width * height * 4];
        new Still(pixels).Look(view, width, height, Vector128.Create(9f, 9f, 9f, 255f), frame);
        return frame;
    }

    private static Pixels Edge(int width, int height)
    {
        var rgba = new byte[width * height * 4];
        for (var i = 0; i < width * height; i++)
        {
            var light = (byte)(i % width < width * 3 / 8 ? 0 : 255);
            (rgba[i * 4], rgba[(i * 4) + 1], rgba[(i * 4) + 2], rgba[(i * 4) + 3]) = (light, light, light, 255);
        }

        return new Pixels(width, height, rgba);
    }
}
