using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Illustrator.Figures.Garments;

/// <summary>Ties, ribbons, scarves and hoods.</summary>
internal sealed class Neckwear(Rig rig, Paint paint, double sway)
{
    private readonly double _k = rig.Body.Heads / 6.5;

    public void Draw(Worn worn, List<Mark> marks)
    {
        foreach (var extra in worn.Cut.Extras)
        {
            switch (extra)
            {
                case "tie" when rig.FrontSeen:
                    Tie(worn, marks);
                    break;
                case "ribbon" when rig.FrontSeen:
                    Ribbon(worn, marks);
                    break;
                case "scarf":
                    Scarf(worn, marks);
                    break;
            }
        }
    }

    /// <summary>A hood drawn up over the hair, open at the face.</summary>
    public void Hood(Worn worn, List<Mark> marks)
    {
        if (!worn.Cut.Has("hood"))
        {
            return;
        }

        var map = HeadPlace.Map(rig);
        var x = Math.Clamp(rig.Head.Front.X, 0, 1);
        var outer = HoodShape(rig);
        if (rig.FrontSeen)
        {
            double c = x * 0.2, w = 0.46 - (x * 0.1);
            var hole = Outline.Start(c, 0.6).Curve(c - w, 0.56, c - w - 0.03, 0.1, c - w + 0.02, -0.2).Curve(c - w + 0.1, -0.46, c + w - 0.1, -0.46, c + w - 0.02, -0.2).Curve(c + w + 0.03, 0.1, c + w, 0.56, c, 0.6).Close().Build();
            marks.Add(worn.Form(paint, outer.Append(Reverse(hole)).Transform(map), 0.08));
            return;
        }

        marks.Add(worn.Form(paint, outer.Transform(map), 0.1));
    }

    /// <summary>The dark lining around the face.</summary>
    public void HoodInside(Worn worn, List<Mark> marks)
    {
        if (worn.Cut.Has("hood") && rig.FrontSeen)
        {
            marks.Add(Paint.Patch(HoodShape(rig).Transform(HeadPlace.Map(rig)), worn.Color.Darken(0.5), worn.Material));
        }
    }

    /// <summary>The hood's outline in head space.</summary>
    public static Outline HoodShape(Rig rig)
    {
        var x = Math.Clamp(rig.Head.Front.X, 0, 1);
        return Outline.Start(-0.62 + (x * 0.02), 0.62).Curve(-0.72, 0.1, -0.66, -0.5, -0.1 - (x * 0.1), -0.7).Curve(0.3, -0.76, 0.66, -0.46, 0.64 - (x * 0.12), 0)
            .Curve(0.64, 0.3, 0.58, 0.5, 0.5, 0.66).Curve(0.2, 0.78, -0.3, 0.78, -0.62, 0.62).Close().Build();
    }

    private static Outline Reverse(Outline shape) => Outline.Polygon([.. shape.Flatten(8).Reverse()]);

    private Vec At(double station, double degrees, double ease = 0.05) => rig.Trunk.Surface(station, degrees, ease * _k).Flat;

    private void Tie(Worn worn, List<Mark> marks)
    {
        var white = Rgb.Parse("#f6f4ef");
        var chest = Outline.Start(At(6.9, 150, 0.02)).Quad(At(6.6, 90, 0.02), At(6.9, 30, 0.02)).Line(At(3.3, 90)).Close().Build();
        marks.Insert(marks.Count, paint.Solid(chest, white, Material.Cloth, 0.03));
        Vec knot = At(6.0, 90, 0.06), low = At(3.5, 90, 0.07), n = (low - knot).Normalized.Perp;
        marks.Add(paint.Solid(Outline.Polygon(knot - (n * 0.03 * _k), knot + (n * 0.03 * _k), low + (n * 0.075 * _k), low + ((low - knot) * 0.08), low - (n * 0.075 * _k)), worn.Trim, Material.Cloth, 0.02));
        marks.Add(paint.Solid(Outline.Polygon(knot - (n * 0.065 * _k) - new Vec(0, 0.05 * _k), knot + (n * 0.065 * _k) - new Vec(0, 0.05 * _k), knot + (n * 0.035 * _k) + new Vec(0, 0.06 * _k), knot - (n * 0.035 * _k) + new Vec(0, 0.06 * _k)), worn.Trim, Material.Cloth, 0.02));
    }

    private void Ribbon(Worn worn, List<Mark> marks)
    {
        var knot = At(4.35, 90, 0.07);
        var red = Rgb.Parse("#c8374a");
        foreach (var side in (int[])[-1, 1])
        {
            Vec Of(double x, double y) => knot + new Vec(side * x * _k, y * _k);
            marks.Add(paint.Solid(Outline.Start(knot).Curve(Of(0.1, 0.1), Of(0.12, 0.3), Of(0.14, 0.44)).Line(Of(0.03, 0.38)).Curve(Of(0.02, 0.25), Of(0, 0.1), knot).Close().Build(), red, Material.Cloth, 0.02));
            marks.Add(paint.Solid(Outline.Start(knot).Curve(Of(0.08, -0.16), Of(0.24, -0.14), Of(0.27, -0.06)).Curve(Of(0.28, 0.08), Of(0.14, 0.12), knot).Close().Build(), red, Material.Cloth, 0.02));
        }

        marks.Add(paint.Solid(Outline.Circle(knot, 0.05 * _k), red, Material.Cloth, 0.015));
    }

    private void Scarf(Worn worn, List<Mark> marks)
    {
        var low = rig.Trunk.At(6.4).Eased(0.1 * _k).Arc(near: true, 6);
        var high = rig.Trunk.At(7.75).Eased(0.1 * _k).Arc(near: true, 6);
        var shape = Outline.Smooth([.. low, .. high.Reverse()], closed: true);
        var from = At(6.7, rig.FrontSeen ? 140 : 230, 0.12);
        var side = rig.FrontSeen ? -1 : 1;
        var blow = new Vec(((sway * 1.1) + (side * 0.1)) * _k, -Math.Abs(sway) * 0.5 * _k);
        Vec mid = from + new Vec(side * 0.06 * _k, 0.5 * _k) + (blow * 0.5), end = from + new Vec(side * 0.1 * _k, 1.1 * _k) + blow;
        marks.Add(worn.Form(paint, Pen.Ribbon([from, mid, end], t => (0.2 + (0.06 * t)) * _k), 0.05));
        marks.Add(worn.Form(paint, shape, 0.06));
        marks.Add(paint.Line(worn.Color, 0.016, Vec.Lerp(low[1], high[1], 0.5), Vec.Lerp(low[3], high[3], 0.35), Vec.Lerp(low[5], high[5], 0.6)));
    }
}
