namespace CharaStudio.Engine.Illustrator.Figures.Garments;

/// <summary>Garments whose main part is on the trunk, alone or with a skirt.</summary>
internal static class TopGarments
{
    public static IReadOnlyList<GarmentKind> All { get; } =
    [
        new("shirt", "buttoned shirt with collar and cuffs", 20, ["trunk", "arms"])
        {
            Cut = new() { Top = new(1.15, 0.035, Neckline.Vee, 1.94, SleeveKind.Loose, Front.Buttons, CollarKind.Shirt) },
        },
        new("t_shirt", "short-sleeved shirt with a round neck", 20, ["trunk"])
        {
            Cut = new() { Top = new(1.1, 0.035, Neckline.Round, 0.55, SleeveKind.Loose) },
        },
        new("sweater", "knitted pullover", 22, ["trunk", "arms"])
        {
            Cut = new() { Top = new(0.95, 0.06, Neckline.Round, 1.95, SleeveKind.Loose) },
        },
        new("vest", "sleeveless top", 20, ["trunk"]) { Cut = new() { Top = new(1.2, 0.03, Neckline.Wide, 0) } },
        new("tunic", "belted tunic to mid thigh", 22, ["trunk", "arms"])
        {
            Cut = new() { Top = new(1.9, 0.045, Neckline.Vee, 1.5, SleeveKind.Loose), Skirt = new(0.55, 0.1), Extras = ["belt"] },
        },
        new("dress", "knee-length dress with short puffed sleeves", 22, ["trunk"])
        {
            Cut = new() { Top = new(1.9, 0.025, Neckline.Wide, 0.45, SleeveKind.Puff), Skirt = new(1.05, 0.34, Folds: 6), Extras = ["sash"] },
        },
        new("gown", "floor-length gown", 22, ["trunk", "legs"])
        {
            Cut = new() { Top = new(1.9, 0.02, Neckline.Wide, 0.3, SleeveKind.Puff), Skirt = new(1.97, 0.62, Folds: 7), Extras = ["sash"] },
        },
        new("robe", "flowing wuxia robe with crossed collar, wide sleeves and sash", 24, ["trunk", "arms", "legs"])
        {
            Cut = new() { Top = new(1.9, 0.05, Neckline.Crossed, 1.9, SleeveKind.Wide, Front.Crossed), Skirt = new(1.88, 0.3, Front.Crossed, 6), Extras = ["wide_sash"] },
        },
        new("robe_mage", "long mage's robe with wide sleeves", 24, ["trunk", "arms", "legs"])
        {
            Cut = new() { Top = new(1.9, 0.06, Neckline.Vee, 1.9, SleeveKind.Wide), Skirt = new(1.92, 0.36, Folds: 6), Extras = ["belt", "hem_band"] },
        },
        new("kimono", "kimono with a broad obi", 24, ["trunk", "arms", "legs"])
        {
            Cut = new() { Top = new(1.9, 0.045, Neckline.Crossed, 1.88, SleeveKind.Wide, Front.Crossed), Skirt = new(1.93, 0.02, Front.Crossed, 3), Extras = ["obi"] },
        },
        new("school_uniform", "sailor blouse with scarf and pleated skirt", 22, ["trunk", "arms"])
        {
            Cut = new() { Top = new(1.6, 0.04, Neckline.Vee, 1.92, SleeveKind.Loose, Front.Closed, CollarKind.Sailor), Skirt = new(0.72, 0.2, Pleated: true, Folds: 9, Waist: 2.05), TwoPiece = true, Extras = ["ribbon"] },
        },
        new("suit", "jacket, shirt, tie and trousers", 30, ["trunk", "arms", "legs"])
        {
            Cut = new()
            {
                Top = new(0.55, 0.055, Neckline.Vee, 1.93, SleeveKind.Loose, Front.Buttons, CollarKind.Lapel), Legs = new(1.96, 0.035, 0.045), Extras = ["tie"],
            },
        },
        new("space_suit", "padded suit with rings, pack and chest panel", 24, ["trunk", "arms", "legs", "feet", "hands"])
        {
            Cut = new()
            {
                Top = new(0.8, 0.1, Neckline.High, 1.96, SleeveKind.Loose), Legs = new(1.85, 0.1, 0.09), Feet = new(FootKind.Boot, 0.35),
                Extras = ["gloves", "panel", "belt", "pack", "rings"],
            },
        },
        new("bodysuit", "close-fitting suit", 18, ["trunk", "arms", "legs"])
        {
            Cut = new() { Top = new(0.6, 0.012, Neckline.High, 1.97, SleeveKind.Fitted, Front.Zip), Legs = new(1.96, 0.012, 0.012) },
        },
    ];
}
