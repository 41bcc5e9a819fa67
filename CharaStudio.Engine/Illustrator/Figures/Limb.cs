using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Illustrator.Figures;

/// <summary>A two-bone limb on the sheet: its spine, its radii to both sides, and outlines of any stretch of it. Stations run 0 root .. 1 middle joint .. 2 end.</summary>
public sealed class Limb
{
    private const int Steps = 7;
    private readonly Vec3[] _bones;
    private readonly Func<double, double, double> _radius;

    /// <param name="root">Root, middle and end joint, turned to the camera.</param>
    /// <param name="radius">Half width at a station towards the side whose normal has the given share of "front" (-1 back .. 1 front).</param>
    /// <param name="front">The direction in which muscles of the front bulge.</param>
    public Limb(Vec3 root, Vec3 middle, Vec3 end, Vec3 front, Func<double, double, double> radius)
    {
        _bones = [root, middle, end];
        _radius = radius;
        Front = front;
    }

    public Vec3 Front { get; }

    public double UpperLength => (_bones[1] - _bones[0]).Flat.Length;

    public double LowerLength => (_bones[2] - _bones[1]).Flat.Length;

    /// <summary>Bend at the middle joint on the sheet, signed degrees, clockwise positive.</summary>
    public double Bend
    {
        get
        {
            Vec a = (_bones[1] - _bones[0]).Flat, b = (_bones[2] - _bones[1]).Flat;
            return Math.Atan2(Vec.Cross(a, b), Vec.Dot(a, b)) * 180 / Math.PI;
        }
    }

    /// <summary>True where one outline cannot show both bones: a sharp bend or a bone that points at the viewer.</summary>
    public bool Folded => Math.Abs(Bend) > 112 || (Math.Abs(Bend) > 45 && Math.Min(UpperLength, LowerLength) < 1.3 * Radius(1));

    public Vec3 Joint3(int i) => _bones[i];

    public Vec3 At3(double station) => station <= 1 ? Vec3.Lerp(_bones[0], _bones[1], station) : Vec3.Lerp(_bones[1], _bones[2], station - 1);

    public Vec At(double station) => At3(station).Flat;

    public double DepthAt(double station) => At3(station).Z;

    public double Radius(double station) => (_radius(station, 1) + _radius(station, -1)) / 2;

    /// <summary>Unit direction along the bone at a station.</summary>
    public Vec Along(double station)
    {
        var v = (station <= 1 ? _bones[1] - _bones[0] : _bones[2] - _bones[1]).Flat;
        return v.Length < 1e-6 ? new Vec(0, 1) : v.Normalized;
    }

    /// <summary>The edge point at a station; side +1 is clockwise of the direction of the limb.</summary>
    public Vec EdgeAt(double station, int side, double ease = 0)
    {
        var n = Along(station).Perp * side;
        return At(station) + (n * Half(station, n, ease));
    }

    /// <summary>The closed outline of a stretch of the limb.</summary>
    /// <param name="ease">Extra half width at a station: cloth over the body.</param>
    /// <param name="roundStart">True ends the root with a round cap.</param>
    public Outline Outline(double from, double to, Func<double, double> ease, bool roundStart = true, bool roundEnd = false)
    {
        var clockwise = Edge(from, to, 1, ease);
        var counter = Edge(from, to, -1, ease);
        var path = Drawing.Outline.Start(clockwise[0]);
        path.Through(clockwise.Skip(1).ToArray());
        Cap(path, to, ease, counter[^1], roundEnd, Along(to));
        counter.Reverse();
        path.Through(counter.Skip(1).ToArray());
        Cap(path, from, ease, clockwise[0], roundStart, -Along(from));
        return path.Close().Build();
    }

    /// <summary>Points along one side, with an arc around the outside of the joint and a crease inside.</summary>
    public List<Vec> Edge(double from, double to, int side, Func<double, double> ease)
    {
        if (from >= 1 || to <= 1)
        {
            return Straight(from, to, side, ease);
        }

        var upper = Straight(from, 1, side, ease);
        var lower = Straight(1, to, side, ease);
        return Bend * side > 0 ? Creased(upper, lower) : Rounded(upper, lower, side, ease(1));
    }

    private static List<Vec> Creased(List<Vec> upper, List<Vec> lower)
    {
        for (var i = 0; i < upper.Count - 1; i++)
        {
            for (var j = lower.Count - 2; j >= 0; j--)
            {
                if (Cut(upper[i], upper[i + 1], lower[j], lower[j + 1]) is { } at)
                {
                    return [.. upper[..(i + 1)], at, .. lower[(j + 1)..]];
                }
            }
        }

        return [.. upper[..^1], Vec.Lerp(upper[^1], lower[0], 0.5), .. lower[1..]];
    }

    private static Vec? Cut(Vec a, Vec b, Vec c, Vec d)
    {
        var den = Vec.Cross(b - a, d - c);
        if (Math.Abs(den) < 1e-12)
        {
            return null;
        }

        var t = Vec.Cross(c - a, d - c) / den;
        var u = Vec.Cross(c - a, b - a) / den;
        return t is >= 0 and <= 1 && u is >= 0 and <= 1 ? a + ((b - a) * t) : null;
    }

    private List<Vec> Rounded(List<Vec> upper, List<Vec> lower, int side, double ease)
    {
        var arc = new List<Vec>(upper[..^1]);
        Vec from = Along(0.5).Perp * side, to = Along(1.5).Perp * side;
        var turn = Math.Atan2(Vec.Cross(from, to), Vec.Dot(from, to)) * 180 / Math.PI;
        var count = Math.Abs(turn) > 50 ? 3 : 2;
        for (var i = 0; i <= count; i++)
        {
            var n = from.Rotate(turn * i / count);
            arc.Add(At(1) + (n * Half(1, n, ease)));
        }

        arc.AddRange(lower[1..]);
        return arc;
    }

    private List<Vec> Straight(double from, double to, int side, Func<double, double> ease)
    {
        var n = Math.Max(2, (int)Math.Ceiling(Steps * (to - from)));
        var points = new List<Vec>(n + 1);
        var normal = Along((from + to) / 2).Perp * side;
        for (var i = 0; i <= n; i++)
        {
            var s = from + ((to - from) * i / n);
            points.Add(At(s) + (normal * Half(s, normal, ease(s))));
        }

        return points;
    }

    private double Half(double station, Vec normal, double ease) => _radius(station, Vec.Dot(Front.Flat, normal)) + ease;

    private void Cap(OutlineBuilder path, double station, Func<double, double> ease, Vec to, bool round, Vec outward)
    {
        if (round)
        {
            RoundOff(path, station, ease, to, outward);
        }
        else
        {
            path.Line(to);
        }
    }

    /// <summary>Continues a path around the limb's end at a station, over to the other edge.</summary>
    public void RoundOff(OutlineBuilder path, double station, Func<double, double> ease, Vec to, Vec outward)
    {
        var r = Radius(station) + ease(station);
        var tip = At(station) + (outward * (r * 0.9));
        var side = (to - path.At) * 0.28;
        path.Curve(path.At + (outward * (r * 0.55)), tip - side, tip).Curve(tip + side, to + (outward * (r * 0.55)), to);
    }
}
