using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Puppet.Bones;
using CharaStudio.Engine.Puppet.Shape;

namespace CharaStudio.Engine.Puppet.Creatures;

/// <summary>A leg, pixels of the reference.</summary>
/// <param name="Foot">Where the foot begins: an ankle, a fetlock.</param>
/// <param name="Toe">Where it stands, just above the ground.</param>
/// <param name="Fore">On the head's side.</param>
/// <param name="Near">Before the body, on the viewer's side.</param>
/// <param name="Cells">Of the silhouette, what is clearly of this leg alone.</param>
internal sealed record AnimalLeg(Vec Hip, Vec Knee, Vec Foot, Vec Toe, double Width, bool Fore, bool Near, IReadOnlyList<int> Cells)
{
    public double Length => (Knee - Hip).Length + (Foot - Knee).Length;

    /// <summary>Pixels from a point to the leg's bones.</summary>
    public double Away(Vec at) => Math.Min(BonePin.Away(at, Hip, Knee), Math.Min(BonePin.Away(at, Knee, Foot), BonePin.Away(at, Foot, Toe)));
}

/// <summary>
/// The skeleton of an animal on four legs seen from the side: a level trunk above an arch, legs in two groups on both sides of the arch, a head beyond
/// one group. Read from the outline alone.
/// </summary>
/// <param name="Facing">-1 its head is at the left, 1 at the right.</param>
/// <param name="Belly">Row of the reference at which the trunk ends below, between the legs.</param>
/// <param name="Neck">From the shoulders to the head's far end: three points.</param>
internal sealed record FourLegs(int Facing, Vec Rump, Vec Back, Vec Shoulders, double Belly, Vec[] Neck, IReadOnlyList<AnimalLeg> Legs)
{
    // Shares of the outline's height.
    private const double LeastLeg = 0.09;
    private const double HighestFoot = 0.24;
    private const double LeastArch = 0.16;
    private const double LeastThick = 0.14;

    // Share of the width.
    private const double LeastGap = 0.16;
    private const double MostLegWidth = 0.26;

    // Against the trunk's thickness, and against the widest leg of its group.
    private const double LeastTrunk = 0.75;
    private const double Thin = 0.42;

    // Of the way from the ground to the belly: how far two legs must be apart to move by themselves.
    private const double LeastParted = 0.5;

    /// <summary>Null: this is no animal on four legs, or not seen from the side.</summary>
    public static FourLegs? Find(Silhouette silhouette)
    {
        var rows = new OutlineRows(silhouette);
        double height = rows.Height, width = silhouette.Width - 2;
        var legs = LegBranches.Of(rows, (int)(LeastLeg * height))
            .Where(leg => leg.Low > rows.Bottom - (HighestFoot * height) && leg.Width < MostLegWidth * width).ToList();
        if (height < 32 || Arch(legs, rows, LeastGap * width) is not var (left, right, top) || rows.Bottom - top < LeastArch * height)
        {
            return null;
        }

        var belly = Between(silhouette, left, right, top);
        var (x0, x1) = (left.Average(leg => leg.Top), right.Average(leg => leg.Top));
        var (roof, floor) = (Median(belly.Select(column => column.Roof)), Median(belly.Select(column => column.Floor)));
        var thick = floor - roof;
        if (thick < LeastThick * height || x1 - x0 < LeastTrunk * thick || left.Concat(right).Any(leg => leg.Low < floor + (LeastLeg * height)))
        {
            return null;
        }

        var trunk = new AnimalTrunk(silhouette, x0, x1, roof, floor);
        return trunk.Skeleton(Parted(left, rows, floor), Parted(right, rows, floor));
    }

    // The widest gap between two legs; on both sides of it one or two legs that are no hanging tail or trunk.
    private static (List<LegBranch> Left, List<LegBranch> Right, int Top)? Arch(List<LegBranch> legs, OutlineRows rows, double least)
    {
        var gaps = Enumerable.Range(1, Math.Max(0, legs.Count - 1)).Select(i => (Index: i, Gap: legs[i].Foot - legs[i - 1].Foot - ((legs[i].Width + legs[i - 1].Width) / 2))).ToList();
        if (gaps.Count == 0 || gaps.MaxBy(gap => gap.Gap) is var best && best.Gap < least)
        {
            return null;
        }

        var at = gaps.MaxBy(gap => gap.Gap).Index;
        var (left, right) = (Pair([.. legs.Take(at).Reverse()]), Pair([.. legs.Skip(at)]));
        var (from, to) = (left.Max(leg => leg.Foot), right.Min(leg => leg.Foot));
        // Upwards in the arch's middle until there is something.
        var (middle, top) = ((from + to) / 2, rows.Bottom);
        while (top > rows.Top && !rows[top].Any(run => run.From <= middle && run.To >= middle))
        {
            top--;
        }

        return (left, right, top);
    }

    // Legs that are one for most of their length cannot be told apart cleanly: they move as one.
    private static List<LegBranch> Parted(List<LegBranch> pair, OutlineRows rows, double floor)
    {
        if (pair.Count < 2 || pair.Min(leg => leg.Length / Math.Max(1, leg.Low - floor)) >= LeastParted)
        {
            return pair;
        }

        var low = pair.Max(leg => leg.Low);
        var (middle, runs) = (pair.Average(leg => leg.Foot), new List<(int From, int To)>());
        for (var y = low; y > floor + 1; y--)
        {
            var mine = pair.Where(leg => y <= leg.Low && y > leg.Crotch).Select(leg => leg.Runs[leg.Low - y]).ToList();
            var run = mine.Count > 0 ? (From: mine.Min(one => one.From), To: mine.Max(one => one.To)) : rows.Nearest(y, middle) ?? ((int)middle, (int)middle);
            if (run.To - run.From > 1.6 * pair.Sum(leg => leg.Width))
            {
                break;
            }

            runs.Add(run);
        }

        return runs.Count == 0 ? pair : [new LegBranch(low, low - runs.Count, runs)];
    }

    private static List<LegBranch> Pair(List<LegBranch> fromTheArch)
    {
        var widest = fromTheArch.Max(leg => leg.Width);
        return [.. fromTheArch.Where(leg => leg.Width >= Thin * widest).Take(2).OrderBy(leg => leg.Foot)];
    }

    // Of each column between the legs: where the trunk begins and ends.
    private static List<(double Roof, double Floor)> Between(Silhouette silhouette, List<LegBranch> left, List<LegBranch> right, int top)
    {
        var found = new List<(double, double)>();
        var (from, to) = (left.Max(leg => leg.Foot + (leg.Width / 2)), right.Min(leg => leg.Foot - (leg.Width / 2)));
        for (var x = (int)(from + (0.15 * (to - from))); x <= to - (0.15 * (to - from)); x++)
        {
            var (floor, y) = (top, top);
            while (floor < silhouette.Height - 1 && silhouette.Inside[((floor + 1) * silhouette.Width) + x])
            {
                floor++;
            }

            while (y > 0 && silhouette.Inside[(y * silhouette.Width) + x])
            {
                y--;
            }

            if (y < top)
            {
                found.Add((y, floor));
            }
        }

        return found.Count > 0 ? found : [(top, top)];
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
