using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Illustrator.Places.Scenery;

/// <summary>Trees, bushes and grass as layered cel shapes: dark mass, body, lit clumps, a few single leaves at the edge.</summary>
internal static class Greens
{
    /// <summary>A broad-leaved tree of 6 marks.</summary>
    /// <param name="foot">Foot of the trunk in stage units.</param>
    /// <param name="height">Whole height in stage units.</param>
    public static void Tree(Plate plate, Setting s, Dice dice, Vec foot, double height, Rgb leaf)
    {
        var trunk = height * 0.055;
        var lean = dice.Range(-0.06, 0.06) * height;
        var fork = foot + new Vec(lean * 0.6, -height * 0.45);
        var wood = Shapes.Join(
            [
                Pen.Ribbon([foot, foot + new Vec(lean * 0.2, -height * 0.2), fork, fork + new Vec(lean, -height * 0.2)], t => trunk * (1.7 - (1.3 * t))),
                Pen.Ribbon([foot + new Vec(lean * 0.3, -height * 0.3), fork + new Vec(height * 0.13, -height * 0.08)], t => trunk * (0.6 - (0.4 * t))),
                Pen.Ribbon([foot + new Vec(lean * 0.3, -height * 0.34), fork + new Vec(-height * 0.14, -height * 0.12)], t => trunk * (0.6 - (0.4 * t))),
                Pen.Ribbon([foot + new Vec(-trunk * 1.5, trunk * 0.25), foot + new Vec(0, -trunk), foot + new Vec(trunk * 1.5, trunk * 0.3)], t => trunk * 0.7),
            ]);
        plate.Fill(wood, Setting.Dim(Pigment.Bark, 0.12), Material.Wood);
        plate.Fill([Pen.Ribbon([foot + new Vec(trunk * 0.35 * s.Side, 0), foot + new Vec((trunk * 0.3 * s.Side) + (lean * 0.2), -height * 0.2), fork + new Vec(trunk * 0.1 * s.Side, 0)], t => trunk * (0.7 - (0.4 * t)))], Pigment.Bark.Lighten(0.12), Material.Wood);
        var heart = fork + new Vec(lean, -height * 0.23);
        Crown(plate, s, dice, heart, height * 0.34, height * 0.31, leaf);
    }

    /// <summary>A leafy mass lit from the key side: 5 marks.</summary>
    public static void Crown(Plate plate, Setting s, Dice dice, Vec heart, double rx, double ry, Rgb leaf)
    {
        var side = s.Side;
        leaf = s.Snowy ? leaf.Mix(Pigment.SnowShade, 0.35) : leaf;
        var dark = Setting.Dim(leaf, 0.3);
        plate.Fill(Shapes.Join(Clumps(dice, heart, rx, ry, 6, 0.56)), dark, Material.Foliage);
        plate.Fill(Shapes.Join(Clumps(dice, heart + new Vec(rx * 0.08 * side, -ry * 0.14), rx * 0.82, ry * 0.78, 6, 0.46)), leaf, Material.Foliage);
        var light = s.Snowy ? Pigment.Snow : leaf.Lighten(0.22).Mix(Rgb.Parse("#e8e07a"), 0.16);
        plate.Fill(Shapes.Join(Clumps(dice, heart + new Vec(rx * 0.24 * side, -ry * 0.34), rx * 0.6, ry * 0.48, 5, 0.36)), light, Material.Foliage);
        plate.Fill(Flecks(dice, heart, rx * 1.02, ry, 34, rx * 0.055), leaf, Material.Foliage);
        plate.Fill(Flecks(dice, heart + new Vec(rx * 0.12 * side, -ry * 0.2), rx * 0.8, ry * 0.7, 26, rx * 0.05), light, Material.Foliage, 0.9);
    }

    /// <summary>A conifer of drooping tiers: 4 marks.</summary>
    public static void Pine(Plate plate, Setting s, Dice dice, Vec foot, double height, Rgb leaf)
    {
        var width = height * dice.Range(0.19, 0.26);
        var tiers = 6;
        var body = new List<Outline>();
        var lit = new List<Outline>();
        var caps = new List<Outline>();
        for (var i = 0; i < tiers; i++)
        {
            var t = (double)i / tiers;
            var y = foot.Y - (height * (0.1 + (0.72 * t)));
            var w = width * (1 - (t * 0.86)) * dice.Range(0.88, 1.08);
            var h = height * 0.27 * (1 - (t * 0.35));
            body.Add(Tier(new Vec(foot.X, y), w, h, dice, 1));
            lit.Add(Tier(new Vec(foot.X + (w * 0.22 * s.Side), y - (h * 0.12)), w * 0.62, h * 0.74, dice, 0.7));
            caps.Add(Tier(new Vec(foot.X + (w * 0.12 * s.Side), y - (h * 0.3)), w * 0.66, h * 0.52, dice, 0.5));
        }

        plate.Fill(Pen.Ribbon([foot, foot + new Vec(0, -height * 0.3)], _ => height * 0.035), Pigment.Bark, Material.Wood);
        plate.Fill(Shapes.Join(body), Setting.Dim(leaf, 0.18), Material.Foliage);
        plate.Fill(lit, leaf.Lighten(0.08), Material.Foliage);
        if (s.Snowy)
        {
            plate.Fill(caps, Pigment.Snow, Material.Snow);
        }
    }

    public static void Bush(Plate plate, Setting s, Dice dice, Vec foot, double width, double height, Rgb leaf)
    {
        var heart = foot + new Vec(0, -height * 0.45);
        leaf = s.Snowy ? leaf.Mix(Pigment.SnowShade, 0.3) : leaf;
        plate.Fill(Shapes.Puff(heart, width * 0.5, height * 0.55, 11, dice, 0.5), Setting.Dim(leaf, 0.25), Material.Foliage, 0.5);
        plate.Fill(Shapes.Join([Shapes.Puff(heart + new Vec(width * 0.1 * s.Side, -height * 0.16), width * 0.36, height * 0.36, 9, dice, 0.5)]), s.Snowy ? Pigment.Snow : leaf.Lighten(0.1), Material.Foliage);
    }

    /// <summary>A tuft of blades standing on a point.</summary>
    public static IEnumerable<Outline> Tuft(Dice dice, Vec root, double height, int blades = 5)
    {
        for (var i = 0; i < blades; i++)
        {
            var foot = root + new Vec(dice.Range(-0.35, 0.35) * height, 0);
            var half = new Vec(height * 0.045, 0);
            yield return Outline.Polygon(foot - half, foot + Vec.Polar(-90 + dice.Range(-34, 34), height * dice.Range(0.55, 1)), foot + half);
        }
    }

    /// <summary>A branch with leaves that hangs into the picture from a corner, for the foreground plate.</summary>
    public static void Overhang(Plate plate, Setting s, Dice dice, Vec root, double degrees, double length, Rgb leaf)
    {
        var bend = dice.Range(-14, 14);
        var spine = new List<Vec> { root };
        for (var i = 1; i <= 5; i++)
        {
            spine.Add(spine[^1] + Vec.Polar(degrees + (bend * i / 3), length / 5));
        }

        var twigs = new List<Outline> { Pen.Ribbon(spine, t => length * 0.045 * (1 - (0.85 * t))) };
        var back = new List<Outline>();
        var front = new List<Outline>();
        for (var i = 0; i < 12; i++)
        {
            var t = 0.15 + (0.85 * i / 11);
            var k = t * 5;
            var at = Vec.Lerp(spine[(int)Math.Min(k, 4)], spine[(int)Math.Min(k, 4) + 1], k - (int)Math.Min(k, 4));
            var turn = degrees + (i % 2 == 0 ? 1 : -1) * dice.Range(28, 62);
            var end = at + Vec.Polar(turn, length * dice.Range(0.12, 0.26));
            twigs.Add(Pen.Ribbon([at, end], u => length * 0.012 * (1 - (0.7 * u))));
            for (var n = 0; n < 9; n++)
            {
                var leafAt = Vec.Lerp(at, end, dice.Range(0.2, 1.1));
                (n % 3 == 0 ? front : back).Add(Shapes.Leaf(leafAt, turn + dice.Range(-75, 75), length * dice.Range(0.06, 0.1), length * 0.024));
            }
        }

        plate.Fill(twigs, Setting.Dim(Pigment.Bark, 0.35), Material.Wood);
        plate.Fill(back, Setting.Dim(leaf, 0.42), Material.Foliage).Fill(front, s.Snowy ? Pigment.SnowShade : Setting.Dim(leaf, 0.2), Material.Foliage);
    }

    public static IEnumerable<Outline> Flecks(Dice dice, Vec heart, double rx, double ry, int count, double size)
    {
        for (var i = 0; i < count; i++)
        {
            var p = Vec.Polar(dice.Range(0, 360), dice.Range(0.55, 1.04));
            yield return Shapes.Leaf(heart + new Vec(p.X * rx, p.Y * ry), dice.Range(0, 360), size * dice.Range(0.8, 1.5), size * 0.5);
        }
    }

    private static IEnumerable<Outline> Clumps(Dice dice, Vec heart, double rx, double ry, int count, double size)
    {
        yield return Shapes.Puff(heart, rx * 0.72, ry * 0.72, 12, dice);
        for (var i = 0; i < count; i++)
        {
            var p = Vec.Polar((360.0 * i / count) + dice.Range(-18, 18), dice.Range(0.5, 0.68));
            yield return Shapes.Puff(heart + new Vec(p.X * rx, p.Y * ry), rx * size * dice.Range(0.8, 1.1), ry * size, 9, dice);
        }
    }

    private static Outline Tier(Vec foot, double w, double h, Dice dice, double shag)
    {
        var b = Outline.Start(foot.X, foot.Y - h).Quad(foot.X + (w * 0.35), foot.Y - (h * 0.3), foot.X + w, foot.Y);
        var teeth = 6;
        for (var i = 1; i <= teeth; i++)
        {
            var x = foot.X + w - (2 * w * i / teeth);
            var mid = x + (w / teeth);
            b.Line(mid, foot.Y - (h * 0.16 * dice.Range(0.5, 1.3) * shag)).Line(x, foot.Y + (i == teeth ? 0 : h * dice.Range(-0.02, 0.07)));
        }

        return b.Quad(foot.X - (w * 0.35), foot.Y - (h * 0.3), foot.X, foot.Y - h).Close().Build();
    }
}
