using System.Runtime.CompilerServices;

namespace CharaStudio.Engine.Puppet.Plates;

/// <summary>
/// Fills the hole of the smallest level with few large pieces, each moved there as a whole, so that their seams are seen least: Y. Pritch, E. Kav-Venaki,
/// S. Peleg, "Shift-Map Image Editing", 2009. Seams are chosen by expansion moves: Y. Boykov, O. Veksler, R. Zabih, 2001.
/// </summary>
internal sealed class ShiftMap
{
    private const int Never = 1 << 20;
    private const int Sweeps = 2;
    private const int RimRadius = 3;
    private const int Restless = 3;

    // A seam between pieces costs so much even where it cannot be seen; what comes from far away costs a little of itself.
    private const int Seam = 6;
    private const double Far = 0.05;
    private readonly PlateLevel _level;
    private readonly IReadOnlyList<Shift> _shifts;
    private readonly int[] _chosen;

    // By pixel of the hole: its four neighbours' numbers, below 0 outside the hole; and whether what is known lies beside it.
    private readonly int[] _beside;
    private readonly bool[] _rim;
    private readonly int[][] _costs;
    private readonly int[][] _seen;

    /// <param name="drawn">What each of the hole's pixels costs by itself when it is taken from the level's sketch.</param>
    /// <param name="lines">Where the sketch has a line, by pixel of the level: there all else must look like it.</param>
    public ShiftMap(PlateLevel level, IReadOnlyList<Shift> shifts, int[] drawn, bool[] lines)
    {
        (_level, _shifts, _chosen) = (level, shifts, new int[level.Holes.Length]);
        (_beside, _rim) = (new int[4 * level.Holes.Length], new bool[level.Holes.Length]);
        Number();
        (_costs, _seen) = (new int[shifts.Count + 1][], new int[shifts.Count + 1][]);
        Parallel.For(0, shifts.Count, s =>
        {
            _costs[s] = Alone(shifts[s]);
            _seen[s] = Array.ConvertAll(level.Holes, i => Source(i % level.Width, i / level.Width, shifts[s], out var texel) ? (int)(texel & 0xFFFFFF) : -1);
            for (var k = 0; k < level.Holes.Length; k++)
            {
                var i = level.Holes[k];
                _costs[s][k] += lines[i] && _seen[s][k] >= 0 ? Apart((uint)_seen[s][k], level.Sketch![level.At(i % level.Width, i / level.Width)]) : 0;
            }
        });
        (_costs[shifts.Count], _seen[shifts.Count]) = (Drawn(drawn), Array.ConvertAll(level.Holes, i => (int)(level.Sketch![level.At(i % level.Width, i / level.Width)] & 0xFFFFFF)));
        _chosen.AsSpan().Fill(shifts.Count);
    }

    /// <summary>By pixel of the level; only the hole's say anything.</summary>
    public Match[] Run()
    {
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            // What nobody wanted at first is not asked again.
            var used = _chosen.ToHashSet();
            for (var s = 0; s <= _shifts.Count; s++)
            {
                if (sweep == 0 || used.Contains(s))
                {
                    Expand(s);
                }
            }
        }

        var matches = new Match[_level.Hole.Length];
        for (var k = 0; k < _chosen.Length; k++)
        {
            var i = _level.Holes[k];
            matches[i] = new Match(i % _level.Width, i / _level.Width, false, Drawn: true);
            if (_chosen[k] < _shifts.Count)
            {
                _shifts[_chosen[k]].Find(i % _level.Width, i / _level.Width, out matches[i]);
            }
        }

        return matches;
    }

    // Plain colour goes on badly from a rim that is restless.
    private int[] Drawn(int[] costs)
    {
        var made = (int[])costs.Clone();
        for (var k = 0; k < made.Length; k++)
        {
            var rest = (int)(_level.Sketch![_level.At(_level.Holes[k] % _level.Width, _level.Holes[k] / _level.Width)] >> 24);
            made[k] += _rim[k] ? Restless * Math.Max(0, rest - PlatePatches.Calm) : 0;
        }

        return made;
    }

    private void Number()
    {
        var node = new int[_level.Hole.Length];
        node.AsSpan().Fill(-1);
        for (var k = 0; k < _level.Holes.Length; k++)
        {
            node[_level.Holes[k]] = k;
        }

        for (var k = 0; k < _level.Holes.Length; k++)
        {
            int x = _level.Holes[k] % _level.Width, y = _level.Holes[k] / _level.Width;
            for (var n = 0; n < 4; n++)
            {
                int qx = x + (n == 0 ? 1 : n == 1 ? -1 : 0), qy = y + (n == 2 ? 1 : n == 3 ? -1 : 0);
                var inside = qx >= 0 && qy >= 0 && qx < _level.Width && qy < _level.Height;
                _beside[(4 * k) + n] = inside ? node[(qy * _level.Width) + qx] : -1;
                _rim[k] |= inside && _beside[(4 * k) + n] < 0;
            }
        }
    }

    private int[] Alone(Shift shift)
    {
        var costs = new int[_level.Holes.Length];
        for (var k = 0; k < costs.Length; k++)
        {
            costs[k] = Alone(k, shift);
        }

        return costs;
    }

    // What a pixel costs by itself: Never without a source, and at the rim how badly the piece goes on from what is known.
    private int Alone(int k, Shift shift)
    {
        int x = _level.Holes[k] % _level.Width, y = _level.Holes[k] / _level.Width;
        if (!Source(x, y, shift, out _))
        {
            return Never;
        }

        shift.Find(x, y, out var match);
        var far = Far * Math.Sqrt(((match.X - x) * (match.X - x)) + ((match.Y - y) * (match.Y - y)));
        if (!_rim[k])
        {
            return (int)far;
        }

        var (sum, count) = (0.0, 0);
        for (var qy = Math.Max(0, y - RimRadius); qy <= Math.Min(_level.Height - 1, y + RimRadius); qy++)
        {
            for (var qx = Math.Max(0, x - RimRadius); qx <= Math.Min(_level.Width - 1, x + RimRadius); qx++)
            {
                if (!_level.Hole[(qy * _level.Width) + qx])
                {
                    sum += Source(qx, qy, shift, out var texel) ? Math.Min(200, Apart(texel, _level.Texels[_level.At(qx, qy)])) : 60;
                    count++;
                }
            }
        }

        return (int)(far + (3 * sum / count));
    }

    private bool Source(int x, int y, Shift shift, out uint texel)
    {
        texel = 0;
        if (!shift.Find(x, y, out var match))
        {
            return false;
        }

        int column = (int)Math.Round(match.X), row = (int)Math.Round(match.Y);
        if (column < 0 || row < 0 || column >= _level.Width || row >= _level.Height || _level.Hole[(row * _level.Width) + column])
        {
            return false;
        }

        texel = _level.Texels[_level.At(column, row)];
        return true;
    }

    /// <summary>Levels by which two colours differ, red, green and blue added up.</summary>
    public static int Apart(uint a, uint b)
    {
        int r = (int)(a & 255) - (int)(b & 255), g = (int)((a >> 8) & 255) - (int)((b >> 8) & 255), u = (int)((a >> 16) & 255) - (int)((b >> 16) & 255);
        return Math.Abs(r) + Math.Abs(g) + Math.Abs(u);
    }

    // A seam between two neighbours is seen as much as the pieces differ on either side of it.
    private int Between(int k, int l, int a, int b) => a == b ? 0 : Seam + Differ(k, a, b) + Differ(l, a, b);

    private int Differ(int k, int a, int b)
    {
        int one = _seen[a][k], other = _seen[b][k];
        return one < 0 || other < 0 ? 250 : Apart((uint)one, (uint)other);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Expand(int s)
    {
        // Only those may change that have a source then and do not have this one already.
        var (number, differ, free) = (new int[_chosen.Length], new int[_chosen.Length], new List<int>());
        for (var k = 0; k < _chosen.Length; k++)
        {
            number[k] = -1;
            if (_chosen[k] != s)
            {
                differ[k] = Differ(k, _chosen[k], s);
                if (_costs[s][k] < Never)
                {
                    number[k] = free.Count;
                    free.Add(k);
                }
            }
        }

        var cut = new MinCut(free.Count);
        for (var f = 0; f < free.Count; f++)
        {
            // Staying with the source keeps what was chosen.
            var k = free[f];
            cut.Weigh(f, _costs[_chosen[k]][k], _costs[s][k]);
            for (var n = 0; n < 4; n++)
            {
                var l = _beside[(4 * k) + n];
                if (l >= 0 && (number[l] < 0 || n % 2 == 0))
                {
                    Join(cut, number, differ, k, l, s);
                }
            }
        }

        cut.Run();
        for (var f = 0; f < free.Count; f++)
        {
            _chosen[free[f]] = cut.Stays(f) ? _chosen[free[f]] : s;
        }
    }

    // What a seam between neighbours costs when both keep what they have, and when one does.
    private void Join(MinCut cut, int[] number, int[] differ, int k, int l, int s)
    {
        int a = _chosen[k], b = _chosen[l], kept = Between(k, l, a, b);
        var right = b == s ? 0 : Seam + (a == b ? differ[k] : Differ(k, s, b)) + differ[l];
        if (number[l] < 0)
        {
            cut.Weigh(number[k], kept, right);
            return;
        }

        // As sums of what one decides alone and what both do: V. Kolmogorov, R. Zabih, 2004.
        var left = Seam + differ[k] + (a == b ? differ[l] : Differ(l, a, s));
        cut.Weigh(number[k], 0, right - kept);
        cut.Weigh(number[l], right, 0);
        cut.Join(number[k], number[l], Math.Max(0, left + right - kept), 0);
    }
}
