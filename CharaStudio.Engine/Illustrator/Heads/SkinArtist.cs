using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Illustrator.Heads;

/// <summary>What lies on the skin: cheek tint, blush, pallor, frown lines, wrinkles, tears and sweat.</summary>
internal sealed class SkinArtist(HeadFrame head)
{
    private Rgb Flush => head.Skin.Mix(Rgb.Parse("#f0566a"), 0.5);

    /// <summary>Cel shadow on a bare face: the side away from the light and, with a high light, the rim of the jaw.</summary>
    public Outline SideShadow()
    {
        var away = -head.LightSide;
        var face = head.Face;
        if (head.View == View.Side)
        {
            return Outline.Start(-0.5, 0.06).Curve(-0.3, 0.2, -0.12, 0.16, -0.06, 0.22).Curve(-0.01, 0.33, 0.05, 0.38, 0.14, 0.425).Curve(0.2, 0.455, 0.25, 0.47, 0.3, 0.474)
                .Line(0.4, 0.6).Line(-0.5, 0.6).Close().Build();
        }

        var inner = head.View == View.ThreeQuarter && away > 0 ? 0.255 : (face.Cheek * 0.8);
        var cx = head.View == View.ThreeQuarter && away < 0 ? -0.01 : 0;
        var depth = 0.02 + (0.03 * head.Brief.Light.Hardness);
        return Outline.Start(away * 0.7, -0.4).Line(away * (inner + 0.055), -0.3).Curve(away * (inner + 0.06), 0.1, away * (inner - 0.01) + cx, 0.22, away * (face.Jaw * 0.74) + cx, 0.345)
            .Curve(away * 0.15, 0.44, head.Mouth.X + (away * 0.06), 0.5 - (depth * 0.4), head.Mouth.X, 0.505).Line(away * 0.7, 0.7).Close().Build();
    }

    public IEnumerable<Mark> Under()
    {
        if (!head.ShowsFace)
        {
            yield break;
        }

        foreach (var (at, k) in Cheeks())
        {
            var tint = Math.Max(0.16, 0.42 * Math.Min(1, head.Mood.Blush));
            var size = head.Look.Proportion is Proportion.Chibi or Proportion.Child ? 1.15 : 1;
            yield return new Form(Outline.Ellipse(at, 0.066 * k * size, 0.034 * size), Flush, Material.Skin) { Contour = 0, Opacity = tint * 0.6 };
            yield return new Form(Outline.Ellipse(at, 0.045 * k * size, 0.02 * size), Flush, Material.Skin) { Contour = 0, Opacity = tint };
            if (head.Mood.Blush >= 0.7)
            {
                for (var i = -1; i <= 1; i++)
                {
                    var p = at + new Vec(i * 0.026 * k, 0);
                    yield return new Stroke(Pen.Taper([p + new Vec(0.009, -0.016), p + new Vec(-0.009, 0.016)], 0.008), Flush.Darken(0.1));
                }
            }
        }

        if (head.Mood.Pale)
        {
            var x = head.View == View.Front ? 0 : head.View == View.Side ? 0.2 : 0.06;
            yield return new Form(Outline.Rect(x - 0.45, -0.5, 0.9, 0.5 + head.Face.EyeY - 0.02), Rgb.Parse("#5566a8"), Material.Skin)
            {
                Contour = 0,
                Opacity = 1,
                Blend = new Blend(new(x, -0.3), new(x, head.Face.EyeY - 0.02), Rgb.Parse("#5566a8"), Rgb.Parse("#5566a8"), 0.5, 0),
            };
        }
    }

    public IEnumerable<Mark> Over()
    {
        if (!head.ShowsFace)
        {
            yield break;
        }

        foreach (var mark in FrownLines().Concat(Wrinkles()).Concat(Tears()))
        {
            yield return mark;
        }
    }

    /// <summary>A drop at the temple, over the hair so that no cut hides it.</summary>
    public IEnumerable<Mark> Sweat()
    {
        if (head.ShowsFace && head.Mood.Sweat)
        {
            var at = head.View switch { View.Front => new Vec(-head.Face.Cheek + 0.02, -0.06), View.ThreeQuarter => new(-0.17, -0.07), _ => new(0.06, -0.06) };
            yield return Drop(at, 0.036);
        }
    }

    private static Form Drop(Vec at, double r) =>
        new(Outline.Start(at.X, at.Y - (r * 2.1)).Curve(at.X + (r * 0.3), at.Y - r, at.X + r, at.Y - (r * 0.5), at.X + r, at.Y + (r * 0.15))
            .Curve(at.X + r, at.Y + (r * 0.75), at.X + (r * 0.5), at.Y + r, at.X, at.Y + r)
            .Curve(at.X - (r * 0.5), at.Y + r, at.X - r, at.Y + (r * 0.75), at.X - r, at.Y + (r * 0.15))
            .Curve(at.X - r, at.Y - (r * 0.5), at.X - (r * 0.3), at.Y - r, at.X, at.Y - (r * 2.1)).Close().Build(), Rgb.Parse("#c6e9fa"), Material.Water)
        {
            Contour = 0.6,
            Inlays = [new Inlay(Outline.Ellipse(new(at.X - (r * 0.35), at.Y + (r * 0.1)), r * 0.22, r * 0.34), Rgb.White)],
        };

    private IEnumerable<(Vec At, double Breadth)> Cheeks()
    {
        var y = head.Face.EyeY + (head.Face.EyeHeight / 2) + 0.058;
        return head.View switch
        {
            View.Front => [(new(-head.Face.EyeX - 0.045, y), 1), (new(head.Face.EyeX + 0.045, y), 1)],
            View.ThreeQuarter => [(new(-0.075, y), 1), (new(0.258, y - 0.004), 0.55)],
            _ => [(new(0.185, y + 0.006), 0.8)],
        };
    }

    private IEnumerable<Mark> FrownLines()
    {
        if (head.Mood.Frown < 0.5)
        {
            yield break;
        }

        var ink = head.Skin.Darken(0.1);
        var x = head.View == View.Side ? 0.3 : head.Middle;
        var y = head.Face.EyeY - (head.Face.EyeHeight * 0.42);
        x += head.View == View.ThreeQuarter ? 0.012 : 0;
        yield return new Stroke(Pen.Taper([new(x - 0.012, y - 0.012), new(x - 0.009, y + 0.004), new(x - 0.014, y + 0.02)], 0.0075), ink) { Opacity = 0.75 };
        if (head.View != View.Side)
        {
            yield return new Stroke(Pen.Taper([new(x + 0.012, y - 0.012), new(x + 0.009, y + 0.004), new(x + 0.014, y + 0.02)], 0.0075), ink) { Opacity = 0.75 };
        }

        if (head.Mood.Frown >= 0.8)
        {
            var n = head.Face.NoseY;
            var m = head.View == View.ThreeQuarter ? 0.165 : head.View == View.Side ? 0.32 : 0;
            yield return new Stroke(Pen.Taper([new(m - 0.06, n - 0.005), new(m - 0.088, n + 0.03), new(m - 0.102, n + 0.07)], 0.009), ink);
            if (head.View == View.Front)
            {
                yield return new Stroke(Pen.Taper([new(0.06, n - 0.005), new(0.088, n + 0.03), new(0.102, n + 0.07)], 0.009), ink);
            }
        }
    }

    private IEnumerable<Mark> Wrinkles()
    {
        if (head.Face.Wrinkles <= 0)
        {
            yield break;
        }

        var ink = head.Skin.Darken(0.05);
        foreach (var socket in head.Sockets)
        {
            var s = socket.Side * socket.Breadth;
            var c = socket.Centre + new Vec(0, head.Face.EyeHeight * 0.5);
            yield return new Stroke(Pen.Taper([c + new Vec(-s * 0.06, 0.022), c + new Vec(s * 0.01, 0.042), c + new Vec(s * 0.07, 0.026)], 0.008), ink) { Opacity = 0.8 };
            var o = socket.Centre + new Vec(s * head.Face.EyeWidth * 0.68, 0.012);
            yield return new Stroke(Pen.Taper([o, o + new Vec(s * 0.04, -0.012)], 0.007), ink) { Opacity = 0.8 };
            yield return new Stroke(Pen.Taper([o + new Vec(0, 0.016), o + new Vec(s * 0.036, 0.026)], 0.007), ink) { Opacity = 0.8 };
        }

        var n = head.Face.NoseY;
        var m = head.Mouth;
        double[] sides = head.View == View.Front ? [-1, 1] : [-1];
        foreach (var side in sides)
        {
            var x = head.View == View.Side ? 0.29 : m.X + (side * 0.06);
            yield return new Stroke(Pen.Taper([new(x, n), new(x + (side * 0.036), n + 0.05), new(x + (side * 0.042), m.Y + 0.012)], 0.009), ink);
        }
    }

    private IEnumerable<Mark> Tears()
    {
        if (!head.Mood.Tears)
        {
            yield break;
        }

        foreach (var socket in head.Sockets)
        {
            var w = 0.017 * Math.Max(0.75, socket.Breadth);
            var x = socket.Centre.X + (socket.Side * head.Face.EyeWidth * 0.2 * socket.Breadth);
            var top = socket.Centre.Y + (head.Face.EyeHeight * 0.4);
            var run = Outline.Start(x - w, top).Curve(x - (w * 1.2), top + 0.07, x - (w * 0.7), top + 0.12, x - (w * 1.2), top + 0.17)
                .Curve(x - (w * 1.2), top + 0.2, x + (w * 1.3), top + 0.2, x + (w * 1.3), top + 0.17)
                .Curve(x + (w * 0.8), top + 0.12, x + (w * 1.3), top + 0.07, x + w, top).Close().Build();
            yield return new Form(run, Rgb.Parse("#c9eafa"), Material.Water) { Contour = 0.4, Opacity = 0.88 };
        }
    }
}
