using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Illustrator.Skies;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Illustrator.Finish;

/// <summary>The colours of the light, as the finish lays them on.</summary>
/// <param name="Key">Multiplied onto lit colours.</param>
/// <param name="Shadow">Multiplied onto what lies in shadow, on top of <paramref name="Key"/>.</param>
/// <param name="Air">What far things fade to.</param>
/// <param name="AirStrength">Share of <paramref name="Air"/> at the horizon, 0..1.</param>
/// <param name="Rim">Edge light behind figures; null draws none.</param>
/// <param name="Direction">Where it comes from.</param>
/// <param name="Dark">0 day .. 1 night: how far blacks and lamps take over.</param>
public sealed record Lighting(Rgb Key, Rgb Shadow, Rgb Air, double AirStrength, Rgb? Rim, Light Direction, double Dark)
{
    public static readonly Lighting Studio = new(Rgb.White, new(0.74, 0.71, 0.88), new(0.86, 0.91, 0.97), 0.4, null, Light.Studio, 0);

    public static Lighting For(Hour hour, Weather weather, bool interior)
    {
        var light = HourLight.For(hour, weather, interior);
        Rgb key = Scaled(light.Key, light.Exposure), tint = Scaled(light.ShadowTint, light.Exposure);
        return new Lighting(
            key,
            new Rgb(Share(tint.R, key.R), Share(tint.G, key.G), Share(tint.B, key.B)),
            light.Air,
            light.Haze,
            light.Rim >= 0.3 ? light.RimColor : null,
            light.Light,
            Math.Clamp((0.85 - key.Lightness) * 2.2, 0, 1));
    }

    private static Rgb Scaled(Rgb c, double by) => new(Math.Min(1, c.R * by), Math.Min(1, c.G * by), Math.Min(1, c.B * by));

    // Never so deep that a shadow swallows its colour.
    private static double Share(double shaded, double lit) => Math.Clamp(lit <= 0 ? 1 : shaded / lit, 0.35, 1);
}
