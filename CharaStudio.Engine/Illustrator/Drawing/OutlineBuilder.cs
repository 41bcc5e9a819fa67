namespace CharaStudio.Engine.Illustrator.Drawing;

/// <summary>Builds an <see cref="Outline"/> command by command.</summary>
public sealed class OutlineBuilder
{
    private readonly List<Outline.Segment> _segments = [];

    public Vec At { get; private set; }

    public OutlineBuilder Move(Vec p) => Add(Outline.Verb.Move, default, default, p);

    public OutlineBuilder Move(double x, double y) => Move(new Vec(x, y));

    public OutlineBuilder Line(Vec p) => Add(Outline.Verb.Line, default, default, p);

    public OutlineBuilder Line(double x, double y) => Line(new Vec(x, y));

    public OutlineBuilder Curve(Vec c1, Vec c2, Vec p) => Add(Outline.Verb.Curve, c1, c2, p);

    public OutlineBuilder Curve(double x1, double y1, double x2, double y2, double x, double y) =>
        Curve(new Vec(x1, y1), new Vec(x2, y2), new Vec(x, y));

    /// <summary>A quadratic, raised to a cubic.</summary>
    public OutlineBuilder Quad(Vec c, Vec p)
    {
        var from = At;
        return Curve(from + ((c - from) * (2.0 / 3)), p + ((c - p) * (2.0 / 3)), p);
    }

    public OutlineBuilder Quad(double cx, double cy, double x, double y) => Quad(new Vec(cx, cy), new Vec(x, y));

    /// <summary>A smooth run through further points, starting where the pen is.</summary>
    public OutlineBuilder Through(params IReadOnlyList<Vec> points)
    {
        var run = Outline.Smooth([At, .. points], closed: false);
        foreach (var s in run.Segments[1..])
        {
            _segments.Add(s);
            At = s.P;
        }

        return this;
    }

    public OutlineBuilder Close()
    {
        _segments.Add(new Outline.Segment(Outline.Verb.Close, default, default, At));
        return this;
    }

    public Outline Build() => new([.. _segments]);

    private OutlineBuilder Add(Outline.Verb verb, Vec c1, Vec c2, Vec p)
    {
        _segments.Add(new Outline.Segment(verb, c1, c2, p));
        At = p;
        return this;
    }
}
