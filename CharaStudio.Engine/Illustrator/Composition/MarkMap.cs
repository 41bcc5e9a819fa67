using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Illustrator.Composition;

/// <summary>The same marks bent by a lens or in other colours.</summary>
internal static class MarkMap
{
    /// <summary>Marks in page space with every point moved; straight lines stay polygons of their own corners.</summary>
    public static IReadOnlyList<Mark> Bend(IReadOnlyList<Mark> marks, Affine map, Func<Vec, Vec> lens) => Bend(marks, map, lens, 1);

    private static List<Mark> Bend(IReadOnlyList<Mark> marks, Affine map, Func<Vec, Vec> lens, double within)
    {
        var size = map.Scaling / within;
        var bent = new List<Mark>(marks.Count);
        Outline Shape(Outline o) => o.Transform(map).Map(lens);
        Vec Point(Vec p) => lens(map.Apply(p));
        foreach (var mark in marks)
        {
            bent.Add(mark switch
            {
                Form f => f with
                {
                    Shape = Shape(f.Shape),
                    Shadows = [.. f.Shadows.Select(Shape)],
                    Highlights = [.. f.Highlights.Select(Shape)],
                    Inlays = [.. f.Inlays.Select(i => i with { Shape = Shape(i.Shape) })],
                    Blend = f.Blend is { } b ? b with { From = Point(b.From), To = Point(b.To) } : null,
                },
                Stroke s => s with { Ribbon = Shape(s.Ribbon) },
                Glow g => g with { Centre = Point(g.Centre), Radius = g.Radius * size },
                Shade s => s with { Centre = Point(s.Centre), RadiusX = s.RadiusX * size, RadiusY = s.RadiusY * size },
                Cluster c => Bend(c, c.Transform.Then(map), lens, within),
                _ => mark,
            });
        }

        return bent;
    }

    // A cluster keeps its scale as a transform, for the finish judges line weights by it.
    private static Cluster Bend(Cluster cluster, Affine map, Func<Vec, Vec> lens, double within)
    {
        var scale = map.Scaling / within;
        Vec Inside(Vec p) => lens(p) * (1 / scale);
        return cluster with
        {
            Transform = Affine.Scale(scale),
            Clip = cluster.Clip?.Transform(map).Map(Inside),
            Marks = Bend(cluster.Marks, map, Inside, map.Scaling),
        };
    }

    /// <summary>The same marks in other colours.</summary>
    public static IReadOnlyList<Mark> Tint(IReadOnlyList<Mark> marks, Func<Rgb, Rgb> tint) =>
    [
        .. marks.Select(mark => mark switch
        {
            Form f => f with
            {
                Color = tint(f.Color),
                Inlays = [.. f.Inlays.Select(i => i with { Color = tint(i.Color) })],
                Blend = f.Blend is { } b ? b with { First = tint(b.First), Last = tint(b.Last) } : null,
            },
            Stroke s => s with { Of = tint(s.Of) },
            Cluster c => c with { Marks = Tint(c.Marks, tint) },
            _ => mark,
        }),
    ];
}
