using System.Globalization;
using System.Runtime.InteropServices;

namespace CharaStudio.Engine.Imaging;

/// <summary>gdk-pixbuf 2.42: decoders and the JPEG encoder. https://docs.gtk.org/gdk-pixbuf/</summary>
internal static unsafe partial class Pixbuf
{
    private const string Library = "libgdk_pixbuf-2.0.so.0";

    public static Pixels Decode(ReadOnlySpan<byte> encoded)
    {
        // Only formats that we mean to read: the other loaders of the system are no business of a stranger's file.
        var kind = PictureHeader.Read(encoded)?.Kind;
        return kind switch
        {
            // The progressive loader takes a PNG that breaks off for a finished one.
            "png" when encoded.LastIndexOf("IEND"u8) < 0 => throw new PictureException("The picture breaks off before its end."),
            "png" or "jpeg" => Load(encoded, kind),
            "gif" => Load(GifFrames.First(encoded), kind),
            "webp" => Webp.Decode(encoded),
            _ => throw new PictureException("The file is neither PNG nor JPEG nor WebP nor GIF."),
        };
    }

    public static byte[] EncodeJpeg(Pixels pixels, int quality)
    {
        if (quality is < 1 or > 100)
        {
            throw new ArgumentOutOfRangeException(nameof(quality), quality, "JPEG quality is 1 to 100.");
        }

        try
        {
            return Encode(OverWhite(pixels), pixels.Width, pixels.Height, quality.ToString(CultureInfo.InvariantCulture));
        }
        catch (DllNotFoundException missing)
        {
            throw Missing(missing);
        }
    }

    private static Pixels Load(ReadOnlySpan<byte> encoded, string kind)
    {
        try
        {
            using var loader = NewLoader(kind, out var error);
            if (loader.IsInvalid)
            {
                throw NativeFailure.Of("The picture cannot be read", GObject.TakeMessage(error, "no loader"));
            }

            GObject.Connect(loader, "size-prepared", (nint)(delegate* unmanaged<nint, int, int, nint, void>)&RefuseHuge, 0, 0, 0);
            fixed (byte* data = encoded)
            {
                var written = Write(loader, data, (nuint)encoded.Length, out error) != 0;
                var closed = Close(loader, out var closeError) != 0;
                if (!written || !closed)
                {
                    throw NativeFailure.Of("The picture cannot be read", GObject.TakeMessage(written ? closeError : error, "it is damaged"));
                }
            }

            var picture = GetPixbuf(loader);
            return picture == 0 ? throw new PictureException("The picture is damaged or too large.") : Copy(picture);
        }
        catch (DllNotFoundException missing)
        {
            throw Missing(missing);
        }
    }

    private static Pixels Copy(nint picture)
    {
        var upright = ApplyOrientation(picture);
        try
        {
            int width = GetWidth(upright), height = GetHeight(upright), stride = GetStride(upright), channels = GetChannels(upright);
            PictureLimits.Check(width, height);
            var rgba = new byte[width * height * 4];
            var from = GetPixels(upright);
            for (int y = 0, to = 0; y < height; y++)
            {
                var p = from + ((long)y * stride);
                for (var x = 0; x < width; x++, p += channels, to += 4)
                {
                    rgba[to] = p[0];
                    rgba[to + 1] = p[1];
                    rgba[to + 2] = p[2];
                    rgba[to + 3] = channels == 4 ? p[3] : (byte)255;
                }
            }

            return new Pixels(width, height, rgba);
        }
        finally
        {
            GObject.Unref(upright);
        }
    }

    private static byte[] Encode(byte[] rgb, int width, int height, string quality)
    {
        fixed (byte* data = rgb)
        {
            using var picture = FromData(data, 0, 0, 8, width, height, width * 3, 0, 0);
            string?[] keys = ["quality", null], values = [quality, null];
            if (SaveToBuffer(picture, out var buffer, out var size, "jpeg", keys, values, out var error) == 0)
            {
                throw NativeFailure.Of("The JPEG cannot be written", GObject.TakeMessage(error, "no reason given"));
            }

            try
            {
                return new ReadOnlySpan<byte>((void*)buffer, checked((int)size)).ToArray();
            }
            finally
            {
                GObject.Free(buffer);
            }
        }
    }

    private static byte[] OverWhite(Pixels pixels)
    {
        var rgb = new byte[pixels.Width * pixels.Height * 3];
        for (int from = 0, to = 0; to < rgb.Length; from += 4, to += 3)
        {
            int alpha = pixels.Rgba[from + 3];
            for (var c = 0; c < 3; c++)
            {
                rgb[to + c] = (byte)(((pixels.Rgba[from + c] * alpha) + (255 * (255 - alpha)) + 127) / 255);
            }
        }

        return rgb;
    }

    private static NativeLibraryMissingException Missing(DllNotFoundException inner) => new("gdk-pixbuf", "libgdk-pixbuf-2.0-0", inner);

    // A size of nought tells the loader to stop before it takes memory.
    [UnmanagedCallersOnly]
    private static void RefuseHuge(nint loader, int width, int height, nint data)
    {
        if (width > PictureLimits.Side || height > PictureLimits.Side || (long)width * height > PictureLimits.Area)
        {
            SetSize(loader, 0, 0);
        }
    }
}
