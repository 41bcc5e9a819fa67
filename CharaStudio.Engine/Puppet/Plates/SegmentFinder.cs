using System.Runtime.CompilerServices;

namespace CharaStudio.Engine.Puppet.Plates;

/// <summary>
/// Finds straight edges outside the hole: neighbours whose brightness falls in the same direction are gathered, and kept where they lie in a row.
/// R. Grompone von Gioi and others, "LSD: a Line Segment Detector", 2012, without its proof against chance: short and broken ones are left out instead.
/// </summary>
internal sealed class SegmentFinder
{
    private const double LeastChange = 5;
    private static readonly double s_near = Math.Cos(20 * Math.PI / 180);

    // Deviation from a straight line: pixels, and share of its length.
    private const double Thin = 0.8;
    private const double Bent = 0.004;
    private readonly PlateLevel _level;
    private readonly double[] _change;

    // A unit vector in which brightness grows.
    private readonly float[] _across;
    private readonly float[] _down;
    private readonly bool[] _used;

    private SegmentFinder(PlateLevel level)
    {
        _level = level;
        (_change, _across, _down, _used) = (new double[level.Hole.Length], new float[level.Hole.Length], new float[level.Hole.Length], new bool[level.Hole.Length]);
        Parallel.For(0, level.Height - 1, Slopes);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Slopes(int y)
    {
        for (var x = 0; x + 1 < _level.Width; x++)
        {
            int a = Light(x, y), b = Light(x + 1, y), c = Light(x, y + 1), d = Light(x + 1, y + 1);
            double across = (b + d - a - c) / 2.0, down = (c + d - a - b) / 2.0, square = (across * across) + (down * down);
            if (square > LeastChange * LeastChange && _level.Whole(x, y, x + 2, y + 2))
            {
                var (i, change) = ((y * _level.Width) + x, Math.Sqrt(square));
                (_change[i], _across[i], _down[i]) = (change, (float)(across / change), (float)(down / change));
            }
        }
    }

    /// <param name="least">Pixels.</param>
    public static List<Segment> Find(PlateLevel level, double least)
    {
        var finder = new SegmentFinder(level);
        int[] order = [.. Enumerable.Range(0, finder._change.Length).Where(i => finder._change[i] > 0)];
        Array.Sort(Array.ConvertAll(order, i => (-finder._change[i], i)), order);
        var found = new List<Segment>();
        foreach (var seed in order)
        {
            if (!finder._used[seed])
            {
                finder.Keep(finder.Gather(seed), least, found);
            }
        }

        return found;
    }

    private int Light(int x, int y) => PlateLevel.Light(_level.Texels[_level.At(x, y)]);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private List<int> Gather(int seed)
    {
        var (region, sumX, sumY) = (new List<int> { seed }, (double)_across[seed], (double)_down[seed]);
        _used[seed] = true;
        for (var k = 0; k < region.Count; k++)
        {
            int x = region[k] % _level.Width, y = region[k] / _level.Width;
            for (var n = 0; n < 9; n++)
            {
                int qx = x + (n % 3) - 1, qy = y + (n / 3) - 1, q = (qy * _level.Width) + qx;
                if (qx < 0 || qy < 0 || qx >= _level.Width || qy >= _level.Height || _used[q] || _change[q] <= 0)
                {
                    continue;
                }

                var (cos, sin) = (_across[q], _down[q]);
                if ((cos * sumX) + (sin * sumY) > s_near * Math.Sqrt((sumX * sumX) + (sumY * sumY)))
                {
                    (sumX, sumY) = (sumX + cos, sumY + sin);
                    _used[q] = true;
                    region.Add(q);
                }
            }
        }

        return region;
    }

    // A bent edge is kept in halves, quarters and so on that are straight.
    private void Keep(List<int> region, double least, List<Segment> found)
    {
        if (region.Count < Math.Max(8, least))
        {
            return;
        }

        var (segment, wide) = Fit(region);
        if (wide <= Thin + (Bent * segment.Length))
        {
            if (segment.Length >= least)
            {
                found.Add(segment);
            }
        }
        else if (segment.Length >= 2 * least)
        {
            double Along(int i) => (((i % _level.Width) + 0.5 - segment.X) * segment.AlongX) + (((i / _level.Width) + 0.5 - segment.Y) * segment.AlongY);
            Keep([.. region.Where(i => Along(i) < 0)], least, found);
            Keep([.. region.Where(i => Along(i) >= 0)], least, found);
        }
    }

    // The main axis of the region, weighted by strength, and its deviation from it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (Segment Segment, double Wide) Fit(List<int> region)
    {
        double weight = 0, mx = 0, my = 0, xx = 0, xy = 0, yy = 0;
        foreach (var i in region)
        {
            var w = _change[i];
            (weight, mx, my) = (weight + w, mx + (w * (i % _level.Width)), my + (w * (i / _level.Width)));
        }

        (mx, my) = (mx / weight, my / weight);
        foreach (var i in region)
        {
            double w = _change[i] / weight, dx = (i % _level.Width) - mx, dy = (i / _level.Width) - my;
            (xx, xy, yy) = (xx + (w * dx * dx), xy + (w * dx * dy), yy + (w * dy * dy));
        }

        var angle = 0.5 * Math.Atan2(2 * xy, xx - yy);
        var (ax, ay) = (Math.Cos(angle), Math.Sin(angle));
        double first = 0, last = 0;
        foreach (var i in region)
        {
            var along = (((i % _level.Width) - mx) * ax) + (((i / _level.Width) - my) * ay);
            (first, last) = (Math.Min(first, along), Math.Max(last, along));
        }

        // The middle of its extent, not of its strength.
        (mx, my) = (mx + (ax * (first + last) / 2), my + (ay * (first + last) / 2));
        var wide = Math.Sqrt(Math.Max(0, (xx * ay * ay) - (2 * xy * ax * ay) + (yy * ax * ax)));
        return (new Segment(mx + 0.5, my + 0.5, ax, ay, last - first), wide);
    }
}
