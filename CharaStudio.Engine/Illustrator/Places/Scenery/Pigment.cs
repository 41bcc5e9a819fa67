using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Illustrator.Places.Scenery;

/// <summary>The paint box of the places: local colours in neutral light, muted so that figures stand out.</summary>
internal static class Pigment
{
    public static readonly Rgb Shade = Rgb.Parse("#2e3560");
    public static readonly Rgb Lamp = Rgb.Parse("#ffb950");
    public static readonly Rgb Snow = Rgb.Parse("#f3f7fc");
    public static readonly Rgb SnowShade = Rgb.Parse("#c3d2ea");
    public static readonly Rgb Stone = Rgb.Parse("#b3aa9d");
    public static readonly Rgb DarkStone = Rgb.Parse("#857f7c");
    public static readonly Rgb Timber = Rgb.Parse("#6d4a35");
    public static readonly Rgb DarkTimber = Rgb.Parse("#47302a");
    public static readonly Rgb Plank = Rgb.Parse("#a2764f");
    public static readonly Rgb Plaster = Rgb.Parse("#ead9bb");
    public static readonly Rgb Grass = Rgb.Parse("#86ab55");
    public static readonly Rgb DarkGrass = Rgb.Parse("#557f45");
    public static readonly Rgb Leaf = Rgb.Parse("#5f9650");
    public static readonly Rgb DarkLeaf = Rgb.Parse("#34623f");
    public static readonly Rgb Pine = Rgb.Parse("#3d6a56");
    public static readonly Rgb Bark = Rgb.Parse("#6b5140");
    public static readonly Rgb Earth = Rgb.Parse("#bb9a70");
    public static readonly Rgb Road = Rgb.Parse("#d1b78c");
    public static readonly Rgb Iron = Rgb.Parse("#4a4d57");
    public static readonly Rgb Gold = Rgb.Parse("#d9a840");
    public static readonly Rgb Water = Rgb.Parse("#4d92ab");
    public static readonly Rgb Sand = Rgb.Parse("#e6d2a2");

    public static readonly IReadOnlyList<Rgb> Accents =
        [.. new[] { "#b8433c", "#2f6690", "#3f7d5a", "#7a4a8c", "#c8802f", "#2d7f86", "#a33a63" }.Select(Rgb.Parse)];

    public static readonly IReadOnlyList<Rgb> Roofs = [.. new[] { "#a9573f", "#8c4a42", "#5c6677", "#7b5a46", "#4f6b63", "#b37442" }.Select(Rgb.Parse)];

    public static readonly IReadOnlyList<Rgb> Walls = [.. new[] { "#ead9bb", "#e3cba4", "#d9c6b4", "#efe3cf", "#d6b894", "#c9cfc6" }.Select(Rgb.Parse)];
}
