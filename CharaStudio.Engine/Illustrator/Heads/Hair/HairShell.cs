using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Illustrator.Heads.Hair;

/// <summary>Turns a cut's ring into the outlines of one view: what faces the viewer and what lies behind the head.</summary>
internal sealed class HairShell
{
    private readonly HeadFrame _head;
    private readonly HairCut _cut;
    private readonly double _left;
    private readonly double _right;

    public HairShell(HeadFrame head, HairCut cut)
    {
        _head = head;
        _cut = cut;
        (_left, _right) = Limbs();
        Near = Within(_left, _right);
        if (head.View == View.ThreeQuarter)
        {
            // What hangs long at the back stays behind the shoulder; only its upper part shows beside the face.
            var side = Math.Max(0.3, cut.Ring.Where(l => l.From is < 104 or >= 252).Max(l => l.Y));
            Near = [.. Near.Select(l => l.Y > side ? l with { Y = Math.Min(l.Y, side) } : l)];
        }

        Far = Within(_right, _left + 360);
    }

    public IReadOnlyList<Lock> Near { get; }

    public IReadOnlyList<Lock> Far { get; }

    /// <summary>The middle between both ears' sides.</summary>
    public Vec Centre => new((At(_left, 0).X + At(_right, 0).X) / 2, -0.05);

    public Outline NearOutline => new HairOutline(this, _cut).Of(Near, _left, _right);

    public Outline FarOutline => new HairOutline(this, _cut).Of(Far, _right, _left + 360);

    /// <summary>A point of the hair's surface on screen, moved by the wind.</summary>
    public Vec At(double azimuth, double y, double grow = 0)
    {
        var top = HeadFrame.Equator - (-0.5 - _cut.Top);
        var t = y - HeadFrame.Equator;
        double k;
        if (t < 0)
        {
            var u = Math.Min(1, -t / top);
            k = Math.Sqrt(1 - (u * u));
        }
        else
        {
            k = Math.Max(0.3, 1 + (_cut.Flare * t) + (_cut.Bend * t * t));
            if (_cut.Wave > 0)
            {
                k += _cut.Wave * Math.Min(1, t * 2.2) * Math.Sin((y * _cut.Frequency) + (azimuth * 0.02));
            }
        }

        // Round masses stand off less over the brow than at the sides and back.
        var front = _cut.Rim is null ? 0 : 0.6 * Math.Max(0, Math.Cos(azimuth * Math.PI / 180));
        return Blow(_head.Turn(azimuth, y, (_cut.Side + grow) * (1 - front), k));
    }

    /// <summary>A point of the lower edge.</summary>
    public Vec Rim(double azimuth, double y) => At(azimuth, y, (_cut.Rim ?? _cut.Side) - _cut.Side);

    /// <summary>Wind: what is free moves more the lower it hangs.</summary>
    public Vec Blow(Vec p)
    {
        var low = Math.Max(0, p.Y + 0.3);
        var reach = (0.05 * low) + (0.24 * Math.Pow(Math.Max(0, p.Y), 1.4));
        var sway = _head.Brief.HairSway;
        return new Vec(p.X + (sway * reach), p.Y - (Math.Abs(sway) * 0.12 * Math.Max(0, p.Y)));
    }

    /// <summary>Points of the top silhouette from left to right.</summary>
    public IReadOnlyList<Vec> Dome(double grow = 0)
    {
        Vec l = At(_left, HeadFrame.Equator, grow), r = At(_right, HeadFrame.Equator, grow);
        var cx = (l.X + r.X) / 2;
        var rx = (r.X - l.X) / 2;
        var ry = HeadFrame.Equator + 0.5 + _cut.Top + grow;
        var steps = _cut.Crest == Crest.Smooth ? 8 : _cut.CrestCount * 2;
        var points = new List<Vec>();
        var dice = Dice.For(_head.Look.Seed, "crest");
        for (var i = 0; i <= steps; i++)
        {
            var a = Math.PI * (1 - ((double)i / steps));
            var (s, c) = Math.SinCos(a);
            var p = new Vec(cx + (rx * c), HeadFrame.Equator - (ry * Math.Pow(s, 0.97)));
            if (_cut.Crest == Crest.Spikes && i % 2 == 1)
            {
                var lean = _head.View is View.Side ? -0.5 : _head.View is View.ThreeQuarter ? -0.35 : -0.2 + (0.35 * c);
                var dir = new Vec((c * 1.1) + lean, -s - 0.12).Normalized;
                var length = _cut.CrestLength * dice.Range(0.72, 1.2) * (0.5 + (0.5 * s));
                p = Blow(p + (dir * length)) + new Vec(_head.Brief.HairSway * length * 0.5, 0);
            }
            else if (_cut.Crest == Crest.Spikes && i > 0 && i < steps)
            {
                p += (new Vec(cx, HeadFrame.Equator) - p) * dice.Range(-0.02, 0.07);
            }

            points.Add(p);
        }

        return points;
    }

    /// <summary>The gap between one lock and the next.</summary>
    public Vec Valley(Lock a, Lock b) => Rim(a.To, Math.Min(a.Y, b.Y) - a.Notch);

    private static double Clamp(double az, double low, double high) => Math.Clamp(az, low, high);

    private (double Left, double Right) Limbs()
    {
        double left = 0, right = 0, lo = double.PositiveInfinity, hi = double.NegativeInfinity;
        for (var d = -110; d <= 110; d += 2)
        {
            var az = d - _head.Yaw;
            var x = _head.Turn(az, HeadFrame.Equator, _cut.Side).X;
            if (x < lo && d < 0)
            {
                (lo, left) = (x, az);
            }

            if (x > hi && d > 0)
            {
                (hi, right) = (x, az);
            }
        }

        return (left, right);
    }

    private List<Lock> Within(double from, double to)
    {
        var found = new List<Lock>();
        foreach (var turn in (double[])[-720, -360, 0, 360])
        {
            foreach (var l in _cut.Ring)
            {
                double a = l.From + turn, b = l.To + turn;
                if (b > from + 1 && a < to - 1)
                {
                    found.Add(l with { From = Clamp(a, from, to), To = Clamp(b, from, to), Tip = Clamp(l.Tip + turn, from, to) });
                }
            }
        }

        return Tucked([.. found.OrderBy(l => l.From)], from, to);
    }

    // Slivers at the limb join their neighbour, and limb tips turn in so that the silhouette closes in a point.
    private static List<Lock> Tucked(List<Lock> locks, double from, double to)
    {
        if (locks.Count > 2 && locks[0].To - from < 13)
        {
            locks[1] = locks[1] with { From = from, Y = Math.Max(locks[0].Y, locks[1].Y) };
            locks.RemoveAt(0);
        }

        if (locks.Count > 2 && to - locks[^1].From < 13)
        {
            locks[^2] = locks[^2] with { To = to, Y = Math.Max(locks[^1].Y, locks[^2].Y) };
            locks.RemoveAt(locks.Count - 1);
        }

        var first = locks[0];
        locks[0] = first with { Tip = Math.Max(first.Tip, from + Math.Min(16, (first.To - from) * 0.6)) };
        var last = locks[^1];
        locks[^1] = last with { Tip = Math.Min(last.Tip, to - Math.Min(16, (to - last.From) * 0.6)) };
        return locks;
    }
}
