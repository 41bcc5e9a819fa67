using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Illustrator.Places.Scenery;
using CharaStudio.Engine.Illustrator.Skies;

namespace CharaStudio.Engine.Illustrator.Places.Exteriors;

/// <summary>A bamboo grove with a path of stones, lanterns and a low fence.</summary>
internal static class Grove
{
    public static IEnumerable<Cluster> Paint(Setting s)
    {
        yield return SkyArtist.Draw(s);
        yield return Wood(s, "depths", 0.66, 46, 15, 0.12, Rgb.Parse("#a9cf8d"));
        yield return Floor(s);
        yield return Wood(s, "stand", 0.48, 44, 9.5, 0.13, Rgb.Parse("#7fb25c"));
        yield return Wood(s, "bamboo", 0.35, 22, 5.4, 0.13, Rgb.Parse("#79ad52"));
        yield return Beside(s);
        yield return Wood(s, "frame", 0.06, 8, 2.1, 0.1, Rgb.Parse("#4d7d40"));
    }

    private static Cluster Wood(Setting s, string name, double depth, int count, double z, double width, Rgb cane)
    {
        var plate = new Plate(name, depth);
        var dice = s.Roll(name);
        var canes = new List<Outline>();
        var lit = new List<Outline>();
        var nodes = new List<Outline>();
        var leaves = new List<Outline>();
        var k = s.Lens.Scale(z);
        var open = z < 8 ? (z < 3 ? 0.85 : 0.5) : 0.06;
        for (var i = 0; i < count; i++)
        {
            var x = (open + (Math.Pow(dice.Unit(), 1.2) * (2.5 - open))) * (i % 2 == 0 ? 1 : -1);
            var w = width * k * dice.Range(0.7, 1.2);
            var foot = new Vec(x, s.Lens.Eye * k * dice.Range(0.9, 1.08));
            var lean = dice.Range(-0.06, 0.06);
            canes.Add(Outline.Polygon(foot + new Vec(-w / 2, 0), foot + new Vec(w / 2, 0), new(x + lean + (w * 0.4), -1.75), new(x + lean - (w * 0.4), -1.75)));
            lit.Add(Outline.Polygon(foot + new Vec(w * 0.12 * s.Side, 0), foot + new Vec(w * 0.34 * s.Side, 0), new(x + lean + (w * 0.3 * s.Side), -1.75), new(x + lean + (w * 0.1 * s.Side), -1.75)));
            for (var y = foot.Y - (0.3 * k); y > -1.6; y -= dice.Range(0.42, 0.6) * k)
            {
                var at = x + (lean * (foot.Y - y) / (foot.Y + 1.75));
                nodes.Add(Outline.Rect(at - (w * 0.56), y, w * 1.12, w * 0.16));
                if (y < -0.2 && dice.Chance(z > 8 ? 0.14 : 0.42))
                {
                    var turn = dice.Chance(0.5) ? dice.Range(5, 55) : dice.Range(125, 175);
                    for (var n = 0; n < 4; n++)
                    {
                        leaves.Add(Shapes.Leaf(new Vec(at, y) + Vec.Polar(turn, n * 0.09 * k), turn + dice.Range(-35, 35), 0.36 * k, 0.04 * k));
                    }
                }
            }
        }

        if (z > 12)
        {
            Hills.TreeLine(plate, s, dice, 0.62, Rgb.Parse("#9cc481"));
            Hills.TreeLine(plate, s, dice, 0.3, Rgb.Parse("#6d9c5c"));
        }

        if (s.Snowy)
        {
            cane = cane.Mix(Pigment.SnowShade, 0.3);
        }

        plate.Fill(Shapes.Join(canes), cane, Material.Wood, z < 8 ? 0.4 : 0).Fill(lit, cane.Lighten(0.25), Material.Wood, 0.8).Fill(nodes, Setting.Dim(cane, 0.3), Material.Wood).Fill(leaves, s.Snowy ? Pigment.Snow : Setting.Dim(cane, 0.16), Material.Foliage);
        if (z > 8)
        {
            Roof(plate, s, dice, cane, z);
        }

        return plate.Done;
    }

    private static void Roof(Plate plate, Setting s, Dice dice, Rgb cane, double z)
    {
        var masses = new List<Outline>();
        for (var x = -2.6; x < 2.7; x += 0.2)
        {
            masses.Add(Shapes.Puff(new Vec(x, -0.72 - (0.12 * Math.Exp(-x * x * 4)) - (z < 12 ? 0.14 : 0) + dice.Range(-0.08, 0.08)), 0.2, 0.2, 11, dice));
        }

        masses.Add(Outline.Rect(-2.8, -1.8, 5.6, 0.9));
        plate.Fill(Shapes.Join(masses), s.Snowy ? cane.Mix(Pigment.Snow, 0.5) : Setting.Dim(cane, 0.05), Material.Foliage);
        plate.Fill(Greens.Flecks(dice, new Vec(0, -0.72), 2.2, 0.2, 120, 0.02), cane.Lighten(0.2), Material.Foliage);
        plate.Fill([.. Enumerable.Range(0, 22).Select(i => Shapes.Puff(new Vec(-2.6 + (i * 0.25), 0.02 + (1.2 / z * 0.3)), 0.17, 0.06, 9, dice))], Setting.Dim(cane, 0.22), Material.Foliage);
    }

    private static Cluster Floor(Setting s)
    {
        var plate = new Plate("ground", 0.5);
        Ground.Base(plate, s, Rgb.Parse("#7c8c4c"), Rgb.Parse("#b5c47e"));
        var dice = s.Roll("stones");
        var stones = new List<Outline>();
        var tops = new List<Outline>();
        for (var z = 1.3; z < 14; z *= 1.16)
        {
            var at = s.Lens.At(Math.Sin(z * 0.7) * 0.35, 0, z);
            var r = 0.5 * s.Lens.Scale(z);
            stones.Add(Shapes.Puff(at + new Vec(0, r * 0.06), r, r * 0.27, 8, dice, 0, 0.12));
            tops.Add(Shapes.Puff(at, r * 0.93, r * 0.22, 8, dice, 0, 0.12));
        }

        plate.Fill(Shapes.Join(stones), Setting.Dim(Pigment.Stone, 0.3), Material.Stone).Fill(tops, s.Snowy ? Pigment.Snow : Pigment.Stone.Lighten(0.12), Material.Stone);
        var litter = new List<Outline>();
        for (var i = 0; i < 120; i++)
        {
            var z = 1.6 + (8 * dice.Unit());
            litter.Add(Shapes.Leaf(s.Lens.At(dice.Range(-1.5, 1.5) * z, 0, z), dice.Range(0, 360), 0.14 * s.Lens.Scale(z), 0.02 * s.Lens.Scale(z)));
        }

        plate.Fill(litter, Rgb.Parse("#c9b36a"), Material.Foliage);
        Ground.Tufts(plate, s, s.Roll("tufts"), 1.0, Rgb.Parse("#7fa54e"), 120);
        return plate.Done;
    }

    private static Cluster Beside(Setting s)
    {
        var plate = new Plate("lanterns", 0.3);
        foreach (var (x, z) in new[] { (-1.9, 8.5), (2.0, 6.2), (-2.3, 4.6) })
        {
            StoneLantern(plate, s, x, z);
        }

        if (s.Festive)
        {
            Dressing.Lanterns(plate, s, s.Lens.At(-3, 3, 6), s.Lens.At(3, 3, 6), 0.06, 0.07, 8, s.Accent);
        }

        return plate.Done;
    }

    /// <summary>A stone lantern with a curved cap; its chamber glows when lamps do.</summary>
    public static void StoneLantern(Plate plate, Setting s, double x, double z)
    {
        var f = s.Lens.Wall(x - 0.4, z, 0.8, 1.5);
        var stone = Pigment.Stone;
        plate.Fill(Shapes.Join([f.Area((0.1, 0), (0.7, 0), (0.62, 0.14), (0.18, 0.14)), f.Area((0.3, 0.14), (0.5, 0.14), (0.48, 0.66), (0.32, 0.66)), f.Area((0.18, 0.66), (0.62, 0.66), (0.68, 0.78), (0.12, 0.78)), f.Quad(0.2, 0.78, 0.4, 0.34)]), stone, Material.Stone, 0.5);
        plate.Fill(f.Quad(0.29, 0.83, 0.22, 0.23), s.Light.Lamps ? Rgb.Parse("#ffdf8f") : s.Accent.Mix(Pigment.DarkStone, 0.6), s.Light.Lamps ? Material.Light : Material.Stone);
        plate.Fill(Shapes.Join([f.Area((0, 1.14), (0.14, 1.12), (0.66, 1.12), (0.8, 1.14), (0.56, 1.3), (0.46, 1.4), (0.34, 1.4), (0.24, 1.3)), f.Disc(0.4, 1.46, 0.07)]), s.Snowy ? Pigment.Snow : Setting.Dim(stone, 0.12), Material.Stone, 0.5);
        s.Lamp(plate, f.At(0.4, 0.95), 1.1 * s.Lens.Scale(z), strength: 0.7);
    }
}
