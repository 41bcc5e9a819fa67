using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Puppet.Shape;

namespace CharaStudio.Engine.Puppet.Parts;

/// <summary>How far down a skirt, a robe or a coat hides the legs: there the outline knows no legs, and what is seen moves with the trunk.</summary>
internal static class Hem
{
    // From where on a hem counts, as a share of the legs; trousers end higher up, at the crotch.
    private const double Least = 0.25;

    // Legs stand this many times their half thickness apart, or reach this far out, before what joins them is cloth and not two legs side by side.
    private const double Apart = 1.3;
    private const double Loose = 1.6;

    // A leg's half thickness against its length where none is seen.
    private const double UsualLeg = 0.085;

    // What lies between the legs looks like what lies on them; a coat behind trousers does not.
    private const double OtherColor = 26;
    private const int Steps = 40;

    /// <summary>Share of the legs' length that is hidden, 0 for trousers and bare legs.</summary>
    public static double Of(LimbShape? right, LimbShape? left, Silhouette silhouette)
    {
        if (right is null || left is null)
        {
            return 0;
        }

        var gap = Enumerable.Range(0, Steps).Select(step => (double)step / Steps).Where(share => share > 0.1).FirstOrDefault(share => Gap(right, left, share, silhouette), 1);
        var leg = Math.Min(UsualLeg * right.Length, Math.Min(Below(right, gap), Below(left, gap)));
        var (hem, contrasts) = (0.0, new List<double>());
        for (var share = 0.15; share < gap; share += 1.0 / Steps)
        {
            var (a, b) = (right.Points[At(right, share)], left.Points[At(left, share)]);
            var (half, outward) = ((b - a).Length / 2, (b - a).Normalized);
            var reach = silhouette.Reach(a, -outward, 4 * leg) + silhouette.Reach(b, outward, 4 * leg);
            hem = half > Apart * leg || reach > 2 * Loose * leg ? share : hem;
            contrasts.AddRange(Enumerable.Range(-1, 3).Select(i => silhouette.Contrast(silhouette.Index(Vec.Lerp(a, b, 0.5 + (i / 12.0))), silhouette.Index(a))));
        }

        return hem >= Least && contrasts.Order().ElementAt(contrasts.Count / 2) < OtherColor ? hem : 0;
    }

    /// <summary>The number of the point that lies at a share of the limb.</summary>
    public static int At(LimbShape limb, double share)
    {
        var wanted = share * limb.Length;
        for (var i = 0; i < limb.Along.Count; i++)
        {
            if (limb.Along[i] >= wanted)
            {
                return i;
            }
        }

        return limb.Along.Count - 1;
    }

    private static bool Gap(LimbShape right, LimbShape left, double share, Silhouette silhouette)
    {
        var (a, b) = (right.Points[At(right, share)], left.Points[At(left, share)]);
        return Enumerable.Range(0, (int)Math.Ceiling((b - a).Length)).Any(i => !silhouette.Holds(a + ((b - a).Normalized * i)));
    }

    // Median half thickness below a share.
    private static double Below(LimbShape limb, double share)
    {
        var radii = limb.Radii.Where((_, i) => limb.Along[i] > share * limb.Length && limb.Along[i] < 0.95 * limb.Length).Order().ToArray();
        return radii.Length == 0 ? double.PositiveInfinity : radii[radii.Length / 2];
    }
}
