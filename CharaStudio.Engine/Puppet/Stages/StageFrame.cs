using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Puppet.Rasters;

namespace CharaStudio.Engine.Puppet.Stages;

/// <summary>A frame to draw into, again and again: it knows which plate it holds and what lies on it, so that a resting plate is not drawn anew.</summary>
public sealed class StageFrame(int width, int height)
{
    /// <summary>RGBA, premultiplied; opaque unless the plate is transparent.</summary>
    public byte[] Rgba => Canvas.Rgba;

    internal Canvas Canvas { get; } = new(width, height);

    /// <summary>Number of the plate's picture that lies under the rest; 0 for none.</summary>
    internal long Plate { get; set; }

    /// <summary>What was drawn over the plate.</summary>
    internal Area Drawn { get; set; } = new(0, 0, 0, 0);

    /// <summary>A copy with straight alpha, to be encoded.</summary>
    public Pixels ToPixels()
    {
        byte[] made = [.. Canvas.Rgba];
        for (var i = 0; i < made.Length; i += 4)
        {
            int alpha = made[i + 3];
            if (alpha is not (0 or 255))
            {
                made[i] = (byte)Math.Min(255, ((made[i] * 255) + (alpha / 2)) / alpha);
                made[i + 1] = (byte)Math.Min(255, ((made[i + 1] * 255) + (alpha / 2)) / alpha);
                made[i + 2] = (byte)Math.Min(255, ((made[i + 2] * 255) + (alpha / 2)) / alpha);
            }
        }

        return new Pixels(width, height, made);
    }
}
