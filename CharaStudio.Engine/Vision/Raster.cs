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
}
