using System.Buffers.Binary;
using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Vision;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Engine.Vision;

/// <summary>A stranger's file either decodes or is refused by a <see cref="VisionException"/>; anything else fails here or ends the process.</summary>
public sealed class HostileFileTests
{
    [VisionTheory]
    [InlineData("png")]
    [InlineData("jpeg")]
    [InlineData("webp")]
    public void Decode_Truncated_IsRefused(string kind)
    {
        var file = File(kind);

        for (var length = 0; length < file.Length - 12; length += 7)
        {
            Assert.Throws<VisionException>(() => Codec.Decode(file.AsSpan(0, length)));
        }
    }

    [VisionTheory]
    [InlineData("png")]
    [InlineData("jpeg")]
    [InlineData("webp")]
    public void Decode_Mutated_DecodesOrIsRefused(string kind)
    {
        var (file, random, refused) = (File(kind), new Random(11), 0);

        for (var i = 0; i < 700; i++)
        {
            refused += Decodes(Mutated(file, random)) ? 0 : 1;
        }

        Assert.InRange(refused, 20, 700);
    }

    [VisionFact]
    public void Decode_RandomBytes_IsRefused()
    {
        var random = new Random(12);

        for (var i = 0; i < 300; i++)
        {
            var bytes = new byte[random.Next(400)];
            random.NextBytes(bytes);
            Assert.False(Decodes(bytes));
        }
    }

    [VisionTheory]
    [InlineData("png")]
    [InlineData("jpeg")]
    [InlineData("webp")]
    public void Decode_OverTheCap_IsRefused(string kind)
    {
        var file = File(kind);
        Assert.Equal(32 * 24, Codec.Decode(file, 3, 32 * 24).Samples.Length / 3);

        var error = Assert.Throws<VisionException>(() => Codec.Decode(file, 3, (32 * 24) - 1));

        Assert.Equal(VisionFault.TooLarge, error.Fault);
        Assert.Contains($"{(32 * 24) - 1} pixels", error.Message, StringComparison.Ordinal);
    }

    // 20000 x 20000 is 1.2 GB, 60000 x 60000 beyond what OpenCV itself takes.
    [VisionTheory]
    [InlineData(20000)]
    [InlineData(60000)]
    public void Decode_JpegThatClaimsToBeHuge_IsRefusedBeforeMemoryIsTaken(ushort side)
    {
        var file = File("jpeg");
        var frame = file.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0]);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(frame + 5), side);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(frame + 7), side);

        Assert.Equal(VisionFault.TooLarge, Assert.Throws<VisionException>(() => Codec.Decode(file)).Fault);
    }

    [VisionTheory]
    [InlineData(20000)]
    [InlineData(60000)]
    public void Decode_PngThatClaimsToBeHuge_IsRefusedBeforeMemoryIsTaken(int side)
    {
        var file = File("png");
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(16), side);
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(20), side);
        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(29), Crc32.Of(file.AsSpan(12, 17)));

        Assert.Equal(VisionFault.TooLarge, Assert.Throws<VisionException>(() => Codec.Decode(file)).Fault);
    }

    [VisionFact]
    public void Decode_JpegOfManyScans_IsRefused()
    {
        var file = File("jpeg");
        var scan = file.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xDA]);
        var again = file[scan..^2];
        var many = file[..^2].Concat(Enumerable.Repeat(again, 120).SelectMany(s => s)).Concat(file[^2..]).ToArray();

        Assert.Contains("scans", Assert.Throws<VisionException>(() => Codec.Decode(many)).Message, StringComparison.Ordinal);
    }

    [VisionFact]
    public void Decode_AnotherFormatOfOpenCv_IsRefused() =>
        Assert.Contains("PNG", Assert.Throws<VisionException>(() => Codec.Decode("P6 1 1 255 abc"u8)).Message, StringComparison.Ordinal);

    private static byte[] File(string kind)
    {
        var picture = Drawn.Gradient(32, 24, 3);
        return kind switch
        {
            "png" => Codec.ToPng(picture.Plane),
            "jpeg" => Codec.ToJpeg(picture.Plane),
            _ => Codec.ToWebp(picture.Plane),
        };
    }

    private static byte[] Mutated(byte[] file, Random random)
    {
        var bytes = file.ToArray();
        for (var n = random.Next(1, 6); n > 0; n--)
        {
            bytes[random.Next(2) == 0 ? random.Next(bytes.Length) : random.Next(Math.Min(bytes.Length, 64))] = (byte)random.Next(256);
        }

        return bytes;
    }

    private static bool Decodes(byte[] bytes)
    {
        try
        {
            return Codec.Decode(bytes, 4, 1 << 20).Samples.Length > 0;
        }
        catch (VisionException)
        {
            return false;
        }
    }
}
