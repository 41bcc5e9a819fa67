using System.Buffers.Binary;

namespace CharaStudio.Engine.Imaging;

/// <summary>A picture in memory: RGBA bytes, straight alpha, rows from the top without padding.</summary>
public sealed class Pixels
{
    public Pixels(int width, int height, byte[] rgba)
    {
        PictureLimits.Check(width, height);
        if (rgba.Length != width * height * 4)
        {
            throw new ArgumentException($"{width} x {height} needs {width * height * 4} bytes, not {rgba.Length}.", nameof(rgba));
        }

        Width = width;
        Height = height;
        Rgba = rgba;
    }

    public int Width { get; }

    public int Height { get; }

    public byte[] Rgba { get; }

    /// <summary>True when no pixel lets anything through.</summary>
    public bool Opaque
    {
        get
        {
            for (var i = 3; i < Rgba.Length; i += 4)
            {
                if (Rgba[i] != 255)
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>Reads PNG, JPEG, WebP or GIF (an animation's first frame); a JPEG's EXIF orientation is applied.</summary>
    /// <exception cref="PictureException">The bytes are no such picture, or it is too large.</exception>
    public static Pixels Decode(ReadOnlySpan<byte> encoded) => Pixbuf.Decode(encoded);

    /// <summary>PNG; see <see cref="PngWriter"/>.</summary>
    /// <param name="level">1 fastest .. 6 smallest.</param>
    /// <param name="text">Text chunks (keyword 1-79 Latin letters, then any text), for example the plan that the picture was drawn from.</param>
    public byte[] ToPng(int level = 1, IReadOnlyList<KeyValuePair<string, string>>? text = null) => PngWriter.Write(this, level, text ?? []);

    /// <summary>JPEG over white.</summary>
    /// <param name="quality">1 .. 100.</param>
    public byte[] ToJpeg(int quality = 90) => Pixbuf.EncodeJpeg(this, quality);

    internal static Pixels FromPremultipliedBgra(int width, int height, byte[] bytes)
    {
        var words = System.Runtime.InteropServices.MemoryMarshal.Cast<byte, uint>(bytes.AsSpan());
        for (var i = 0; i < words.Length; i++)
        {
            var w = words[i];
            var a = w >> 24;
            words[i] = a == 255 ? (BinaryPrimitives.ReverseEndianness(w) >> 8) | 0xFF000000 : a == 0 ? 0 : Straight(w, a);
        }

        return new Pixels(width, height, bytes);
    }

    private static uint Straight(uint w, uint a)
    {
        uint Channel(int shift) => Math.Min(255, ((((w >> shift) & 255) * 255) + (a / 2)) / a);
        return (a << 24) | (Channel(0) << 16) | (Channel(8) << 8) | Channel(16);
    }
}
