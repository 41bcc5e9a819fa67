using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Illustrator.Effects;

internal static class Lines
{
    public static EffectDrawing Speed(EffectBrief b)
    {
        var (lines, away) = (new List<Mark>(), b.FacesLeft ? 1.0 : -1.0);
        for (var i = 0; i < 34; i++)
        {
            var y = b.Dice.Range(b.Frame.Y, b.Frame.Bottom);
            var near = Math.Abs(y - b.Figure.Centre.Y) < b.Figure.Height * 0.5;
            var length = b.Frame.Width * b.Dice.Range(0.25, 0.8);
            var x = near ? b.Figure.Centre.X + (away * b.Figure.Width * b.Dice.Range(0.45, 0.8)) : b.Dice.Range(b.Frame.X, b.Frame.Right);
            Vec[] run = [new(x, y), new(x + (away * length * 0.4), y), new(x + (away * length), y)];
            lines.Add(Ink(b, Pen.Ribbon(run, t => b.Unit * 0.9 * t * (1.2 - t)), near ? 0.8 : 0.45));
        }

        return new EffectDrawing(lines, []);
    }

    public static EffectDrawing Focus(EffectBrief b)
    {
        var reach = Math.Sqrt((b.Frame.Width * b.Frame.Width) + (b.Frame.Height * b.Frame.Height));
        var calm = Math.Max(b.Figure.Width, b.Figure.Height) * 0.5;
        var wedges = new List<Mark>();
        for (var i = 0; i < 72; i++)
        {
            var angle = (i * 5) + b.Dice.Range(-1.8, 1.8);
            var inner = Math.Max(calm * b.Dice.Range(0.95, 1.5), reach * 0.22);
            var half = b.Dice.Range(0.25, 1.1);
            wedges.Add(Ink(b, Outline.Polygon(b.Focus + Vec.Polar(angle, inner), b.Focus + Vec.Polar(angle - half, reach), b.Focus + Vec.Polar(angle + half, reach)), 0.85));
        }

        return new EffectDrawing(wedges, []);
    }

    public static EffectDrawing Arcs(EffectBrief b)
    {
        var r = Math.Max(b.Figure.Width, b.Figure.Height) * 0.55;
        var front = new List<Mark>();
        for (var i = 0; i < 4; i++)
        {
            var (from, sweep, radius) = (b.Dice.Range(-150, -60), b.Dice.Range(70, 140) * (b.FacesLeft ? -1 : 1), r * (0.8 + (i * 0.12)));
            List<Vec> points = [];
            for (var k = 0; k <= 8; k++)
            {
                var p = Vec.Polar(from + (sweep * k / 8), radius);
                points.Add(b.Focus + new Vec(p.X, p.Y * 0.62));
            }

            front.Add(Ink(b, Pen.Taper(points, b.Unit * (1.6 - (i * 0.3)), 0, 0), 0.75));
        }

        return new EffectDrawing([], front);
    }

    // Without a colour of its own an effect is white light with no ink, readable on any ground.
    private static Form Ink(EffectBrief b, Outline shape, double opacity) =>
        new(shape, b.Color ?? Rgb.White, Material.Light) { Contour = 0, Opacity = opacity };
}
