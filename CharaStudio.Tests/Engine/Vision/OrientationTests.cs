using CharaStudio.Engine.Vision;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Engine.Vision;

public sealed class OrientationTests
{
    // CIPA DC-008 (Exif) 4.6.4.A: where the stored picture's top left (white) and top right (grey) corners are shown.
    [VisionTheory]
    [InlineData(1, "tl", "tr")]
    [InlineData(2, "tr", "tl")]
    [InlineData(3, "br", "bl")]
    [InlineData(4, "bl", "br")]
    [InlineData(5, "tl", "bl")]
    [InlineData(6, "tr", "br")]
    [InlineData(7, "br", "tr")]
    [InlineData(8, "bl", "tl")]
    public void Decode_OfJpegWithOrientation_TurnsItUpright(byte orientation, string white, string grey)
    {
        var shown = Codec.Decode(Turned(orientation), 1);

        Assert.Equal(orientation >= 5 ? (24, 40) : (40, 24), (shown.Width, shown.Height));
        Assert.InRange(Corner(shown, white), 245, 255);
        Assert.InRange(Corner(shown, grey), 120, 136);
    }

    private static byte Corner(Raster picture, string corner) =>
        picture.At(corner[1] == 'l' ? 3 : picture.Width - 4, corner[0] == 't' ? 3 : picture.Height - 4);

    private static byte[] Turned(byte orientation)
    {
        var stored = Drawn.Each(40, 24, 1, (x, y, _) => y >= 8 ? (byte)0 : x < 8 ? (byte)255 : x >= 32 ? (byte)128 : (byte)0);
        var jpeg = Codec.ToJpeg(stored.Plane, 95);
        byte[] tag = [1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
        byte[] exif = [0xFF, 0xE1, 0, 34, .. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 1, .. tag];
        return [.. jpeg[..2], .. exif, .. jpeg[2..]];
    }
}
