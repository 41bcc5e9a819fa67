using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Illustrator.Figures.Garments;

/// <summary>Cloth around trunk and legs as rings from the neck down to the hem. Rows count from the top; a share runs over the visible half from the sheet's left (0) to its right (1).</summary>
internal sealed class Drape
{
    private readonly List<(Ring Ring, Vec Across)> _rows = [];

    public int LastRow => _rows.Count - 1;

    public Ring Hem => _rows[^1].Ring;

    /// <summary>Adds the trunk from an upper to a lower station.</summary>
    public Drape Over(Trunk trunk, double from, double to, Func<double, double> ease)
    {
        for (var s = from; s > to + 0.12; s = Math.Ceiling(s - 1 - 1e-9) is var next && next > to + 0.12 ? next : to)
        {
            _rows.Add((trunk.At(s).Eased(ease(s)), trunk.Across(s)));
        }

        _rows.Add((trunk.At(to).Eased(ease(to)), trunk.Across(to)));
        return this;
    }

    /// <summary>Adds cloth that hangs around both legs down to a leg station.</summary>
    public Drape Around(Rig rig, double length, double ease, double flare, double sway)
    {
        const int Rows = 5;
        var hips = rig.Trunk.At(1).Eased(ease);
        for (var i = 1; i <= Rows; i++)
        {
            var u = (double)i / Rows;
            var t = 0.16 + ((length - 0.16) * u);
            Vec3 right = rig.RightLeg.At3(t), left = rig.LeftLeg.At3(t);
            var apart = left - right;
            var r = Math.Max(rig.RightLeg.Radius(t), rig.LeftLeg.Radius(t)) + ease + (flare * Math.Pow(u, 1.25));
            var frame = rig.Hips;
            var width = (Math.Abs(Vec3.Dot(apart, frame.Left)) / 2) + r;
            var depth = (Math.Abs(Vec3.Dot(apart, frame.Front)) / 2) + r;
            var keep = Math.Max(0, 1 - (u * 1.6));
            var middle = ((right + left) * 0.5) + new Vec3(sway * 0.55 * u * u * rig.Body.Heads / 6.5, 0, 0);
            _rows.Add((new Ring(middle, frame, Math.Max(width, hips.Width * (0.9 + (0.1 * keep))), Math.Max(depth, hips.Fore * 0.95), Math.Max(depth, hips.Back * keep)), new Vec(1, 0)));
        }

        return this;
    }

    public Vec Point(double row, double share)
    {
        var i = Math.Clamp((int)row, 0, LastRow);
        var a = OnRow(i, share);
        return i == LastRow ? a : Vec.Lerp(a, OnRow(i + 1, share), row - i);
    }

    /// <summary>Share at which an angle of the ring (90 is the front) is seen, or null when it is turned away.</summary>
    public double? ShareOf(int row, double degrees)
    {
        var (from, sweep) = Span(row);
        var d = (((degrees - from) * Math.Sign(sweep) % 360) + 360) % 360;
        var share = d / Math.Abs(sweep);
        return share <= 1 ? share : null;
    }

    /// <summary>The whole visible cloth.</summary>
    public Outline Closed(IReadOnlyList<Vec> neck, IReadOnlyList<Vec> hem) => Panel(_ => 0, _ => 1, neck, hem);

    /// <summary>A part of the visible cloth between two shares per row.</summary>
    public Outline Panel(Func<int, double> from, Func<int, double> to, IReadOnlyList<Vec>? neck = null, IReadOnlyList<Vec>? hem = null)
    {
        var left = Enumerable.Range(0, _rows.Count).Select(i => OnRow(i, from(i))).ToArray();
        var right = Enumerable.Range(0, _rows.Count).Select(i => OnRow(i, to(i))).Reverse().ToArray();
        var path = Outline.Start(left[0]);
        path.Through(left[1..]);
        path.Through([.. hem ?? HemLine(from(LastRow), to(LastRow), 0, 0), right[0]]);
        path.Through(right[1..]);
        if (neck is { Count: > 0 })
        {
            path.Through([.. neck, left[0]]);
        }

        return path.Close().Build();
    }

    /// <summary>Inner points of the near hem, waved by the folds.</summary>
    public Vec[] HemLine(double from, double to, int folds, double wave)
    {
        var count = Math.Max(5, (folds * 2) + 1);
        var points = new Vec[count - 1];
        for (var i = 1; i < count; i++)
        {
            var share = from + ((to - from) * i / count);
            points[i - 1] = OnRow(LastRow, share) + new Vec(0, folds == 0 ? 0 : (i % 2 == 1 ? wave : -wave));
        }

        return points;
    }

    /// <summary>The opening at the hem, for the lining behind the legs.</summary>
    public Outline Opening() => Outline.Smooth([.. Hem.Arc(near: true), .. Hem.Arc(near: false).Reverse().Skip(1).SkipLast(1)], closed: true);

    public IReadOnlyList<Vec> Row(double row, double from = 0, double to = 1, int steps = 8) =>
        [.. Enumerable.Range(0, steps + 1).Select(i => Point(row, from + ((to - from) * i / steps)))];

    private Vec OnRow(int row, double share)
    {
        var (from, sweep) = Span(row);
        return _rows[row].Ring.At(from + (sweep * share)).Flat;
    }

    private (double From, double Sweep) Span(int row)
    {
        var (ring, across) = _rows[row];
        var from = ring.Edge(-across);
        var sweep = ((ring.Edge(across) - from) % 360 + 360) % 360;
        return ring.At(from + (sweep / 2)).Z < ring.Centre.Z ? (from, sweep - 360) : (from, sweep);
    }
}
