using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Perception.Regions;

/// <summary>
/// Guesses of the same thing made into one: boxes and points that overlap the best guess are averaged by their scores, which shakes less
/// than the best guess alone (Bazarevsky et al., BlazeFace, 2019, section 3).
/// </summary>
internal static class Suppression
{
    /// <param name="overlap">Intersection over union from which on two boxes are the same thing.</param>
    /// <returns>Best first; each with the score of its best guess.</returns>
    public static IReadOnlyList<Detection> Merge(IEnumerable<Detection> guesses, double overlap)
    {
        var left = guesses.OrderByDescending(guess => guess.Score).ToList();
        var merged = new List<Detection>();
        while (left.Count > 0)
        {
            var best = left[0];
            var same = left.Where(guess => ReferenceEquals(guess, best) || Overlap(guess.Box, best.Box) > overlap).ToList();
            left.RemoveAll(same.Contains);
            merged.Add(Mean(best.Score, same));
        }

        return merged;
    }

    /// <summary>Intersection over union, 0 to 1.</summary>
    public static double Overlap(Box a, Box b)
    {
        var across = Math.Min(a.Right, b.Right) - Math.Max(a.X, b.X);
        var down = Math.Min(a.Bottom, b.Bottom) - Math.Max(a.Y, b.Y);
        var common = Math.Max(0, across) * Math.Max(0, down);
        var all = (a.Width * a.Height) + (b.Width * b.Height) - common;
        return all <= 0 ? 0 : common / all;
    }

    private static Detection Mean(double score, List<Detection> same)
    {
        var weight = same.Sum(guess => guess.Score);
        double Of(Func<Detection, double> part) => same.Sum(guess => guess.Score * part(guess)) / weight;
        double left = Of(g => g.Box.X), top = Of(g => g.Box.Y), right = Of(g => g.Box.Right), bottom = Of(g => g.Box.Bottom);
        var points = same[0].Points.Select((_, i) => new Vec(Of(g => g.Points[i].X), Of(g => g.Points[i].Y)));
        return new Detection(score, new Box(left, top, right - left, bottom - top), [.. points]);
    }
}
