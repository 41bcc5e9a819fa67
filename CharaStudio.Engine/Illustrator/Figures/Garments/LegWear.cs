using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Illustrator.Figures.Garments;

/// <summary>Trouser legs, stockings and footwear.</summary>
internal sealed class LegWear(Rig rig, Paint paint)
{
    private readonly double _k = rig.Body.Heads / 6.5;

    public void Trousers(Worn worn, int side, List<Mark> marks)
    {
        if (worn.Cut.Legs is not { } cut)
        {
            return;
        }

        var limb = rig.Leg(side);
        double Ease(double s) => _k * (s < 1 ? cut.Ease : cut.Ease + ((cut.HemEase - cut.Ease) * (s - 1) / Math.Max(0.2, cut.To - 1)));
        Cloth(worn, limb, 0, cut.To, Ease, marks);
    }

    /// <summary>The seat of trousers over both legs, without the line where a leg begins.</summary>
    public void Seat(Worn worn, List<Mark> marks)
    {
        if (worn.Cut.Legs is not { } cut)
        {
            return;
        }

        var shape = rig.Trunk.Outline(0.02, 2.05, _ => cut.Ease * 0.8 * _k);
        marks.Add(worn.Form(paint, shape, 0.09));
        foreach (var leg in (Limb[])[rig.RightLeg, rig.LeftLeg])
        {
            var r = leg.Radius(0.1);
            var at = leg.At(0.12);
            marks.Add(Paint.Patch(Outline.Ellipse(at, r * 0.86, r * 0.9), worn.Color, worn.Material));
        }
    }

    public void Shoe(Worn worn, int side, List<Mark> marks)
    {
        if (worn.Cut.Feet is not { } cut)
        {
            return;
        }

        var foot = new Foot(rig, side);
        var ease = (cut.Kind == FootKind.Sandal ? 0.01 : 0.028) * _k;
        marks.Add(new Form(foot.Sole(ease + (0.012 * _k), 0.06 * _k), worn.Color.Darken(0.4), Material.Leather));
        if (cut.Kind == FootKind.Sandal)
        {
            var strap = Pen.Ribbon([foot.At(0.28, 0.15, 0.11), foot.At(0.3, 0.7), foot.At(0.28, 0.15, -0.11)], _ => 0.06 * _k);
            marks.Add(new Form(strap, worn.Color, worn.Material));
            return;
        }

        marks.Add(paint.Solid(foot.Shape(ease), worn.Color, worn.Material, 0.05));
        if (foot.ToesSeen)
        {
            marks.Add(paint.Line(worn.Color, 0.014, foot.At(0.3, 0.95, 0.08), foot.At(0.36, 0.72), foot.At(0.3, 0.95, -0.08)));
        }

        if (cut.Height > 0)
        {
            Shaft(worn, cut, side, foot, marks);
        }
    }

    private void Shaft(Worn worn, FootCut cut, int side, Foot foot, List<Mark> marks)
    {
        var limb = rig.Leg(side);
        var from = 2 - cut.Height;
        double Ease(double s) => _k * (0.03 + (0.035 * Math.Max(0, (1.5 - s) * 2)));
        var shape = limb.Outline(from, 2, Ease, roundStart: false);
        marks.Add(paint.Solid(shape, worn.Color, worn.Material, 0.06));
        // The instep: hides the seam between shaft and shoe.
        marks.Add(Paint.Patch(Outline.Circle(foot.At(0.02, 0.86), foot.AnkleRadius * 1.02), worn.Color, worn.Material));
        Vec a = limb.EdgeAt(from, 1, Ease(from) + (0.015 * _k)), b = limb.EdgeAt(from, -1, Ease(from) + (0.015 * _k));
        var along = limb.Along(from + 0.01);
        var band = Pen.Ribbon([a + (along * 0.03 * _k), Vec.Lerp(a, b, 0.5) + (along * 0.07 * _k), b + (along * 0.03 * _k)], _ => 0.09 * _k);
        marks.Add(new Form(band, worn.Trimmed ? worn.Trim : worn.Color.Darken(0.18), worn.Material));
        marks.Add(paint.Line(worn.Color, 0.014, limb.EdgeAt(1.86, 1, 0), limb.At(1.9), limb.EdgeAt(1.88, -1, -0.03 * _k)));
    }

    public void Stocking(Worn worn, int side, List<Mark> marks)
    {
        if (!worn.Cut.Has("stockings"))
        {
            return;
        }

        var limb = rig.Leg(side);
        marks.Add(paint.Solid(new Foot(rig, side).Shape(0.006), worn.Color, worn.Material, 0.04));
        Cloth(worn, limb, 0.62, 2, _ => 0.01 * _k, marks);
    }

    private void Cloth(Worn worn, Limb limb, double from, double to, Func<double, double> ease, List<Mark> marks)
    {
        var pieces = limb.Folded && to > 1 ? new (double, double)[] { (1, to), (from, 1) } : [(from, to)];
        if (limb.Folded && limb.DepthAt(0) < limb.DepthAt(2))
        {
            Array.Reverse(pieces);
        }

        foreach (var (a, b) in pieces)
        {
            marks.Add(worn.Form(paint, limb.Outline(a, b, ease, roundStart: a <= 0 || a == 1, roundEnd: b == 1), 0.08));
        }

        if (to > 1.1 && !limb.Folded && worn.Cut.Legs is not null)
        {
            var inner = limb.Bend >= 0 ? 1 : -1;
            var r = limb.Radius(1);
            Vec hold = limb.EdgeAt(1.02, inner, 0), middle = limb.At(1.0);
            marks.Add(paint.Line(worn.Color, 0.016, hold, Vec.Lerp(hold, middle, 0.6) - (limb.Along(0.5) * r * 0.2), Vec.Lerp(hold, middle, 1.3) - (limb.Along(0.5) * r * 0.55)));
            marks.Add(paint.Line(worn.Color, 0.014, hold + (limb.Along(1.5) * r * 0.3), Vec.Lerp(hold, middle, 0.7) + (limb.Along(1.5) * r * 0.5), Vec.Lerp(hold, middle, 1.1) + (limb.Along(1.5) * r)));
            if (to > 1.8)
            {
                var low = limb.EdgeAt(to - 0.12, -inner, ease(to));
                marks.Add(paint.Line(worn.Color, 0.013, low, Vec.Lerp(low, limb.At(to - 0.06), 0.7), limb.At(to - 0.08)));
            }
        }
    }
}
