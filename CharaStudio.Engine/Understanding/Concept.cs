namespace CharaStudio.Engine.Understanding;

/// <summary>What kind of thing a phrase speaks of.</summary>
internal enum ConceptKind
{
    Filler,
    Determiner,
    And,
    Marker,
    Negation,
    Clause,
    Copula,
    Pronoun,
    Count,
    Person,
    Name,
    Color,
    HairNoun,
    HairAdjective,
    HairLength,
    HairTexture,
    HairCut,
    EyeNoun,
    EyeAdjective,
    EyeShape,
    SkinNoun,
    SkinAdjective,
    SkinTone,
    Species,
    AgeWord,
    BuildWord,
    ProportionWord,
    Beard,
    Mark,
    Accessory,
    Garment,
    PatternWord,
    Prop,
    Demeanour,
    Expression,
    GazeWord,
    Pose,
    Interaction,
    Animal,
    Place,
    PlaceState,
    Hour,
    Weather,
    Shot,
    Effect,
    StyleWord,
}

/// <summary>A meaning that phrases stand for; <paramref name="Value"/> is the plan's own word for it.</summary>
internal sealed record Concept(ConceptKind Kind, string Value);

/// <summary>A concept found in the text.</summary>
internal sealed record Finding(Concept Concept, int Start, int Length, int Token)
{
    public ConceptKind Kind => Concept.Kind;

    public string Value => Concept.Value;
}
