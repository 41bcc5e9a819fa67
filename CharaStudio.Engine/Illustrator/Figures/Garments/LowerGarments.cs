namespace CharaStudio.Engine.Illustrator.Figures.Garments;

/// <summary>Garments of legs, feet, hands and waist.</summary>
internal static class LowerGarments
{
    public static IReadOnlyList<GarmentKind> All { get; } =
    [
        new("trousers", "straight trousers", 14, ["legs"]) { Cut = new() { Legs = new(1.95, 0.03, 0.055) } },
        new("leggings", "close-fitting trousers", 12, ["legs"]) { Cut = new() { Legs = new(1.97, 0.012, 0.01) } },
        new("shorts", "short trousers", 14, []) { Cut = new() { Legs = new(0.5, 0.04, 0.07) } },
        new("hakama", "wide pleated trousers tied at the waist", 26, ["legs"])
        {
            Cut = new() { Skirt = new(1.82, 0.3, Folds: 7, Pleated: true, Waist: 2.1), Extras = ["sash"] },
        },
        new("skirt", "knee-length skirt", 18, []) { Cut = new() { Skirt = new(0.95, 0.24, Folds: 6, Waist: 2) } },
        new("long_skirt", "skirt to the ankles", 18, ["legs"]) { Cut = new() { Skirt = new(1.85, 0.36, Folds: 6, Waist: 2) } },
        new("boots", "knee-high boots", 16, ["feet"]) { Cut = new() { Feet = new(FootKind.Boot, 0.62) } },
        new("short_boots", "ankle boots", 13, ["feet"]) { Cut = new() { Feet = new(FootKind.Boot, 0.22) } },
        new("shoes", "leather shoes", 10, ["feet"]) { Cut = new() { Feet = new(FootKind.Shoe) } },
        new("sandals", "straw or leather sandals", 10, []) { Cut = new() { Feet = new(FootKind.Sandal) } },
        new("stockings", "stockings above the knee", 8, []) { Cut = new() { Extras = ["stockings"] } },
        new("gloves", "gloves with cuffs", 40, ["hands"]) { Cut = new() { Extras = ["gloves"] } },
        new("belt", "leather belt with a buckle", 36, []) { Cut = new() { Extras = ["belt"] } },
        new("sash", "cloth sash with hanging ends", 36, []) { Cut = new() { Extras = ["wide_sash"] } },
    ];
}
