using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Illustrator.Figures.Garments;

/// <summary>Capes and cloaks: a cloth that hangs from the shoulders behind the body.</summary>
internal sealed class Capes(Rig rig, Paint paint, double sway)
{
    private readonly double _k = rig.Body.Heads / 6.5;

    public void Back(Worn worn, List<Mark> marks)
    {
        if (Length(worn) is not { } length)
        {
            return;
        }

        var t = rig.Trunk;
        Vec3 right = t.Surface(5.6, 190, 0.06 * _k), left = t.Surface(5.6, 350, 0.06 * _k), neck = t.Surface(6.6, 270, 0.05 * _k);
        var back = -rig.Chest.Front;
        var low = length * rig.Body.Heads;
        Vec3 Down(Vec3 p, double u, double spread) => p + new Vec3((sway * 0.9 * u * u * _k), low * u, 0)
            + (back * ((0.16 + (0.3 * u)) * _k)) + (rig.Chest.Left * (spread * u * _k));
        Vec3 spine = t.Surface(5.6, 270, 0.1 * _k);
        Vec Side(int i, bool last)
        {
            var u = i / 4.0;
            Vec[] three = [Down(left, u, 0.42).Flat, Down(right, u, -0.42).Flat, (Down(spine, u, 0) + (back * (0.55 * u * _k))).Flat];
            return last ? three.MaxBy(p => p.X) : three.MinBy(p => p.X);
        }

        var leftSide = rig.Chest.Left.X >= 0;
        Vec[] leftEdge = [.. Enumerable.Range(0, 5).Select(i => Side(i, leftSide))];
        Vec[] rightEdge = [.. Enumerable.Range(0, 5).Select(i => Side(i, !leftSide))];
        var ground = 0.02;
        var hem = Enumerable.Range(1, 8).Select(i => Vec.Lerp(leftEdge[^1], rightEdge[^1], i / 9.0) + new Vec(0, (i % 2 == 0 ? 0.05 : -0.03) * _k)).ToArray();
        Vec Floor(Vec p) => p with { Y = Math.Min(p.Y, ground) };
        var path = Outline.Start(neck.Flat).Line(leftEdge[0]).Through(leftEdge[1..].Select(Floor).ToArray());
        path.Through([.. hem.Select(Floor), Floor(rightEdge[^1])]);
        path.Through(rightEdge.Reverse().Skip(1).Select(Floor).ToArray()).Line(neck.Flat);
        var shape = path.Close().Build();
        // From the front one sees the lining.
        var color = rig.FrontSeen ? (worn.Trimmed ? worn.Trim : worn.Color.Darken(0.22)) : worn.Color;
        var form = rig.FrontSeen ? new Form(shape, color, Material.Cloth) : worn.Form(paint, shape, 0.14);
        marks.Add(form with { Shadows = [.. form.Shadows, .. Enumerable.Range(0, 3).Select(i => Wedge(neck.Flat, hem, (i * 2) + 1, Floor))] });
        for (var i = 1; i < 8; i += 2)
        {
            marks.Add(paint.Line(color, 0.016, Vec.Lerp(neck.Flat, Floor(hem[i]), 0.25), Vec.Lerp(neck.Flat, Floor(hem[i]), 0.6), Floor(hem[i])));
        }
    }

    /// <summary>The collar of the cape over both shoulders and its clasp.</summary>
    public void Clasp(Worn worn, List<Mark> marks)
    {
        if (Length(worn) is null)
        {
            return;
        }

        Vec At(double station, double degrees, double ease) => rig.Trunk.Surface(station, degrees, ease * _k).Flat;
        if (!rig.FrontSeen)
        {
            return;
        }

        foreach (var side in (int[])[-1, 1])
        {
            double Angle(double across) => rig.Trunk.FrontAngle(side, across);
            var shape = Outline.Start(At(6.95, Angle(140), 0.04)).Quad(At(6.7, Angle(60), 0.06), At(5.6, Angle(4), 0.1))
                .Quad(At(4.6, Angle(40), 0.14), At(4.4, Angle(78), 0.14)).Quad(At(4.9, Angle(100), 0.2), At(5.6, Angle(108), 0.16)).Quad(At(6.3, Angle(120), 0.1), At(6.95, Angle(140), 0.04)).Close().Build();
            marks.Add(worn.Form(paint, shape, 0.05));
        }

        var clasp = At(5.6, 90, 0.11);
        marks.Add(new Form(Outline.Circle(clasp, 0.065 * _k), Rgb.Parse("#e0bd5f"), Material.Metal));
        marks.Add(new Form(Outline.Circle(clasp, 0.032 * _k), worn.Trim, Material.Glass) { Contour = 0 });
    }

    private static double? Length(Worn worn) => worn.Cut.Has("cape_long") ? 0.72 : worn.Cut.Has("cape_short") ? 0.42 : null;

    private Outline Wedge(Vec top, Vec[] hem, int i, Func<Vec, Vec> floor)
    {
        Vec a = floor(hem[i]), b = floor(Vec.Lerp(hem[i], hem[i + 1], 0.8));
        return Outline.Start(Vec.Lerp(top, a, 0.2)).Quad(Vec.Lerp(top, b, 0.6), b + new Vec(0, 0.1 * _k)).Line(a + new Vec(0, 0.1 * _k)).Close().Build();
    }
}
