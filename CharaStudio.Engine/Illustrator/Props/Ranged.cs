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
        // The muzzle points to -y; the stock bends away to +x, and the trigger sits in the angle between.
        s.Form(Outline.Start(0.12, -0.34).Curve(0.34, -0.36, 0.38, -0.14, 0.28, 0.0).Line(0.22, -0.02).Curve(0.3, -0.14, 0.26, -0.28, 0.12, -0.26).Close().Build(), metal.Darken(0.2), Material.Metal, 0.7);
        var stock = Outline.Start(-0.14, -0.2).Line(0.12, -0.24).Curve(0.16, -0.02, 0.34, 0.1, 0.52, 0.16).Curve(0.54, 0.26, 0.5, 0.36, 0.44, 0.42).Curve(0.16, 0.38, -0.1, 0.16, -0.14, -0.2).Close().Build();
        s.Form(stock, DarkWood, Material.Wood, 0.9);
        var body = Outline.Start(-0.16, -0.12).Line(-0.15, -1.16).Line(0.05, -1.16).Line(0.05, -0.62).Line(0.13, -0.56).Line(0.13, -0.2).Curve(0.04, -0.14, -0.06, -0.12, -0.16, -0.12).Close().Build();
        s.Form(body, metal, Material.Metal, 1, shadows: [Outline.Rect(-0.02, -1.2, 0.3, 1.2)], shine: [Outline.Rect(-0.12, -1.1, 0.025, 0.8)]);
        s.Form(Outline.Rect(-0.19, -1.16, 0.05, 0.08), metal.Darken(0.3), Material.Metal, 0.5).Form(Outline.Circle(new Vec(0.02, -0.38), 0.05), Gold, Material.Metal, 0.5);
        return s.Done();
    }
}
