using CharaStudio.Engine.Imaging;

namespace CharaStudio.Engine.Vision;

/// <summary>
/// A decoded picture of 1 (grey), 3 (RGB) or 4 (RGBA, straight alpha) bytes a pixel, rows without a gap: what networks and OpenCV take.
/// For pictures that are drawn or stored take <see cref="Pixels"/>, which is always RGBA.
/// </summary>
public sealed record Raster(int Width, int Height, int Channels, byte[] Samples)
{
    /// <summary>The samples as OpenCV's operations want them.</summary>
    public Plane Plane => Plane.Over<byte>(Samples, Width, Height, Channels);

    /// <summary>A black (or wholly transparent) picture.</summary>
    public static Raster Empty(int width, int height, int channels) => new(width, height, channels, new byte[checked(width * height * channels)]);

    /// <summary>The same picture at another size.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A side is below 1.</exception>
    public Raster Resized(int width, int height, Interpolation interpolation)
    {
        var made = Empty(width, height, Channels);
        Resampling.Resize(Plane, made.Plane, interpolation);
        return made;
    }

    /// <summary>The picture as RGBA, grey and RGB opaque.</summary>
    public Pixels ToPixels()
    {
        if (Channels == 4)
        {
            return new Pixels(Width, Height, [.. Samples]);
        }

        var rgba = new byte[Width * Height * 4];
        for (int from = 0, to = 0; to < rgba.Length; from += Channels, to += 4)
        {
            rgba[to] = Samples[from];
            rgba[to + 1] = Samples[from + (Channels / 2)];
            rgba[to + 2] = Samples[from + Channels - 1];
            rgba[to + 3] = 255;
        }

        return new Pixels(Width, Height, rgba);
    }
}
