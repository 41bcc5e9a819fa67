using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Illustrator.Heads;

/// <summary>The opening of one eye and its lashes. Local axes: u -1 inner corner .. 1 outer corner, v -1 top .. 1 bottom.</summary>
internal sealed class EyeLids
{
    private readonly HeadFrame _head;
    private readonly EyeSocket _socket;
    private readonly IReadOnlyList<Vec> _upper;
    private readonly IReadOnlyList<Vec> _lower;
    private readonly double _w;
    private readonly double _h;

    public EyeLids(HeadFrame head, EyeSocket socket)
    {
        _head = head;
        _socket = socket;
        _w = head.Face.EyeWidth * socket.Breadth / 2;
        _h = head.Face.EyeHeight / 2;
        var form = Cut(head.Look.Eyes.Shape);
        var mood = head.Mood;
        var closing = head.Brief.Gaze is Gaze.Down or Gaze.DownLeft or Gaze.DownRight ? 0.82 : 1;
        var open = mood.Open * closing;
        double Upper(double u, double v) => ((0.62 + ((v - 0.62) * open)) * form.Height) - (mood.Slant * u * 0.42) + (u * form.Tilt);
        double Lower(double u, double v) => ((v - (mood.LowerLid * 0.55 * (1 - (u * u * 0.6)))) * form.Height) + (u * form.Tilt);
        Vec inner = new(-1, 0.34 + Math.Max(0, mood.Slant * 0.25) - form.Tilt), outer = new(1, 0.02 + form.Tilt - (mood.Slant * 0.25));
        _upper = Outline.Start(At(inner))
            .Curve(At(-0.92, Upper(-0.92, -0.35)), At(-0.62, Upper(-0.62, form.Peak)), At(form.PeakAt, Upper(form.PeakAt, form.Peak)))
            .Curve(At(0.5, Upper(0.5, form.Peak)), At(0.9, Upper(0.9, -0.62)), At(outer)).Build().Flatten(10);
        _lower = Outline.Start(At(inner))
            .Curve(At(-0.8, Lower(-0.8, 0.78)), At(-0.42, Lower(-0.42, 1.0)), At(0.08, Lower(0.08, 1.0)))
            .Curve(At(0.52, Lower(0.52, 1.0)), At(0.88, Lower(0.88, 0.6)), At(outer)).Build().Flatten(10);
    }

    public Outline Opening => Outline.Polygon([.. _upper, .. _lower.Reverse()]);

    /// <summary>Thick towards the outer corner, ending in a wing and a second lash.</summary>
    public Outline UpperLash
    {
        get
        {
            var weight = 0.03 * _head.Face.Lash * Math.Sqrt(_head.Face.EyeHeight / 0.178);
            var outside = new List<Vec>();
            for (var i = 0; i < _upper.Count; i++)
            {
                var t = (double)i / (_upper.Count - 1);
                var thick = weight * (0.12 + (1.0 * Math.Pow(t, 0.75)));
                var along = (_upper[Math.Min(i + 1, _upper.Count - 1)] - _upper[Math.Max(i - 1, 0)]).Normalized;
                outside.Add(_upper[i] + (along.Perp * (-thick * _socket.Side)));
            }

            var tip = _upper[^1];
            var s = _socket.Side * _socket.Breadth;
            var wing = weight * 1.35;
            return Outline.Polygon(
            [
                _upper[0] + new Vec(-s * weight * 0.15, weight * 0.1), .. outside.SkipLast(1),
                tip + new Vec(s * wing * 0.9, -wing * 0.75), tip + new Vec(s * wing * 0.25, -wing * 0.1),
                tip + new Vec(s * wing * 0.75, wing * 0.25), tip + new Vec(0, wing * 0.3), .. _upper.Reverse(),
            ]);
        }
    }

    public Outline LowerLash
    {
        get
        {
            var run = _lower.Skip((int)(_lower.Count * 0.42)).ToList();
            return Pen.Ribbon(run, t => 0.012 * _head.Face.Lash * (0.1 + (0.9 * t)));
        }
    }

    public Outline? Crease
    {
        get
        {
            var gap = (0.024 + (0.012 * _head.Mood.Open)) * (0.7 + (0.3 * _head.Face.Lash));
            var run = _upper.Skip(4).SkipLast(3).Select(p => p - new Vec(_socket.Side * -0.006, gap + 0.012)).ToList();
            return Pen.Taper([run[0], run[run.Count / 3], run[run.Count * 2 / 3], run[^1]], 0.0085, 0.1, 0.1);
        }
    }

    /// <summary>The band under the upper lid that the lashes darken.</summary>
    public Outline LidShadow(double depth) => Outline.Polygon([.. _upper, .. _upper.Reverse().Select(p => p + new Vec(0, depth))]);

    /// <summary>Tears standing on the lower lid.</summary>
    public Outline Welling(double depth) => Outline.Polygon([.. _lower, .. _lower.Reverse().Select(p => p - new Vec(0, depth))]);

    public Outline ShutLash(Lids how)
    {
        var weight = 0.034 * _head.Face.Lash;
        return Pen.Ribbon(ShutCurve(how), t => weight * (0.25 + (0.75 * Math.Sin(Math.PI * Math.Clamp(0.12 + (t * 0.8), 0, 1)))));
    }

    public IEnumerable<Outline> ShutLashes(Lids how)
    {
        var curve = ShutCurve(how);
        var down = how == Lids.Resting ? 1 : 0.35;
        var reach = 0.036 * _head.Face.Lash;
        Vec end = curve[^1], near = curve[^2];
        var s = _socket.Side * _socket.Breadth;
        yield return Pen.Taper([near, Vec.Lerp(near, end, 0.6), end + new Vec(s * reach, reach * down)], 0.016 * _head.Face.Lash, 0.8, 0.05);
        if (how == Lids.Resting && _head.Face.Lash > 0.8)
        {
            yield return Pen.Taper([curve[^3], curve[^3] + new Vec(s * reach * 0.55, reach * 1.1)], 0.013, 0.8, 0.05);
        }
    }

    private static (double Height, double Tilt, double Peak, double PeakAt) Cut(string shape) => shape switch
    {
        "round" => (1.1, 0.02, -1.06, 0.02),
        "almond" => (1, -0.08, -1.0, 0.0),
        "sharp" => (0.88, -0.3, -0.9, 0.12),
        "droopy" => (0.95, 0.24, -0.98, -0.12),
        "narrow" => (0.64, -0.12, -0.95, 0.0),
        _ => throw new ArgumentException($"Eye shape '{shape}' is not known; write round, almond, sharp, droopy or narrow.", nameof(shape)),
    };

    private IReadOnlyList<Vec> ShutCurve(Lids how)
    {
        var tilt = -_head.Mood.Slant * 0.3;
        Vec[] points = how == Lids.Laughing
            ? [new(-0.95, 0.5), new(-0.5, -0.05), new(0.05, -0.2), new(0.6, 0.02), new(1, 0.52)]
            : [new(-0.95, 0.22), new(-0.5, 0.58), new(0.05, 0.7), new(0.6, 0.56), new(1, 0.2)];
        return [.. points.Select(p => At(p.X, p.Y + (p.X * tilt)))];
    }

    private Vec At(Vec p) => At(p.X, p.Y);

    private Vec At(double u, double v) => _socket.Centre + new Vec(u * _w * _socket.Side, v * _h);
}
