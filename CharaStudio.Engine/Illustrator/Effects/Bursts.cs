using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Illustrator.Effects;

internal static class Bursts
{
    public static EffectDrawing Impact(EffectBrief b)
    {
        var color = b.Color ?? Rgb.Parse("#ffd95a");
        var r = b.Unit * 17;
        return new EffectDrawing([], [Star(b, r, color, 1), Star(b, r * 0.62, Rgb.White, 0)]);

        static Form Star(EffectBrief b, double r, Rgb color, double contour)
        {
            List<Vec> points = [];
            for (var i = 0; i < 26; i++)
            {
                points.Add(b.Focus + Vec.Polar(i * 360.0 / 26, r * (i % 2 == 0 ? b.Dice.Range(0.85, 1.45) : b.Dice.Range(0.5, 0.62))));
            }

            return new Form(Outline.Polygon(points), color, Material.Light) { Contour = contour };
        }
    }

    public static EffectDrawing Sparkles(EffectBrief b)
    {
        var front = new List<Mark>();
        for (var i = 0; i < 14; i++)
        {
            var at = b.Figure.Centre + Vec.Polar(b.Dice.Range(0, 360), Math.Max(b.Figure.Width, b.Figure.Height) * b.Dice.Range(0.32, 0.7));
            var r = b.Unit * b.Dice.Range(0.9, 3.4);
            front.Add(new Form(Glint(at, r), b.Color ?? Rgb.Parse("#fff6d2"), Material.Light) { Contour = 0 });
            if (r > b.Unit * 2.2)
            {
                front.Add(new Glow(at, r * 1.6, b.Color ?? Rgb.Parse("#ffe9a0"), 0.5));
            }
        }

        return new EffectDrawing([], front);
    }

    public static EffectDrawing Magic(EffectBrief b)
    {
        var color = b.Color ?? Rgb.Parse("#7fc8ff");
        var foot = new Vec(b.Figure.Centre.X, b.Figure.Bottom);
        var r = Math.Max(b.Figure.Width * 0.75, b.Unit * 14);
        List<Mark> behind = [new Glow(foot + new Vec(0, -r * 0.6), r * 1.7, color, 0.55)];
        foreach (var k in (double[])[1, 0.82])
        {
            var ring = Outline.Ellipse(foot, r * k, r * k * 0.26).Append(Outline.Ellipse(foot, r * (k - 0.03), r * (k - 0.03) * 0.26).Transform(Affine.Scale(-1, 1).Then(Affine.Translate(2 * foot.X, 0))));
            behind.Add(new Form(ring, color.Lighten(0.4), Material.Light) { Contour = 0, Opacity = 0.9 });
        }

        for (var i = 0; i < 12; i++)
        {
            var p = foot + new Vec(Math.Cos(i * Math.PI / 6) * r * 0.91, Math.Sin(i * Math.PI / 6) * r * 0.91 * 0.26);
            behind.Add(new Form(Glint(p, b.Unit * 1.3), color.Lighten(0.6), Material.Light) { Contour = 0 });
        }

        var front = new List<Mark>();
        for (var i = 0; i < 16; i++)
        {
            var at = foot + new Vec(b.Dice.Range(-r, r), -b.Dice.Range(0.05, 1.25) * b.Figure.Height);
            front.Add(new Form(Outline.Ellipse(at, b.Unit * b.Dice.Range(0.25, 0.6), b.Unit * b.Dice.Range(0.8, 1.8)), color.Lighten(0.55), Material.Light) { Contour = 0, Opacity = 0.85 });
        }

        return new EffectDrawing(behind, front);
    }

    private static Outline Glint(Vec c, double r)
    {
        var k = r * 0.12;
        return Outline.Start(c.X, c.Y - r).Quad(c.X + k, c.Y - k, c.X + (r * 0.7), c.Y).Quad(c.X + k, c.Y + k, c.X, c.Y + r)
            .Quad(c.X - k, c.Y + k, c.X - (r * 0.7), c.Y).Quad(c.X - k, c.Y - k, c.X, c.Y - r).Close().Build();
    }
}
