using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Illustrator.Figures;

/// <summary>The smallest convex shape around discs.</summary>
public static class Hull
{
    public static Outline Of(params IReadOnlyList<(Vec Centre, double Radius)> discs) => Outline.Polygon(Points(discs));

    /// <summary>Corner points in clockwise order on the sheet.</summary>
    public static IReadOnlyList<Vec> Points(IReadOnlyList<(Vec Centre, double Radius)> discs)
    {
        var points = new List<Vec>(discs.Count * 16);
        foreach (var (centre, radius) in discs)
        {
            for (var i = 0; i < (radius > 0 ? 16 : 1); i++)
            {
                points.Add(centre + Vec.Polar(i * 22.5, radius));
            }
        }

        points.Sort((a, b) => a.X != b.X ? a.X.CompareTo(b.X) : a.Y.CompareTo(b.Y));
        var hull = new List<Vec>();
        Walk(points, hull, 0);
        points.Reverse();
        Walk(points, hull, hull.Count);
        return hull;
    }

    // Andrew's monotone chain, one side.
    private static void Walk(List<Vec> points, List<Vec> hull, int floor)
    {
        foreach (var p in points)
        {
            while (hull.Count >= floor + 2 && Vec.Cross(hull[^1] - hull[^2], p - hull[^1]) <= 0)
            {
                hull.RemoveAt(hull.Count - 1);
            }

            hull.Add(p);
        }

        hull.RemoveAt(hull.Count - 1);
    }
}
