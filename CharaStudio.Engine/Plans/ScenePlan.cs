namespace CharaStudio.Engine.Plans;

/// <summary>Everything about one picture, stored with it so that it can be edited and drawn again. Same plan, same bytes.</summary>
public sealed record ScenePlan
{
    public int Version { get; init; } = 1;

    public string Description { get; init; } = "";

    public Style Style { get; init; } = Style.FantasyAnime;

    public CameraPlan Camera { get; init; } = new();

    public PlacePlan Place { get; init; } = new();

    public Hour Hour { get; init; } = Hour.Noon;

    public Weather Weather { get; init; } = Weather.Clear;

    public IReadOnlyList<FigurePlan> Figures { get; init; } = [];

    public IReadOnlyList<AnimalPlan> Animals { get; init; } = [];

    /// <summary>speed_lines, focus_lines, impact_star, sparkles, sweat_drop, magic_glow, motion_arcs, dust.</summary>
    public IReadOnlyList<EffectPlan> Effects { get; init; } = [];

    /// <summary>Areas kept free of heads for words, as shares of the frame (0..1).</summary>
    public IReadOnlyList<FrameArea> WordRooms { get; init; } = [];

    public long Seed { get; init; }

    /// <summary>Words of the description that nothing here stands for.</summary>
    public IReadOnlyList<string> NotUnderstood { get; init; } = [];
}

public sealed record CameraPlan
{
    public Shot Shot { get; init; } = Shot.MediumShot;

    /// <summary>Index of the figure that the camera is about; null for the place or the group.</summary>
    public int? Focus { get; init; }

    /// <summary>For <see cref="Shot.Insert"/>: the prop, hand or eye that fills the frame.</summary>
    public string? Subject { get; init; }
}

public sealed record PlacePlan
{
    /// <summary>See <c>PlaceCatalogue.Kinds</c>: city_gate, castle, village_street, temple, forest, mountain_pass, harbour, tavern, throne_room, bedroom, classroom, ...</summary>
    public string Kind { get; init; } = "city_gate";

    /// <summary>The place keeps its landmarks in every picture with the same seed.</summary>
    public long Seed { get; init; }

    /// <summary>Colour that the place's own accents take (banners, roofs), null for the seed's choice.</summary>
    public string? Accent { get; init; }

    /// <summary>Adds snow cover or other lasting states: snow_covered, ruined, festive.</summary>
    public IReadOnlyList<string> States { get; init; } = [];
}

/// <summary>A look sheet doing something.</summary>
public sealed record FigurePlan
{
    public required LookSheet Look { get; init; }

    /// <summary>The stored character drawn here, if any; only carried along.</summary>
    public string? CharacterId { get; init; }

    /// <summary>See <c>PoseCatalogue.Names</c>: stand, walk, run, sit, kneel, draw_sword, point, ...</summary>
    public string Pose { get; init; } = "stand";

    public Expression Expression { get; init; }

    public MouthShape Mouth { get; init; }

    public Gaze Gaze { get; init; }

    public bool EyesClosed { get; init; }

    /// <summary>Null lets the composer choose from shot and relation.</summary>
    public View? View { get; init; }

    /// <summary>True when the figure faces the left edge; null lets the composer choose.</summary>
    public bool? FacesLeft { get; init; }

    /// <summary>Props in the right and left hand; null takes the look's own.</summary>
    public IReadOnlyList<string>? Props { get; init; }

    /// <summary>What this figure does with another.</summary>
    public InteractionPlan? Interaction { get; init; }

    /// <summary>Horizontal place in the frame, 0 left .. 1 right; null lets the composer choose.</summary>
    public double? X { get; init; }

    /// <summary>Distance, 0 at the picture plane .. 1 far; null lets the composer choose.</summary>
    public double? Distance { get; init; }
}

/// <summary>Two-figure action: face_each_other, stand_off, hand_over, embrace, fight, walk_together, hold_hands, bow_to, comfort, crowd.</summary>
public sealed record InteractionPlan(string Kind, int With, string? Prop = null);

public sealed record AnimalPlan(string Kind, string? Color = null, double? X = null, string Pose = "stand");

public sealed record EffectPlan(string Kind, int? Figure = null, string? Color = null);

/// <summary>A rectangle in shares of the frame, 0..1 from the top left.</summary>
public sealed record FrameArea(double X, double Y, double Width, double Height);
