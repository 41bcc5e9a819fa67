using CharaStudio.Engine.Illustrator.Heads.Hair;
using CharaStudio.Engine.Illustrator.Heads.Species;
using CharaStudio.Engine.Illustrator.Props;

namespace CharaStudio.Web.Features.Characters.Ui;

/// <summary>What the look sheet editor offers; the lists that have no catalogue follow the documentation of the look sheet.</summary>
internal static class LookWords
{
    public static readonly string[] EyeShapes = ["round", "almond", "sharp", "droopy", "narrow"];

    public static readonly string[] Beards = ["none", "stubble", "moustache", "goatee", "short_beard", "full_beard", "long_beard"];

    public static readonly string[] Accessories =
        ["glasses", "eye_patch", "earrings", "hat", "helmet", "crown", "headband", "mask", "flower_in_hair", "hairpin", "ribbon"];

    public static readonly string[] Marks = ["scar_cheek", "scar_eye", "freckles", "face_paint", "tattoo", "mole"];

    public static IEnumerable<string> Cuts => HairCatalogue.Cuts.Select(cut => cut.Id);

    public static IEnumerable<string> Species => SpeciesCatalogue.All.Select(species => species.Id);

    public static IEnumerable<string> Props => PropCatalogue.Kinds.Select(prop => prop.Id).Order(StringComparer.Ordinal);
}
