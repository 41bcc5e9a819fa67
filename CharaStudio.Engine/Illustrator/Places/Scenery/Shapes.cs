using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Illustrator.Places.Scenery;

/// <summary>Outlines that nature and building share.</summary>
internal static class Shapes
{
    /// <summary>Many outlines as one path, so that a thousand leaves cost one mark.</summary>
    public static Outline Join(IEnumerable<Outline> shapes)
    {
        var all = new List<Outline.Segment>();
        foreach (var shape in shapes)
        {
            all.AddRange(shape.Segments);
        }

        return new Outline([.. all]);
    }

    /// <summary>A closed shape with bulging edges: crowns of trees, bushes, cumulus.</summary>
    /// <param name="flat">0 keeps the bottom round, 1 makes it level.</param>
    public static Outline Puff(Vec centre, double rx, double ry, int bulges, Dice dice, double flat = 0, double bulge = 0.55)
    {
        var turn = dice.Range(0, 360.0 / bulges);
        var knots = new Vec[bulges];
        for (var i = 0; i < bulges; i++)
        {
            var p = Vec.Polar(turn + ((i + dice.Range(-0.22, 0.22)) * 360 / bulges), dice.Range(0.84, 1.02));
            knots[i] = new Vec(centre.X + (p.X * rx), centre.Y + (p.Y > 0 ? p.Y * ry * (1 - (flat * 0.75)) : p.Y * ry));
        }

        var b = Outline.Start(knots[0]);
        for (var i = 0; i < bulges; i++)
        {
            Vec from = knots[i], to = knots[(i + 1) % bulges];
            var chord = to - from;
            var outward = new Vec(chord.Y, -chord.X) * bulge;
            b.Curve(from + (outward * 0.9) + (chord * 0.02), to + (outward * 0.9) - (chord * 0.02), to);
        }

        return b.Close().Build();
    }

    /// <summary>A level run of points whose height wanders; the ridge of hills and mountains by midpoint displacement.</summary>
    public static List<Vec> Ridge(double x0, double x1, double y, double rough, int levels, Dice dice, double fall = 0.55)
    {
        var points = new List<Vec> { new(x0, y), new(x1, y) };
        for (var level = 0; level < levels; level++)
        {
            for (var i = points.Count - 1; i > 0; i--)
            {
                points.Insert(i, Vec.Lerp(points[i - 1], points[i], dice.Range(0.4, 0.6)) + new Vec(0, dice.Range(-rough, rough)));
            }

            rough *= fall;
        }

        return points;
    }

    /// <summary>The area under a run of points, down to a level.</summary>
    public static Outline Under(IReadOnlyList<Vec> top, double bottom, bool smooth)
    {
        var b = Outline.Start(top[0].X, bottom).Line(top[0]);
        if (smooth)
        {
            b.Through([.. top.Skip(1)]);
        }
        else
        {
            foreach (var p in top.Skip(1))
            {
                b.Line(p);
            }
        }

        return b.Line(top[^1].X, bottom).Close().Build();
    }

    /// <summary>A pointed leaf or blade.</summary>
    public static Outline Leaf(Vec root, double degrees, double length, double width)
    {
        var along = Vec.Polar(degrees, length);
        var side = along.Normalized.Perp * width;
        var tip = root + along;
        return Outline.Start(root).Quad(root + (along * 0.5) + side, tip).Quad(root + (along * 0.5) - side, root).Close().Build();
    }

    /// <summary>A star of four thin points.</summary>
    public static Outline Twinkle(Vec c, double r)
    {
        var k = r * 0.14;
        return Outline.Polygon(
            c + new Vec(0, -r), c + new Vec(k, -k), c + new Vec(r, 0), c + new Vec(k, k),
            c + new Vec(0, r), c + new Vec(-k, k), c + new Vec(-r, 0), c + new Vec(-k, -k));
    }
}
