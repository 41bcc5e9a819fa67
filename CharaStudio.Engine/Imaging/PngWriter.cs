using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace CharaStudio.Engine.Imaging;

/// <summary>PNG by the runtime's own zlib, which beats both cairo and gdk-pixbuf on flat-coloured drawings. W3C PNG, 2nd edition.</summary>
internal static class PngWriter
{
    private static readonly byte[] s_signature = [137, 80, 78, 71, 13, 10, 26, 10];

    public static byte[] Write(Pixels pixels, int level, IReadOnlyList<KeyValuePair<string, string>> text)
    {
        if (level is < 1 or > 6)
        {
            throw new ArgumentOutOfRangeException(nameof(level), level, "PNG levels are 1 (fastest) to 6 (smallest).");
        }

        using var output = new MemoryStream(pixels.Rgba.Length / 8);
        output.Write(s_signature);
        var channels = pixels.Opaque ? 3 : 4;
        Chunk(output, "IHDR", Header(pixels, channels));
        foreach (var (keyword, value) in text)
        {
            Chunk(output, "iTXt", Text(keyword, value));
        }

        Chunk(output, "IDAT", Deflate(pixels, channels, level));
        Chunk(output, "IEND", []);
        return output.ToArray();
    }

    private static byte[] Header(Pixels pixels, int channels)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, pixels.Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), pixels.Height);
        header[8] = 8;
        header[9] = (byte)(channels == 3 ? 2 : 6);
        return header;
    }

    private static byte[] Text(string keyword, string value)
    {
        if (keyword.Length is < 1 or > 79 || keyword.Any(c => c is < ' ' or > '~'))
        {
            throw new ArgumentException("A PNG text keyword has 1 to 79 printable ASCII letters.", nameof(keyword));
        }

        // keyword, 0, not compressed, method 0, no language, no translated keyword, UTF-8 text
        return [.. Encoding.ASCII.GetBytes(keyword), 0, 0, 0, 0, 0, .. Encoding.UTF8.GetBytes(value)];
    }

    private static ReadOnlySpan<byte> Deflate(Pixels pixels, int channels, int level)
    {
        var packed = new MemoryStream(pixels.Rgba.Length / 8);
        using (var zlib = new ZLibStream(packed, new ZLibCompressionOptions { CompressionLevel = level }, leaveOpen: true))
        {
            int stride = pixels.Width * channels;
            byte[] row = new byte[stride], above = new byte[stride], filtered = new byte[stride + 1];
            filtered[0] = 2; // Up: drawings have long vertical runs, and one fixed filter costs nothing to choose
            for (var y = 0; y < pixels.Height; y++)
            {
                Unpack(pixels.Rgba.AsSpan(y * pixels.Width * 4, pixels.Width * 4), row, channels);
                for (var i = 0; i < stride; i++)
                {
                    filtered[i + 1] = (byte)(row[i] - above[i]);
                }

                zlib.Write(filtered);
                (row, above) = (above, row);
            }
        }

        return packed.GetBuffer().AsSpan(0, (int)packed.Length);
    }

    private static void Unpack(ReadOnlySpan<byte> rgba, Span<byte> row, int channels)
    {
        if (channels == 4)
        {
            rgba.CopyTo(row);
            return;
        }

        for (int from = 0, to = 0; from < rgba.Length; from += 4, to += 3)
        {
            row[to] = rgba[from];
            row[to + 1] = rgba[from + 1];
            row[to + 2] = rgba[from + 2];
        }
    }

    private static void Chunk(MemoryStream output, string type, ReadOnlySpan<byte> data)
    {
        Span<byte> word = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(word, data.Length);
        output.Write(word);
        var start = (int)output.Length;
        output.Write(Encoding.ASCII.GetBytes(type));
        output.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(word, Crc32.Of(output.GetBuffer().AsSpan(start, (int)output.Length - start)));
        output.Write(word);
    }
}
