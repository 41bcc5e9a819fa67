using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Illustrator.Places.Exteriors;
using CharaStudio.Engine.Illustrator.Places.Interiors;
using CharaStudio.Engine.Illustrator.Places.Scenery;

namespace CharaStudio.Engine.Illustrator.Places;

/// <summary>One kind of place that <see cref="PlaceArtist"/> can draw.</summary>
/// <param name="Id">The word in a plan, snake case.</param>
/// <param name="Interior">Rooms and caves: own lamps, walls, no open sky.</param>
/// <param name="Synonyms">Other words of a description that mean this place, lower case.</param>
public sealed record PlaceKind(string Id, string Description, bool Interior, IReadOnlyList<string> Synonyms);

/// <summary>How a kind of place is painted.</summary>
/// <param name="Eye">Camera height in metres.</param>
internal sealed record PlaceScene(PlaceKind Kind, double Eye, Func<Setting, IEnumerable<Cluster>> Paint);

/// <summary>All kinds of places.</summary>
public static class PlaceCatalogue
{
    private static readonly IReadOnlyList<PlaceScene> s_scenes =
    [
        Out("city_gate", "A great city gate between towers, banners over the road", 1.5, CityGate.Paint, "gate", "city gates", "town gate", "fortress gate", "gatehouse", "city wall", "city walls"),
        Out("village_street", "A street of timber-framed houses", 1.5, VillageStreet.Paint, "village", "town", "street", "old town", "hamlet", "alley", "lane"),
        Out("forest", "A forest clearing with a path between old trees", 1.5, Forest.Paint, "woods", "wood", "grove", "clearing", "jungle", "trees"),
        Out("meadow", "A flowering meadow with hills and a lone tree", 1.4, Meadow.Paint, "field", "fields", "grassland", "plain", "hill", "hillside", "garden", "countryside"),
        In("tavern", "A tavern with beams, a bar and a fireplace", 1.5, Tavern.Paint, "inn", "pub", "bar", "alehouse", "taproom", "saloon", "restaurant"),
        In("throne_room", "A throne on a dais between columns", 1.55, ThroneRoom.Paint, "throne", "palace", "palace hall", "great hall", "royal court", "court", "audience hall"),
    ];

    public static IReadOnlyList<PlaceKind> Kinds { get; } = [.. s_scenes.Select(s => s.Kind)];

    /// <exception cref="ArgumentException">No such kind.</exception>
    internal static PlaceScene Find(string kind) =>
        s_scenes.FirstOrDefault(s => string.Equals(s.Kind.Id, kind, StringComparison.OrdinalIgnoreCase))
        ?? throw new ArgumentException($"'{kind}' is no kind of place; allowed are {string.Join(", ", s_scenes.Select(s => s.Kind.Id))}.", nameof(kind));

    private static PlaceScene Out(string id, string text, double eye, Func<Setting, IEnumerable<Cluster>> paint, params string[] synonyms) =>
        new(new PlaceKind(id, text, false, synonyms), eye, paint);

    private static PlaceScene In(string id, string text, double eye, Func<Setting, IEnumerable<Cluster>> paint, params string[] synonyms) =>
        new(new PlaceKind(id, text, true, synonyms), eye, paint);
}
