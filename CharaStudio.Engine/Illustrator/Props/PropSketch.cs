using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Illustrator.Props;

/// <summary>Collects the marks of one prop; the small vocabulary that all props are drawn with.</summary>
internal sealed class PropSketch(Light light)
{
    public static readonly Rgb Steel = Rgb.Parse("#c8d2dd");
    public static readonly Rgb Iron = Rgb.Parse("#6f7783");
    public static readonly Rgb Gold = Rgb.Parse("#d9ad4a");
    public static readonly Rgb Wood = Rgb.Parse("#8a5c38");
    public static readonly Rgb DarkWood = Rgb.Parse("#5a3a26");
    public static readonly Rgb Leather = Rgb.Parse("#7a4b30");
    public static readonly Rgb Paper = Rgb.Parse("#f3ead6");

    private readonly List<Mark> _behind = [];
    private readonly List<Mark> _front = [];
    private Box _bounds = Box.Empty;

    /// <summary>-1 when light falls from the prop's left, 1 from its right.</summary>
    public double Side => light.FromX <= 0 ? -1 : 1;

    public PropSketch Form(Outline shape, Rgb color, Material material, double contour = 1, IReadOnlyList<Outline>? shadows = null, IReadOnlyList<Outline>? shine = null, IReadOnlyList<Inlay>? inlays = null, Blend? blend = null, double opacity = 1, bool front = false)
    {
        (front ? _front : _behind).Add(new Form(shape, color, material)
        {
            Contour = contour,
            Shadows = shadows ?? [],
            Highlights = shine ?? [],
            Inlays = inlays ?? [],
            Blend = blend,
            Opacity = opacity,
        });
        _bounds = _bounds.Union(shape.Bounds());
        return this;
    }

    public PropSketch Line(Rgb of, double width, params IReadOnlyList<Vec> points)
    {
        var ribbon = Pen.Taper(points, width, 0.4, 0.3);
        _behind.Add(new Stroke(ribbon, of));
        _bounds = _bounds.Union(ribbon.Bounds());
        return this;
    }

    public PropSketch Glow(Vec centre, double radius, Rgb color, double strength = 0.6)
    {
        _behind.Add(new Glow(centre, radius, color, strength));
        return this;
    }

    /// <summary>A straight bar along y whose half width changes evenly; the commonest part of all.</summary>
    public static Outline Bar(double y0, double half0, double y1, double half1) =>
        Outline.Polygon(new Vec(-half0, y0), new Vec(half0, y0), new Vec(half1, y1), new Vec(-half1, y1));

    /// <summary>The half of a shape that turns away from the light, as a shadow to clip.</summary>
    public Outline DarkHalf(double y0, double y1, double reach) =>
        Side < 0 ? Outline.Rect(0, Math.Min(y0, y1), reach, Math.Abs(y1 - y0)) : Outline.Rect(-reach, Math.Min(y0, y1), reach, Math.Abs(y1 - y0));

    public PropDrawing Done(Vec? second = null) => new(_behind, _front, second, _bounds);
}
