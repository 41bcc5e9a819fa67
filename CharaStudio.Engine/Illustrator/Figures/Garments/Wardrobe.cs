using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Illustrator.Figures.Garments;

/// <summary>All that a figure wears below the head, piece by piece in the order of drawing.</summary>
internal sealed class Wardrobe
{
    private readonly Rig _rig;
    private readonly IReadOnlyList<Worn> _worn;
    private readonly IReadOnlyList<(Worn Worn, Tailor Tailor)> _cloth;
    private readonly Sleeves _sleeves;
    private readonly LegWear _legs;
    private readonly Collars _collars;
    private readonly Extras _extras;

    public Wardrobe(FigureBrief brief, Rig rig, Paint paint)
    {
        _rig = rig;
        _worn = [.. Dressed(brief.Look.Outfit).SelectMany(Worn.Parts).OrderBy(w => w.Kind.Layer)];
        _cloth = [.. _worn.Where(w => w.Cut.Top is not null || w.Cut.Skirt is not null).Select(w => (w, new Tailor(rig, paint, w, brief.Sway)))];
        _sleeves = new Sleeves(rig, paint, brief.Sway);
        _legs = new LegWear(rig, paint);
        _collars = new Collars(rig, paint);
        _extras = new Extras(rig, paint, brief.Sway);
    }

    /// <summary>A hood keeps all hair inside its outline.</summary>
    public bool Hooded => Covers("hair");

    public void Behind(List<Mark> marks)
    {
        foreach (var worn in _worn)
        {
            _extras.Behind(worn, marks);
        }
    }

    public void SkirtInside(List<Mark> marks)
    {
        foreach (var (_, tailor) in _cloth)
        {
            tailor.Inside(marks);
        }
    }

    public void Leg(int side, List<Mark> marks, BodyArtist bare)
    {
        if (!Covers("feet"))
        {
            bare.BareFoot(side, marks);
        }

        if (!_worn.Any(w => w.Cut.Legs is { To: > 1.8 }))
        {
            bare.Leg(side, 0, 2, marks);
        }

        foreach (var worn in _worn)
        {
            _legs.Stocking(worn, side, marks);
            if (worn.Cut.Feet is { Kind: not FootKind.Boot })
            {
                _legs.Shoe(worn, side, marks);
            }

            _legs.Trousers(worn, side, marks);
            if (worn.Cut.Feet is { Kind: FootKind.Boot })
            {
                _legs.Shoe(worn, side, marks);
            }

            _extras.Leg(worn, side, marks);
        }
    }

    public void HoodInside(List<Mark> marks)
    {
        foreach (var worn in _worn)
        {
            _extras.HoodInside(worn, marks);
        }
    }

    public void Trunk(List<Mark> marks)
    {
        foreach (var worn in _worn)
        {
            _legs.Seat(worn, marks);
            if (worn.Cut.Top is not null || worn.Cut.Skirt is not null)
            {
                _cloth.First(c => c.Worn == worn).Tailor.Outside(marks);
            }

            _collars.Draw(worn, marks);
            _extras.Trunk(worn, marks);
        }
    }

    public void Collar(List<Mark> marks)
    {
        foreach (var worn in _worn)
        {
            _extras.Collar(worn, marks);
        }
    }

    public void OverHead(List<Mark> marks)
    {
        foreach (var worn in _worn)
        {
            _extras.OverHead(worn, marks);
        }
    }

    public void Cuffs(ArmPiece piece, List<Mark> marks)
    {
        foreach (var worn in _worn)
        {
            _sleeves.Inside(worn, piece, marks);
        }
    }

    public void Arm(ArmPiece piece, List<Mark> marks, BodyArtist bare)
    {
        if (!_worn.Any(w => w.Cut.Top is { Sleeve: > 1.8, Shape: not SleeveKind.Wide }))
        {
            bare.Arm(piece.Side, piece.From, piece.To, marks);
            if (piece.From <= 0 && piece.Layer == ArmLayer.BeforeTrunk && !_worn.Any(w => w.Cut.Top is not null))
            {
                bare.Shoulder(piece.Side, marks);
            }
        }

        foreach (var worn in _worn)
        {
            _sleeves.Outside(worn, piece, marks);
            _extras.Arm(worn, piece, marks);
        }
    }

    public (Rgb Color, Material Material) Hand(Rgb skin) =>
        _worn.LastOrDefault(w => w.Cut.Has("gloves")) is { } gloves
            ? (gloves.Kind.Id == "gloves" ? gloves.Color : gloves.Trim, gloves.Material)
            : (skin, Material.Skin);

    // Nobody stands about undressed: what no garment covers gets plain linen.
    private static IEnumerable<Garment> Dressed(IReadOnlyList<Garment> outfit)
    {
        var cuts = outfit.Select(g => GarmentCatalogue.Get(g.Kind).Cut).ToArray();
        if (!cuts.Any(c => c.Top is { Front: not Front.Open } || c.Has("breastplate")))
        {
            yield return new Garment { Kind = "vest", Color = "#d8d3c8" };
        }

        if (!cuts.Any(c => c.Legs is not null || c.Skirt is { Front: not Front.Open }))
        {
            yield return new Garment { Kind = "shorts", Color = "#b9b2a6" };
        }

        foreach (var garment in outfit)
        {
            yield return garment;
        }
    }

    private bool Covers(string part) => _worn.Any(w => w.Kind.Covers.Contains(part, StringComparer.Ordinal));
}
