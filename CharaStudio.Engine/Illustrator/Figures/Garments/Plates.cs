using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Illustrator.Figures.Garments;

/// <summary>Armour and hard parts.</summary>
internal sealed class Plates(Rig rig, Paint paint)
{
    private readonly double _k = rig.Body.Heads / 6.5;

    public void Trunk(Worn worn, List<Mark> marks)
    {
        if (Has(worn, "breastplate"))
        {
            Tassets(worn, marks);
            Breastplate(worn, marks);
        }

        if (Has(worn, "panel") && rig.FrontSeen)
        {
            Vec a = At(3.9, 112), b = At(3.9, 68), c = At(3.0, 70), d = At(3.0, 110);
            marks.Add(new Form(Outline.Polygon(a, b, c, d), worn.Trim, Material.Metal));
            marks.Add(new Form(Outline.Circle(Vec.Lerp(a, c, 0.4), 0.05 * _k), Rgb.Parse("#e2574c"), Material.Light) { Contour = 0.6 });
            marks.Add(new Form(Outline.Circle(Vec.Lerp(b, d, 0.4), 0.05 * _k), Rgb.Parse("#59c2e8"), Material.Light) { Contour = 0.6 });
        }
    }

    public void Arm(Worn worn, ArmPiece piece, List<Mark> marks)
    {
        var limb = rig.Arm(piece.Side);
        if (Has(worn, "vambraces") && piece.To >= 2)
        {
            var shape = limb.Outline(Math.Max(piece.From, 1.22), 1.92, s => (0.045 + (0.02 * (2 - s))) * _k, roundStart: false);
            marks.Add(Metal(worn, shape, limb.At(1.3), limb.At(1.9)));
        }

        if (Has(worn, "pauldrons") && piece.From <= 0)
        {
            Pauldron(worn, limb, marks);
        }

        if (Has(worn, "rings") && piece.To >= 1.5)
        {
            Ring(worn, limb, 1.78, marks);
        }
    }

    public void Leg(Worn worn, int side, List<Mark> marks)
    {
        var limb = rig.Leg(side);
        if (Has(worn, "greaves"))
        {
            var shape = limb.Outline(1.12, 1.9, _ => 0.045 * _k, roundStart: false);
            marks.Add(Metal(worn, shape, limb.At(1.15), limb.At(1.9)));
            var r = limb.Radius(1) * 1.08;
            var knee = Outline.Ellipse(limb.At(1.02) + (limb.Front.Flat * r * 0.3), r * 0.85, r * 1.05);
            marks.Add(Metal(worn, knee, limb.At(0.9), limb.At(1.2)));
        }

        if (Has(worn, "rings"))
        {
            Ring(worn, limb, 1.08, marks);
        }
    }

    private static bool Has(Worn worn, string extra) => worn.Cut.Has(extra);

    private Vec At(double station, double degrees, double ease = 0.11) => rig.Trunk.Surface(station, degrees, ease * _k).Flat;

    private Form Metal(Worn worn, Outline shape, Vec from, Vec to)
    {
        var form = paint.Solid(shape, worn.Color, Material.Metal, 0.07);
        var light = Crescent.Toward(paint.Light);
        var along = to - from;
        var shine = light * (0.05 * _k);
        return form with { Highlights = [Pen.Taper([from + (along * 0.1) + shine, from + (along * 0.5) + shine, to - (along * 0.15) + shine], 0.05 * _k)] };
    }

    private void Breastplate(Worn worn, List<Mark> marks)
    {
        Vec[] top = rig.FrontSeen ? [At(6.35, 24, 0.04), At(5.6, 90, 0.07), At(6.35, 156, 0.04)] : [At(6.5, 0, 0.04), At(6.4, 270, 0.04), At(6.5, 180, 0.04)];
        var shape = rig.Trunk.Outline(2.0, 6.0, s => (s > 5.4 ? 0.02 : 0.075) * _k, top);
        var form = Metal(worn, shape, At(4.6, 120), At(2.4, 110));
        var band = new Outline[] { Edge(top) };
        marks.Add(form with { Inlays = [.. band.Select(b => new Inlay(b, worn.Trim))] });
        if (rig.FrontSeen)
        {
            marks.Add(paint.Line(worn.Color, 0.018, At(5.5, 90), At(3.6, 90), At(2.2, 90)));
            marks.Add(paint.Line(worn.Color, 0.018, At(3.1, 150), At(2.7, 116), At(2.6, 92)));
            marks.Add(paint.Line(worn.Color, 0.018, At(3.1, 30), At(2.7, 64), At(2.6, 88)));
        }
    }

    private Outline Edge(Vec[] top) => Pen.Ribbon(top, _ => 0.16 * _k);

    private void Tassets(Worn worn, List<Mark> marks)
    {
        foreach (var degrees in rig.FrontSeen ? (double[])[168, 12, 128, 52] : [192, 348, 232, 308])
        {
            Vec a = At(1.9, degrees - 24, 0.07), b = At(1.9, degrees + 24, 0.07), c = At(0.75, degrees + 25, 0.13), d = At(0.75, degrees - 25, 0.13);
            if (rig.Trunk.Surface(1.2, degrees).Z < rig.Trunk.At(1.2).Centre.Z - 0.05)
            {
                continue;
            }

            var drop = new Vec(0, 0.16 * _k);
            var shape = Outline.Start(a).Line(b).Line(c).Quad(Vec.Lerp(c, d, 0.5) + (drop * 1.6), d).Close().Build();
            marks.Add(Metal(worn, shape, Vec.Lerp(a, b, 0.4), Vec.Lerp(c, d, 0.4)) with { Inlays = [new Inlay(Pen.Ribbon([c, Vec.Lerp(c, d, 0.5) + (drop * 0.8), d], _ => 0.09 * _k), worn.Trim)] });
        }
    }

    private void Pauldron(Worn worn, Limb limb, List<Mark> marks)
    {
        var r = limb.Radius(0.1);
        var along = limb.Along(0.2);
        var at = limb.At(0.12);
        var outward = (at - rig.Trunk.At(5).Centre.Flat).Normalized;
        for (var i = 2; i >= 0; i--)
        {
            var c = at + (along * (r * ((i * 0.62) - 0.1))) + (outward * (r * 0.12));
            var size = r * (1.42 - (i * 0.12));
            var n = along.Perp;
            Vec left = c - (n * size), right = c + (n * size), top = c - (along * size * (i == 0 ? 1.05 : 0.5)), low = c + (along * size * 0.62);
            var shape = Outline.Start(left).Curve(left - (along * size * 0.8), top - (n * size * 0.6), top).Curve(top + (n * size * 0.6), right - (along * size * 0.8), right)
                .Curve(right + (along * size * 0.3), low + (n * size * 0.7), low).Curve(low - (n * size * 0.7), left + (along * size * 0.3), left).Close().Build();
            marks.Add(Metal(worn, shape, top, low) with { Inlays = [new Inlay(Pen.Ribbon([left, low, right], _ => 0.07 * _k), worn.Trim)] });
        }
    }

    private void Ring(Worn worn, Limb limb, double station, List<Mark> marks)
    {
        Vec a = limb.EdgeAt(station, 1, 0.11 * _k), b = limb.EdgeAt(station, -1, 0.11 * _k);
        marks.Add(paint.Solid(Pen.Ribbon([a, Vec.Lerp(a, b, 0.5) + (limb.Along(station) * 0.03 * _k), b], _ => 0.1 * _k), worn.Trim, Material.Metal, 0.03));
    }
}
