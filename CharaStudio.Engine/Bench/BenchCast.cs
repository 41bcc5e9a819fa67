using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Bench;

/// <summary>Six people who differ in build, age, hair and clothes; the sheets are drawn with them.</summary>
internal static class BenchCast
{
    public static readonly LookSheet LinShuang = new()
    {
        Name = "Lin Shuang", Presentation = Presentation.Feminine, Age = Age.Young, Build = Build.Slim, Skin = "#f6dccb", Seed = 11,
        Hair = new HairLook { Cut = "long_straight", Color = "#d5dcec" }, Eyes = new EyeLook { Color = "#5b8fd6", Shape = "sharp" },
        Outfit = [Wear("robe", "#f1f3f8", "#5d87c8"), Wear("belt", "#3f5f9c"), Wear("boots", "#40506e")],
    };

    public static readonly LookSheet Captain = new()
    {
        Name = "Captain Brandt", Presentation = Presentation.Masculine, Age = Age.Adult, Build = Build.Strong, Proportion = Proportion.Heroic, Skin = "#e0b391", Seed = 12,
        Hair = new HairLook { Cut = "slicked_back", Color = "#6b3d24" }, Beard = "short_beard", Eyes = new EyeLook { Color = "#4d6b4a", Shape = "narrow" },
        Outfit = [Wear("shirt", "#ece5d6"), Wear("trousers", "#33364a"), Wear("coat", "#a83236", "#e0b64c"), Wear("belt", "#4b3426"), Wear("boots", "#3a2a24")],
    };

    public static readonly LookSheet Mira = new()
    {
        Name = "Mira", Presentation = Presentation.Feminine, Age = Age.Child, Proportion = Proportion.Child, Skin = "#8d5a3c", Seed = 13,
        Hair = new HairLook { Cut = "afro", Color = "#2a1d1c" }, Eyes = new EyeLook { Color = "#6d4a21", Shape = "round" },
        Outfit = [Wear("dress", "#f0c24a", "#ffffff"), Wear("boots", "#8a4a38")],
    };

    public static readonly LookSheet Kuro = new()
    {
        Name = "Kuro", Presentation = Presentation.Masculine, Age = Age.Young, Skin = "#f0cdb2", Species = "human", Seed = 14,
        Hair = new HairLook { Cut = "spiky", Color = "#23202b" }, Eyes = new EyeLook { Color = "#b23a3a", Shape = "sharp" },
        Outfit = [Wear("shirt", "#f4f4f4"), Wear("trousers", "#23262f"), Wear("scarf", "#b83a3a"), Wear("boots", "#2a2a30")],
    };

    public static readonly LookSheet Elder = new()
    {
        Name = "Elder Song", Presentation = Presentation.Masculine, Age = Age.Old, Skin = "#e6c3a4", Seed = 15,
        Hair = new HairLook { Cut = "topknot", Color = "#c9c9c9" }, Beard = "long_beard", Eyes = new EyeLook { Color = "#4a4036", Shape = "narrow" },
        Outfit = [Wear("robe", "#5b4a7a", "#d8c48a"), Wear("boots", "#3c3340")],
    };

    public static readonly LookSheet Fern = new()
    {
        Name = "Fern", Presentation = Presentation.Feminine, Age = Age.Young, Species = "elf", Skin = "#f3d6bb", Seed = 16,
        Hair = new HairLook { Cut = "braid", Color = "#d88a3a" }, Eyes = new EyeLook { Color = "#3f9a5a", Shape = "almond" },
        Outfit = [Wear("shirt", "#e9e2c8"), Wear("skirt", "#6a7f3e"), Wear("cape", "#3e6a45", "#c9a85a"), Wear("boots", "#6a4a30")],
    };

    public static readonly IReadOnlyList<LookSheet> All = [LinShuang, Captain, Mira, Kuro, Elder, Fern];

    public static Garment Wear(string kind, string color, string? trim = null) => new() { Kind = kind, Color = color, Trim = trim };
}
