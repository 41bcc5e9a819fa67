using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Vision;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Engine.Vision;

public sealed class CodecTests
{
    [VisionTheory]
    [InlineData(1, 0)]
    [InlineData(3, 1)]
    [InlineData(4, 9)]
    public void ToPng_Decoded_GivesTheSameSamples(int channels, int level)
    {
        var picture = Drawn.Noise(37, 21, channels, 1);

        Assert.Equal(picture.Samples, Codec.Decode(Codec.ToPng(picture.Plane, level), channels).Samples);
    }

    [VisionFact]
    public void ToLosslessWebp_Decoded_GivesTheSameSamples()
    {
        var picture = Drawn.Noise(37, 21, 3, 2);

        Assert.Equal(picture.Samples, Codec.Decode(Codec.ToLosslessWebp(picture.Plane)).Samples);
    }

    [VisionTheory]
    [InlineData("jpeg")]
    [InlineData("webp")]
    public void Encode_WithLoss_StaysNear(string kind)
    {
        var picture = Drawn.Gradient(96, 64, 3);

        var file = kind == "jpeg" ? Codec.ToJpeg(picture.Plane, 90) : Codec.ToWebp(picture.Plane, 90);

        Assert.InRange(Drawn.Psnr(picture.Samples, Codec.Decode(file).Samples), 35, 100);
    }

    [VisionFact]
    public void ToJpeg_OfLowerQuality_IsSmaller()
    {
        var picture = Drawn.Noise(64, 64, 3, 3);

        Assert.True(Codec.ToJpeg(picture.Plane, 20).Length < Codec.ToJpeg(picture.Plane, 95).Length);
    }

    // The other decoder of the engine settles which channel is red.
    [VisionFact]
    public void ToPng_OfRed_IsRedForAnotherDecoder()
    {
        var red = Drawn.Each(8, 8, 4, (_, _, c) => c is 0 or 3 ? (byte)255 : (byte)10);

        Assert.Equal(red.Samples, Pixels.Decode(Codec.ToPng(red.Plane)).Rgba);
    }

    [VisionTheory]
    [InlineData(3)]
    [InlineData(4)]
    public void Decode_OfRedFromAnotherEncoder_IsRed(int channels)
    {
        var red = Drawn.Each(8, 8, 4, (_, _, c) => c is 0 or 3 ? (byte)255 : (byte)10);
        var png = new Pixels(8, 8, red.Samples).ToPng();

        var first = Codec.Decode(png, channels).Samples.AsSpan(0, channels).ToArray();

        Assert.Equal(new byte[] { 255, 10, 10, 255 }[..channels], first);
    }

    [VisionFact]
    public void Decode_GreyToColour_RepeatsIt()
    {
        var grey = Drawn.Noise(9, 7, 1, 4);

        var colour = Codec.Decode(Codec.ToPng(grey.Plane), 4);

        Assert.Equal(grey.Samples.SelectMany(g => new byte[] { g, g, g, 255 }), colour.Samples);
    }

    [VisionFact]
    public void Decode_OfAnimatedWebp_SaysThatStillsAreRead()
    {
        var still = Codec.ToLosslessWebp(Drawn.Noise(8, 8, 3, 1).Plane);
        byte[] animated = [.. still[..12], .. "VP8X"u8, 10, 0, 0, 0, 2, 0, 0, 0, 7, 0, 0, 7, 0, 0, .. still[12..]];

        Assert.Contains("stills", Assert.Throws<VisionException>(() => Codec.Decode(animated)).Message, StringComparison.Ordinal);
    }

    [VisionFact]
    public void ToPng_OfSixteenBits_DecodesToTheUpperEight()
    {
        ushort[] values = [0, 257, 65535, 25700];

        Assert.Equal([0, 1, 255, 100], Codec.Decode(Codec.ToPng(Plane.Over<ushort>(values, 2, 2)), 1).Samples);
    }

    [VisionFact]
    public void ToJpeg_WithAlpha_SaysWhatToGive()
    {
        var error = Assert.Throws<VisionException>(() => Codec.ToJpeg(Drawn.Noise(8, 8, 4, 5).Plane));

        Assert.Contains("1 or 3 channels", error.Message, StringComparison.Ordinal);
    }

    [VisionFact]
    public void ToPng_OfAnUnknownLevel_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Codec.ToPng(Drawn.Noise(8, 8, 1, 5).Plane, 10));

    [VisionFact]
    public void Decode_ToTwoChannels_IsRefused() =>
        Assert.Equal(VisionFault.Refused, Assert.Throws<VisionException>(() => Codec.Decode(new byte[100], 2)).Fault);
}
