namespace CharaStudio.Engine.Illustrator.Effects;

/// <summary>Comic effects by id.</summary>
public static class EffectCatalogue
{
    private static readonly Dictionary<string, (string Description, Func<EffectBrief, EffectDrawing> Draw)> s_kinds = new(StringComparer.Ordinal)
    {
        ["speed_lines"] = ("parallel lines along the motion", Lines.Speed),
        ["focus_lines"] = ("lines from the border to the focus", Lines.Focus),
        ["motion_arcs"] = ("swept arcs around a turning or striking figure", Lines.Arcs),
        ["impact_star"] = ("a burst where the blow lands", Bursts.Impact),
        ["sparkles"] = ("four-pointed glints", Bursts.Sparkles),
        ["magic_glow"] = ("light rising around the figure with a circle of signs", Bursts.Magic),
        ["sweat_drop"] = ("a drop at the temple", Small.Sweat),
        ["dust"] = ("puffs at the feet", Small.Dust),
    };

    public static IReadOnlyDictionary<string, string> Kinds { get; } = s_kinds.ToDictionary(k => k.Key, k => k.Value.Description, StringComparer.Ordinal);

    /// <exception cref="ArgumentException">No effect has this id.</exception>
    public static EffectDrawing Draw(string kind, EffectBrief brief) => s_kinds.TryGetValue(kind, out var found)
        ? found.Draw(brief)
        : throw new ArgumentException($"'{kind}' is no effect; known are {string.Join(", ", s_kinds.Keys)}.", nameof(kind));
}
