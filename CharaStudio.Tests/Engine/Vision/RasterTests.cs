using CharaStudio.Engine.Vision;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Engine.Vision;

public sealed class RasterTests
{
    [Theory]
    [InlineData(1, new byte[] { 5, 5, 5, 255, 6, 6, 6, 255 })]
    [InlineData(3, new byte[] { 5, 6, 7, 255, 8, 9, 10, 255 })]
    [InlineData(4, new byte[] { 5, 6, 7, 8, 9, 10, 11, 12 })]
    public void ToPixels_OfEachKind_IsRgba(int channels, byte[] expected)
    {
        var raster = new Raster(2, 1, channels, [.. Enumerable.Range(5, 2 * channels).Select(i => (byte)i)]);

        Assert.Equal(expected, raster.ToPixels().Rgba);
    }

    [VisionFact]
    public void Resized_ToAQuarter_KeepsTheMean()
    {
        var picture = Drawn.Noise(64, 64, 3, 1);

        var small = picture.Resized(16, 16, Interpolation.Area);

        Assert.Equal((16, 16, 3), (small.Width, small.Height, small.Channels));
        Assert.Equal(picture.Samples.Average(s => s), small.Samples.Average(s => s), 1.0);
    }

    [VisionFact]
    public void Resized_ToNothing_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Drawn.Noise(8, 8, 1, 1).Resized(0, 4, Interpolation.Area));
}
