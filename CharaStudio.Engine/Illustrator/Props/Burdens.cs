using CharaStudio.Engine.Illustrator.Drawing;
using static CharaStudio.Engine.Illustrator.Props.PropSketch;

namespace CharaStudio.Engine.Illustrator.Props;

internal static class Burdens
{
    public static PropDrawing Staff(string? color, Light light)
    {
        var s = new PropSketch(light);
        var crystal = Rgb.Parse(color ?? "#6ec3ea");
        Vec[] pole = [new(0.02, 3.6), new(-0.03, 1.5), new(0.03, -0.5), new(-0.02, -2.0)];
        s.Form(Pen.Ribbon(pole, t => 0.13 - (0.02 * t)), Wood, Material.Wood, 1, shadows: [s.DarkHalf(-2.0, 3.6, 0.1)]);
        s.Glow(new Vec(0, -2.55), 0.9, crystal, 0.55);
        Vec[] left = [new(-0.02, -1.9), new(-0.36, -2.15), new(-0.42, -2.6), new(-0.2, -3.0), new(0.02, -2.98)];
        Vec[] right = [new(0.02, -1.9), new(0.3, -2.1), new(0.4, -2.45), new(0.3, -2.75)];
        s.Form(Pen.Ribbon(left, t => 0.16 * (1.05 - t)), Wood, Material.Wood, 0.9).Form(Pen.Ribbon(right, t => 0.15 * (1.05 - t)), Wood, Material.Wood, 0.9);
        var gem = Outline.Polygon(new Vec(0, -2.92), new Vec(0.2, -2.58), new Vec(0.12, -2.25), new Vec(-0.12, -2.25), new Vec(-0.2, -2.58));
        s.Form(gem, crystal, Material.Glass, 0.8, shadows: [Outline.Polygon(new Vec(0.02, -2.92), new Vec(0.25, -2.58), new Vec(0.15, -2.2), new Vec(0.02, -2.5))], shine: [Outline.Polygon(new Vec(-0.05, -2.8), new Vec(-0.14, -2.58), new Vec(-0.08, -2.52))]);
        return s.Done(new Vec(0, 0.9));
    }

    public static PropDrawing Shield(string? color, Light light)
    {
        var s = new PropSketch(light);
        var field = Rgb.Parse(color ?? "#8c2f3a");
        s.Form(Outline.Circle(Vec.Zero, 1.15), Iron, Material.Metal, 1.2, shadows: [Outline.Circle(new Vec(-s.Side * 0.35, 0.25), 1.2)]);
        s.Form(Outline.Circle(Vec.Zero, 0.98), field, Material.Wood, 0.7, shadows: [Outline.Start(-s.Side * 0.2, -1.1).Curve(-s.Side * 0.5, -0.2, -s.Side * 0.4, 0.4, s.Side * 0.4, 1.05).Line(-s.Side * 1.2, 1.1).Line(-s.Side * 1.2, -1.1).Close().Build()], inlays: [new Inlay(Outline.Rect(-0.11, -1, 0.22, 2), Gold), new Inlay(Outline.Rect(-1, -0.11, 2, 0.22), Gold)]);
        s.Form(Outline.Circle(Vec.Zero, 0.28), Steel, Material.Metal, 0.9, shine: [Outline.Circle(new Vec(s.Side * 0.09, -0.09), 0.08)]);
        return s.Done();
    }

    public static PropDrawing Umbrella(string? color, Light light)
    {
        var s = new PropSketch(light);
        var silk = Rgb.Parse(color ?? "#b8323c");
        s.Form(Bar(-3.0, 0.035, 0.5, 0.04), DarkWood, Material.Wood, 0.8);
        var canopy = Outline.Start(-1.75, -2.2).Curve(-1.3, -3.1, -0.5, -3.35, 0, -3.4).Curve(0.5, -3.35, 1.3, -3.1, 1.75, -2.2)
            .Quad(1.4, -2.42, 1.05, -2.15).Quad(0.7, -2.4, 0.35, -2.1).Quad(0, -2.36, -0.35, -2.1).Quad(-0.7, -2.4, -1.05, -2.15).Quad(-1.4, -2.42, -1.75, -2.2).Close().Build();
        s.Form(canopy, silk, Material.Paper, 1.1, shadows: [Outline.Start(-s.Side * 0.05, -3.4).Curve(-s.Side * 0.6, -3.0, -s.Side * 0.75, -2.5, -s.Side * 0.7, -2).Line(-s.Side * 1.9, -2).Line(-s.Side * 1.9, -3.4).Close().Build()]);
        foreach (var x in (double[])[-1.05, -0.35, 0.35, 1.05])
        {
            s.Line(silk, 0.022, new Vec(0, -3.38), new Vec(x * 0.6, -2.85), new Vec(x, -2.17));
        }

        s.Form(Bar(-3.55, 0.03, -3.36, 0.06), Gold, Material.Metal, 0.6);
        return s.Done();
    }

    public static PropDrawing Bag(string? color, Light light)
    {
        var s = new PropSketch(light);
        var hide = Rgb.Parse(color ?? "#8a5a38");
        // Hangs below the grip: +y is down here because the carry mode is "hang".
        s.Line(hide.Darken(0.3), 0.06, new Vec(-0.42, 0.72), new Vec(-0.2, 0.12), new Vec(0, 0), new Vec(0.2, 0.12), new Vec(0.42, 0.72));
        s.Form(Outline.RoundRect(-0.56, 0.66, 1.12, 0.86, 0.16), hide, Material.Leather, 1, shadows: [s.DarkHalf(0.6, 1.6, 0.6).Transform(Affine.Translate(-s.Side * 0.3, 0))]);
        var flap = Outline.Start(-0.56, 0.7).Line(0.56, 0.7).Curve(0.56, 1.1, 0.3, 1.2, 0, 1.22).Curve(-0.3, 1.2, -0.56, 1.1, -0.56, 0.7).Close().Build();
        s.Form(flap, hide.Lighten(0.12), Material.Leather, 0.9);
        s.Form(Outline.RoundRect(-0.07, 1.08, 0.14, 0.24, 0.03), Gold, Material.Metal, 0.6);
        return s.Done();
    }

    public static PropDrawing Flower(string? color, Light light)
    {
        var s = new PropSketch(light);
        var petal = Rgb.Parse(color ?? "#c93a4e");
        var stem = Rgb.Parse("#3f7f46");
        s.Form(Pen.Ribbon([new Vec(0.02, 0.6), new Vec(-0.03, 0), new Vec(0.02, -0.75)], _ => 0.04), stem, Material.Foliage, 0.6);
        s.Form(Outline.Start(0, -0.2).Curve(0.12, -0.42, 0.3, -0.42, 0.36, -0.36).Curve(0.3, -0.2, 0.14, -0.14, 0, -0.2).Close().Build(), stem, Material.Foliage, 0.6);
        s.Form(Outline.Start(0, -0.05).Curve(-0.14, -0.25, -0.28, -0.24, -0.33, -0.18).Curve(-0.26, -0.04, -0.12, 0, 0, -0.05).Close().Build(), stem.Darken(0.1), Material.Foliage, 0.6);
        for (var i = 0; i < 5; i++)
        {
            var c = new Vec(0, -0.95) + Vec.Polar(-90 + (i * 72), 0.15);
            s.Form(Outline.Ellipse(c, 0.17, 0.16), i % 2 == 0 ? petal : petal.Darken(0.1), Material.Cloth, 0.7);
        }

        s.Form(Outline.Circle(new Vec(0, -0.95), 0.13), petal.Darken(0.22), Material.Cloth, 0.6);
        s.Line(petal.Darken(0.5), 0.025, new Vec(-0.06, -0.98), new Vec(0.02, -1.02), new Vec(0.05, -0.95), new Vec(0, -0.91));
        return s.Done();
    }
}
