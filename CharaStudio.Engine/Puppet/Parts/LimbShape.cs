using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Puppet.Shape;

namespace CharaStudio.Engine.Puppet.Parts;

/// <summary>A limb on the grid: points along its bones with the half thickness there.</summary>
/// <param name="Points">From the root on, half a cell apart, a little beyond the end.</param>
/// <param name="Radii">Cells.</param>
/// <param name="Along">Cells from the root.</param>
/// <param name="Length">Cells from root to end.</param>
/// <param name="Upper">Cells from root to middle.</param>
internal sealed record LimbShape(Limb Limb, IReadOnlyList<Vec> Points, IReadOnlyList<double> Radii, IReadOnlyList<double> Along, double Length, double Upper)
{
    // Of the upper bone: no arm or leg is thicker, a sleeve or a robe that is falls to the trunk or goes with the nearest bone.
    private const double Thickest = 0.45;
    private const double Swelling = 1.25;
    // Half a hand's width, of the forearm.
    private const double Hand = 0.24;
    private const double OtherColor = 45;
    private const double Spacing = 0.5;

    // Of a leg's length: half a shin, where none is seen. A thigh is so many times as thick at the hip; feet have no cloth beside them.
    private const double UsualShin = 0.05;
    private const double Thigh = 1.35;
    private const double Knee = 0.7;
    private const double Ankle = 0.85;

    /// <summary>The half thickness in the middle of things.</summary>
    public double Radius { get; } = Median(Radii);

    private double Shin { get; } = Narrow(Radii, Along, Length);

    /// <summary>Half thickness at a point, of a leg without the cloth beside it: a straight taper from the shin up.</summary>
    public double Thickness(int point)
    {
        if (Limb.Arm)
        {
            return Radii[point];
        }

        var down = Along[point] / Length;
        return down > Ankle ? 3 * Shin : Shin * (Thigh + ((1 - Thigh) * Math.Min(1, down / Knee)));
    }

    /// <summary>Half thickness of a leg where a hem that hides so much of it lets it be seen.</summary>
    public double Below(double hem)
    {
        var seen = Radii.Where((_, i) => Along[i] > (hem + 0.02) * Length && Along[i] < Math.Min(1, hem + 0.14) * Length).DefaultIfEmpty(Shin).ToArray();
        return Math.Clamp(Median(seen), 0.4 * UsualShin * Length, Thigh * Shin);
    }

    public static LimbShape Of(Limb limb, Vec root, Vec middle, Vec end, Silhouette silhouette)
    {
        var (upper, lower) = ((middle - root).Length, (end - middle).Length);
        var (points, raw, along) = (new List<Vec>(), new List<double>(), new List<double>());
        var beyond = lower * (limb.Arm ? 0.6 : 0.15);
        for (var far = 0.0; far < upper + lower + beyond; far += Spacing)
        {
            var direction = (far < upper ? middle - root : end - middle).Normalized;
            var at = far < upper ? root + (direction * far) : middle + (direction * (far - upper));
            if (far > upper + lower && (!silhouette.Holds(at) || Strange(silhouette, points, along, at, upper + lower)))
            {
                break;
            }

            points.Add(at);
            along.Add(far);
            raw.Add(Math.Min(silhouette.Reach(at, direction.Perp, upper * Thickest), silhouette.Reach(at, -direction.Perp, upper * Thickest)));
        }

        var usual = Median(raw);
        return new LimbShape(limb, points, [.. raw.Select((r, i) => along[i] <= upper + lower ? Math.Min(r, usual * Swelling) : Math.Min(limb.Arm ? Math.Max(usual, lower * Hand) : usual, (raw.Count - i) * Spacing))], along, upper + lower, upper);
    }

    // Beyond the wrist or the ankle goes on whatever looks like a hand or a foot: the colour of what lies a little beyond the joint, where a cuff has ended.
    private static bool Strange(Silhouette silhouette, List<Vec> points, List<double> along, Vec at, double joint)
    {
        const int Look = 5;
        var around = Enumerable.Range(0, points.Count).Where(i => along[i] - joint is > Look and < 2 * Look).Select(i => silhouette.Index(points[i])).ToArray();
        double Far(Vec point) => Median([.. around.Select(cell => silhouette.Contrast(cell, silhouette.Index(point)))]);
        return along[^1] > joint + (2 * Look) && Far(at) > OtherColor && Far(points[^4]) > OtherColor && Far(points[^8]) > OtherColor;
    }

    /// <summary>The number of the point that is nearest to a place, to one cell, and how far away it is.</summary>
    public (int Point, double Away) Nearest(Vec at)
    {
        var (best, least) = (0, double.PositiveInfinity);
        for (var i = 0; i < Points.Count; i += 2)
        {
            var by = at - Points[i];
            var far = Vec.Dot(by, by);
            (best, least) = far < least ? (i, far) : (best, least);
        }

        return (best, Math.Sqrt(least));
    }

    private static double Narrow(IReadOnlyList<double> radii, IReadOnlyList<double> along, double length)
    {
        var shins = radii.Where((_, i) => along[i] > Knee * length && along[i] < 0.95 * length).Order().ToArray();
        return shins.Length == 0 ? UsualShin * length : Math.Min(shins[shins.Length / 2], 1.5 * UsualShin * length);
    }

    private static double Median(IReadOnlyList<double> values) => values.Order().ElementAt(values.Count / 2);
}
