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
}
