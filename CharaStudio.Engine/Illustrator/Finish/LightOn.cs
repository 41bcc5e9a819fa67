using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Illustrator.Finish;

/// <summary>How coloured light and air change a local colour.</summary>
internal static class LightOn
{
    public static Rgb Surface(Rgb local, Material material, Setting setting, Lighting light)
    {
        switch (material)
        {
            case Material.Sky or Material.Light:
                return local;
            case Material.Eye:
                // Eyes keep their colour at any hour: they carry the feeling.
                return local.Multiply(light.Key.Mix(Rgb.White, 0.6));
        }

        // People stay themselves in any light: skin most of all.
        var own = !setting.InFigure ? 0 : (material == Material.Skin ? 0.38 : 0.3) + (0.2 * light.Dark);
        return Air(local.Multiply(light.Key.Mix(Rgb.White, own)), setting.Depth, light);
    }

    /// <summary>Aerial perspective: Lambert's law of absorption, with the eye's gentler onset.</summary>
    public static Rgb Air(Rgb color, double depth, Lighting light) =>
        depth <= 0 ? color : color.Mix(light.Air, light.AirStrength * Math.Pow(Math.Min(1, depth), 1.4));
}
