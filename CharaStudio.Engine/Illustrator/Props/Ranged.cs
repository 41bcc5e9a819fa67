using CharaStudio.Engine.Illustrator.Drawing;
using static CharaStudio.Engine.Illustrator.Props.PropSketch;

namespace CharaStudio.Engine.Illustrator.Props;

internal static class Ranged
{
    /// <summary>Grip in the left hand; the string lies at negative x, drawn back to <see cref="PropDrawing.TwoHanded"/>.</summary>
    public static PropDrawing Bow(string? color, Light light)
    {
        var s = new PropSketch(light);
        Vec[] limb = [new(-0.62, -2.35), new(-0.5, -2.1), new(-0.12, -1.5), new(0.06, -0.7), new(0, 0), new(0.06, 0.7), new(-0.12, 1.5), new(-0.5, 2.1), new(-0.62, 2.35)];
        s.Line(Rgb.Parse("#efe6d0"), 0.025, new Vec(-0.56, -2.2), new Vec(-0.6, 0), new Vec(-0.56, 2.2));
        s.Form(Pen.Ribbon(limb, t => 0.05 + (0.1 * Math.Sin(Math.PI * t))), Rgb.Parse(color ?? "#7a4b30"), Material.Wood, 1);
        s.Form(Outline.RoundRect(-0.07, -0.24, 0.15, 0.48, 0.05), DarkWood, Material.Leather, 0.8);
        s.Form(Outline.Circle(new Vec(0.04, -0.85), 0.06), Gold, Material.Metal, 0.5).Form(Outline.Circle(new Vec(0.04, 0.85), 0.06), Gold, Material.Metal, 0.5);
        return s.Done(new Vec(-0.6, 0));
    }

    public static PropDrawing Gun(string? color, Light light)
    {
        var s = new PropSketch(light);
        var metal = Rgb.Parse(color ?? "#4a5060");
        var grip = Outline.Start(-0.1, -0.14).Line(0.13, -0.14).Curve(0.14, 0.1, 0.2, 0.25, 0.24, 0.36).Line(0.02, 0.42).Curve(-0.04, 0.2, -0.08, 0.05, -0.1, -0.14).Close().Build();
        s.Form(grip, DarkWood, Material.Wood, 0.9);
        var body = Outline.Start(-0.12, 0).Line(-0.14, -1.0).Curve(-0.14, -1.06, 0.08, -1.06, 0.08, -1.0).Line(0.1, -0.45).Line(0.2, -0.12).Line(0.14, 0.02).Close().Build();
        s.Form(body, metal, Material.Metal, 1, shadows: [Outline.Rect(0.0, -1.1, 0.3, 1.2)], shine: [Outline.Rect(-0.11, -0.95, 0.03, 0.8)]);
        s.Form(Outline.Ellipse(new Vec(0.2, -0.22), 0.1, 0.08), metal.Darken(0.5), Material.Metal, 0.5);
        return s.Done();
    }
}
