using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Illustrator.Skies;

/// <summary>The seven hours as colours. Night is blue and readable rather than black; dusk is warm with violet shadows.</summary>
internal static class HourPalette
{
    private static readonly Dictionary<Hour, HourLight> s_outdoor = new()
    {
        [Hour.Dawn] = new(
            new(1.0, 0.89, 0.82), C("#ffd9cf"), new(0.68, 0.64, 0.86), C("#6f9bd6"), C("#c7c1e6"), C("#ffdcb6"), C("#f0d0d2"), new(0.75, -0.35, 0.6), C("#ffe3c0"), 0.45, 1, 0.74, true),
        [Hour.Noon] = new(
            new(1.0, 1.0, 0.97), C("#ffffff"), new(0.64, 0.70, 0.88), C("#2f7fd8"), C("#6fb4ee"), C("#d3eefa"), C("#c6def2"), new(-0.5, -0.85, 0.9), C("#ffffff"), 0.15, 1, 0.72, false),
        [Hour.Dusk] = new(
            new(1.0, 0.77, 0.57), C("#ffb98a"), new(0.56, 0.46, 0.68), C("#454a94"), C("#c7688f"), C("#ffb65c"), C("#e59a80"), new(-0.85, -0.2, 0.85), C("#ffcb85"), 0.6, 1, 0.76, true),
        [Hour.Night] = new(
            new(0.44, 0.53, 0.86), C("#4a63b8"), new(0.27, 0.33, 0.62), C("#0c1638"), C("#1b2d63"), C("#3d5698"), C("#2a3f78"), new(0.5, -0.8, 0.45), C("#8fb2ff"), 0.35, 0.95, 0.72, true),
        [Hour.Moonlit] = new(
            new(0.60, 0.72, 1.0), C("#6d90e0"), new(0.28, 0.36, 0.66), C("#132456"), C("#2c4a8e"), C("#6b92cf"), C("#4c6fb2"), new(-0.6, -0.75, 0.8), C("#cfe2ff"), 0.7, 0.98, 0.74, true),
        [Hour.Firelit] = new(
            new(1.0, 0.70, 0.42), C("#a05040"), new(0.38, 0.28, 0.42), C("#15142e"), C("#33213f"), C("#70404a"), C("#432c44"), new(0.35, 0.7, 0.8), C("#ffb35a"), 0.65, 0.95, 0.7, true),
        [Hour.Storm] = new(
            new(0.68, 0.75, 0.82), C("#8796a6"), new(0.42, 0.49, 0.60), C("#333d4c"), C("#5a6774"), C("#9aa7ae"), C("#84929c"), new(-0.4, -0.8, 0.3), C("#dbe9ff"), 0.3, 0.95, 0.82, true),
    };

    public static HourLight Outdoor(Hour hour) =>
        s_outdoor.TryGetValue(hour, out var light) ? light : throw new ArgumentOutOfRangeException(nameof(hour), hour, "No light is defined for this hour.");

    /// <summary>The sky stays as seen by the windows; the room has daylight from them or lamps of its own.</summary>
    public static HourLight Indoor(Hour hour, HourLight sky) => hour switch
    {
        Hour.Noon => sky with { Key = Warm(sky, 1.0, 0.96, 0.9), ShadowTint = new(0.62, 0.62, 0.76), Light = sky.Light with { Hardness = 0.7 }, Haze = 0.14, Air = C("#e8dfd0") },
        Hour.Dawn => sky with { Key = Warm(sky, 1.0, 0.88, 0.78), ShadowTint = new(0.6, 0.54, 0.72), Haze = 0.16, Lamps = false },
        Hour.Dusk => sky with { Key = Warm(sky, 1.0, 0.78, 0.58), ShadowTint = new(0.52, 0.41, 0.56), Haze = 0.16 },
        Hour.Storm => sky with { Key = new(0.84, 0.78, 0.74), ShadowTint = new(0.46, 0.46, 0.56), Haze = 0.12 },
        Hour.Night => sky with
        {
            Key = new(0.98, 0.76, 0.54),
            Ambient = C("#80604c"),
            ShadowTint = new(0.46, 0.35, 0.44),
            Light = new(0.3, -0.7, 0.6),
            RimColor = C("#ffd090"),
            Rim = 0.4,
            Exposure = 0.94,
            Haze = 0.1,
            Air = C("#4a3440"),
        },
        Hour.Moonlit => sky with { Key = new(0.52, 0.62, 0.92), ShadowTint = new(0.25, 0.31, 0.56), Haze = 0.14, Lamps = false },
        Hour.Firelit => sky with { Key = new(1.0, 0.68, 0.4), ShadowTint = new(0.42, 0.27, 0.34), Haze = 0.1 },
        _ => throw new ArgumentOutOfRangeException(nameof(hour), hour, "No indoor light is defined for this hour."),
    };

    // Half the room's own warmth, half what the sky sends through the windows.
    private static Rgb Warm(HourLight sky, double r, double g, double b) => new Rgb(r, g, b).Mix(sky.Key, 0.3);

    private static Rgb C(string hex) => Rgb.Parse(hex);
}
