using CharaStudio.Engine.Puppet.Shape;

namespace CharaStudio.Engine.Puppet.Parts;

/// <summary>How far down a skirt, a robe or a coat hides the legs: there the outline knows no legs, and what is seen moves with the trunk.</summary>
internal static class Hem
{
    // From where on a hem counts, as a share of the legs; trousers end higher up, at the crotch.
    private const double Least = 0.28;

    // A leg that reaches this many times farther out than half way to the other one is cloth.
    private const double Loose = 1.7;
    private const int Steps = 40;

    /// <summary>Share of the legs' length that is hidden, 0 for trousers and bare legs.</summary>
    public static double Of(LimbShape? right, LimbShape? left, Silhouette silhouette)
    {
        if (right is null || left is null)
        {
            return 0;
        }

        var hem = 0.0;
        for (var step = 4; step <= Steps; step++)
        {
            var share = (double)step / Steps;
            var (a, b) = (right.Points[At(right, share)], left.Points[At(left, share)]);
            var across = b - a;
            var half = across.Length / 2;
            var gap = Enumerable.Range(0, (int)Math.Ceiling(across.Length)).Any(i => !silhouette.Holds(a + (across.Normalized * i)));
            var outward = (silhouette.Reach(a, -across.Normalized, 8 * half) + silhouette.Reach(b, across.Normalized, 8 * half)) / 2;
            if (gap || outward < Loose * half)
            {
                break;
            }

            hem = share;
        }

        return hem >= Least ? hem : 0;
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
}
