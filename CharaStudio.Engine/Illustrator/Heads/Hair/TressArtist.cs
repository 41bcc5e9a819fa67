using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Illustrator.Heads.Hair;

/// <summary>Draws free locks, plaits, knots and ties from their points in the round.</summary>
internal sealed class TressArtist(HeadFrame head, HairShell shell)
{
    /// <summary>Towards the viewer (positive) or behind the head.</summary>
    public double Depth(Extra extra)
    {
        var at = extra switch
        {
            Tress t => t.Path[t.Path.Count / 2],
            Plait p => p.Path[p.Path.Count / 2],
            Knot k => k.Centre,
            Tie t => t.Centre,
            _ => default,
        };
        var (s, c) = Math.SinCos(head.Yaw * Math.PI / 180);
        return (at.Z * c) - (at.X * s);
    }

    public IEnumerable<Mark> Draw(Extra extra) => extra switch
    {
        Tress t => Lock(t),
        Plait p => Braid(p),
        Knot k => Bun(k),
        Tie t => [new Form(Outline.Ellipse(At(t.Centre), t.Width / 2, t.Height / 2), Accent, Material.Cloth)],
        _ => [],
    };

    private Rgb Accent => head.Look.Accessories.FirstOrDefault(a => a.Kind is "ribbon" or "hairpin") is { } ribbon
        ? Rgb.Parse(ribbon.Color)
        : head.Hair.Lightness > 0.5 ? Rgb.Parse("#b8413f") : Rgb.Parse("#d8c9a8");

    private Vec At(Round p)
    {
        var flat = head.Place(p.X, p.Y, p.Z);
        var free = Math.Sqrt((p.X * p.X) + (p.Z * p.Z)) > 0.45 || p.Y > 0.1 ? 1 : 0.3;
        return Vec.Lerp(flat, shell.Blow(flat) + new Vec(head.Brief.HairSway * 0.05 * Math.Max(0, p.Y + 0.4), 0), free);
    }

    private IEnumerable<Mark> Lock(Tress t)
    {
        Vec[] path = [.. t.Path.Select(At)];
        if (Enumerable.Range(1, path.Length - 1).Sum(i => (path[i] - path[i - 1]).Length) < t.Width * 0.9)
        {
            yield break; // points at the viewer: nothing but its root would show
        }

        var shape = Ribbon(path, t);
        Rgb? second = head.Look.Hair.SecondColor is { } c ? Rgb.Parse(c) : null;
        var color = t.Second && second is { } s ? s : head.Hair;
        var inlays = new List<Inlay>();
        if (second is { } tip && !t.Second)
        {
            var dir = path[^1] - path[^2];
            var across = dir.Perp.Normalized * (t.Width * 1.4);
            var from = Vec.Lerp(path[^2], path[^1], path.Length > 3 ? 0 : 0.4);
            inlays.Add(new Inlay(Outline.Start(from + across).Quad(from + (dir * 0.4), from).Quad(from - (dir * 0.1), from - across).Line(path[^1] + dir - across).Line(path[^1] + dir + across).Close().Build(), tip));
        }

        yield return new Form(shape, Depth(t) < 0 ? color.Darken(0.08) : color, Material.Hair) { Inlays = inlays, Shadows = [shape.Transform(Affine.Translate(-head.LightSide * t.Width * 0.55, t.Width * 0.15))] };
        if (t.Width > 0.09)
        {
            yield return new Stroke(Pen.Taper([.. path.Select((p, i) => p + new Vec(t.Width * 0.12 * (i % 2 == 0 ? 1 : 0.3), 0))], 0.0095, 0.05, 0.05), color);
        }
    }

    private static Outline Ribbon(Vec[] path, Tress t)
    {
        var spine = Outline.Smooth(path.Length == 2 ? [path[0], Vec.Lerp(path[0], path[1], 0.5), path[1]] : path, closed: false).Flatten(3);
        var left = new List<Vec>();
        var right = new List<Vec>();
        for (var i = 0; i < spine.Count - 1; i++)
        {
            var u = (double)i / (spine.Count - 1);
            var along = (spine[i + 1] - spine[Math.Max(i - 1, 0)]).Normalized;
            var w = t.Width * (u < t.Belly
                ? t.Root + ((1 - t.Root) * Math.Sin(Math.PI / 2 * u / t.Belly))
                : Math.Pow(Math.Cos(Math.PI / 2 * (u - t.Belly) / (1 - t.Belly)), 0.8));
            left.Add(spine[i] + (along.Perp * (w / 2)));
            right.Add(spine[i] - (along.Perp * (w / 2)));
        }

        right.Reverse();
        return Outline.Start(left[0]).Through([.. left.Skip(1), spine[^1]]).Through(right).Close().Build();
    }

    private IEnumerable<Mark> Braid(Plait p)
    {
        var spine = Outline.Smooth([.. p.Path.Select(At)], closed: false).Flatten(12);
        Vec On(double t)
        {
            var f = Math.Clamp(t, 0, 1) * (spine.Count - 1);
            var i = Math.Min((int)f, spine.Count - 2);
            return Vec.Lerp(spine[i], spine[i + 1], f - i);
        }

        var tail = On(0.9);
        var down = (On(1) - On(0.86)).Normalized;
        var tuft = Outline.Start(tail + (down.Perp * (p.Width * 0.2))).Quad(tail + (down.Perp * (p.Width * 0.5)) + (down * p.Width * 0.6), tail + (down * p.Width * 1.5))
            .Quad(tail - (down.Perp * (p.Width * 0.5)) + (down * p.Width * 0.6), tail - (down.Perp * (p.Width * 0.2))).Close().Build();
        yield return new Form(tuft, head.Look.Hair.SecondColor is { } s ? Rgb.Parse(s) : head.Hair, Material.Hair);
        for (var i = 0; i < p.Lobes; i++)
        {
            var t = 0.9 * (i + 0.5) / p.Lobes;
            var c = On(t);
            var along = (On(t + 0.03) - On(t - 0.03)).Normalized;
            var side = i % 2 == 0 ? 1 : -1;
            var w = p.Width * (1 - (0.35 * t));
            var step = spine.Count > 1 ? (On(0.9) - On(0)).Length / p.Lobes : w;
            Vec o = c + (along.Perp * (side * w * 0.2)), across = along.Perp * (side * w * 0.5), run = along * (step * 1.05);
            var lobe = Outline.Start(o - across * 0.75 - (run * 0.15)).Curve(o - (run * 1.0), o + across - (run * 0.8), o + across * 0.95 + (run * 0.15))
                .Curve(o + (across * 0.6) + (run * 0.9), o - (across * 0.3) + (run * 1.0), o - across * 0.75 - (run * 0.15)).Close().Build();
            yield return new Form(lobe, head.Hair, Material.Hair);
        }

        yield return new Form(Outline.Ellipse(tail, p.Width * 0.3, p.Width * 0.22), Accent, Material.Cloth) { Contour = 0.8 };
    }

    private IEnumerable<Mark> Bun(Knot k)
    {
        var c = At(k.Centre);
        double rx = k.Radius, ry = k.Radius * k.Squash;
        var shape = Outline.Ellipse(c, rx, ry);
        yield return new Form(shape, head.Hair, Material.Hair)
        {
            Shadows = [Outline.Ellipse(c + new Vec(-head.LightSide * rx * 0.5, ry * 0.45), rx, ry * 0.9)],
            Highlights = [Outline.Ellipse(c + new Vec(head.LightSide * rx * 0.36, -ry * 0.45), rx * 0.3, ry * 0.14)],
            Inlays = head.Look.Hair.SecondColor is { } s ? [new Inlay(Outline.Ellipse(c + new Vec(0, ry * 0.9), rx, ry * 0.75), Rgb.Parse(s))] : [],
        };
        yield return new Stroke(Pen.Taper([c + new Vec(-rx * 0.7, ry * 0.35), c + new Vec(-rx * 0.1, -ry * 0.35), c + new Vec(rx * 0.65, -ry * 0.3)], 0.012), head.Hair);
        yield return new Stroke(Pen.Taper([c + new Vec(-rx * 0.45, ry * 0.65), c + new Vec(rx * 0.2, ry * 0.1), c + new Vec(rx * 0.8, ry * 0.1)], 0.011), head.Hair);
    }
}
