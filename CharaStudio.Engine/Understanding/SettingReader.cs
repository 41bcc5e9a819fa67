using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Understanding;

/// <summary>What a text says of where and when; null is what it does not say.</summary>
/// <param name="Place">See <c>PlaceCatalogue.Kinds</c>.</param>
public sealed record Setting(string? Place, IReadOnlyList<string> States, Hour? Hour, Weather? Weather, Style? Style)
{
    /// <summary>This, and where it is silent, the other.</summary>
    public Setting Over(Setting other) => new(
        Place ?? other.Place, [.. States.Concat(other.States).Distinct(StringComparer.Ordinal)], Hour ?? other.Hour, Weather ?? other.Weather, Style ?? other.Style);
}

/// <summary>Reads place, states, hour, weather and style from a text, and leaves what it does not say open.</summary>
public static class SettingReader
{
    public static Setting Read(string? text)
    {
        var draft = TextReader.Read(text ?? "", []);
        return new Setting(draft.Place, draft.PlaceStates, draft.Hour, draft.Weather, draft.Style);
    }
}
