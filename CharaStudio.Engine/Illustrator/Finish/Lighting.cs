using CharaStudio.Engine.Illustrator.Drawing;
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

    /// <summary>A first palette of the hours.</summary>
    public static Lighting For(Hour hour, Weather weather, bool interior)
    {
        var light = hour switch
        {
            Hour.Dawn => new Lighting(new(1, 0.93, 0.88), new(0.72, 0.67, 0.87), new(0.97, 0.87, 0.83), 0.6, new(1, 0.9, 0.8), new(0.7, -0.4, 0.6), 0),
            Hour.Dusk => new Lighting(new(1, 0.85, 0.72), new(0.62, 0.52, 0.74), new(0.93, 0.66, 0.56), 0.6, new(1, 0.8, 0.5), new(-0.8, -0.25, 0.8), 0.2),
            Hour.Night => new Lighting(new(0.55, 0.62, 0.9), new(0.5, 0.5, 0.74), new(0.17, 0.22, 0.42), 0.6, new(0.6, 0.75, 1), new(0.5, -0.8, 0.4), 1),
            Hour.Moonlit => new Lighting(new(0.64, 0.74, 0.98), new(0.48, 0.52, 0.76), new(0.3, 0.42, 0.66), 0.6, new(0.8, 0.9, 1), new(-0.6, -0.75, 0.7), 0.8),
            Hour.Firelit => new Lighting(new(1, 0.75, 0.52), new(0.45, 0.34, 0.48), new(0.22, 0.15, 0.2), 0.6, new(1, 0.7, 0.35), new(0.4, 0.6, 0.8), 0.8),
            Hour.Storm => new Lighting(new(0.72, 0.78, 0.86), new(0.62, 0.64, 0.76), new(0.5, 0.56, 0.62), 0.7, new(0.85, 0.9, 1), new(-0.4, -0.8, 0.25), 0.4),
            _ => Studio with { Direction = new(-0.5, -0.85, 0.9), AirStrength = 0.6 },
        };
        return light with { AirStrength = interior ? 0.12 : weather == Weather.Fog ? 0.95 : light.AirStrength };
    }
}
