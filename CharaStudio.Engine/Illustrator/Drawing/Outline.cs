using System.Globalization;
using System.Text;

namespace CharaStudio.Engine.Illustrator.Drawing;

/// <summary>An immutable path of lines and cubic Beziers, one or more subpaths. Transforms give new outlines.</summary>
public sealed class Outline
{
    private readonly Segment[] _segments;

    internal Outline(Segment[] segments)
    {
        _segments = segments;
    }

    internal enum Verb : byte
    {
        Move,
        Line,
        Curve,
        Close,
    }

    public bool IsEmpty => _segments.Length == 0;

    internal ReadOnlySpan<Segment> Segments => _segments;

    public static OutlineBuilder Start(Vec p) => new OutlineBuilder().Move(p);

    public static OutlineBuilder Start(double x, double y) => Start(new Vec(x, y));

    public static Outline Polygon(params IReadOnlyList<Vec> points)
    {
        var b = Start(points[0]);
        for (var i = 1; i < points.Count; i++)
        {
            b.Line(points[i]);
        }

        return b.Close().Build();
    }

    public static Outline Rect(double x, double y, double w, double h) =>
        Polygon(new Vec(x, y), new Vec(x + w, y), new Vec(x + w, y + h), new Vec(x, y + h));

    public static Outline RoundRect(double x, double y, double w, double h, double r)
    {
        r = Math.Min(r, Math.Min(w, h) / 2);
        var k = r * 0.4477; // 1 - kappa
        return Start(x + r, y).Line(x + w - r, y).Curve(x + w - k, y, x + w, y + k, x + w, y + r)
            .Line(x + w, y + h - r).Curve(x + w, y + h - k, x + w - k, y + h, x + w - r, y + h)
            .Line(x + r, y + h).Curve(x + k, y + h, x, y + h - k, x, y + h - r)
            .Line(x, y + r).Curve(x, y + k, x + k, y, x + r, y).Close().Build();
    }

    public static Outline Ellipse(Vec c, double rx, double ry)
    {
        double kx = rx * 0.5522847498, ky = ry * 0.5522847498;
        return Start(c.X + rx, c.Y)
            .Curve(c.X + rx, c.Y + ky, c.X + kx, c.Y + ry, c.X, c.Y + ry)
            .Curve(c.X - kx, c.Y + ry, c.X - rx, c.Y + ky, c.X - rx, c.Y)
            .Curve(c.X - rx, c.Y - ky, c.X - kx, c.Y - ry, c.X, c.Y - ry)
            .Curve(c.X + kx, c.Y - ry, c.X + rx, c.Y - ky, c.X + rx, c.Y).Close().Build();
    }

    public static Outline Circle(Vec c, double r) => Ellipse(c, r, r);

    /// <summary>A smooth curve through all points (Catmull-Rom turned into Beziers); <paramref name="tension"/> 0 straight .. 1 round.</summary>
    public static Outline Smooth(IReadOnlyList<Vec> points, bool closed, double tension = 1)
    {
        var n = points.Count;
        if (n < 3)
        {
            return closed || n < 2 ? Polygon(points) : Start(points[0]).Line(points[1]).Build();
        }

        Vec At(int i) => closed ? points[((i % n) + n) % n] : points[Math.Clamp(i, 0, n - 1)];
        var b = Start(points[0]);
        for (var i = 0; i < (closed ? n : n - 1); i++)
        {
            Vec p0 = At(i - 1), p1 = At(i), p2 = At(i + 1), p3 = At(i + 2);
            b.Curve(p1 + ((p2 - p0) * (tension / 6)), p2 - ((p3 - p1) * (tension / 6)), p2);
        }

        return closed ? b.Close().Build() : b.Build();
    }

    public Outline Transform(Affine map)
    {
        var moved = new Segment[_segments.Length];
        for (var i = 0; i < moved.Length; i++)
        {
            var s = _segments[i];
            moved[i] = new Segment(s.Verb, map.Apply(s.C1), map.Apply(s.C2), map.Apply(s.P));
        }

        return new Outline(moved);
    }

    /// <summary>Every point, control points too, moved by a smooth map that need not be affine.</summary>
    public Outline Map(Func<Vec, Vec> move)
    {
        var moved = new Segment[_segments.Length];
        for (var i = 0; i < moved.Length; i++)
        {
            var s = _segments[i];
            moved[i] = s.Verb == Verb.Curve ? new Segment(s.Verb, move(s.C1), move(s.C2), move(s.P)) : s with { P = move(s.P) };
        }

        return new Outline(moved);
    }

    public Outline Append(Outline other) => new([.. _segments, .. other._segments]);

    /// <summary>Points along the path; each curve gives <paramref name="steps"/> points. Subpaths follow one another.</summary>
    public IReadOnlyList<Vec> Flatten(int steps = 8)
    {
        var points = new List<Vec>(_segments.Length * steps);
        Vec at = default;
        foreach (var s in _segments)
        {
            switch (s.Verb)
            {
                case Verb.Move or Verb.Line:
                    points.Add(s.P);
                    at = s.P;
                    break;
                case Verb.Curve:
                    for (var i = 1; i <= steps; i++)
                    {
                        double t = (double)i / steps, u = 1 - t;
                        points.Add((u * u * u * at) + (3 * u * u * t * s.C1) + (3 * u * t * t * s.C2) + (t * t * t * s.P));
                    }

                    at = s.P;
                    break;
            }
        }

        return points;
    }

    /// <summary>Tight enough for layout: the box of the flattened path.</summary>
    public Box Bounds() => Box.Around(Flatten());

    /// <summary>The <c>d</c> attribute, two decimals, absolute commands.</summary>
    public string ToSvg()
    {
        var sb = new StringBuilder(_segments.Length * 24);
        foreach (var s in _segments)
        {
            switch (s.Verb)
            {
                case Verb.Move:
                    Write(sb.Append('M'), s.P);
                    break;
                case Verb.Line:
                    Write(sb.Append('L'), s.P);
                    break;
                case Verb.Curve:
                    Write(sb.Append('C'), s.C1);
                    Write(sb.Append(' '), s.C2);
                    Write(sb.Append(' '), s.P);
                    break;
                default:
                    sb.Append('Z');
                    break;
            }
        }

        return sb.ToString();
    }

    internal static void Write(StringBuilder sb, Vec p)
    {
        Number(sb, p.X);
        sb.Append(' ');
        Number(sb, p.Y);
    }

    internal static void Number(StringBuilder sb, double v)
    {
        if (!double.IsFinite(v))
        {
            throw new InvalidOperationException("A path coordinate is not finite.");
        }

        sb.Append(CultureInfo.InvariantCulture, $"{Math.Round(v, 2):0.##}");
    }

    internal readonly record struct Segment(Verb Verb, Vec C1, Vec C2, Vec P);
}
