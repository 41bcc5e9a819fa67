using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Puppet.Rasters;

namespace CharaStudio.Engine.Puppet.Stages;

/// <summary>A frame for one stage to draw into, again and again: it knows which plate it holds and what lies on it, so that a resting plate is not drawn anew.</summary>
public sealed class StageFrame(int width, int height)
{
    /// <summary>RGBA, premultiplied; opaque unless the plate is transparent.</summary>
    public byte[] Rgba => Canvas.Rgba;

    internal Canvas Canvas { get; } = new(width, height);

    /// <summary>Number of the plate's picture that lies under the rest; 0 for none.</summary>
    internal long Plate { get; set; }

    /// <summary>What was drawn over the plate.</summary>
    internal Area Drawn { get; set; } = new(0, 0, 0, 0);

    /// <summary>Where the last drawing may differ from the one before in this same frame.</summary>
    internal Area Changed { get; set; }

    /// <summary>A copy with straight alpha, to be encoded.</summary>
    public Pixels ToPixels()
    {
        byte[] made = [.. Canvas.Rgba];
        Straighten(made);
        return new Pixels(width, height, made);
    }

    /// <summary>Premultiplied to straight colours, in place.</summary>
    internal static void Straighten(Span<byte> rgba)
    {
        for (var i = 0; i < rgba.Length; i += 4)
        {
            int alpha = rgba[i + 3];
            if (alpha is not (0 or 255))
            {
                rgba[i] = (byte)Math.Min(255, ((rgba[i] * 255) + (alpha / 2)) / alpha);
                rgba[i + 1] = (byte)Math.Min(255, ((rgba[i + 1] * 255) + (alpha / 2)) / alpha);
                rgba[i + 2] = (byte)Math.Min(255, ((rgba[i + 2] * 255) + (alpha / 2)) / alpha);
            }
        }
    }
}
