using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Understanding;

/// <summary>What is known before a panel's text is read: who may be meant, and the scene's own place, hour and weather.</summary>
public sealed record SceneContext
{
    /// <summary>Most likely first: "the character" and pronouns find them in this order.</summary>
    public IReadOnlyList<KnownCharacter> Characters { get; init; } = [];

    /// <summary>Used where the text names no place; a place named by the text keeps this seed so that landmarks stay.</summary>
    public PlacePlan? Place { get; init; }

    public Hour? Hour { get; init; }

    public Weather? Weather { get; init; }

    /// <summary>Asked for explicitly; wins over the text.</summary>
    public Style? Style { get; init; }

    /// <summary>Asked for explicitly; wins over the text.</summary>
    public Shot? Shot { get; init; }

    /// <summary>Names of worlds and places that the text may use without being misunderstood.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    public long Seed { get; init; }
}
