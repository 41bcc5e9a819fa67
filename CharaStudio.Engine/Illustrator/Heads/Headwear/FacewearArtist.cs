using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Illustrator.Heads.Headwear;

/// <summary>What is worn on the face, under the hair's edge: glasses, eye patch, mask.</summary>
internal sealed class FacewearArtist(HeadFrame head, Outline face)
{
    public IEnumerable<Mark> Draw(Accessory item) => !head.ShowsFace ? [] : item.Kind switch
    {
        "glasses" => Glasses(Rgb.Parse(item.Color)),
        "eye_patch" => EyePatch(Rgb.Parse(item.Color)),
        "mask" => Mask(Rgb.Parse(item.Color)),
        _ => [],
    };

    private IEnumerable<Mark> Glasses(Rgb color)
    {
        var sockets = head.Sockets;
        double w = head.Face.EyeWidth * 0.68, h = Math.Max(head.Face.EyeHeight * 0.62, 0.085);
        foreach (var s in sockets)
        {
            var c = Lens(s);
            var rx = w * (head.View == View.Side ? 0.52 : s.Breadth);
            Vec[] ring = [.. Enumerable.Range(0, 17).Select(i => c + new Vec(rx * Soft(Math.Cos(i * Math.PI / 8)), h * Soft(Math.Sin(i * Math.PI / 8))))];
            yield return new Form(Outline.Smooth(ring[..16], closed: true), Rgb.Parse("#dff1ff"), Material.Glass) { Contour = 0, Opacity = 0.2 };
            yield return new Form(Outline.Polygon(c + new Vec(-rx * 0.55, h * 0.5), c + new Vec(rx * 0.1, -h * 0.75), c + new Vec(rx * 0.4, -h * 0.75), c + new Vec(-rx * 0.25, h * 0.5)), Rgb.White, Material.Glass) { Contour = 0, Opacity = 0.2 };
            yield return new Form(Pen.Ribbon(ring, _ => 0.019), color, Material.Metal) { Contour = 0.35 };
        }

        var y = head.Face.EyeY - 0.01;
        if (head.View == View.Side)
        {
            var from = Lens(sockets[0]) - new Vec(w * 0.5, 0.02);
            yield return new Form(Pen.Ribbon([from, new(-0.03, y - 0.01), new(-0.07, y + 0.05)], _ => 0.019), color, Material.Metal) { Contour = 0.35 };
            yield break;
        }

        Vec left = Lens(sockets.MinBy(s => s.Centre.X)!), right = Lens(sockets.MaxBy(s => s.Centre.X)!);
        var (lb, rb) = (sockets.MinBy(s => s.Centre.X)!.Breadth, sockets.MaxBy(s => s.Centre.X)!.Breadth);
        yield return new Form(Pen.Ribbon([left + new Vec(w * lb, -0.01), Vec.Lerp(left + new Vec(w * lb, 0), right - new Vec(w * rb, 0), 0.5) - new Vec(0, 0.024), right + new Vec(-w * rb, -0.01)], _ => 0.017), color, Material.Metal) { Contour = 0.35 };
        yield return new Form(Pen.Ribbon([left - new Vec(w * lb, 0.02), head.View == View.Front ? new(-head.Face.Cheek, y - 0.01) : new(-0.27, y)], _ => 0.017), color, Material.Metal) { Contour = 0.35 };
        if (head.View == View.Front)
        {
            yield return new Form(Pen.Ribbon([right + new Vec(w * rb, -0.02), new(head.Face.Cheek, y - 0.01)], _ => 0.017), color, Material.Metal) { Contour = 0.35 };
        }
    }

    // A superellipse: lenses are rounder than a box and squarer than a circle.
    private static double Soft(double v) => Math.Sign(v) * Math.Pow(Math.Abs(v), 0.72);

    private static Vec Lens(EyeSocket s) => s.Centre + new Vec(0, 0.012);

    private IEnumerable<Mark> EyePatch(Rgb color)
    {
        var s = head.Sockets.Last(e => e.Side < 0);
        var w = head.Face.EyeWidth * 0.62 * (head.View == View.Side ? 0.62 : 1);
        var h = Math.Max(head.Face.EyeHeight * 0.66, 0.09);
        var c = s.Centre;
        Vec rear = head.View switch { View.Front => new(-0.39, -0.02), View.ThreeQuarter => new(-0.36, -0.02), _ => new(-0.4, 0.0) };
        Vec fore = head.View switch { View.Front => new(0.3, -0.3), View.ThreeQuarter => new(0.3, -0.26), _ => new(0.32, -0.22) };
        var strap = Pen.Ribbon([rear, c + new Vec(-w * 0.6, -h * 0.3), c + new Vec(w * 0.5, -h * 0.75), fore], _ => 0.026);
        yield return new Cluster([new Form(strap, color.Darken(0.2), Material.Leather) { Contour = 0.5 }]) { Clip = face };
        var shape = Outline.Start(c.X - w, c.Y - (h * 0.5)).Quad(c.X, c.Y - (h * 1.15), c.X + w, c.Y - (h * 0.75)).Curve(c.X + (w * 1.05), c.Y + (h * 0.5), c.X + (w * 0.5), c.Y + h, c.X, c.Y + h)
            .Curve(c.X - (w * 0.7), c.Y + h, c.X - (w * 1.1), c.Y + (h * 0.3), c.X - w, c.Y - (h * 0.5)).Close().Build();
        yield return new Form(shape, color, Material.Leather) { Shadows = [shape.Transform(Affine.Translate(-head.LightSide * w * 0.5, h * 0.45))], Highlights = [Outline.Ellipse(c + new Vec(head.LightSide * w * 0.4, -h * 0.45), w * 0.28, h * 0.08)] };
    }

    private IEnumerable<Mark> Mask(Rgb color)
    {
        var y = head.Face.NoseY - 0.05;
        Vec nose = head.View switch { View.Front => new(0, y), View.ThreeQuarter => new(0.2, y), _ => new(0.37, y) };
        Vec far = head.View switch { View.Front => new(0.42, 0.13), View.ThreeQuarter => new(0.36, 0.17), _ => new(0.45, y) };
        Vec near = head.View switch { View.Front => new(-0.42, 0.13), View.ThreeQuarter => new(-0.28, 0.12), _ => new(-0.05, 0.14) };
        var edge = Outline.Start(near).Curve(Vec.Lerp(near, nose, 0.45) + new Vec(0, 0.045), Vec.Lerp(near, nose, 0.8) + new Vec(0, 0.01), nose).Curve(Vec.Lerp(nose, far, 0.2) + new Vec(0, 0.01), Vec.Lerp(nose, far, 0.55) + new Vec(0, 0.045), far);
        var shape = edge.Line(0.6, 0.7).Line(-0.4, 0.7).Close().Build();
        var m = head.Mouth;
        var under = Outline.Start(m.X - 0.5, m.Y + 0.04).Quad(m.X, m.Y + 0.1, m.X + 0.5, m.Y).Line(m.X + 0.5, 0.8).Line(m.X - 0.5, 0.8).Close().Build();
        yield return new Cluster([new Form(shape, color, Material.Cloth) { Shadows = [under] }]) { Clip = face.Transform(Affine.Scale(1.012).Then(Affine.Translate(0, 0.004))) };
        foreach (var drop in (double[])[-0.03, 0.05])
        {
            var from = new Vec(near.X + 0.06, 0.24 + drop);
            yield return new Stroke(Pen.Taper([from, new((from.X + m.X) / 2, m.Y + drop + 0.01), new(m.X - 0.03, m.Y + drop)], 0.011), color);
        }
    }
}
