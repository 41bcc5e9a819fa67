using System.Buffers.Binary;
using CharaStudio.Engine.Pipelines;

namespace CharaStudio.Engine.Film;

/// <summary>Looks whether a file is the film that was asked for: an encoder that ends well may still have written anything.</summary>
internal static class FilmFile
{
    private const int LongestIndex = 32 << 20;

    /// <exception cref="RenderFailedException">EncoderFailed: it is not.</exception>
    public static void Check(string path, FilmFormat format, int frames)
    {
        if (!File.Exists(path) || !(format.Kind is FilmKind.Gif ? IsGif(path, format) : IsMp4(path, frames)))
        {
            throw new RenderFailedException("EncoderFailed", "The encoder wrote something that is no film.");
        }
    }

    // GIF89a: signature, width, height; a semicolon ends the file.
    private static bool IsGif(string path, FilmFormat format)
    {
        using var file = File.OpenRead(path);
        Span<byte> head = stackalloc byte[10], tail = stackalloc byte[1];
        if (file.ReadAtLeast(head, 10, throwOnEndOfStream: false) < 10)
        {
            return false;
        }

        file.Seek(-1, SeekOrigin.End);
        file.ReadExactly(tail);
        return head.StartsWith("GIF89a"u8) && tail[0] == (byte)';'
            && BinaryPrimitives.ReadUInt16LittleEndian(head[6..]) == format.Width && BinaryPrimitives.ReadUInt16LittleEndian(head[8..]) == format.Height;
    }

    // ISO 14496-12: boxes of size and name. The index (moov) stands before the data (mdat) and counts every frame (stsz).
    private static bool IsMp4(string path, int frames)
    {
        using var file = File.OpenRead(path);
        var at = 0L;
        var names = new List<string>();
        byte[]? index = null;
        var head = new byte[16];
        while (at < file.Length)
        {
            file.Seek(at, SeekOrigin.Begin);
            var got = file.ReadAtLeast(head, 16, throwOnEndOfStream: false);
            var size = got < 8 ? 0 : BinaryPrimitives.ReadUInt32BigEndian(head) is 1 && got == 16
                ? BinaryPrimitives.ReadInt64BigEndian(head.AsSpan(8)) : BinaryPrimitives.ReadUInt32BigEndian(head);
            if (size < 8 || size > file.Length - at)
            {
                return false;
            }

            names.Add(System.Text.Encoding.ASCII.GetString(head, 4, 4));
            if (names[^1] is "moov" && size <= LongestIndex)
            {
                index = new byte[size];
                file.Seek(at, SeekOrigin.Begin);
                file.ReadExactly(index);
            }

            at += size;
        }

        return names.FirstOrDefault() is "ftyp" && names.IndexOf("moov") is > 0 and var first && first < names.IndexOf("mdat") && Samples(index) == frames;
    }

    private static int Samples(ReadOnlySpan<byte> index)
    {
        var at = index.IndexOf("stsz"u8);
        return at < 0 || at + 16 > index.Length ? -1 : BinaryPrimitives.ReadInt32BigEndian(index[(at + 12)..]);
    }
}
