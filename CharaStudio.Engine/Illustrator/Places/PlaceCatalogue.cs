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
        Out("castle", "A castle of many towers on its hill", 1.5, Castle.Paint, "fortress", "stronghold", "keep", "citadel", "castle hill"),
        Out("seaside", "A beach with palms, a headland and a lighthouse", 1.5, Seaside.Beach, "beach", "sea", "shore", "coast", "ocean", "island", "lake"),
        Out("harbour", "A stone quay with ships and warehouses", 1.6, Seaside.Harbour, "harbor", "port", "quay", "dock", "docks", "pier", "wharf"),
        Out("bamboo_grove", "A path of stepping stones through tall bamboo", 1.5, Grove.Paint, "bamboo", "bamboo forest"),
        Out("temple", "An eastern temple at the end of a paved court", 1.5, Temple.Paint, "shrine", "pagoda", "monastery", "sanctuary", "church", "cathedral"),
        Out("market", "A market square with stalls, awnings and a well", 1.5, Modern.Market, "bazaar", "marketplace", "market square", "square", "fair", "festival"),
        Out("mountain_pass", "A pass between cliffs under high peaks", 1.5, Outskirts.Pass, "mountain", "mountains", "pass", "cliff", "cliffs", "canyon", "valley", "gorge"),
        Out("ruins", "Overgrown columns before a broken arch", 1.5, Outskirts.Ruins, "ruin", "ancient ruins", "graveyard", "cemetery"),
        Out("bridge", "A wooden bridge with red rails over a river", 1.5, Outskirts.Bridge, "river", "footbridge", "riverside"),
        Out("battlefield", "A trampled field of spears, shields and smoke", 1.5, Outskirts.Battlefield, "war", "battle", "wasteland", "desert"),
        Out("school_yard", "A school with its clock, gate and cherry trees", 1.45, Modern.SchoolYard, "school", "schoolyard", "campus", "playground", "academy", "university"),
        Out("modern_street", "A city street with shops, signs and a skyline", 1.5, Modern.Street, "city", "city street", "downtown", "road", "sidewalk", "crossing", "shopping street"),
        Out("space_station", "The open deck of a station before a ringed planet", 1.5, StationDeck.Paint, "space", "spaceship", "starship", "spacecraft", "station", "moon base", "hangar"),
        In("kitchen", "A kitchen with a stove, cupboards and a table", 1.45, Workrooms.Kitchen, "galley", "cookhouse"),
        In("laboratory", "A laboratory with benches, screens and a glowing tank", 1.5, Workrooms.Laboratory, "lab", "workshop", "research lab", "hospital"),
        In("train_carriage", "A railway carriage with rows of seats and windows", 1.4, Workrooms.Carriage, "train", "carriage", "railway carriage", "wagon", "compartment", "bus"),
        In("tavern", "A tavern with beams, a bar and a fireplace", 1.5, Tavern.Paint, "inn", "pub", "bar", "alehouse", "taproom", "saloon", "restaurant"),
        In("throne_room", "A throne on a dais between columns", 1.55, ThroneRoom.Paint, "throne", "palace", "palace hall", "great hall", "royal court", "court", "audience hall"),
        In("bedroom", "A snug bedroom with a bed, a desk and a window", 1.4, Bedroom.Paint, "room", "chamber", "dormitory", "bedchamber", "house", "home", "living room"),
        In("classroom", "A classroom with desks, a blackboard and tall windows", 1.45, Classroom.Paint, "class", "lecture hall", "lecture room"),
        In("library", "A tall library with a ladder and reading tables", 1.5, Library.Paint, "bookshop", "bookstore", "archive", "study", "reading room"),
        In("cave", "A cave with a pool, crystals and a far opening", 1.5, Cave.Paint, "cavern", "grotto", "tunnel", "mine", "dungeon", "lair"),
        In("shop", "A crowded shop with a counter and shelves of goods", 1.45, Shop.Paint, "store", "general store", "apothecary", "bakery", "merchant's shop"),
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
