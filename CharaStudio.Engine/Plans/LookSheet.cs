namespace CharaStudio.Engine.Plans;

/// <summary>Who a figure is, completely: everything that must be the same in every picture. Colours are <c>#rrggbb</c>.</summary>
public sealed record LookSheet
{
    public string Name { get; init; } = "";

    public Proportion Proportion { get; init; } = Proportion.Anime;

    public Build Build { get; init; } = Build.Average;

    public Age Age { get; init; } = Age.Young;

    public Presentation Presentation { get; init; } = Presentation.Androgynous;

    /// <summary>human, elf, catfolk, demon, angel, robot, beastfolk, dragonkin; see <c>SpeciesCatalogue</c>.</summary>
    public string Species { get; init; } = "human";

    public string Skin { get; init; } = "#f2cdb4";

    public HairLook Hair { get; init; } = new();

    /// <summary>none, stubble, moustache, goatee, short_beard, full_beard, long_beard.</summary>
    public string Beard { get; init; } = "none";

    public EyeLook Eyes { get; init; } = new();

    /// <summary>Garments from the skin outwards, at most one of each kind.</summary>
    public IReadOnlyList<Garment> Outfit { get; init; } = [];

    /// <summary>Things worn on the head or face: glasses, eye_patch, earrings, hat, helmet, crown, headband, mask, flower_in_hair, hairpin, ribbon.</summary>
    public IReadOnlyList<Accessory> Accessories { get; init; } = [];

    /// <summary>Marks of the skin: scar_cheek, scar_eye, freckles, face_paint, tattoo, mole.</summary>
    public IReadOnlyList<string> Marks { get; init; } = [];

    /// <summary>Things usually carried; a panel's plan may override them.</summary>
    public IReadOnlyList<string> Props { get; init; } = [];

    /// <summary>Decides, once, all that the text left open.</summary>
    public long Seed { get; init; }
}

/// <summary>The strongest mark of identity.</summary>
public sealed record HairLook
{
    /// <summary>See <c>HairCatalogue.Cuts</c>: bob, long_straight, ponytail_high, twin_tails, braid, bun, spiky, undercut, curly, afro, bald, ...</summary>
    public string Cut { get; init; } = "bob";

    public string Color { get; init; } = "#3a2a22";

    /// <summary>Second colour for two-tone hair (tips or inner mass); null for one colour.</summary>
    public string? SecondColor { get; init; }
}

public sealed record EyeLook
{
    public string Color { get; init; } = "#5a3b22";

    /// <summary>round, almond, sharp, droopy, narrow.</summary>
    public string Shape { get; init; } = "almond";
}

/// <summary>One piece of clothing, cut plus two colours.</summary>
public sealed record Garment
{
    /// <summary>See <c>GarmentCatalogue.Kinds</c>: shirt, robe, coat, cape, armour, dress, skirt, trousers, hakama, boots, gloves, hood, scarf, belt, school_uniform, suit, space_suit, ...</summary>
    public required string Kind { get; init; }

    public required string Color { get; init; }

    public string? Trim { get; init; }

    public Pattern Pattern { get; init; }
}

public sealed record Accessory(string Kind, string Color);
