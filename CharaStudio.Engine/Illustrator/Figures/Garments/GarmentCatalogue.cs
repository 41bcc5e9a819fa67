namespace CharaStudio.Engine.Illustrator.Figures.Garments;

/// <summary>A kind of clothing.</summary>
/// <param name="Id">As in <see cref="Plans.Garment.Kind"/>.</param>
/// <param name="Layer">Order of dressing: higher goes over lower.</param>
/// <param name="Covers">What it hides: trunk, arms, legs, feet, hands, hair, back.</param>
public sealed record GarmentKind(string Id, string Description, int Layer, IReadOnlyList<string> Covers)
{
    internal GarmentCut Cut { get; init; } = new();
}

/// <summary>Everything that can be worn below the head.</summary>
public static class GarmentCatalogue
{
    public static IReadOnlyList<GarmentKind> Kinds { get; } = [.. TopGarments.All, .. LowerGarments.All, .. OuterGarments.All];

    private static readonly Dictionary<string, GarmentKind> s_byId = Kinds.ToDictionary(k => k.Id, StringComparer.Ordinal);

    /// <exception cref="ArgumentException">No garment has this id.</exception>
    public static GarmentKind Get(string id) => s_byId.TryGetValue(id, out var kind)
        ? kind
        : throw new ArgumentException($"No garment is called '{id}'; the garments are {string.Join(", ", s_byId.Keys)}.", nameof(id));
}
