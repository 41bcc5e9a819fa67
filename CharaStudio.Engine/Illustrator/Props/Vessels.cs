using CharaStudio.Engine.Illustrator.Drawing;
using static CharaStudio.Engine.Illustrator.Props.PropSketch;

namespace CharaStudio.Engine.Illustrator.Props;

internal static class Vessels
{
    public static PropDrawing Cup(string? color, Light light)
    {
        var s = new PropSketch(light);
        var glaze = Rgb.Parse(color ?? "#e9eef0");
        s.Form(Pen.Taper([new Vec(-0.06, -0.55), new Vec(-0.16, -0.75), new Vec(-0.02, -0.92), new Vec(-0.1, -1.1)], 0.07), Rgb.White, Material.Light, 0, opacity: 0.55);
        s.Form(Pen.Taper([new Vec(0.1, -0.52), new Vec(0.02, -0.7), new Vec(0.15, -0.84), new Vec(0.08, -0.98)], 0.05), Rgb.White, Material.Light, 0, opacity: 0.45);
        var bowl = Outline.Start(-0.3, -0.42).Line(0.3, -0.42).Curve(0.29, -0.12, 0.2, 0.06, 0.14, 0.1).Line(-0.14, 0.1).Curve(-0.2, 0.06, -0.29, -0.12, -0.3, -0.42).Close().Build();
        s.Form(bowl, glaze, Material.Stone, 1, shadows: [s.DarkHalf(-0.5, 0.2, 0.4).Transform(Affine.Translate(-s.Side * 0.06, 0))], inlays: [new Inlay(Outline.Rect(-0.4, -0.2, 0.8, 0.05), Rgb.Parse("#3f6fa8"))]);
        s.Form(Outline.Ellipse(new Vec(0, -0.42), 0.3, 0.075), Rgb.Parse("#a86a3a"), Material.Water, 0.8);
        return s.Done();
    }

    public static PropDrawing Potion(string? color, Light light)
    {
        var s = new PropSketch(light);
        var liquid = Rgb.Parse(color ?? "#58c98a");
        s.Glow(new Vec(0, -0.3), 0.75, liquid, 0.45);
        var glass = Outline.Start(-0.1, -0.95).Line(0.1, -0.95).Line(0.1, -0.66).Curve(0.4, -0.55, 0.42, -0.05, 0.2, 0.06).Line(-0.2, 0.06).Curve(-0.42, -0.05, -0.4, -0.55, -0.1, -0.66).Close().Build();
        s.Form(glass, Rgb.Parse("#dcecef"), Material.Glass, 0.9, inlays: [new Inlay(Outline.Rect(-0.5, -0.38, 1, 0.5), liquid), new Inlay(Outline.Ellipse(new Vec(0, -0.38), 0.34, 0.05), liquid.Lighten(0.35))], shine: [Outline.Ellipse(new Vec(s.Side * 0.2, -0.42), 0.04, 0.12)]);
        s.Form(Outline.RoundRect(-0.12, -1.1, 0.24, 0.2, 0.04), Wood, Material.Wood, 0.8);
        return s.Done();
    }

    public static PropDrawing Lantern(string? color, Light light)
    {
        var s = new PropSketch(light);
        var shade = Rgb.Parse(color ?? "#f0a94a");
        s.Glow(new Vec(0, 0.95), 2.6, Rgb.Parse("#ffc46b"), 0.6);
        s.Line(DarkWood, 0.05, new Vec(0, 0), new Vec(0.02, 0.2), new Vec(0, 0.42));
        s.Form(Outline.RoundRect(-0.24, 0.4, 0.48, 0.12, 0.04), DarkWood, Material.Wood, 0.8);
        var body = Outline.Start(-0.24, 0.52).Curve(-0.56, 0.62, -0.56, 1.3, -0.24, 1.4).Line(0.24, 1.4).Curve(0.56, 1.3, 0.56, 0.62, 0.24, 0.52).Close().Build();
        s.Form(body, shade, Material.Light, 0.9, inlays: [new Inlay(Outline.Ellipse(new Vec(0, 0.98), 0.26, 0.34), Rgb.Parse("#ffe9b0"), 0.9)]);
        foreach (var y in (double[])[0.7, 0.87, 1.04, 1.21])
        {
            s.Line(shade.Darken(0.35), 0.022, new Vec(-0.45, y), new Vec(0, y + 0.05), new Vec(0.45, y));
        }

        s.Form(Outline.RoundRect(-0.22, 1.38, 0.44, 0.1, 0.04), DarkWood, Material.Wood, 0.8);
        s.Form(Bar(1.48, 0.05, 1.85, 0.09), Rgb.Parse("#b8323c"), Material.Cloth, 0.6);
        return s.Done();
    }

    public static PropDrawing Torch(string? color, Light light)
    {
        var s = new PropSketch(light);
        var fire = Rgb.Parse(color ?? "#f08a2c");
        s.Glow(new Vec(0, -1.5), 2.4, Rgb.Parse("#ffb057"), 0.65);
        s.Form(Bar(-1.0, 0.09, 0.6, 0.06), Wood, Material.Wood, 0.9);
        s.Form(Bar(-1.2, 0.17, -0.86, 0.11), Iron, Material.Metal, 0.9);
        Outline Flame(double k) => Outline.Start(0, -1.1).Curve(-0.34 * k, -1.2, -0.36 * k, -1.55, -0.16 * k, -1.75).Curve(-0.16 * k, -1.6, -0.04, -1.66, -0.02, -1.1 - (1.2 * k))
            .Curve(0.2 * k, -1.9, 0.12, -1.72, 0.26 * k, -1.64).Curve(0.4 * k, -1.4, 0.3 * k, -1.16, 0, -1.1).Close().Build();
        s.Form(Flame(1), fire, Material.Light, 0.4).Form(Flame(0.68), Rgb.Parse("#ffc94d"), Material.Light, 0).Form(Flame(0.38), Rgb.Parse("#fff3c4"), Material.Light, 0);
        return s.Done();
    }

    public static PropDrawing Key(string? color, Light light)
    {
        var s = new PropSketch(light);
        var metal = Rgb.Parse(color ?? "#d9ad4a");
        s.Form(Bar(-0.9, 0.045, 0.05, 0.045), metal, Material.Metal, 0.8);
        s.Form(Outline.Polygon(new Vec(0, -0.9), new Vec(0.24, -0.9), new Vec(0.24, -0.78), new Vec(0.14, -0.78), new Vec(0.14, -0.7), new Vec(0.24, -0.7), new Vec(0.24, -0.6), new Vec(0, -0.6)), metal, Material.Metal, 0.8);
        s.Form(Outline.Circle(new Vec(0, 0.18), 0.18), metal, Material.Metal, 0.9, inlays: [new Inlay(Outline.Circle(new Vec(0, 0.18), 0.09), metal.Darken(0.6))]);
        return s.Done();
    }
}
