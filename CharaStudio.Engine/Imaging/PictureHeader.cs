using System.Buffers.Binary;

namespace CharaStudio.Engine.Imaging;

/// <summary>What a picture file says of itself in its first bytes, read without decoding anything.</summary>
/// <param name="Kind">png, jpeg, gif or webp.</param>
internal readonly record struct PictureHeader(string Kind, int Width, int Height)
{
    private static ReadOnlySpan<byte> PngSignature => [137, 80, 78, 71, 13, 10, 26, 10];

    /// <summary>Null when the bytes begin like none of the four kinds, or break off before their size.</summary>
    public static PictureHeader? Read(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(PngSignature) ? Png(bytes)
        : bytes.StartsWith((ReadOnlySpan<byte>)[255, 216, 255]) ? Jpeg(bytes)
        : bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8) ? Gif(bytes)
        : bytes.Length >= 12 && bytes.StartsWith("RIFF"u8) && bytes[8..12].SequenceEqual("WEBP"u8) ? Webp(bytes)
        : null;

    // W3C PNG 11.2.2: IHDR comes first, width and height are its first eight bytes.
    private static PictureHeader? Png(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 33 && bytes[12..16].SequenceEqual("IHDR"u8)
            ? Sized("png", BinaryPrimitives.ReadUInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadUInt32BigEndian(bytes[20..]))
            : null;

    // GIF89a 18: the logical screen; a first frame outside it would be cut.
    private static PictureHeader? Gif(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 13
            ? Sized("gif", BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]))
            : null;

    // ITU-T T.81 B.1: segments of a marker, a length and content, until the frame header (SOF0..15 without DHT, JPG and DAC).
    private static PictureHeader? Jpeg(ReadOnlySpan<byte> bytes)
    {
        for (var at = 2; at + 9 <= bytes.Length && bytes[at] == 255;)
        {
            var marker = bytes[at + 1];
            if (marker == 255)
            {
                at++;
            }
            else if (marker is >= 0xC0 and <= 0xCF and not 0xC4 and not 0xC8 and not 0xCC)
            {
                return Sized("jpeg", BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]));
            }
            else
            {
                at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            }
        }

        return null;
    }

    // RFC 9649: the first chunk is VP8 (key frame header, RFC 6386 9.1), VP8L (14 bits each) or VP8X (24 bits each).
    private static PictureHeader? Webp(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 30)
        {
            return null;
        }

        if (bytes[12..16].SequenceEqual("VP8X"u8))
        {
            return Sized("webp", 1 + Three(bytes[24..]), 1 + Three(bytes[27..]));
        }

        if (bytes[12..16].SequenceEqual("VP8L"u8) && bytes[20] == 0x2F)
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(bytes[21..]);
            return Sized("webp", 1 + (bits & 0x3FFF), 1 + ((bits >> 14) & 0x3FFF));
        }

        return bytes[12..16].SequenceEqual("VP8 "u8) && bytes[23..26].SequenceEqual((ReadOnlySpan<byte>)[0x9D, 1, 0x2A])
            ? Sized("webp", BinaryPrimitives.ReadUInt16LittleEndian(bytes[26..]) & 0x3FFFu, BinaryPrimitives.ReadUInt16LittleEndian(bytes[28..]) & 0x3FFFu)
            : null;
    }

    private static uint Three(ReadOnlySpan<byte> bytes) => bytes[0] | ((uint)bytes[1] << 8) | ((uint)bytes[2] << 16);

    private static PictureHeader? Sized(string kind, uint width, uint height) =>
        width is > 0 and <= int.MaxValue && height is > 0 and <= int.MaxValue ? new(kind, (int)width, (int)height) : null;
}
