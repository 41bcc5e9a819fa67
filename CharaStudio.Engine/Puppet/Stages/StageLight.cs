namespace CharaStudio.Engine.Puppet.Stages;

/// <summary>A foreign place's colour on the subject: the grey-world light of its picture (G. Buchsbaum, 1980) against the subject's own.</summary>
internal static class StageLight
{
    private const double Strongest = 0.35;
    private const double Widest = 1.25;

    /// <param name="weight">0 none to 1.</param>
    /// <returns>Gains whose light (Rec. 709) is 1.</returns>
    public static (double Red, double Green, double Blue) Falling(TextureLayer place, PuppetMesh mesh, double weight)
    {
        var light = Mean([place]);
        var own = Mean(mesh.Parts.Select(part => part.Layer));
        var share = Strongest * weight;
        double Gain(double to, double from) => 1 + (share * (Math.Clamp(to / Math.Max(from, 1e-3), 1 / Widest, Widest) - 1));
        var (red, green, blue) = (Gain(light.Red, own.Red), Gain(light.Green, own.Green), Gain(light.Blue, own.Blue));
        var sum = (0.2126 * red) + (0.7152 * green) + (0.0722 * blue);
        return (red / sum, green / sum, blue / sum);
    }

    // As shares of their sum, so that a dark place gives its hue and not its darkness.
    private static (double Red, double Green, double Blue) Mean(IEnumerable<TextureLayer> layers)
    {
        double red = 1, green = 1, blue = 1;
        foreach (var layer in layers)
        {
            for (var i = 0; i < layer.Rgba.Length; i += 16)
            {
                red += layer.Rgba[i];
                green += layer.Rgba[i + 1];
                blue += layer.Rgba[i + 2];
            }
        }

        var sum = red + green + blue;
        return (red / sum, green / sum, blue / sum);
    }
}
