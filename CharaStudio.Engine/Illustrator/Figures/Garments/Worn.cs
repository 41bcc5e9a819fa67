using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Illustrator.Figures.Garments;

/// <summary>One garment on one body: its cut, colours and surface.</summary>
internal sealed class Worn(Garment garment, GarmentKind kind)
{
    public GarmentKind Kind { get; } = kind;

    public GarmentCut Cut => Kind.Cut;

    public Rgb Color { get; } = Rgb.Parse(garment.Color);

    public Rgb Trim { get; } = garment.Trim is { } trim ? Rgb.Parse(trim) : Default(Rgb.Parse(garment.Color));

    public bool Trimmed { get; } = garment.Trim is not null;

    public Pattern Pattern { get; } = garment.Pattern;

    public Material Material { get; } = kind.Id switch
    {
        "armour" => Material.Metal,
        "boots" or "short_boots" or "shoes" or "sandals" or "gloves" or "belt" => Material.Leather,
        _ => Material.Cloth,
    };

    /// <summary>Two-piece garments dress as two: the skirt takes the trim's colour.</summary>
    public static IEnumerable<Worn> Parts(Garment garment)
    {
        var kind = GarmentCatalogue.Get(garment.Kind);
        if (!kind.Cut.TwoPiece)
        {
            return [new Worn(garment, kind)];
        }

        var whole = new Worn(garment, kind);
        var skirt = garment with { Color = whole.Trim.Hex, Trim = null };
        return
        [
            new Worn(garment with { Pattern = Pattern.Plain }, kind with { Cut = kind.Cut with { Skirt = null } }),
            new Worn(skirt, kind with { Layer = kind.Layer + 1, Cut = new GarmentCut { Skirt = kind.Cut.Skirt } }),
        ];
    }

    /// <summary>A cloth shape with the garment's pattern and shadow.</summary>
    public Form Form(Paint paint, Outline shape, double shadow = 0.09) => paint.Solid(shape, Color, Material, shadow) with
    {
        Inlays = Patterns.Of(Pattern, shape.Bounds(), Trim, paint.Unit),
    };

    private static Rgb Default(Rgb c) => c.Lightness > 0.55 ? c.Darken(0.35) : c.Lighten(0.4);
}
