namespace CharaStudio.Engine.Illustrator.Figures.Garments;

/// <summary>Garments over others: coats, armour, capes.</summary>
internal static class OuterGarments
{
    public static IReadOnlyList<GarmentKind> All { get; } =
    [
        new("jacket", "open jacket to the hips", 32, ["arms"])
        {
            Cut = new() { Top = new(1.05, 0.075, Neckline.Vee, 1.93, SleeveKind.Loose, Front.Open, CollarKind.Stand) },
        },
        new("coat", "long open coat", 34, ["arms"])
        {
            Cut = new() { Top = new(1.9, 0.085, Neckline.Vee, 1.92, SleeveKind.Loose, Front.Open, CollarKind.Lapel), Skirt = new(1.35, 0.2, Front.Open, 4) },
        },
        new("lab_coat", "white coat to the knees", 34, ["arms"])
        {
            Cut = new() { Top = new(1.9, 0.085, Neckline.Vee, 1.92, SleeveKind.Loose, Front.Open, CollarKind.Lapel), Skirt = new(1.05, 0.12, Front.Open, 3) },
        },
        new("haori", "short open kimono coat with wide sleeves", 34, ["arms"])
        {
            Cut = new() { Top = new(1.9, 0.09, Neckline.Vee, 1.85, SleeveKind.Wide, Front.Open), Skirt = new(0.6, 0.08, Front.Open, 3) },
        },
        new("armour", "breast plate, shoulder plates, tassets, arm and leg plates", 30, ["trunk"])
        {
            Cut = new() { Extras = ["breastplate", "tassets", "pauldrons", "vambraces", "greaves"] },
        },
        new("apron", "apron with a bib", 38, []) { Cut = new() { Extras = ["apron"] } },
        new("cape", "shoulder cape to the hips", 50, ["back"]) { Cut = new() { Extras = ["cape_short"] } },
        new("cloak", "long cloak to the heels", 50, ["back"]) { Cut = new() { Extras = ["cape_long"] } },
        new("hood", "hood over the head with a shoulder piece", 52, ["hair"]) { Cut = new() { Extras = ["hood"] } },
        new("scarf", "scarf with loose ends", 54, []) { Cut = new() { Extras = ["scarf"] } },
    ];
}
