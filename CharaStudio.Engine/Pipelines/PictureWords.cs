using CharaStudio.Engine.Illustrator.Figures;
using CharaStudio.Engine.Illustrator.Figures.Garments;
using CharaStudio.Engine.Illustrator.Heads;
using CharaStudio.Engine.Illustrator.Heads.Hair;
using CharaStudio.Engine.Illustrator.Heads.Headwear;
using CharaStudio.Engine.Illustrator.Heads.Species;
using CharaStudio.Engine.Illustrator.Places;
using CharaStudio.Engine.Illustrator.Props;

namespace CharaStudio.Engine.Pipelines;

/// <summary>Every word that a look sheet or a scene plan may use, straight from the artists' catalogues.</summary>
public static class PictureWords
{
    public static readonly IReadOnlyList<string> EyeShapes = ["round", "almond", "sharp", "droopy", "narrow"];

    public static IReadOnlyList<string> Cuts { get; } = [.. HairCatalogue.Cuts.Select(cut => cut.Id)];

    public static IReadOnlyList<string> Beards => Illustrator.Heads.Beards.Kinds;

    public static IReadOnlyList<string> Accessories => HeadwearArtist.Kinds;

    public static IReadOnlyList<string> Marks => SkinMarks.Kinds;

    public static IReadOnlyList<string> Species { get; } = [.. SpeciesCatalogue.All.Select(species => species.Id)];

    public static IReadOnlyList<string> Props { get; } = [.. PropCatalogue.Kinds.Select(prop => prop.Id).Order(StringComparer.Ordinal)];

    /// <summary>From the skin outwards.</summary>
    public static IReadOnlyList<string> Garments { get; } = [.. GarmentCatalogue.Kinds.Select(kind => kind.Id)];

    public static IReadOnlyList<string> Poses { get; } = [.. PoseCatalogue.Names];

    public static IReadOnlyList<PlaceWord> Places { get; } = [.. PlaceCatalogue.Kinds.Select(place => new PlaceWord(place.Id, place.Description, place.Interior))];

    /// <summary>Order of wearing: what has a lower layer lies under what has a higher one.</summary>
    /// <exception cref="ArgumentException">Unknown garment; the message lists the known.</exception>
    public static int Layer(string garment) => (int)GarmentCatalogue.Get(garment).Layer;
}

/// <summary>A place that can be drawn.</summary>
public sealed record PlaceWord(string Id, string Description, bool Interior);
