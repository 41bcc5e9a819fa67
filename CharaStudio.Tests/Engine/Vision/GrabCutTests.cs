using CharaStudio.Engine.Vision;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Engine.Vision;

public sealed class GrabCutTests
{
    private const int Side = 96;

    [VisionTheory]
    [InlineData(3)]
    [InlineData(4)]
    public void Decide_OnAFigureOfOtherColour_FindsIt(int channels)
    {
        var (picture, mask) = (Scene(channels), Rough());

        GrabCut.Decide(picture.Plane, mask.Plane);

        Assert.InRange(Overlap(mask), 0.95, 1);
    }

    [VisionFact]
    public void Decide_WithTheSameSeed_GivesTheSameMask()
    {
        var (picture, first, second) = (Scene(3), Rough(), Rough());

        GrabCut.Decide(picture.Plane, first.Plane, 2, 5);
        GrabCut.Decide(picture.Plane, second.Plane, 2, 5);

        Assert.Equal(first.Samples, second.Samples);
    }

    [VisionTheory]
    [InlineData(GrabCut.Background)]
    [InlineData(GrabCut.Figure)]
    [InlineData(7)]
    public void Decide_WithoutBothKinds_SaysWhatTheMaskHolds(byte value)
    {
        var mask = Drawn.Each(Side, Side, 1, (_, _, _) => value);

        var error = Assert.Throws<VisionException>(() => GrabCut.Decide(Scene(3).Plane, mask.Plane));

        Assert.Contains("mask", error.Message, StringComparison.OrdinalIgnoreCase);
    }

    private static bool Inside(int x, int y) => Math.Pow((x - 48) / 24.0, 2) + Math.Pow((y - 50) / 34.0, 2) < 1;

    private static Raster Scene(int channels)
    {
        var noise = Drawn.Noise(Side, Side, channels, 3);
        return Drawn.Each(Side, Side, channels, (x, y, c) => (byte)((Inside(x, y) ? 190 - (c * 50) : 40 + (c * 40)) + (noise.At(x, y, c) / 8)));
    }

    private static Raster Rough() => Drawn.Each(Side, Side, 1, (x, y, _) =>
        x is < 12 or >= 84 || y is < 6 or >= 92 ? GrabCut.Background
        : Math.Abs(x - 48) < 6 && Math.Abs(y - 50) < 8 ? GrabCut.Figure
        : GrabCut.ProbablyFigure);

    private static double Overlap(Raster mask)
    {
        var (both, either) = (0, 0);
        for (var i = 0; i < mask.Samples.Length; i++)
        {
            var (truth, found) = (Inside(i % Side, i / Side), (mask.Samples[i] & 1) == 1);
            both += truth && found ? 1 : 0;
            either += truth || found ? 1 : 0;
        }

        return (double)both / either;
    }
}
