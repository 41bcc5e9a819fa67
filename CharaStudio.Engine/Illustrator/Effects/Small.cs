using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Illustrator.Effects;

internal static class Small
{
    public static EffectDrawing Sweat(EffectBrief b)
    {
        if (b.Head.IsEmpty)
        {
            return new EffectDrawing([], []);
        }

        var r = b.Head.Height * 0.085;
        var at = new Vec(b.FacesLeft ? b.Head.X + (b.Head.Width * 0.2) : b.Head.Right - (b.Head.Width * 0.2), b.Head.Y + (b.Head.Height * 0.34));
        var drop = Outline.Start(at.X, at.Y - (r * 1.9)).Curve(at.X + (r * 0.3), at.Y - r, at.X + r, at.Y - (r * 0.4), at.X + r, at.Y + (r * 0.2))
            .Curve(at.X + r, at.Y + (r * 1.3), at.X - r, at.Y + (r * 1.3), at.X - r, at.Y + (r * 0.2)).Curve(at.X - r, at.Y - (r * 0.4), at.X - (r * 0.3), at.Y - r, at.X, at.Y - (r * 1.9)).Close().Build();
        return new EffectDrawing([], [new Form(drop, b.Color ?? Rgb.Parse("#bfe3f7"), Material.Water) { Contour = 0.7, Highlights = [Outline.Ellipse(at + new Vec(-r * 0.35, 0), r * 0.2, r * 0.45)] }]);
    }

    public static EffectDrawing Dust(EffectBrief b)
    {
        var (front, behind) = (new List<Mark>(), new List<Mark>());
        for (var i = 0; i < 9; i++)
        {
            var at = new Vec(b.Figure.Centre.X + (b.Dice.Range(-1, 1) * b.Figure.Width), b.Figure.Bottom - b.Dice.Range(0, b.Unit * 4));
            var r = b.Unit * b.Dice.Range(2, 5.5);
            Outline puff = Outline.Circle(at, r);
            for (var k = 0; k < 4; k++)
            {
                puff = puff.Append(Outline.Circle(at + Vec.Polar(b.Dice.Range(150, 390), r * 0.8), r * b.Dice.Range(0.4, 0.7)));
            }

            (i % 3 == 0 ? front : behind).Add(new Form(puff, b.Color ?? Rgb.Parse("#d9cbb2"), Material.Earth) { Contour = 0, Opacity = 0.55 });
        }

        return new EffectDrawing(behind, front);
    }
}
