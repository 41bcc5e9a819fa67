using System.Buffers.Binary;

namespace CharaStudio.Engine.Imaging;

/// <summary>A GIF's blocks (CompuServe GIF89a, 1990).</summary>
internal static class GifFrames
{
    private const byte Trailer = 0x3B;
    private const byte Extension = 0x21;
    private const byte Image = 0x2C;

    /// <summary>The file up to the end of its first frame, so that a decoder is never shown a thousand others.</summary>
    /// <exception cref="PictureException">There is no whole frame, or it is larger than the screen.</exception>
    public static byte[] First(ReadOnlySpan<byte> file)
    {
        var at = 13 + Table(file[10]);
        while (at < file.Length)
        {
            switch (file[at])
            {
                case Extension:
                    at = Blocks(file, at + 2);
                    break;
                case Image when at + 10 < file.Length:
                    CheckInside(file, at);
                    return [.. file[..Blocks(file, at + 11 + Table(file[at + 9]))], Trailer];
                default:
                    throw Damaged();
            }
        }

        throw Damaged();
    }

    // A frame that reaches over the screen would make the decoder take more memory than the header owned up to.
    private static void CheckInside(ReadOnlySpan<byte> file, int at)
    {
        int Word(ReadOnlySpan<byte> from) => BinaryPrimitives.ReadUInt16LittleEndian(from);
        if (Word(file[(at + 1)..]) + Word(file[(at + 5)..]) > Word(file[6..]) || Word(file[(at + 3)..]) + Word(file[(at + 7)..]) > Word(file[8..]))
        {
            throw Damaged();
        }
    }

    // A colour table has 2^(n+1) entries of three bytes.
    private static int Table(byte flags) => (flags & 0x80) != 0 ? 3 << ((flags & 7) + 1) : 0;

    private static int Blocks(ReadOnlySpan<byte> file, int at)
    {
        while (at < file.Length && file[at] != 0)
        {
            at += 1 + file[at];
        }

        return at < file.Length ? at + 1 : throw Damaged();
    }

    private static PictureException Damaged() => new("The picture is damaged.");
}
