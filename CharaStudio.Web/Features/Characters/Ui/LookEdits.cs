using CharaStudio.Engine.Pipelines;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Web.Features.Characters.Ui;

/// <summary>The changes that the look sheet editor makes; each gives a whole new sheet.</summary>
public static class LookEdits
{
    private const string NewColor = "#6b7a99";

    /// <summary>Garments not worn yet, in the catalogue's order: a sheet has at most one of each kind.</summary>
    public static IEnumerable<string> FreeGarments(LookSheet look) =>
        PictureWords.Garments.Where(id => look.Outfit.All(garment => garment.Kind != id));

    /// <summary>Puts a garment on at its layer: after all that lie under it.</summary>
    public static LookSheet PutOn(LookSheet look, string kind)
    {
        var garment = new Garment { Kind = kind, Color = NewColor };
        var layer = PictureWords.Layer(kind);
        var under = look.Outfit.Where(worn => PictureWords.Layer(worn.Kind) <= layer);
        return look.Outfit.Any(worn => worn.Kind == kind)
            ? look
            : look with { Outfit = [.. under, garment, .. look.Outfit.Except(under)] };
    }

    public static LookSheet TakeOff(LookSheet look, string kind) =>
        look with { Outfit = [.. look.Outfit.Where(worn => worn.Kind != kind)] };

    public static LookSheet Change(LookSheet look, Garment garment) =>
        look with { Outfit = [.. look.Outfit.Select(worn => worn.Kind == garment.Kind ? garment : worn)] };

    /// <summary>Adds the accessory, recolours it when it is there already.</summary>
    public static LookSheet Wear(LookSheet look, string kind, string color = NewColor) => look.Accessories.Any(item => item.Kind == kind)
        ? look with { Accessories = [.. look.Accessories.Select(item => item.Kind == kind ? item with { Color = color } : item)] }
        : look with { Accessories = [.. look.Accessories, new Accessory(kind, color)] };

    public static LookSheet Unwear(LookSheet look, string kind) =>
        look with { Accessories = [.. look.Accessories.Where(item => item.Kind != kind)] };

    /// <summary>Adds the word to the list, or takes it out.</summary>
    public static IReadOnlyList<string> Toggle(IReadOnlyList<string> words, string word) =>
        words.Contains(word) ? [.. words.Where(other => other != word)] : [.. words, word];
}
