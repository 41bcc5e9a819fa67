using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Puppet;
using CharaStudio.Engine.Puppet.Parts;
using CharaStudio.Engine.Vision;

namespace CharaStudio.Tests.Engine.Puppet.Parts;

/// <summary>A soft-edged subject cut out of one place and laid over another.</summary>
public sealed class EdgeColoursTests
{
    private const int Side = 160;

    [Fact]
    public void Own_SoftEdgeCutOutOfAGreenPlace_LooksRightOverARedOne()
    {
        var (seen, alpha) = Over((20, 200, 60));

        var own = EdgeColours.Own(seen, alpha, new Box(0, 0, Side, Side));

        var (raw, made) = (Off(seen, alpha), Off(own, alpha));
        Assert.True(made < 6, $"{made:0.0} levels off.");
        Assert.True(made < raw / 4, $"{made:0.0} levels off, uncleaned {raw:0.0}.");
    }

    [Fact]
    public void Own_WhereTheMaskIsSolid_IsThePictureItself()
    {
        var (seen, alpha) = Over((20, 200, 60));

        var own = EdgeColours.Own(seen, alpha, new Box(0, 0, Side, Side));

        Assert.All(Enumerable.Range(0, Side * Side).Where(i => alpha.Samples[i] is 0 or 255), i => Assert.Equal(seen.Rgba[(4 * i)..((4 * i) + 3)], own.Rgba[(4 * i)..((4 * i) + 3)]));
    }

    [Fact]
    public void Own_PictureWithoutAPlace_IsLeftAsItIs()
    {
        var clear = new Pixels(Side, Side, HandMade.Flat(Side, Side, 10, 20, 30, 0));

        Assert.Same(clear, EdgeColours.Own(clear, Raster.Empty(Side, Side, 1), new Box(0, 0, 1, 1)));
    }

    [Fact]
    public void Build_SoftEdgedCard_HasNoneOfTheOldPlaceAtItsRim()
    {
        var (seen, alpha) = Over((20, 200, 60));

        var layer = PuppetModel.Build(seen, alpha, null).Mesh.Parts[0].Layer;

        // The ball is dark blue to red: what is green is the old place.
        Assert.All(Enumerable.Range(0, layer.Width * layer.Height), i => Assert.True(layer.Rgba[(4 * i) + 1] < 75, $"Pixel {i}."));
    }

    private static (byte R, byte G, byte B) Ball(int x, int y) => ((byte)(60 + x), (byte)(30 + (y % 16)), (byte)(200 - y));

    private static double Share(int x, int y) => Math.Clamp((55 - Math.Sqrt(Math.Pow(x - 80, 2) + Math.Pow(y - 80, 2))) / 5, 0, 1);

    private static (Pixels Seen, Raster Alpha) Over((byte R, byte G, byte B) place)
    {
        var (rgba, alpha) = (new byte[Side * Side * 4], Raster.Empty(Side, Side, 1));
        for (var i = 0; i < Side * Side; i++)
        {
            int x = i % Side, y = i / Side;
            var (a, ball) = (Share(x, y), Ball(x, y));
            byte Mixed(byte front, byte back) => (byte)Math.Round((a * front) + ((1 - a) * back));
            (rgba[4 * i], rgba[(4 * i) + 1], rgba[(4 * i) + 2], rgba[(4 * i) + 3]) = (Mixed(ball.R, place.R), Mixed(ball.G, place.G), Mixed(ball.B, place.B), 255);
            alpha.Samples[i] = (byte)Math.Round(255 * a);
        }

        return (new Pixels(Side, Side, rgba), alpha);
    }

    // Mean difference in the soft band, over a red place, from the ball truly laid over it.
    private static double Off(Pixels colours, Raster alpha)
    {
        var (sum, count) = (0.0, 0);
        for (var i = 0; i < Side * Side; i++)
        {
            if (alpha.Samples[i] is > 0 and < 255)
            {
                var (a, ball) = (alpha.Samples[i] / 255.0, Ball(i % Side, i / Side));
                sum += a * (Math.Abs(colours.Rgba[4 * i] - ball.R) + Math.Abs(colours.Rgba[(4 * i) + 1] - ball.G) + Math.Abs(colours.Rgba[(4 * i) + 2] - ball.B));
                count += 3;
            }
        }

        return sum / count;
    }
}
