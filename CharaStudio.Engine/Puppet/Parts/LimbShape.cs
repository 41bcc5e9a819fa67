using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Puppet.Shape;

namespace CharaStudio.Engine.Puppet.Parts;

/// <summary>A limb on the grid: points along its bones with the half thickness there.</summary>
/// <param name="Points">From the root on, half a cell apart, a little beyond the end.</param>
/// <param name="Radii">Cells.</param>
/// <param name="Along">Cells from the root.</param>
/// <param name="Length">Cells from root to end.</param>
internal sealed record LimbShape(Limb Limb, IReadOnlyList<Vec> Points, IReadOnlyList<double> Radii, IReadOnlyList<double> Along, double Length)
{
    // Of the upper bone: no arm or leg is thicker, a sleeve or a robe that is falls to the trunk or goes with the nearest bone.
    private const double Thickest = 0.45;
    private const double Swelling = 1.5;
    private const double Spacing = 0.5;

    /// <summary>The half thickness in the middle of things.</summary>
    public double Radius { get; } = Median(Radii);

    public static LimbShape Of(Limb limb, Vec root, Vec middle, Vec end, Silhouette silhouette)
    {
        var (upper, lower) = ((middle - root).Length, (end - middle).Length);
        var (points, raw, along) = (new List<Vec>(), new List<double>(), new List<double>());
        var beyond = lower * (limb.Arm ? 0.4 : 0.15);
        for (var far = 0.0; far < upper + lower + beyond; far += Spacing)
        {
            var direction = (far < upper ? middle - root : end - middle).Normalized;
            var at = far < upper ? root + (direction * far) : middle + (direction * (far - upper));
            if (far > upper + lower && !silhouette.Holds(at))
            {
                break;
            }

            points.Add(at);
            along.Add(far);
            raw.Add(Math.Min(silhouette.Reach(at, direction.Perp, upper * Thickest), silhouette.Reach(at, -direction.Perp, upper * Thickest)));
        }

        var usual = Median(raw);
        return new LimbShape(limb, points, [.. raw.Select(r => Math.Min(r, usual * Swelling))], along, upper + lower);
    }

    private static double Median(IReadOnlyList<double> values) => values.Order().ElementAt(values.Count / 2);
}
