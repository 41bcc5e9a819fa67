using CharaStudio.Engine.Film;
using CharaStudio.Tests.Engine.Puppet;

namespace CharaStudio.Tests.Engine.Film;

public sealed class Yuv420Tests
{
    // Computed from BT.709's own formulas: Y' = 16 + 219 (0.2126 R + 0.7152 G + 0.0722 B), C = 128 + 224 (B - Y) / 1.8556 and 224 (R - Y) / 1.5748.
    [Theory]
    [InlineData(255, 255, 255, 235, 128, 128)]
    [InlineData(0, 0, 0, 16, 128, 128)]
    [InlineData(255, 0, 0, 63, 102, 240)]
    [InlineData(0, 255, 0, 173, 42, 26)]
    [InlineData(0, 0, 255, 32, 240, 118)]
    [InlineData(200, 120, 40, 129, 85, 166)]
    public void Convert_FlatColour_IsTheStandardsLevel(byte r, byte g, byte b, int luma, int blue, int red)
    {
        var yuv = new byte[22 * 4 * 3 / 2];

        Yuv420.Convert(HandMade.Flat(22, 4, r, g, b), 22, 4, yuv, 0, 0, 22, 4);

        Assert.All(yuv[..88], level => Assert.InRange(level, luma - 1, luma + 1));
        Assert.All(yuv[88..110], level => Assert.InRange(level, blue - 1, blue + 1));
        Assert.All(yuv[110..], level => Assert.InRange(level, red - 1, red + 1));
    }

    [Fact]
    public void Convert_InPieces_IsTheSameAsAtOnce()
    {
        // Pieces of every width take both the vectors and what is left over.
        var picture = HandMade.Slope(46, 8).Rgba;
        byte[] whole = new byte[46 * 8 * 3 / 2], pieces = new byte[46 * 8 * 3 / 2];
        Yuv420.Convert(picture, 46, 8, whole, 0, 0, 46, 8);

        Yuv420.Convert(picture, 46, 8, pieces, 0, 0, 10, 8);
        Yuv420.Convert(picture, 46, 8, pieces, 10, 0, 46, 4);
        Yuv420.Convert(picture, 46, 8, pieces, 10, 4, 12, 8);
        Yuv420.Convert(picture, 46, 8, pieces, 12, 4, 46, 8);

        Assert.Equal(whole, pieces);
    }
}
