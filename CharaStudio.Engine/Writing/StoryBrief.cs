namespace CharaStudio.Engine.Writing;

/// <summary>All that a writer may know when it continues a story.</summary>
public sealed record StoryBrief
{
    public string Title { get; init; } = "";

    /// <summary>The owner's plan in free text; aims are read from its sentences.</summary>
    public string Outline { get; init; } = "";

    public WorldBrief? World { get; init; }

    public SceneBrief? Scene { get; init; }

    /// <summary>The protagonist first; everyone who may appear.</summary>
    public IReadOnlyList<CharacterBrief> Characters { get; init; } = [];

    /// <summary>Scenes already written on the path that leads here, oldest first.</summary>
    public IReadOnlyList<EarlierScene> Earlier { get; init; } = [];

    /// <summary>The choice that leads into this scene ("Follow the footprints"), null at the start.</summary>
    public string? Choice { get; init; }

    /// <summary>Variety, 0..2: 0 always takes the first fitting wording, 2 nearly any.</summary>
    public double Temperature { get; init; } = 0.8;

    /// <summary>Upper bound of the prose in tokens as <see cref="Tokens.Estimate"/> counts them, 64..4096.</summary>
    public int MaxTokens { get; init; } = 1024;

    /// <summary>Same brief and same seed give the same text (rule-based writer) or are passed on to the server.</summary>
    public long Seed { get; init; }
}

public sealed record WorldBrief(string Name, string Description, IReadOnlyList<string> Lore);

/// <summary>The scene card. Place, hour and weather are words of the picture vocabulary (city_gate, dusk, snow) or free text; null is open.</summary>
public sealed record SceneBrief(string Name, string Description, string? Place, string? Hour, string? Weather, IReadOnlyList<string> Lore);

public sealed record CharacterBrief(string Id, string Name, string Description, string Personality);

/// <summary>What an earlier scene told, kept short: its plan is what continuity is built on.</summary>
public sealed record EarlierScene(string Title, string Text, string? SceneName, ScenePlot? Plot);
