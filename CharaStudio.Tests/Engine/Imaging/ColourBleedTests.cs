using CharaStudio.Engine.Imaging;

namespace CharaStudio.Tests.Engine.Imaging;

public sealed class ColourBleedTests
{
    [Fact]
    public void Under_TransparentPixels_TakeTheNearestColourAndStayTransparent()
    {
        var rgba = new byte[9 * 5 * 4];
        new byte[] { 10, 20, 30, 255 }.CopyTo(rgba, 4 * 18);
        new byte[] { 90, 80, 70, 1 }.CopyTo(rgba, 4 * 26);

        var made = ColourBleed.Under(new Pixels(9, 5, rgba)).Rgba.Chunk(4).ToList();

        Assert.Equal([10, 20, 30, 0], made[0]);
        Assert.Equal([10, 20, 30, 0], made[21]);
        Assert.Equal([90, 80, 70, 0], made[23]);
        Assert.Equal([90, 80, 70, 0], made[44]);
        Assert.Equal([90, 80, 70, 1], made[26]);
    }

    [Fact]
    public void Under_NothingVisible_StaysAsItIs() => Assert.Equal(new byte[16], ColourBleed.Under(new Pixels(2, 2, new byte[16])).Rgba);
}
