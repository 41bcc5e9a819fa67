using CharaStudio.Engine.Illustrator.Drawing;
using static CharaStudio.Engine.Illustrator.Props.PropSketch;

namespace CharaStudio.Engine.Illustrator.Props;

internal static class Blades
{
    public static PropDrawing Sword(string? color, Light light)
    {
        var s = new PropSketch(light);
        var grip = Rgb.Parse(color ?? "#3b2f3f");
        var tassel = Rgb.Parse("#b8323c");

        // Tassel first: it hangs behind the pommel.
        var hang = Outline.Start(0, 0.58).Curve(0.02, 0.75, 0.14, 0.8, 0.1, 1.02).Curve(0.16, 0.96, 0.2, 1.0, 0.22, 0.93).Curve(0.22, 0.78, 0.08, 0.72, 0.05, 0.56).Close().Build();
        s.Form(hang, tassel, Material.Cloth, 0.6);
        Blade(s, -0.32, -3.55, 0.105);
        s.Form(Bar(-0.3, 0.062, 0.5, 0.055), grip, Material.Leather, 0.9, inlays: Wrap(grip.Lighten(0.25)));
        s.Form(Outline.Circle(new Vec(0, 0.55), 0.09), Gold, Material.Metal, 0.9, shine: [Outline.Circle(new Vec(s.Side * 0.03, 0.52), 0.03)]);
        var guard = Outline.Start(-0.32, -0.3).Curve(-0.22, -0.42, -0.1, -0.36, 0, -0.38).Curve(0.1, -0.36, 0.22, -0.42, 0.32, -0.3)
            .Curve(0.2, -0.28, 0.1, -0.26, 0, -0.25).Curve(-0.1, -0.26, -0.2, -0.28, -0.32, -0.3).Close().Build();
        s.Form(guard, Gold, Material.Metal, 0.9, shadows: [Outline.Rect(-0.4, -0.3, 0.8, 0.1)]);
        return s.Done(new Vec(0, 0.32));
    }

    public static PropDrawing Dagger(string? color, Light light)
    {
        var s = new PropSketch(light);
        Blade(s, -0.2, -1.25, 0.085);
        s.Form(Bar(-0.2, 0.055, 0.3, 0.05), Rgb.Parse(color ?? "#4a3328"), Material.Leather, 0.9, inlays: Wrap(Leather.Lighten(0.3)));
        s.Form(Outline.RoundRect(-0.2, -0.25, 0.4, 0.08, 0.04), Iron, Material.Metal, 0.9);
        s.Form(Outline.Circle(new Vec(0, 0.33), 0.07), Iron, Material.Metal, 0.9);
        return s.Done();
    }

    public static PropDrawing Axe(string? color, Light light)
    {
        var s = new PropSketch(light);
        s.Form(Bar(-2.2, 0.06, 0.7, 0.075), Wood, Material.Wood, 1, shadows: [s.DarkHalf(-2.2, 0.7, 0.1)]);
        var head = Outline.Start(-0.08, -2.15).Curve(0.2, -2.2, 0.42, -2.4, 0.62, -2.55).Curve(0.82, -2.2, 0.82, -1.7, 0.6, -1.35)
            .Curve(0.42, -1.55, 0.2, -1.72, -0.08, -1.78).Close().Build();
        s.Form(head, Rgb.Parse(color ?? "#aab4c0"), Material.Metal, 1, shine: [Outline.Start(0.62, -2.55).Curve(0.82, -2.2, 0.82, -1.7, 0.6, -1.35).Curve(0.7, -1.75, 0.7, -2.15, 0.62, -2.55).Close().Build()]);
        s.Form(Bar(0.62, 0.09, 0.74, 0.09), Iron, Material.Metal, 0.8);
        return s.Done(new Vec(0, 0.5));
    }

    public static PropDrawing Spear(string? color, Light light)
    {
        var s = new PropSketch(light);
        s.Form(Bar(-4.2, 0.045, 3.2, 0.05), Wood, Material.Wood, 0.9, shadows: [s.DarkHalf(-4.2, 3.2, 0.08)]);
        var tuft = Outline.Start(-0.06, -4.1).Curve(-0.26, -3.9, -0.2, -3.6, -0.1, -3.45).Curve(-0.04, -3.6, 0.04, -3.55, 0.08, -3.42).Curve(0.2, -3.6, 0.24, -3.95, 0.06, -4.1).Close().Build();
        s.Form(tuft, Rgb.Parse(color ?? "#b8323c"), Material.Cloth, 0.8, shadows: [s.DarkHalf(-4.1, -3.4, 0.3)]);
        var point = Outline.Start(0, -5.1).Curve(0.16, -4.8, 0.18, -4.5, 0.06, -4.15).Line(-0.06, -4.15).Curve(-0.18, -4.5, -0.16, -4.8, 0, -5.1).Close().Build();
        s.Form(point, Steel, Material.Metal, 1, shadows: [s.DarkHalf(-5.1, -4.15, 0.3)]);
        s.Form(Bar(-4.2, 0.07, -4.08, 0.07), Gold, Material.Metal, 0.8);
        return s.Done(new Vec(0, 0.9));
    }

    private static void Blade(PropSketch s, double from, double tip, double half)
    {
        var blade = Outline.Start(-half, from).Line(-half * 0.85, tip + 0.3).Curve(-half * 0.7, tip + 0.12, -0.01, tip + 0.02, 0, tip)
            .Curve(0.01, tip + 0.02, half * 0.7, tip + 0.12, half * 0.85, tip + 0.3).Line(half, from).Close().Build();
        s.Form(blade, Steel, Material.Metal, 0.9, shadows: [s.DarkHalf(tip, from, half * 2)], shine: [Outline.Rect(s.Side * half * 0.75 - (half * 0.1), tip + 0.35, half * 0.2, from - tip - 0.5)]);
    }

    private static Inlay[] Wrap(Rgb color)
    {
        var bands = new Inlay[5];
        for (var i = 0; i < bands.Length; i++)
        {
            var y = -0.22 + (i * 0.14);
            bands[i] = new Inlay(Outline.Polygon(new Vec(-0.1, y + 0.06), new Vec(0.1, y - 0.02), new Vec(0.1, y + 0.02), new Vec(-0.1, y + 0.1)), color, 0.8);
        }

        return bands;
    }
}
