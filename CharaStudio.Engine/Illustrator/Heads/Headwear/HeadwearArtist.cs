using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Illustrator.Heads.Hair;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Illustrator.Heads.Headwear;

/// <summary>What is worn over the hair: hat, helmet, crown, headband, flower, hairpin, ribbon, earrings.</summary>
/// <param name="head">The head.</param>
/// <param name="volume">The cut's stand-off from the skull, so that bands lie on the hair.</param>
/// <param name="ears">For what hangs from the lobes.</param>
internal sealed class HeadwearArtist(HeadFrame head, (double Top, double Side) volume, EarArtist ears)
{
    public static readonly IReadOnlyList<string> Kinds =
        ["glasses", "eye_patch", "earrings", "hat", "helmet", "crown", "headband", "mask", "flower_in_hair", "hairpin", "ribbon"];

    private readonly HairShell _surface = new(head, new HairCut { Ring = RingBuilder.Hairline(-0.2, -0.1, 0.2), Top = volume.Top, Side = volume.Side + 0.012 });

    public IEnumerable<Mark> Draw(Accessory item)
    {
        var color = Rgb.Parse(item.Color);
        return item.Kind switch
        {
            "hat" => Hat(color),
            "helmet" => Helmet(color),
            "crown" => Crown(color),
            "headband" => [Band(color, Material.Cloth, -0.24, -0.165, 0.03)],
            "flower_in_hair" => Flower(color),
            "hairpin" => Pin(color),
            "ribbon" => Bow(color),
            "earrings" => Earrings(color),
            _ => [],
        };
    }

    /// <summary>A strip around the head between two heights; <paramref name="dip"/> lowers it towards the viewer.</summary>
    private Form Band(Rgb color, Material material, double top, double bottom, double dip)
    {
        var upper = new List<Vec>();
        var lower = new List<Vec>();
        for (var i = 0; i <= 12; i++)
        {
            var az = -90 + (i * 15) - head.Yaw;
            var low = dip * Math.Max(0, head.Facing(az));
            upper.Add(_surface.At(az, top + low));
            lower.Add(_surface.At(az, bottom + low));
        }

        lower.Reverse();
        var shape = Outline.Start(upper[0]).Through([.. upper.Skip(1)]).Line(lower[0]).Through([.. lower.Skip(1)]).Close().Build();
        return new Form(shape, color, material) { Shadows = [Outline.Rect(head.LightSide > 0 ? -0.7 : 0.16, -0.7, 0.54, 0.8)] };
    }

    private IEnumerable<Mark> Hat(Rgb color)
    {
        var c = head.View switch { View.Side => -0.05, View.ThreeQuarter => -0.02, _ => 0.0 };
        var half = 0.435 + Math.Min(volume.Side, 0.06);
        const double y = -0.27;
        var brim = Outline.Start(c - 0.68, y + 0.03).Curve(c - 0.5, y - 0.1, c + 0.5, y - 0.1, c + 0.68, y + 0.03).Curve(c + 0.6, y + 0.17, c - 0.6, y + 0.17, c - 0.68, y + 0.03).Close().Build();
        yield return new Form(brim, color, Material.Cloth) { Shadows = [Outline.Start(c - 0.8, y + 0.09).Quad(c, y + 0.12, c + 0.8, y + 0.03).Line(c + 0.8, y + 0.3).Line(c - 0.8, y + 0.3).Close().Build()] };
        var crown = Outline.Start(c - half, y + 0.035).Curve(c - half + 0.01, y - 0.2, c - 0.34, -0.72, c - 0.2, -0.74).Curve(c - 0.08, -0.76, c - 0.06, -0.71, c, -0.71)
            .Curve(c + 0.06, -0.71, c + 0.08, -0.76, c + 0.2, -0.74).Curve(c + 0.34, -0.72, c + half - 0.01, y - 0.2, c + half, y + 0.035).Quad(c, y + 0.125, c - half, y + 0.035).Close().Build();
        var band = Outline.Start(c - 0.6, y - 0.075).Quad(c, y + 0.03, c + 0.6, y - 0.075).Line(c + 0.6, y + 0.05).Quad(c, y + 0.125, c - 0.6, y + 0.05).Close().Build();
        var away = -head.LightSide;
        yield return new Form(crown, color, Material.Cloth)
        {
            Inlays = [new Inlay(band, color.Lightness > 0.55 ? color.Darken(0.45) : color.Lighten(0.4))],
            Shadows = [Outline.Start(c + (away * 0.12), -0.8).Quad(c + (away * 0.34), -0.4, c + (away * 0.28), 0).Line(c + (away * 0.8), 0).Line(c + (away * 0.8), -0.8).Close().Build()],
        };
        yield return new Stroke(Pen.Taper([new(c - 0.09, -0.72), new(c - 0.03, -0.62), new(c + 0.01, -0.53)], 0.013), color);
    }

    private IEnumerable<Mark> Helmet(Rgb color)
    {
        var cut = new HairCut
        {
            Ring =
            [
                new(-50, -6, -28, -0.13, -0.01), new(-6, 6, 0, 0.06, 0.19), new(6, 50, 28, -0.13, 0.0), new(50, 78, 66, 0.3, 0.02), new(78, 116, 96, 0.26, 0.02),
                new(116, 180, 150, 0.26, 0.0), new(180, 244, 210, 0.26, 0.02), new(244, 282, 264, 0.26, 0.02), new(282, 310, 294, 0.3, 0.0),
            ],
            Top = Math.Min(0.12, volume.Top + 0.03),
            Side = Math.Min(0.09, volume.Side + 0.03),
            Bend = -0.25,
        };
        var shell = new HairShell(head, cut);
        var shape = shell.NearOutline;
        var box = shape.Bounds();
        var away = -head.LightSide;
        var x = away > 0 ? box.Right : box.X;
        yield return new Form(shape, color, Material.Metal)
        {
            Contour = 1.2,
            Shadows = [Outline.Start(x + (away * 0.1), -0.8).Line(x - (away * 0.26), -0.7).Quad(x - (away * 0.1), -0.3, x - (away * 0.14), 0.4).Line(x + (away * 0.1), 0.4).Close().Build()],
            Highlights = [Outline.Start(-x * 0.62, -0.46).Quad(-x * 0.86, -0.32, -x * 0.84, -0.14).Quad(-x * 0.76, -0.3, -x * 0.62, -0.46).Close().Build()],
        };
        yield return Trim(shell, color);
        Vec[] ridge = head.View == View.Side
            ? [shell.At(-4, -0.2), new(0.2, -0.5), new(-0.05, -0.6), new(-0.32, -0.5), shell.At(180, -0.1)]
            : [shell.At(head.View == View.Back ? 180 : 0, -0.16), shell.At(head.View == View.Back ? 180 : 0, -0.4), new(head.View == View.ThreeQuarter ? 0.03 : 0, -0.5 - cut.Top)];
        yield return new Form(Pen.Ribbon(ridge, _ => 0.05), color.Lighten(0.15), Material.Metal) { Contour = 0.8 };
    }

    private Form Trim(HairShell shell, Rgb color)
    {
        List<Vec> upper = [], lower = [];
        for (var i = 0; i <= 12; i++)
        {
            var az = -88 + (i * 14.7) - head.Yaw;
            upper.Add(shell.At(az, -0.21));
            lower.Add(shell.At(az, -0.155));
        }

        lower.Reverse();
        return new Form(Outline.Polygon([.. upper, .. lower]), color.Mix(Rgb.Parse("#d9b45a"), 0.6), Material.Metal) { Contour = 0.7 };
    }

    private IEnumerable<Mark> Crown(Rgb color)
    {
        const int points = 5;
        List<Vec> upper = [], lower = [];
        for (var i = 0; i <= points * 2; i++)
        {
            var az = -90 + (i * 90.0 / points) - head.Yaw;
            var face = Math.Max(0, head.Facing(az));
            var p = _surface.At(az, -0.36 + (0.035 * face));
            lower.Add(p);
            upper.Add(i % 2 == 1 ? p + new Vec((p.X - 0) * 0.1, -0.2 - (0.03 * face)) : p + new Vec(p.X * 0.06, -0.085));
        }

        List<Vec> bottom = [.. lower.AsEnumerable().Reverse()];
        var shape = Outline.Start(lower[0]);
        foreach (var p in upper)
        {
            shape.Line(p);
        }

        shape.Line(bottom[0]).Through([.. bottom.Skip(1)]);
        yield return new Form(shape.Close().Build(), color, Material.Metal) { Shadows = [Outline.Rect(head.LightSide > 0 ? -0.7 : 0.12, -0.9, 0.58, 0.9)], Highlights = [Outline.Rect(head.LightSide * 0.26, -0.9, 0.05, 0.9)] };
        for (var i = 1; i < points * 2; i += 2)
        {
            yield return new Form(Outline.Circle(upper[i], 0.024), color.Lighten(0.25), Material.Metal) { Contour = 0.7 };
            yield return new Form(Outline.Ellipse(lower[i] + new Vec(0, -0.05), 0.02, 0.026), Rgb.Parse(i % 4 == 1 ? "#c33b4e" : "#3f77c9"), Material.Glass) { Contour = 0.6 };
        }
    }

    private IEnumerable<Mark> Flower(Rgb color)
    {
        const double az = -56;
        if (head.Facing(az) < -0.2)
        {
            yield break;
        }

        var c = _surface.At(az, -0.2, 0.02);
        yield return new Form(Outline.Start(c).Quad(c + new Vec(-0.12, 0.0), c + new Vec(-0.17, 0.09)).Quad(c + new Vec(-0.05, 0.12), c).Close().Build(), Rgb.Parse("#5d9a57"), Material.Foliage) { Contour = 0.7 };
        for (var i = 0; i < 5; i++)
        {
            var petal = Outline.Start(0, 0).Curve(-0.07, -0.05, -0.055, -0.13, 0, -0.115).Curve(0.055, -0.13, 0.07, -0.05, 0, 0).Close().Build();
            yield return new Form(petal.Transform(Affine.Rotate((i * 72) + 14).Then(Affine.Translate(c))), color, Material.Foliage) { Contour = 0.7 };
        }

        yield return new Form(Outline.Circle(c, 0.03), Rgb.Parse("#f4cf5e"), Material.Foliage) { Contour = 0.6 };
    }

    private IEnumerable<Mark> Pin(Rgb color)
    {
        const double az = -50;
        if (head.Facing(az) < -0.2)
        {
            yield break;
        }

        Vec a = _surface.At(az - 12, -0.16, 0.01), b = _surface.At(az + 14, -0.225, 0.01);
        yield return new Form(Pen.Ribbon([a, b], _ => 0.036), color, Material.Metal) { Contour = 0.8 };
        var c = Vec.Lerp(a, b, 0.5);
        yield return new Form(Outline.Circle(c, 0.034), color.Lighten(0.3), Material.Metal) { Contour = 0.8, Highlights = [Outline.Circle(c + new Vec(-0.01, -0.01), 0.01)] };
    }

    private IEnumerable<Mark> Bow(Rgb color)
    {
        var c = head.Place(-0.2, -0.5 - (volume.Top * 0.5), -0.06);
        var narrow = head.View == View.Side ? 0.8 : 1;
        Vec P(double x, double y) => c + new Vec(x * narrow, y).Rotate(head.View == View.Back ? 16 : -16);
        foreach (var s in (double[])[-1, 1])
        {
            yield return new Form(Outline.Start(P(0, 0)).Quad(P(s * 0.07, 0.06), P(s * 0.1, 0.2)).Line(P(s * 0.135, 0.165)).Line(P(s * 0.175, 0.185)).Quad(P(s * 0.12, 0.06), P(0, 0)).Close().Build(), color.Darken(0.12), Material.Cloth) { Contour = 0.8 };
            var loop = Outline.Start(P(0, 0)).Curve(P(s * 0.06, -0.1), P(s * 0.2, -0.16), P(s * 0.235, -0.08)).Curve(P(s * 0.25, 0.0), P(s * 0.2, 0.09), P(s * 0.15, 0.085)).Curve(P(s * 0.1, 0.08), P(s * 0.04, 0.03), P(0, 0)).Close().Build();
            yield return new Form(loop, color, Material.Cloth) { Shadows = [Outline.Start(P(0, 0)).Quad(P(s * 0.12, 0.0), P(s * 0.3, 0.03)).Line(P(s * 0.2, 0.2)).Line(P(0, 0.1)).Close().Build()] };
            yield return new Stroke(Pen.Taper([P(s * 0.03, -0.01), P(s * 0.09, -0.03), P(s * 0.14, -0.035)], 0.011), color);
        }

        yield return new Form(Outline.Ellipse(c, 0.036, 0.042), color.Lighten(0.08), Material.Cloth);
    }

    private IEnumerable<Mark> Earrings(Rgb color)
    {
        foreach (var side in head.View is View.Front or View.Back ? new double[] { -1, 1 } : [-1])
        {
            var p = ears.Lobe(side) + new Vec(0, 0.012);
            yield return new Form(Outline.Circle(p, 0.015), color.Lighten(0.2), Material.Metal) { Contour = 0.6 };
            yield return new Form(Outline.Start(p.X, p.Y + 0.014).Quad(p.X + 0.04, p.Y + 0.07, p.X, p.Y + 0.095).Quad(p.X - 0.04, p.Y + 0.07, p.X, p.Y + 0.014).Close().Build(), color, Material.Glass)
            {
                Contour = 0.7,
                Highlights = [Outline.Ellipse(p + new Vec(-0.007, 0.055), 0.006, 0.014)],
            };
        }
    }
}
