namespace CharaStudio.Engine.Illustrator.Drawing;

/// <summary>Ink lines as filled shapes whose width swells and tapers, the way a brush pen draws.</summary>
public static class Pen
{
    /// <summary>A line through <paramref name="points"/>, widest in the middle, thin at the ends.</summary>
    /// <param name="points">At least two points; a smooth curve runs through them.</param>
    /// <param name="width">Full width at the thickest place, in the caller's units.</param>
    /// <param name="start">Width at the first point as a share of <paramref name="width"/>, 0..1.</param>
    /// <param name="end">Width at the last point as a share of <paramref name="width"/>, 0..1.</param>
    public static Outline Taper(IReadOnlyList<Vec> points, double width, double start = 0.15, double end = 0.05) =>
        Ribbon(points, t =>
        {
            var swell = Math.Sin(Math.PI * Math.Clamp(t, 0, 1));
            var ends = (start * (1 - t)) + (end * t);
            return width * (ends + ((1 - ends) * swell));
        });

    /// <summary>A closed ribbon along a smooth curve through the points; <paramref name="widthAt"/> gives the full width at 0..1.</summary>
    public static Outline Ribbon(IReadOnlyList<Vec> points, Func<double, double> widthAt)
    {
        var curve = points.Count == 2 ? [points[0], Vec.Lerp(points[0], points[1], 0.5), points[1]] : points;
        var spine = Outline.Smooth(curve, closed: false).Flatten(6);
        var left = new List<Vec>(spine.Count);
        var right = new List<Vec>(spine.Count);
        for (var i = 0; i < spine.Count; i++)
        {
            var along = (spine[Math.Min(i + 1, spine.Count - 1)] - spine[Math.Max(i - 1, 0)]).Normalized;
            var half = along.Perp * (widthAt((double)i / (spine.Count - 1)) / 2);
            left.Add(spine[i] + half);
            right.Add(spine[i] - half);
        }

        right.Reverse();
        return Outline.Polygon([.. left, .. right]);
    }
}
