using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Illustrator.Figures.Garments;

/// <summary>A set of clothes that go together.</summary>
public sealed record Outfit(string Id, string Description, IReadOnlyList<Garment> Garments);

/// <summary>Complete outfits, with colours that belong together; a look may recolour them.</summary>
public static class OutfitCatalogue
{
    public static IReadOnlyList<Outfit> All { get; } =
    [
        new("swordswoman", "wuxia robe with sash, trousers and boots", [Of("robe", "#ece7dc", "#35688c"), Of("trousers", "#4a5568"), Of("boots", "#3a3238")]),
        new("knight", "plate over a padded shirt, with a cloak", [Of("shirt", "#6b3b3b"), Of("trousers", "#4a4450"), Of("boots", "#4b3a30"), Of("armour", "#b9c2cc", "#d3ab4c"), Of("cloak", "#8d2f36", "#5d1f2a")]),
        new("mage", "long robe with golden hems and a short cape", [Of("robe_mage", "#3a3568", "#d9b25a"), Of("boots", "#3a2c28"), Of("cape", "#6a2c4f", "#2c1c30")]),
        new("school_uniform", "sailor blouse, pleated skirt, stockings", [Of("school_uniform", "#f4f2ee", "#2f3f6b"), Of("stockings", "#2a2a33"), Of("shoes", "#5a3a2a")]),
        new("suit", "business suit with tie", [Of("suit", "#39415a", "#9c2f3c"), Of("shoes", "#2b2320")]),
        new("casual", "open jacket over a t-shirt, jeans", [Of("t_shirt", "#f2efe6"), Of("trousers", "#3f5878"), Of("shoes", "#e8e4dc"), Of("jacket", "#c65a3c", "#3a3030")]),
        new("princess", "floor-length gown", [Of("shoes", "#f3e8e0"), Of("gown", "#d98ca8", "#f5e2c0")]),
        new("ninja", "close-fitting suit, open short coat, scarf", [Of("bodysuit", "#2c3142", "#8c2f39"), Of("boots", "#22252f"), Of("haori", "#3a4156", "#1f2430"), Of("gloves", "#22252f"), Of("scarf", "#a5313c")]),
        new("villager", "belted tunic, trousers, boots", [Of("trousers", "#8b7355"), Of("boots", "#5b4030"), Of("tunic", "#7d9160", "#6b4a32")]),
        new("ranger", "hooded cloak over a tunic", [Of("leggings", "#4b4038"), Of("boots", "#4b3628"), Of("tunic", "#5d6b4a", "#3f2f22"), Of("cloak", "#41553c", "#2c3a2a"), Of("hood", "#4a5e42")]),
        new("space_explorer", "padded space suit", [Of("space_suit", "#e6e8ec", "#e07b39")]),
        new("noble_robe", "patterned kimono with a broad obi", [Of("sandals", "#8a6a42"), Of("kimono", "#5a4b8c", "#e8c05a", Pattern.Floral)]),
        new("detective", "long coat over shirt and trousers", [Of("shirt", "#efe9dc"), Of("trousers", "#4c4238"), Of("shoes", "#3a2a22"), Of("coat", "#a8835a", "#8c6a45")]),
        new("shrine_maiden", "white kimono and red hakama", [Of("sandals", "#8a6a42"), Of("kimono", "#f4f0e8", "#b03a48"), Of("hakama", "#b03a48")]),
        new("scientist", "white coat over shirt and trousers", [Of("shirt", "#a9c3d6"), Of("trousers", "#46505e"), Of("shoes", "#2f2a2a"), Of("lab_coat", "#f5f6f6")]),
        new("maid", "dark dress with a white apron", [Of("stockings", "#f4f2ee"), Of("shoes", "#2a2226"), Of("dress", "#3a3444", "#f0eee8"), Of("apron", "#f6f4ef")]),
    ];

    /// <exception cref="ArgumentException">No outfit has this id.</exception>
    public static Outfit Get(string id) => All.FirstOrDefault(o => string.Equals(o.Id, id, StringComparison.Ordinal))
        ?? throw new ArgumentException($"No outfit is called '{id}'; the outfits are {string.Join(", ", All.Select(o => o.Id))}.", nameof(id));

    private static Garment Of(string kind, string color, string? trim = null, Pattern pattern = Pattern.Plain) =>
        new() { Kind = kind, Color = color, Trim = trim, Pattern = pattern };
}
