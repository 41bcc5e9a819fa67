using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Understanding;

/// <summary>Colours that go together, rolled once from a character's seed where the text names none.</summary>
internal sealed class Palette
{
    private static readonly string[] s_hair =
        ["#22232b", "#3a2a22", "#4a2f22", "#7a4a2b", "#c4552d", "#d9a93f", "#e8cf8a", "#c9d0dc", "#8c1f35", "#1f2f5c", "#6d3fa0", "#e58fb0"];

    private static readonly string[] s_naturalHair = ["#22232b", "#3a2a22", "#4a2f22", "#7a4a2b", "#8a6b4a", "#c4552d", "#e8cf8a"];
    private static readonly string[] s_oldHair = ["#d8dade", "#b9bcc4", "#f1f2f4", "#8a8f98"];
    private static readonly string[] s_eyes = ["#5a3b22", "#3d6fb0", "#3f8f4f", "#a8702f", "#6d3fa0", "#b8262e", "#2aa3a8", "#4a4e57"];
    private static readonly string[] s_skin = ["#fbe6dc", "#f2cdb4", "#f2cdb4", "#eabf9f", "#dca57c", "#a86f4a", "#6b4229"];
    private readonly double _hue;
    private readonly Dice _dice;

    public Palette(long seed)
    {
        _dice = Dice.For(seed, "palette");
        _hue = _dice.Range(0, 360);
    }

    public string Hair(Age age) => _dice.Pick(age == Age.Old ? s_oldHair : _dice.Chance(0.7) ? s_naturalHair : s_hair);

    public string Eyes() => _dice.Pick(s_eyes);

    public string Skin() => _dice.Pick(s_skin);

    /// <summary>Main hue for large garments, its neighbour for small ones, neutrals for what should not speak.</summary>
    public string Garment(string kind) => kind switch
    {
        "boots" or "shoes" or "sandals" or "belt" or "gloves" => Oklch(0.36, 0.05, 55 + _dice.Range(-12, 12)),
        "trousers" or "shorts" or "hakama" => Oklch(0.36 + _dice.Range(0, 0.12), 0.04, _hue + 20),
        "shirt" => Oklch(0.93, 0.02, _hue),
        "sash" or "scarf" or "cape" => Oklch(0.5, 0.15, _hue + 165),
        "skirt" => Oklch(0.45, 0.1, _hue + 30),
        "armour" => Oklch(0.72, 0.02, 250),
        "apron" or "lab_coat" => "#f1efe9",
        _ => Oklch(0.5 + _dice.Range(-0.06, 0.16), 0.11, _hue),
    };

    public static string Trim(string color)
    {
        var c = Rgb.Parse(color);
        return c.Lightness > 0.6 ? c.Darken(0.35).Hex : Rgb.Parse("#d9b45a").Mix(c.Lighten(0.5), 0.25).Hex;
    }

    private static string Oklch(double l, double c, double h) => Rgb.FromOklch(l, c, h).Hex;
}
