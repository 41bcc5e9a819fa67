using CharaStudio.Engine.Imaging;

namespace CharaStudio.Engine.Vision;

/// <summary>
/// Picture files by OpenCV: decoding straight to what a network takes, WebP, and planes in any memory. <see cref="Pixels"/> needs no
/// OpenCV, also reads GIF and animated WebP, and writes drawings' PNG faster and with text chunks: take it where a picture is kept as RGBA.
/// </summary>
public static unsafe class Codec
{
    private const int Png = 0;
    private const int Jpeg = 1;
    private const int Webp = 2;
    private const int Lossless = 101;

    /// <summary>Reads PNG, JPEG (upright by its EXIF orientation) or a still WebP; 16-bit samples become 8-bit ones.</summary>
    /// <param name="channels">1 grey, 3 RGB (alpha is left out), 4 RGBA (straight alpha).</param>
    /// <param name="mostPixels">More than so many by the file's header are refused before anything is decoded.</param>
    /// <exception cref="VisionException">Too large, damaged, or another kind of file.</exception>
    /// <exception cref="NativeLibraryMissingException">OpenCV is not installed.</exception>
    public static Raster Decode(ReadOnlySpan<byte> encoded, int channels = 3, long mostPixels = PictureLimits.Area)
    {
        OpenCv.Require();
        NativePlane made = default;
        fixed (byte* bytes = encoded)
        {
            Ctcv.Check(Ctcv.Decode(bytes, encoded.Length, channels, mostPixels, &made));
        }

        try
        {
            var samples = new ReadOnlySpan<byte>(made.Data, checked((int)(made.Stride * made.Height))).ToArray();
            return new Raster(made.Width, made.Height, made.Channels, samples);
        }
        finally
        {
            Ctcv.Free(made.Data);
        }
    }

    /// <summary>PNG of grey, RGB or RGBA, 8 or 16 bits a sample.</summary>
    /// <param name="level">0 stored, 1 fastest .. 9 smallest.</param>
    public static byte[] ToPng(Plane picture, int level = 1) => Encode(picture, Png, Within(level, 0, 9, "PNG levels"));

    /// <summary>JPEG of grey or RGB, 8 bits; it has no alpha.</summary>
    /// <param name="quality">1 .. 100.</param>
    public static byte[] ToJpeg(Plane picture, int quality = 90) => Encode(picture, Jpeg, Within(quality, 1, 100, "JPEG qualities"));

    /// <summary>WebP of grey, RGB or RGBA, 8 bits, sides of at most 16383.</summary>
    /// <param name="quality">1 .. 100.</param>
    public static byte[] ToWebp(Plane picture, int quality = 85) => Encode(picture, Webp, Within(quality, 1, 100, "WebP qualities"));

    /// <summary>WebP that decodes to the same samples (but for the colour of wholly transparent pixels).</summary>
    public static byte[] ToLosslessWebp(Plane picture) => Encode(picture, Webp, Lossless);

    private static byte[] Encode(Plane picture, int kind, int quality)
    {
        OpenCv.Require();
        void* made = null;
        long length = 0;
        fixed (byte* data = picture)
        {
            var plane = picture.Native(data);
            Ctcv.Check(Ctcv.Encode(&plane, kind, quality, &made, &length));
        }

        try
        {
            return new ReadOnlySpan<byte>(made, checked((int)length)).ToArray();
        }
        finally
        {
            Ctcv.Free(made);
        }
    }

    private static int Within(int value, int lowest, int highest, string name) =>
        value >= lowest && value <= highest
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"{name} are {lowest} to {highest}.");
}
