using System.Text;
using CharaStudio.Engine.Imaging;

namespace CharaStudio.Tests.Engine.Imaging;

public sealed class PixelsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    public void ToPng_WithAlpha_DecodesToTheSamePixels(int level)
    {
        var pixels = Gradient(alpha: true);

        Assert.Equal(pixels.Rgba, Pixels.Decode(pixels.ToPng(level)).Rgba);
    }

    [Fact]
    public void ToPng_Opaque_DecodesToTheSamePixels()
    {
        var pixels = Gradient(alpha: false);

        Assert.Equal(pixels.Rgba, Pixels.Decode(pixels.ToPng()).Rgba);
    }

    [Fact]
    public void ToPng_WithText_CarriesItAsUtf8()
    {
        var png = Gradient(alpha: false).ToPng(1, [new("plan", "Lin Shuang 林霜")]);

        Assert.True(png.AsSpan().IndexOf(Encoding.UTF8.GetBytes("林霜")) > 0);
    }

    [Fact]
    public void ToJpeg_OfGradient_DecodesNearby()
    {
        var pixels = Gradient(alpha: false);

        var back = Pixels.Decode(pixels.ToJpeg(95));

        Assert.All(pixels.Rgba.Zip(back.Rgba), p => Assert.InRange(p.First - p.Second, -12, 12));
    }

    [Fact]
    public void ToJpeg_LowerQuality_IsSmaller() =>
        Assert.True(Gradient(alpha: false).ToJpeg(20).Length < Gradient(alpha: false).ToJpeg(95).Length);

    [Fact]
    public void Decode_UnknownBytes_SaysWhatIsRead()
    {
        var error = Assert.Throws<PictureException>(() => Pixels.Decode("<svg/>"u8));

        Assert.Contains("PNG", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Decode_CutOffPng_IsRefused() =>
        Assert.Throws<PictureException>(() => Pixels.Decode(Gradient(alpha: true).ToPng().AsSpan(0, 60)));

    [Fact]
    public void Decode_HugeHeader_IsRefusedWithoutTakingMemory()
    {
        var png = Gradient(alpha: false).ToPng();
        png[16] = 0;
        png[17] = 1; // width 65536 + 64; the checksum of the header is wrong as well

        Assert.Throws<PictureException>(() => Pixels.Decode(png));
    }

    private static Pixels Gradient(bool alpha)
    {
        var rgba = new byte[64 * 32 * 4];
        for (var i = 0; i < rgba.Length; i += 4)
        {
            rgba[i] = (byte)(i / 4 % 64 * 4);
            rgba[i + 1] = (byte)(i / 256 * 8);
            rgba[i + 2] = 90;
            rgba[i + 3] = alpha ? (byte)(i % 251) : (byte)255;
        }

        return new Pixels(64, 32, rgba);
    }
}
