using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Illustrator.Figures.Garments;

/// <summary>Belts, sashes, obi and aprons.</summary>
internal sealed class Waistwear(Rig rig, Paint paint, double sway)
{
    private readonly double _k = rig.Body.Heads / 6.5;

    public void Draw(Worn worn, List<Mark> marks)
    {
        foreach (var extra in worn.Cut.Extras)
        {
            var own = worn.Kind.Id is "belt" or "sash" ? worn.Color : worn.Trim;
            switch (extra)
            {
                case "belt":
                    Band(marks, 1.62, 1.86, own, Material.Leather);
                    Buckle(marks, 1.74, worn);
                    break;
                case "sash":
                    Band(marks, 1.72, 2.08, own, Material.Cloth);
                    break;
                case "wide_sash":
                    Band(marks, 1.66, 2.12, own, Material.Cloth);
                    Ends(marks, own);
                    break;
                case "obi":
                    Band(marks, 1.55, 2.5, own, Material.Cloth);
                    Band(marks, 1.98, 2.08, own.Lighten(0.45), Material.Cloth);
                    Bow(marks, own);
                    break;
                case "apron":
                    Apron(marks, worn);
                    break;
            }
        }
    }

    private Vec At(double station, double degrees, double ease = 0.09) => rig.Trunk.Surface(station, degrees, ease * _k).Flat;

    private void Band(List<Mark> marks, double low, double high, Rgb color, Material material)
    {
        var a = rig.Trunk.At(low).Eased(0.085 * _k).Arc(near: true, 8);
        var b = rig.Trunk.At(high).Eased(0.08 * _k).Arc(near: true, 8);
        var shape = Outline.Start(a[0]).Through(a.Skip(1).ToArray()).Line(b[^1]).Through(b.Reverse().Skip(1).ToArray()).Close().Build();
        marks.Add(paint.Solid(shape, color, material, 0.08));
    }

    private void Buckle(List<Mark> marks, double station, Worn worn)
    {
        if (!rig.FrontSeen)
        {
            return;
        }

        var c = At(station, 90);
        var metal = worn.Kind.Id == "belt" && worn.Trimmed ? worn.Trim : Rgb.Parse("#d9b45a");
        marks.Add(new Form(Outline.RoundRect(c.X - (0.075 * _k), c.Y - (0.075 * _k), 0.15 * _k, 0.15 * _k, 0.03 * _k), metal, Material.Metal));
        marks.Add(new Form(Outline.RoundRect(c.X - (0.04 * _k), c.Y - (0.04 * _k), 0.08 * _k, 0.08 * _k, 0.02 * _k), metal.Darken(0.45), Material.Metal) { Contour = 0 });
    }

    private void Ends(List<Mark> marks, Rgb color)
    {
        if (!rig.FrontSeen)
        {
            return;
        }

        var knot = At(1.85, 118, 0.1);
        var down = rig.Pose.Tip == 0 ? new Vec(0, 1) : -rig.Hips.Up.Flat;
        var raised = (rig.RightLeg.Joint3(1) - rig.RightLeg.Joint3(0)).Normalized.Y < 0.3;
        var blow = new Vec(sway * 0.5 * _k, 0);
        foreach (var (x, length) in ((double, double)[])[(-0.07, 1.0), (0.06, 1.25)])
        {
            var drop = down * (length * (raised ? 0.45 : 1) * _k);
            Vec mid = knot + new Vec(x * 0.9 * _k, 0) + (drop * 0.5) + (blow * 0.35), end = knot + new Vec(x * 1.8 * _k, 0) + drop + blow;
            marks.Add(paint.Solid(Pen.Ribbon([knot, mid + new Vec(0.02 * _k, 0), end], t => (0.07 + (0.09 * t)) * _k), color, Material.Cloth, 0.03));
        }

        marks.Add(paint.Solid(Outline.Ellipse(knot, 0.085 * _k, 0.1 * _k), color, Material.Cloth, 0.03));
    }

    private void Bow(List<Mark> marks, Rgb color)
    {
        if (rig.FrontSeen)
        {
            return;
        }

        var c = At(2.05, 270, 0.12);
        marks.Add(paint.Solid(Outline.RoundRect(c.X - (0.3 * _k), c.Y - (0.28 * _k), 0.6 * _k, 0.6 * _k, 0.08 * _k), color, Material.Cloth, 0.05));
        marks.Add(paint.Solid(Outline.RoundRect(c.X - (0.12 * _k), c.Y - (0.34 * _k), 0.24 * _k, 0.4 * _k, 0.06 * _k), color.Lighten(0.1), Material.Cloth, 0.04));
    }

    private void Apron(List<Mark> marks, Worn worn)
    {
        if (!rig.FrontSeen)
        {
            Band(marks, 1.8, 1.98, worn.Color, Material.Cloth);
            return;
        }

        Vec Knee(int side) => rig.Leg(side).At(0.72);
        Vec r = At(1.9, 160), l = At(1.9, 20), low = Vec.Lerp(Knee(-1), Knee(1), 0.5);
        var across = (l - r) * 0.62;
        Vec lowLeft = low - across + new Vec(sway * 0.2 * _k, 0), lowRight = low + across + new Vec(sway * 0.2 * _k, 0);
        marks.Add(worn.Form(paint, Outline.Start(r).Through(At(1.0, 150), lowLeft).Quad(low + new Vec(0, 0.12 * _k), lowRight).Through(At(1.0, 30), l).Close().Build()));
        marks.Add(worn.Form(paint, Outline.Polygon(At(1.9, 140), At(4.2, 122), At(4.2, 58), At(1.9, 40)), 0.04));
        marks.Add(paint.Line(worn.Color, 0.05, At(4.2, 120), At(5.6, 128), At(6.6, 150)));
        marks.Add(paint.Line(worn.Color, 0.05, At(4.2, 60), At(5.6, 52), At(6.6, 30)));
        Band(marks, 1.8, 1.98, worn.Trimmed ? worn.Trim : worn.Color, Material.Cloth);
    }
}
