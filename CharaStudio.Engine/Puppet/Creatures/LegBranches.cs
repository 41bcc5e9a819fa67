using CharaStudio.Engine.Puppet.Shape;

namespace CharaStudio.Engine.Puppet.Creatures;

/// <summary>What of an outline reaches down by itself: from its lowest row up to the row where it has grown together with a neighbour.</summary>
/// <param name="Low">Its lowest row.</param>
/// <param name="Crotch">The first row, counted upwards, that it shares with its neighbour.</param>
/// <param name="Runs">Of its rows, from <paramref name="Low"/> upwards.</param>
internal sealed record LegBranch(int Low, int Crotch, IReadOnlyList<(int From, int To)> Runs)
{
    public int Length => Low - Crotch;

    /// <summary>Of its rows, on average.</summary>
    public double Width { get; } = Runs.Average(run => OutlineRows.Width(run));

    /// <summary>Middles of its rows.</summary>
    public IReadOnlyList<double> Columns { get; } = [.. Runs.Select(OutlineRows.Middle)];

    public double Foot => Columns.Take(Math.Max(1, Columns.Count / 6)).Average();

    public double Top => Columns.TakeLast(Math.Max(1, Columns.Count / 6)).Average();
}

/// <summary>Follows an outline's rows upwards and notes where runs join (the join tree of the rows); of two that join, the one that began higher ends.</summary>
internal static class LegBranches
{
    /// <param name="least">Rows that a branch must have to count; shorter ones are ragged edges.</param>
    /// <returns>From left to right. Where the last two joined, both end.</returns>
    public static IReadOnlyList<LegBranch> Of(OutlineRows rows, int least)
    {
        var (open, done) = (new List<Open>(), new List<LegBranch>());
        for (var y = rows.Bottom; y >= rows.Top; y--)
        {
            var next = new List<Open>();
            foreach (var run in rows[y])
            {
                var below = open.Where(branch => branch.Run.From <= run.To && branch.Run.To >= run.From).OrderByDescending(branch => branch.Low - y).ToList();
                foreach (var branch in below.Where(branch => branch.Low - y >= least && below.Count(other => other.Low - y >= least) > 1 && !branch.Shared))
                {
                    done.Add(branch.Ended(y));
                }

                var shared = below.Exists(branch => branch.Shared) || below.Count(branch => branch.Low - y >= least) > 1;
                next.Add(below.Count > 0 ? below[0].With(run, shared) : new Open(y, [run], false));
            }

            open = next;
        }

        return [.. done.OrderBy(branch => branch.Foot)];
    }

    // A run on its way up; shared once it stands for more than one branch.
    private sealed class Open(int low, IReadOnlyList<(int From, int To)> runs, bool shared)
    {
        public int Low => low;

        public (int From, int To) Run => runs[^1];

        public bool Shared => shared;

        // Two runs above one below go on as two: each keeps what came before.
        public Open With((int From, int To) run, bool isShared) => new(low, shared || isShared ? [run] : [.. runs, run], isShared);

        public LegBranch Ended(int row) => new(low, row, runs);
    }
}
