namespace CharaStudio.Engine.Illustrator.Figures.Garments;

internal enum Neckline
{
    Round,
    Wide,
    Vee,
    Crossed,
    High,
    Straps,
}

internal enum Front
{
    Closed,
    Buttons,
    Crossed,
    Open,
    Zip,
}

internal enum CollarKind
{
    None,
    Shirt,
    Stand,
    Lapel,
    Sailor,
    Fur,
}

internal enum SleeveKind
{
    Fitted,
    Loose,
    Wide,
    Puff,
}

internal enum FootKind
{
    Shoe,
    Boot,
    Sandal,
}

/// <summary>A garment's upper part. <paramref name="Hem"/> is a trunk station (2 waist, 1 hips), <paramref name="Sleeve"/> an arm station (0 none, 2 wrist).</summary>
internal sealed record TopCut(double Hem, double Ease, Neckline Neck, double Sleeve, SleeveKind Shape = SleeveKind.Fitted, Front Front = Front.Closed, CollarKind Collar = CollarKind.None);

/// <summary>A skirt or a garment's tails. <paramref name="Length"/> is a leg station (1 knee, 2 ankle), <paramref name="Flare"/> the hem's extra half width.</summary>
internal sealed record SkirtCut(double Length, double Flare, Front Front = Front.Closed, int Folds = 5, bool Pleated = false, double Waist = 1.9);

/// <summary>Trouser legs down to a leg station; <paramref name="HemEase"/> is the extra half width at the hem.</summary>
internal sealed record LegsCut(double To, double Ease, double HemEase);

/// <summary>Shoes; <paramref name="Height"/> is how far a boot's shaft climbs in leg stations.</summary>
internal sealed record FootCut(FootKind Kind, double Height = 0);

/// <summary>How a kind of garment is built.</summary>
internal sealed record GarmentCut
{
    public TopCut? Top { get; init; }

    public SkirtCut? Skirt { get; init; }

    public LegsCut? Legs { get; init; }

    public FootCut? Feet { get; init; }

    /// <summary>True when top and skirt are two cloths of two colours.</summary>
    public bool TwoPiece { get; init; }

    /// <summary>Named additions: belt, sash, cape, hood, scarf, pauldrons, plates, apron, gloves, tie, ribbon, lapel.</summary>
    public IReadOnlyList<string> Extras { get; init; } = [];

    public bool Has(string extra) => Extras.Contains(extra, StringComparer.Ordinal);
}
