using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Illustrator.Heads;

/// <summary>The nose, restrained: a dab of shadow when young, bridge and wings as modelling grows.</summary>
internal sealed class NoseArtist(HeadFrame head)
{
    public IEnumerable<Mark> Draw()
    {
        var face = head.Face;
        var y = face.NoseY;
        var ink = head.Skin.Darken(0.12);
        if (head.View == View.Side)
        {
            if (face.Modelling > 0.2)
            {
                var x = 0.327 + face.NoseLength - 0.045;
                yield return new Stroke(Pen.Taper([new(x + 0.004, y - 0.03), new(x - 0.012, y - 0.012), new(x - 0.004, y + 0.006), new(x + 0.012, y + 0.008)], 0.009), ink);
            }

            yield break;
        }

        var away = -head.LightSide;
        if (head.View == View.ThreeQuarter)
        {
            var tip = new Vec(0.2 + (face.NoseLength * 0.35), y);
            yield return new Form(
                Outline.Start(tip).Quad(tip + new Vec(-0.018, 0.022), tip + new Vec(-0.058, 0.018)).Quad(tip + new Vec(-0.034, 0.006), tip).Close().Build(),
                head.Skin.Darken(0.16).Saturate(1.3), Material.Skin)
            { Contour = 0 };
            yield return new Stroke(Pen.Taper([tip + new Vec(-0.012, -0.05 - (0.07 * face.Modelling)), tip + new Vec(-0.002, -0.02), tip, tip + new Vec(-0.018, 0.014)], 0.0105, 0.05, 0.3), ink);
            if (face.Modelling > 0.2)
            {
                yield return new Stroke(Pen.Taper([tip + new Vec(-0.062, -0.006), tip + new Vec(-0.072, 0.012), tip + new Vec(-0.05, 0.02)], 0.009), ink);
            }

            yield break;
        }

        yield return new Form(
            Outline.Start(away * 0.004, y - 0.022).Quad(away * 0.03, y + 0.006, away * 0.002, y + 0.012).Quad(away * 0.008, y - 0.004, away * 0.004, y - 0.022).Close().Build(),
            head.Skin.Darken(0.16).Saturate(1.3), Material.Skin)
        { Contour = 0 };
        yield return new Stroke(Pen.Taper([new(-0.016, y + 0.012), new(0.001, y + 0.019), new(0.018, y + 0.012)], 0.009, 0.2, 0.2), ink);
        if (face.Modelling > 0.2)
        {
            var bridge = y - 0.06 - (face.Modelling * 0.05);
            yield return new Stroke(Pen.Taper([new(away * 0.022, bridge), new(away * 0.014, (bridge + y) / 2), new(away * 0.022, y - 0.012)], 0.008), ink) { Opacity = 0.55 };
            yield return new Stroke(Pen.Taper([new(0.034, y - 0.012), new(0.041, y + 0.003), new(0.03, y + 0.012)], 0.008), ink) { Opacity = 0.8 };
            yield return new Stroke(Pen.Taper([new(-0.034, y - 0.012), new(-0.041, y + 0.003), new(-0.03, y + 0.012)], 0.008), ink) { Opacity = 0.8 };
        }
    }
}
