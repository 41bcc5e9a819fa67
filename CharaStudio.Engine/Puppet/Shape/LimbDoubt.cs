using CharaStudio.Engine.Illustrator;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Puppet.Parts;

namespace CharaStudio.Engine.Puppet.Shape;

/// <summary>Why a limb had better stay on the trunk: what cannot be told apart from the body tears it when it moves.</summary>
/// <param name="confidence">How sure each joint is, 0 to 1; a joint that is not there is sure.</param>
internal sealed class LimbDoubt(Silhouette silhouette, IReadOnlyDictionary<Joint, double> confidence)
{
    /// <summary>Below this a joint counts as hidden or guessed.</summary>
    public const double LeastSure = 0.45;

    // A joint that a person put where it is.
    private const double ByHand = 1;

    // Shares of the trunk's length.
    private const double FarOutside = 0.5;
    private const double LeastBone = 0.08;
    private const double SameLimb = 0.12;

    // How near the outline runs beside an arm, of the trunk; and over how much of each bone it must.
    private const double Beside = 0.24;
    private const double LeastFree = 0.3;

    // Of the width from one side to the other.
    private const double Near = 0.2;

    /// <returns>What to tell, or null when the limb may move.</returns>
    public StillReason? Of(Limb limb, IReadOnlyDictionary<Joint, Vec> joints, double trunk)
    {
        if (!joints.TryGetValue(limb.Middle, out var middle) || !joints.ContainsKey(limb.End))
        {
            return StillReason.Unknown;
        }

        if (!Sure(limb))
        {
            return StillReason.Hidden;
        }

        return Outside(middle) > FarOutside * trunk ? StillReason.Outside : null;
    }

    /// <summary>As <see cref="Of"/>, of joints that lie within the mask.</summary>
    public StillReason? OfPlaced(Limb limb, IReadOnlyDictionary<Joint, Vec> joints, double trunk)
    {
        var (root, middle, end) = (joints[limb.Root], joints[limb.Middle], joints[limb.End]);
        if ((middle - root).Length < LeastBone * trunk || (end - middle).Length < LeastBone * trunk)
        {
            return StillReason.OneSpot;
        }

        return !limb.Arm || confidence.Count == 0 || PutByHand(limb) ? null
            : !Free(root, middle, trunk) || !Free(middle, end, trunk) ? StillReason.BeforeBody
            : OnTrunk(end, joints) ? StillReason.HandAtBody
            : null;
    }

    /// <summary>The less sure one of two limbs that lie on one another; null when they do not.</summary>
    public Limb? Doubled(Limb a, Limb b, IReadOnlyDictionary<Joint, Vec> joints, double trunk)
    {
        var same = Joined(a.Middle, b.Middle) && Joined(a.End, b.End);
        return !same || confidence.Count == 0 ? null : Surety(a) < Surety(b) ? a : b;

        bool Joined(Joint one, Joint other) => (joints[one] - joints[other]).Length < SameLimb * trunk;
    }

    /// <summary>Pixels from a point of the picture to the mask.</summary>
    public double Outside(Vec at) => (silhouette.ToPicture(silhouette.Nearest(silhouette.ToGrid(at))) - at).Length;

    private bool Sure(Limb limb) => PutByHand(limb) || Surety(limb) >= LeastSure;

    private bool PutByHand(Limb limb) => Of(limb.Middle) >= ByHand || Of(limb.End) >= ByHand;

    private double Surety(Limb limb) => Math.Min(Of(limb.Middle), Of(limb.End));

    private double Of(Joint joint) => confidence.GetValueOrDefault(joint, ByHand);

    // Whether a hand lies between the lines from shoulders to hips, or nearly.
    private static bool OnTrunk(Vec hand, IReadOnlyDictionary<Joint, Vec> joints)
    {
        var (neck, root) = (joints[Joint.Neck], joints[Joint.Root]);
        var down = root - neck;
        var share = Vec.Dot(hand - neck, down) / Vec.Dot(down, down);
        if (share is <= 0 or >= 1)
        {
            return false;
        }

        var (a, b) = (Vec.Lerp(joints[Joint.RightShoulder], joints[Joint.RightHip], share), Vec.Lerp(joints[Joint.LeftShoulder], joints[Joint.LeftHip], share));
        var along = Vec.Dot(hand - a, b - a) / Math.Max(1, Vec.Dot(b - a, b - a));
        return along is > -Near and < 1 + Near;
    }

    // Whether the subject's outline runs along the bone on one side or the other.
    private bool Free(Vec from, Vec to, double trunk)
    {
        const int Samples = 12;
        var (a, b, reach) = (silhouette.ToGrid(from), silhouette.ToGrid(to), Beside * trunk / silhouette.Step);
        var side = (b - a).Normalized.Perp;
        var free = Enumerable.Range(1, Samples).Select(i => Vec.Lerp(a, b, (i + 0.5) / (Samples + 2))).Count(at => silhouette.Reach(at, side, reach) < reach || silhouette.Reach(at, -side, reach) < reach);
        return free >= LeastFree * Samples;
    }
}
