using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Illustrator.Figures.Garments;

/// <summary>Sleeves on a stretch of the arm.</summary>
internal sealed class Sleeves(Rig rig, Paint paint, double sway)
{
    private readonly double _k = rig.Body.Heads / 6.5;

    /// <summary>The dark inside of a wide cuff, drawn before the hand.</summary>
    public void Inside(Worn worn, ArmPiece piece, List<Mark> marks)
    {
        if (worn.Cut.Top is { Shape: SleeveKind.Wide, Sleeve: > 1 } && piece.To >= 2)
        {
            var (upper, lower, along) = Mouth(worn, piece.Side);
            var lens = Outline.Start(upper).Curve(upper + (along * 0.1 * _k), lower + (along * 0.16 * _k), lower).Curve(lower - (along * 0.1 * _k), upper - (along * 0.1 * _k), upper).Close().Build();
            marks.Add(new Form(lens, worn.Color.Darken(0.35), worn.Material));
        }
    }

    public void Outside(Worn worn, ArmPiece piece, List<Mark> marks)
    {
        if (worn.Cut.Top is not { Sleeve: > 0 } top || piece.From >= top.Sleeve)
        {
            return;
        }

        var limb = rig.Arm(piece.Side);
        var to = Math.Min(piece.To, top.Sleeve);
        double Ease(double s) => Cloth(top, s);
        var wide = top.Shape == SleeveKind.Wide && piece.To >= 2;
        var shape = wide ? Hanging(worn, piece, Ease) : limb.Outline(piece.From, to, Ease, roundStart: true, roundEnd: to < top.Sleeve);
        var form = worn.Form(paint, shape, 0.065);
        if (to >= top.Sleeve && top.Sleeve > 1)
        {
            form = form with { Inlays = [.. form.Inlays, .. Cuff(worn, piece, wide, Ease)] };
        }

        marks.Add(form);
        Creases(worn, limb, piece, to, marks);
    }

    private double Cloth(TopCut top, double s) => _k * top.Shape switch
    {
        SleeveKind.Fitted => top.Ease * 0.8,
        SleeveKind.Puff => 0.03 + (0.1 * Math.Sin(Math.PI * (0.3 + (0.66 * Math.Clamp(s / top.Sleeve, 0, 1))))),
        SleeveKind.Wide => top.Ease + (0.05 * s),
        _ => (top.Ease * 0.75) + (s > 1 ? 0.02 * (s - 1) : 0),
    };

    private (Vec Upper, Vec Lower, Vec Along) Mouth(Worn worn, int side)
    {
        var limb = rig.Arm(side);
        var top = worn.Cut.Top!;
        var (under, hang) = Under(limb, side);
        var at = top.Sleeve;
        var upper = limb.EdgeAt(at, -under, Cloth(top, at) * 0.6);
        var lower = limb.At(at) + (hang * (0.62 * _k)) + (limb.Along(2) * (0.12 * _k)) + new Vec(sway * 0.2 * _k, 0);
        return (upper, lower, limb.Along(2));
    }

    private (int Under, Vec Hang) Under(Limb limb, int side)
    {
        var along = limb.Along(2);
        var down = new Vec(0, 1);
        var square = down - (along * Vec.Dot(down, along));
        if (square.Length < 0.4)
        {
            // A hanging arm: the cuff opens behind it, away from where the figure faces.
            var back = -rig.Chest.Front.Flat;
            var outward = Math.Abs(back.X) > 0.3 ? new Vec(Math.Sign(back.X), 0) : new Vec(rig.Chest.Left.X * side > 0 ? 1 : -1, 0);
            square = (outward * 0.75) + (down * 0.3);
        }

        var hang = square.Normalized;
        return (Vec.Dot(along.Perp, hang) > 0 ? 1 : -1, hang);
    }

    private Outline Hanging(Worn worn, ArmPiece piece, Func<double, double> ease)
    {
        var limb = rig.Arm(piece.Side);
        var top = worn.Cut.Top!;
        var (under, hang) = Under(limb, piece.Side);
        var (upper, lower, along) = Mouth(worn, piece.Side);
        var over = limb.Edge(piece.From, top.Sleeve, -under, ease);
        var start = piece.From >= 1 ? limb.EdgeAt(1.02, under, ease(1)) : limb.EdgeAt(0.12, under, ease(0));
        var path = Outline.Start(over[0]);
        path.Through(over.Skip(1).SkipLast(1).Append(upper).ToArray());
        path.Curve(upper + (along * 0.07 * _k), lower + (along * 0.08 * _k) - (hang * 0.1 * _k), lower);
        var heel = limb.At(1.25) + (hang * (0.46 * _k)) + new Vec(sway * 0.15 * _k, 0);
        var elbow = limb.EdgeAt(piece.From >= 1 ? 1.05 : 0.8, under, 0.1 * _k);
        path.Curve(lower - (along * 0.12 * _k) + (hang * 0.06 * _k), heel + (along * 0.2 * _k) + (hang * 0.05 * _k), heel);
        path.Through(Vec.Lerp(heel, elbow, 0.65) + (hang * 0.02 * _k), elbow, start);
        if (piece.From <= 0)
        {
            limb.RoundOff(path, 0, ease, over[0], -limb.Along(0));
        }

        return path.Close().Build();
    }

    private IEnumerable<Inlay> Cuff(Worn worn, ArmPiece piece, bool wide, Func<double, double> ease)
    {
        if (!worn.Trimmed)
        {
            yield break;
        }

        var limb = rig.Arm(piece.Side);
        var at = worn.Cut.Top!.Sleeve;
        if (wide)
        {
            var (upper, lower, along) = Mouth(worn, piece.Side);
            yield return new Inlay(Pen.Ribbon([upper + (along * 0.04 * _k), Vec.Lerp(upper, lower, 0.5) + (along * 0.07 * _k), lower + (along * 0.06 * _k)], _ => 0.24 * _k), worn.Trim);
            yield break;
        }

        Vec a = limb.EdgeAt(at, 1, ease(at) + 0.05), b = limb.EdgeAt(at, -1, ease(at) + 0.05), c = limb.EdgeAt(at - 0.13, -1, ease(at) + 0.05), d = limb.EdgeAt(at - 0.13, 1, ease(at) + 0.05);
        yield return new Inlay(Outline.Polygon(a, b, c, d), worn.Trim);
    }

    // Cloth bunches inside the elbow and pulls from its point.
    private void Creases(Worn worn, Limb limb, ArmPiece piece, double to, List<Mark> marks)
    {
        if (piece.From >= 0.9 || to < 1.3)
        {
            return;
        }

        var inner = limb.Bend >= 0 ? 1 : -1;
        var r = limb.Radius(1);
        var hold = limb.EdgeAt(1, inner, Cloth(worn.Cut.Top!, 1));
        var bent = Math.Abs(limb.Bend) > 20 ? 1.0 : 0.6;
        var middle = limb.At(1);
        marks.Add(paint.Line(worn.Color, 0.015, hold + (limb.Along(0.5) * -r * 0.25), Vec.Lerp(hold, middle, 0.5 * bent) - (limb.Along(0.5) * r * 0.25), Vec.Lerp(hold, middle, 1.2 * bent) - (limb.Along(0.5) * r * 0.6)));
        marks.Add(paint.Line(worn.Color, 0.013, hold + (limb.Along(1.5) * r * 0.2), Vec.Lerp(hold, middle, 0.55 * bent) + (limb.Along(1.5) * r * 0.35), Vec.Lerp(hold, middle, 1.1 * bent) + (limb.Along(1.5) * r * 0.75)));
    }
}
