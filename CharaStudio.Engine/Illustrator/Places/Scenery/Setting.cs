using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Illustrator.Skies;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Illustrator.Places.Scenery;

/// <summary>What every part of a place needs to know while it is painted.</summary>
internal sealed class Setting(PlacePlan plan, Hour hour, Weather weather, bool interior, double eye)
{
    /// <summary>How far plates reach to each side of the middle, above the horizon and below it.</summary>
    public const double Left = -2.4, Right = 2.4, Top = -1.6, Bottom = 1.35;

    public Lens Lens { get; } = new(eye);

    public HourLight Light { get; } = HourLight.For(hour, weather, interior);

    public Hour Hour => hour;

    public Weather Weather => weather;

    public bool Interior => interior;

    /// <summary>Snow lies on roofs and ground.</summary>
    public bool Snowy { get; } = !interior && (weather == Weather.Snow || plan.States.Contains("snow_covered", StringComparer.OrdinalIgnoreCase));

    public bool Ruined { get; } = plan.States.Contains("ruined", StringComparer.OrdinalIgnoreCase);

    public bool Festive { get; } = plan.States.Contains("festive", StringComparer.OrdinalIgnoreCase);

    /// <summary>The colour of banners, roofs and awnings: the plan's, or one of the seed's.</summary>
    public Rgb Accent { get; } = plan.Accent is { } hex ? Rgb.Parse(hex) : Dice.For(plan.Seed, "accent").Pick(Pigment.Accents);

    public List<Glow> Lamps { get; } = [];

    /// <summary>1 when the key light comes from the right, -1 from the left.</summary>
    public double Side => Light.Light.FromX >= 0 ? 1 : -1;

    /// <summary>Colour of an unlit pane: warm when lamps burn, else what the sky lends.</summary>
    public Rgb Pane => Light.Lamps ? Rgb.Parse("#ffd477") : Rgb.Parse("#5d7a92");

    public Material PaneMaterial => Light.Lamps ? Material.Light : Material.Glass;

    /// <summary>The dice of one part of this place: rolls the same in every panel, hour and weather.</summary>
    public Dice Roll(string part) => Dice.For(plan.Seed, plan.Kind + "/" + part);

    /// <summary>A local colour on a face that looks towards (<paramref name="nx"/>): -1 left, 0 to the viewer, 1 right.</summary>
    public Rgb Facing(Rgb color, double nx)
    {
        var lit = nx * Side;
        return lit < -0.1 ? Dim(color, 0.22 * -lit) : lit > 0.1 ? color.Lighten(0.08 * lit) : color;
    }

    /// <summary>Darker and a little towards blue, as surfaces in shade are by day.</summary>
    public static Rgb Dim(Rgb color, double by) => color.Darken(by).Mix(Pigment.Shade, by * 0.35);

    /// <summary>A roof's colour as it lies: under snow, almost white.</summary>
    public Rgb Roof(Rgb color) => Snowy ? Pigment.Snow.Mix(color, 0.1) : color;

    public void Lamp(Plate plate, Vec at, double radius, Rgb? color = null, double strength = 0.55)
    {
        if (!Light.Lamps)
        {
            return;
        }

        var glow = new Glow(at, radius, color ?? Pigment.Lamp, strength);
        Lamps.Add(glow);
        plate.Add(glow);
    }
}
