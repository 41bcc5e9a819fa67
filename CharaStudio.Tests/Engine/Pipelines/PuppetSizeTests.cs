using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Pipelines;

namespace CharaStudio.Tests.Engine.Pipelines;

public sealed class PuppetSizeTests
{
    [Theory]
    [InlineData(3840, 2160, 1)]
    [InlineData(100, 50, 1)]
    [InlineData(7680, 4320, 0.5)]
    [InlineData(4320, 7680, 0.5)]
    public void Factor_OfMoreThanAFrameCanShow_ShrinksToThat(int width, int height, double factor) => Assert.Equal(factor, PuppetSize.Factor(width, height), 9);

    [Fact]
    public void Shrunk_PictureThatMayStay_IsItself()
    {
        var picture = new Pixels(4, 4, new byte[64]);
        Assert.Same(picture, PuppetSize.Shrunk(picture, 1));
    }

    [Fact]
    public void Shrunk_HalfTransparent_KeepsTheColourOfWhatIsSeen()
    {
        // Red beside transparent green: what is left is red, half of it.
        var picture = new Pixels(40, 40, [.. Enumerable.Range(0, 1600).SelectMany(i => (byte[])(i % 2 == 0 ? [200, 0, 0, 255] : [0, 255, 0, 0]))]);
        var small = PuppetSize.Shrunk(picture, 0.1);
        var middle = small.Rgba.AsSpan(4 * ((2 * small.Width) + 2), 4).ToArray();
        Assert.Equal((4, 4), (small.Width, small.Height));
        Assert.InRange(middle[0], 185, 215);
        Assert.InRange(middle[1], 0, 3);
        Assert.InRange(middle[3], 110, 145);
    }
}
