using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Illustrator.Heads.Hair;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Illustrator.Heads.Species;

/// <summary>What a species adds: on the bare skin, under the hair's edge, and above everything.</summary>
internal sealed class SpeciesArtist(HeadFrame head, Outline face)
{
    private string Kind => head.Look.Species;

    /// <summary>Rooted in the hair: ears and horns, drawn before the near hair when they turn to the viewer or away alike.</summary>
    public IEnumerable<Mark> Rooted() => Kind switch
    {
        "catfolk" => CatEar(-1).Concat(CatEar(1)),
        "beastfolk" => CatEar(-1).Concat(CatEar(1)),
        "demon" => Horns([new(0.19, -0.36, 0.12), new(0.3, -0.6, 0.14), new(0.36, -0.76, 0.04), new(0.3, -0.92, -0.04)], 0.125, Rgb.Parse("#4a3438")),
        "dragonkin" => Horns([new(0.22, -0.32, 0.06), new(0.34, -0.5, -0.06), new(0.4, -0.62, -0.28), new(0.42, -0.8, -0.42)], 0.12, Rgb.Parse("#b99f76")),
        _ => [],
    };

    /// <summary>On the skin, under eyes and hair.</summary>
    public IEnumerable<Mark> OnSkin()
    {
        if (!head.ShowsFace)
        {
            return [];
        }

        return Kind switch
        {
            "robot" => [new Cluster([.. Panels()]) { Clip = face }],
            "beastfolk" => Muzzle(),
            "dragonkin" => Scales(),
            _ => [],
        };
    }

    /// <summary>Above hair.</summary>
    public IEnumerable<Mark> Above() => Kind switch
    {
        "angel" => Halo(),
        "robot" => Discs(),
        _ => [],
    };

    /// <summary>Behind everything.</summary>
    public IEnumerable<Mark> Behind() => Kind == "angel" ? [new Glow(new(0, -0.72), 0.55, Rgb.Parse("#ffe9a8"), 0.5)] : [];

    private IEnumerable<Mark> CatEar(double side)
    {
        Vec root = head.Place(side * 0.225, -0.42, -0.02), tip = head.Place(side * 0.34, -0.8, 0.0);
        var narrow = head.View == View.Side ? 0.85 : head.View == View.ThreeQuarter && side > 0 ? 0.8 : 1;
        var up = (tip - root).Normalized;
        var across = new Vec(-up.Y, up.X) * (0.14 * narrow);
        Vec a = root - across, b = root + across;
        var outer = Outline.Start(a).Curve(a + (up * 0.16) - (across * 0.25), tip - (up * 0.12) - (across * 0.35), tip).Curve(tip - (up * 0.12) + (across * 0.35), b + (up * 0.16) + (across * 0.25), b).Close().Build();
        yield return new Form(outer, head.Hair, Material.Fur);
        if (head.View != View.Back)
        {
            Vec c = Vec.Lerp(root, tip, 0.08), t = Vec.Lerp(root, tip, 0.84);
            var inside = across * 0.62;
            yield return new Form(
                Outline.Start(c - inside).Curve(c + (up * 0.13) - (inside * 1.2), t - (up * 0.1) - (inside * 0.3), t).Curve(t - (up * 0.1) + (inside * 0.3), c + (up * 0.13) + (inside * 1.2), c + inside).Close().Build(),
                head.Skin.Mix(Rgb.Parse("#e58c94"), 0.6), Material.Skin)
            { Contour = 0.4 };
            yield return new Form(Pen.Taper([c - (inside * 0.9), c + (up * 0.1) - (inside * 0.2), c + (up * 0.2)], 0.03, 0.4, 0.05), head.Hair.Lighten(0.45), Material.Fur) { Contour = 0 };
        }
    }

    private IEnumerable<Mark> Horns(Round[] path, double width, Rgb color)
    {
        foreach (var side in (double[])[1, -1])
        {
            Vec[] spine = [.. path.Select(p => head.Place(p.X * side, p.Y, p.Z))];
            var shape = Pen.Ribbon(spine, t => width * Math.Pow(1 - (t * 0.98), 0.75));
            yield return new Form(shape, color, Material.Stone) { Shadows = [shape.Transform(Affine.Translate(-head.LightSide * width * 0.45, 0.01))] };
            var smooth = Outline.Smooth(spine, closed: false).Flatten(6);
            for (var i = 3; i < smooth.Count - 4; i += 3)
            {
                var across = (smooth[i + 1] - smooth[i]).Normalized.Perp * (width * 0.46 * Math.Pow(1 - ((double)i / smooth.Count), 0.75));
                var along = (smooth[i + 1] - smooth[i]).Normalized * 0.014;
                yield return new Stroke(Pen.Taper([smooth[i] - across, smooth[i] + along, smooth[i] + across], 0.011), color);
            }
        }
    }

    private IEnumerable<Mark> Panels()
    {
        var ink = head.Skin.Darken(0.25);
        var x = head.View == View.Side ? 0.3 : head.Middle;
        var eye = head.Sockets[^1].Centre;
        var low = eye.Y + (head.Face.EyeHeight * 0.5) + 0.03;
        foreach (var side in head.View == View.Front ? new double[] { -1, 1 } : [-1])
        {
            var e = head.View == View.Front ? side * head.Face.EyeX : eye.X;
            yield return new Stroke(Pen.Ribbon([new(e, low), new(e + (side * 0.012), low + 0.09), new(e - (side * 0.03), 0.42), new(e - (side * 0.03), 0.56)], _ => 0.009), ink);
            yield return new Stroke(Pen.Ribbon([new(e + (side * 0.012), low + 0.09), new(e + (side * 0.1), low + 0.06), new(e + (side * 0.3), low + 0.04)], _ => 0.009), ink);
            yield return new Form(Outline.Circle(new(e + (side * 0.07), low + 0.1), 0.011), ink, Material.Metal) { Contour = 0 };
        }

        yield return new Stroke(Pen.Ribbon([new(x, -0.5), new(x, -0.2), new(x, -0.1)], _ => 0.009), ink);
    }

    private IEnumerable<Mark> Discs()
    {
        foreach (var side in (double[])[1, -1])
        {
            if (head.View is View.ThreeQuarter or View.Side && side > 0)
            {
                continue;
            }

            var c = head.View switch { View.ThreeQuarter => new Vec(-0.27, 0.07), View.Side => new(-0.05, 0.07), _ => new(side * (head.Face.Cheek + 0.045), 0.07) };
            var rx = head.View switch { View.Side => 0.105, View.ThreeQuarter => 0.08, _ => 0.05 };
            var lean = head.View is View.Front or View.Back ? side * 0.1 : -0.09;
            yield return new Form(Pen.Ribbon([c + new Vec(0, -0.05), c + new Vec(lean * 0.6, -0.26), c + new Vec(lean, -0.48)], t => 0.034 * (1 - (0.7 * t))), Rgb.Parse("#8f9aa8"), Material.Metal);
            yield return new Form(Outline.Circle(c + new Vec(lean, -0.49), 0.022), Rgb.Parse("#e2574c"), Material.Light) { Contour = 0.7 };
            yield return new Form(Outline.Ellipse(c, rx, 0.108), Rgb.Parse("#aeb8c4"), Material.Metal)
            {
                Inlays = [new Inlay(Outline.Ellipse(c, rx * 0.58, 0.062), Rgb.Parse("#5d6b7c")), new Inlay(Outline.Ellipse(c, rx * 0.28, 0.03), Rgb.Parse(head.Look.Eyes.Color).Lighten(0.3))],
            };
        }
    }

    private IEnumerable<Mark> Halo()
    {
        var c = new Vec(head.View == View.Side ? -0.06 : 0, -0.72);
        Vec[] ring = [.. Enumerable.Range(0, 17).Select(i => c + new Vec(0.3 * Math.Cos(i * Math.PI / 8), 0.075 * Math.Sin(i * Math.PI / 8)))];
        yield return new Form(Pen.Ribbon(ring, _ => 0.034), Rgb.Parse("#ffdf7e"), Material.Light) { Contour = 0.7 };
    }

    private IEnumerable<Mark> Muzzle()
    {
        var pale = head.Skin.Lighten(0.45);
        var y = head.Face.NoseY;
        var m = head.Mouth;
        var k = head.View switch { View.Front => 1.0, View.ThreeQuarter => 0.85, _ => 0.55 };
        var x = head.View switch { View.Front => 0.0, View.ThreeQuarter => 0.165, _ => 0.29 };
        var patch = Outline.Ellipse(new(x, m.Y - 0.012), 0.165 * k, 0.115);
        yield return new Cluster([new Form(patch, pale, Material.Fur) { Contour = 0 }]) { Clip = face };
        var n = new Vec(head.View switch { View.Front => 0, View.ThreeQuarter => 0.2, _ => 0.345 }, y - 0.006);
        yield return new Form(Outline.Start(n.X - (0.046 * k), n.Y - 0.02).Quad(n.X, n.Y - 0.036, n.X + (0.046 * k), n.Y - 0.02).Quad(n.X + (0.04 * k), n.Y + 0.016, n.X, n.Y + 0.03).Quad(n.X - (0.04 * k), n.Y + 0.016, n.X - (0.046 * k), n.Y - 0.02).Close().Build(), Rgb.Parse("#4a3238"), Material.Skin)
        {
            Contour = 0.6,
            Highlights = [Outline.Ellipse(n + new Vec(head.LightSide * 0.012, -0.014), 0.012, 0.006)],
        };
        foreach (var side in head.View == View.Front ? new double[] { -1, 1 } : [-1])
        {
            for (var i = 0; i < 3; i++)
            {
                var p = new Vec(x + (side * (0.1 + (0.012 * i)) * k), m.Y - 0.05 + (i * 0.028));
                yield return new Stroke(Pen.Taper([p, p + new Vec(side * 0.12, -0.012 + (i * 0.012)), p + new Vec(side * 0.25, 0.0 + (i * 0.034))], 0.008, 0.8, 0.05), head.Skin.Darken(0.2)) { Opacity = 0.8 };
            }

            var c = head.View switch { View.Front => new Vec(side * (head.Face.Jaw + 0.005), 0.24), View.ThreeQuarter => new(-0.2, 0.26), _ => new(-0.03, 0.27) };
            var tuft = Outline.Start(c + new Vec(-side * 0.05, -0.1)).Quad(c + new Vec(side * 0.05, -0.04), c + new Vec(side * 0.1, -0.03)).Quad(c + new Vec(side * 0.05, 0.0), c + new Vec(side * 0.045, 0.012))
                .Quad(c + new Vec(side * 0.06, 0.05), c + new Vec(side * 0.075, 0.07)).Quad(c + new Vec(side * 0.0, 0.06), c + new Vec(-side * 0.01, 0.07)).Quad(c + new Vec(-side * 0.02, 0.11), c + new Vec(side * 0.01, 0.14)).Quad(c + new Vec(-side * 0.12, 0.1), c + new Vec(-side * 0.05, -0.1)).Close().Build();
            yield return new Form(tuft, pale.Mix(head.Skin, 0.3), Material.Fur) { Contour = 0.8 };
        }
    }

    private IEnumerable<Mark> Scales()
    {
        var color = head.Skin.Mix(head.Hair, 0.55).Saturate(1.2);
        foreach (var socket in head.Sockets)
        {
            for (var i = 0; i < 7; i++)
            {
                double row = i < 3 ? 0 : i < 5 ? 1 : 2;
                var n = i < 3 ? i : i < 5 ? i - 3 : i - 5;
                var p = socket.Centre + new Vec(socket.Side * socket.Breadth * (0.085 + (0.034 * n) - (0.008 * row)), (head.Face.EyeHeight * 0.5) + 0.02 + (0.036 * row));
                var r = 0.021;
                yield return new Form(Outline.Start(p + new Vec(-r * socket.Breadth, -r * 0.4)).Quad(p + new Vec(0, -r * 1.2), p + new Vec(r * socket.Breadth, -r * 0.4)).Quad(p + new Vec(r * 0.8 * socket.Breadth, r * 0.8), p + new Vec(0, r * 1.3)).Quad(p + new Vec(-r * 0.8 * socket.Breadth, r * 0.8), p + new Vec(-r * socket.Breadth, -r * 0.4)).Close().Build(), color, Material.Skin) { Contour = 0.4 };
            }
        }
    }
}
