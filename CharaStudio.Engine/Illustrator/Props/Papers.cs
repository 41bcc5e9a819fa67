using CharaStudio.Engine.Illustrator.Drawing;
using static CharaStudio.Engine.Illustrator.Props.PropSketch;

namespace CharaStudio.Engine.Illustrator.Props;

internal static class Papers
{
    public static PropDrawing Book(string? color, Light light)
    {
        var s = new PropSketch(light);
        var cover = Rgb.Parse(color ?? "#5b3a5e");
        s.Form(Outline.Start(-0.86, -0.95).Line(0.86, -0.95).Line(0.9, 0.18).Line(0, 0.26).Line(-0.9, 0.18).Close().Build(), cover, Material.Leather, 1);
        foreach (var side in (double[])[-1, 1])
        {
            var page = Outline.Start(0, -0.82).Curve(side * 0.2, -0.98, side * 0.55, -0.98, side * 0.8, -0.88).Line(side * 0.82, 0.1).Curve(side * 0.55, 0.02, side * 0.2, 0.02, 0, 0.18).Close().Build();
            s.Form(page, Paper, Material.Paper, 0.7, shadows: side == s.Side ? [] : [Outline.Rect(side < 0 ? -0.2 : 0, -1, 0.2, 1.3)]);
            for (var i = 0; i < 5; i++)
            {
                var y = -0.74 + (i * 0.15);
                s.Line(Rgb.Parse("#8a7a66"), 0.016, new Vec(side * 0.12, y), new Vec(side * 0.4, y - 0.05), new Vec(side * 0.68, y));
            }
        }

        return s.Done(new Vec(0.7, 0));
    }

    public static PropDrawing Letter(string? color, Light light)
    {
        var s = new PropSketch(light);
        s.Form(Outline.Rect(-0.55, -0.62, 1.1, 0.72), Paper, Material.Paper, 0.9, shadows: [Outline.Rect(-0.55, -0.02, 1.1, 0.2)]);
        s.Form(Outline.Polygon(new Vec(-0.55, -0.62), new Vec(0.55, -0.62), new Vec(0, -0.2)), Paper.Darken(0.06), Material.Paper, 0.7);
        s.Form(Outline.Circle(new Vec(0, -0.24), 0.12), Rgb.Parse(color ?? "#b02a34"), Material.Leather, 0.7, shine: [Outline.Circle(new Vec(s.Side * 0.04, -0.28), 0.03)]);
        return s.Done(new Vec(0.45, -0.1));
    }

    public static PropDrawing Scroll(string? color, Light light)
    {
        var s = new PropSketch(light);
        s.Form(Outline.Start(-0.5, -1.3).Line(0.5, -1.3).Curve(0.54, -0.8, 0.46, -0.4, 0.5, 0).Line(-0.5, 0).Curve(-0.54, -0.4, -0.46, -0.8, -0.5, -1.3).Close().Build(), Rgb.Parse(color ?? "#e9d8b0"), Material.Paper, 0.9);
        for (var i = 0; i < 6; i++)
        {
            s.Line(Rgb.Parse("#7a5a3c"), 0.018, new Vec(-0.36, -1.12 + (i * 0.17)), new Vec(0, -1.13 + (i * 0.17)), new Vec(0.34 - (i % 3 * 0.12), -1.12 + (i * 0.17)));
        }

        foreach (var y in (double[])[-1.36, 0])
        {
            s.Form(Outline.RoundRect(-0.6, y - 0.09, 1.2, 0.18, 0.09), Paper.Darken(0.1), Material.Paper, 0.9, shadows: [Outline.Rect(-0.6, y, 1.2, 0.1)]);
            s.Form(Outline.Circle(new Vec(-0.63, y), 0.08), DarkWood, Material.Wood, 0.7).Form(Outline.Circle(new Vec(0.63, y), 0.08), DarkWood, Material.Wood, 0.7);
        }

        return s.Done(new Vec(0, -1.36));
    }

    public static PropDrawing Fan(string? color, Light light)
    {
        var s = new PropSketch(light);
        var silk = Rgb.Parse(color ?? "#2f6f8f");
        const double R = 1.35;
        List<Vec> rim = [];
        for (var i = 0; i <= 14; i++)
        {
            rim.Add(Vec.Polar(-160 + (i * 10), R + (i % 2 == 0 ? 0.03 : -0.03)));
        }

        s.Form(Outline.Polygon([Vec.Polar(-160, 0.35), .. rim, Vec.Polar(-20, 0.35), Vec.Polar(-90, 0.42)]), silk, Material.Paper, 1, inlays: [new Inlay(Outline.Circle(Vec.Polar(-70, 0.95), 0.2), silk.Lighten(0.55)), new Inlay(Outline.Circle(Vec.Polar(-112, 1.05), 0.12), silk.Lighten(0.35))]);
        for (var i = 0; i <= 7; i++)
        {
            s.Line(DarkWood, 0.03, Vec.Polar(-160 + (i * 20), 0.05), Vec.Polar(-160 + (i * 20), 0.6), Vec.Polar(-160 + (i * 20), R - 0.02));
        }

        s.Form(Outline.Circle(Vec.Zero, 0.06), Gold, Material.Metal, 0.6);
        return s.Done();
    }

    public static PropDrawing Phone(string? color, Light light)
    {
        var s = new PropSketch(light);
        s.Glow(new Vec(0, -0.35), 0.7, Rgb.Parse("#bfe4ff"), 0.25);
        s.Form(Outline.RoundRect(-0.24, -0.85, 0.48, 0.98, 0.07), Rgb.Parse(color ?? "#2c303a"), Material.Metal, 1);
        s.Form(Outline.RoundRect(-0.2, -0.78, 0.4, 0.82, 0.03), Rgb.Parse("#a9d8f5"), Material.Light, 0, shine: [Outline.Polygon(new Vec(-0.2, -0.78), new Vec(0.05, -0.78), new Vec(-0.2, -0.3))]);
        return s.Done();
    }
}
