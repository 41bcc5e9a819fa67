using CharaStudio.Engine.Plans;
using CharaStudio.Engine.Understanding.Guesses;

namespace CharaStudio.Engine.Understanding;

/// <summary>A scene while the text is being read.</summary>
internal sealed class SceneDraft
{
    public List<PersonDraft> People { get; } = [];

    public string? Place { get; set; }

    public List<string> PlaceStates { get; } = [];

    public Hour? Hour { get; set; }

    public Weather? Weather { get; set; }

    public Shot? Shot { get; set; }

    public Style? Style { get; set; }

    public List<AnimalPlan> Animals { get; } = [];

    public List<EffectPlan> Effects { get; } = [];

    public bool Crowd { get; set; }

    /// <summary>Unknown words that were read as others.</summary>
    public List<WordGuess> Guesses { get; } = [];

    public SortedDictionary<int, string> NotUnderstood { get; } = [];
}
