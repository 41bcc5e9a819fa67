using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Illustrator.Skies;

/// <summary>The light of an hour: what a finish multiplies local colours with, so that place and figures share one palette.</summary>
/// <param name="Key">Colour of lit surfaces (components may stay below 1: exposure is in <see cref="Exposure"/>).</param>
/// <param name="Ambient">Light that reaches everything; lifts the darkest colours a little so that night stays readable.</param>
/// <param name="ShadowTint">What a local colour is multiplied with inside cel shadow shapes; darker and cooler (or warmer, by a fire) than <paramref name="Key"/>.</param>
/// <param name="Zenith">Sky overhead.</param>
/// <param name="Middle">Sky half way down.</param>
/// <param name="Horizon">Sky at the horizon.</param>
/// <param name="Air">Colour that distance fades to.</param>
/// <param name="Light">Side, height and hardness of the key light.</param>
/// <param name="RimColor">Colour of the thin light along the edge towards the light.</param>
/// <param name="Rim">Strength of that edge, 0 none .. 1 strong.</param>
/// <param name="Exposure">Multiplies <paramref name="Key"/>; 1 is plain daylight.</param>
/// <param name="Haze">Share of <paramref name="Air"/> that covers things at the horizon, 0..1.</param>
/// <param name="Lamps">True when windows, lanterns and street lamps glow.</param>
public sealed record HourLight(
    Rgb Key,
    Rgb Ambient,
    Rgb ShadowTint,
    Rgb Zenith,
    Rgb Middle,
    Rgb Horizon,
    Rgb Air,
    Light Light,
    Rgb RimColor,
    double Rim,
    double Exposure,
    double Haze,
    bool Lamps)
{
    /// <summary>The light at an hour, dimmed and greyed by the weather; interiors have lamps of their own.</summary>
    public static HourLight For(Hour hour, Weather weather, bool interior)
    {
        var sky = HourPalette.Outdoor(hour).Under(weather);
        return interior ? HourPalette.Indoor(hour, sky) : sky;
    }

    /// <summary>A local colour where the key light falls on it.</summary>
    /// <param name="local">Colour in neutral light.</param>
    /// <param name="depth">0 near .. 1 horizon, see <see cref="Cluster.Depth"/>.</param>
    public Rgb Lit(Rgb local, double depth = 0) => Fade(Lift(local.Multiply(Scaled(Key, Exposure)), 0.06), depth);

    /// <summary>A local colour inside a cel shadow.</summary>
    public Rgb Shaded(Rgb local, double depth = 0) => Fade(Lift(local.Multiply(Scaled(ShadowTint, Exposure)), 0.04), depth);

    /// <summary>A colour seen through the air; skies and lights themselves are not faded.</summary>
    public Rgb Fade(Rgb seen, double depth) => seen.Mix(Air, Math.Clamp(Haze * Math.Pow(Math.Clamp(depth, 0, 1), 2.2), 0, 1));

    private static Rgb Scaled(Rgb c, double by) => new(c.R * by, c.G * by, c.B * by);

    private Rgb Lift(Rgb c, double by) => new(c.R + ((1 - c.R) * Ambient.R * by), c.G + ((1 - c.G) * Ambient.G * by), c.B + ((1 - c.B) * Ambient.B * by));

    private HourLight Under(Weather weather) => weather switch
    {
        Weather.Rain => Overcast(Rgb.Parse("#78848f"), 0.6, 0.9) with { Haze = Math.Min(1, Haze + 0.12) },
        Weather.Snow => Overcast(Rgb.Parse("#c3cedb"), 0.5, 0.98) with { Haze = Math.Min(1, Haze + 0.12) },
        Weather.Fog => Overcast(Rgb.Parse("#c9cfd2"), 0.6, 0.97) with { Haze = 0.98 },
        Weather.Embers => this with { Air = Air.Mix(Rgb.Parse("#6a4038"), 0.35), Horizon = Horizon.Mix(Rgb.Parse("#c25a34"), 0.35) },
        _ => this,
    };

    // A closed sky of the given grey, as bright as the hour allows.
    private HourLight Overcast(Rgb grey, double share, double exposure)
    {
        var cover = grey.Multiply(Key).Multiply(new Rgb(Exposure, Exposure, Exposure));
        return this with
        {
            Key = Key.Mix(Key.Saturate(0.25), share * 0.7),
            ShadowTint = ShadowTint.Mix(Key, share * 0.25),
            Zenith = Zenith.Mix(cover.Darken(0.12), share),
            Middle = Middle.Mix(cover, share),
            Horizon = Horizon.Mix(cover.Lighten(0.15), share * 0.8),
            Air = Air.Mix(cover, share),
            Light = Light with { Hardness = Light.Hardness * (1 - share) },
            Rim = Rim * (1 - (share * 0.5)),
            Exposure = Exposure * exposure,
        };
    }
}
