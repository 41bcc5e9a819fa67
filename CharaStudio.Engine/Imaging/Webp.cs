using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace CharaStudio.Engine.Imaging;

/// <summary>libwebp 1.2's decoder; of an animation the first frame. https://developers.google.com/speed/webp/docs/api</summary>
internal static unsafe partial class Webp
{
    private const string Library = "libwebp.so.7";
    private const int ChunkHeader = 8;

    // ANMF: position and size (12), duration and flags (4), then the frame's own chunks (RFC 9649 2.7.1.1).
    private const int FrameHeader = 16;

    public static Pixels Decode(ReadOnlySpan<byte> encoded)
    {
        var still = FirstFrame(encoded);
        try
        {
            fixed (byte* data = still)
            {
                if (GetInfo(data, (nuint)still.Length, out var width, out var height) == 0)
                {
                    throw new PictureException("The picture is damaged.");
                }

                PictureLimits.Check(width, height);
                var pixels = DecodeRgba(data, (nuint)still.Length, out width, out height);
                if (pixels == 0)
                {
                    throw new PictureException("The picture is damaged.");
                }

                try
                {
                    return new Pixels(width, height, new ReadOnlySpan<byte>((void*)pixels, checked(width * height * 4)).ToArray());
                }
                finally
                {
                    Free(pixels);
                }
            }
        }
        catch (DllNotFoundException missing)
        {
            throw new NativeLibraryMissingException("libwebp", "libwebp7", missing);
        }
    }

    // The decoder takes stills only: the frame's chunks are put into a file of their own.
    private static ReadOnlySpan<byte> FirstFrame(ReadOnlySpan<byte> file)
    {
        for (var at = 12; at + ChunkHeader <= file.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(file[(at + 4)..]);
            var end = at + ChunkHeader + (long)length;
            if (end > file.Length)
            {
                break;
            }

            if (file.Slice(at, 4).SequenceEqual("ANMF"u8) && length > FrameHeader)
            {
                return Still(file[(at + ChunkHeader)..(int)end]);
            }

            at = (int)Math.Min(end + (length & 1), int.MaxValue);
        }

        return file;
    }

    private static byte[] Still(ReadOnlySpan<byte> frame)
    {
        var chunks = frame[FrameHeader..];
        var still = new byte[12 + ChunkHeader + 10 + chunks.Length];
        "RIFF"u8.CopyTo(still);
        BinaryPrimitives.WriteInt32LittleEndian(still.AsSpan(4), still.Length - 8);
        "WEBPVP8X"u8.CopyTo(still.AsSpan(8));
        BinaryPrimitives.WriteInt32LittleEndian(still.AsSpan(16), 10);
        still[20] = (byte)(chunks.StartsWith("ALPH"u8) ? 0x10 : 0);
        frame.Slice(6, 6).CopyTo(still.AsSpan(24));
        chunks.CopyTo(still.AsSpan(30));
        return still;
    }

    [LibraryImport(Library, EntryPoint = "WebPGetInfo")]
    private static partial int GetInfo(byte* data, nuint size, out int width, out int height);

    [LibraryImport(Library, EntryPoint = "WebPDecodeRGBA")]
    private static partial nint DecodeRgba(byte* data, nuint size, out int width, out int height);

    [LibraryImport(Library, EntryPoint = "WebPFree")]
    private static partial void Free(nint memory);
}
