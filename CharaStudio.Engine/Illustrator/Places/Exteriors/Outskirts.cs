using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Illustrator.Places.Scenery;
using CharaStudio.Engine.Illustrator.Skies;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Illustrator.Places.Exteriors;

/// <summary>Wild and lonely places: mountain pass, ruins, bridge over a gorge, battlefield.</summary>
internal static class Outskirts
{
    public static IEnumerable<Cluster> Pass(Setting s)
    {
        yield return SkyArtist.Draw(s);
        yield return Peaks(s, 0.62);
        yield return Cliffs(s, "middle", 0.48, 0.26, 0.46);
        var plate = Open(s, Rgb.Parse("#9a9384"), Rgb.Parse("#b9b3a4"));
        Ground.Road(plate, s, s.Roll("road"), 1.5, 40, Pigment.Road);
        Ground.Stones(plate, s, s.Roll("stones"), 1.6, Pigment.Stone, 60);
        Ground.Tufts(plate, s, s.Roll("tufts"), 1.7, Rgb.Parse("#8b9a5c"), 110);
        yield return plate.Done;
        yield return Cliffs(s, "near", 0.35, 0.5, 0.9);
        var trees = new Plate("pines", 0.25);
        var dice = s.Roll("pines");
        foreach (var side in new[] { -1, 1 })
        {
            Greens.Pine(trees, s, dice, s.Lens.At(side * dice.Range(4.2, 5.2), 0, 7), 0.55, Pigment.Pine);
            Greens.Pine(trees, s, dice, s.Lens.At(side * dice.Range(5, 5.8), 0, 6), 0.75, Pigment.Pine);
            Greens.Pine(trees, s, dice, s.Lens.At(side * dice.Range(3, 3.6), 0, 9), 0.34, Pigment.Pine);
        }

        Cairn(trees, s, dice.Chance(0.5) ? 1.9 : -1.9, 6.5);
        yield return trees.Done;
        yield return Branch(s, Pigment.Pine);
    }

    public static IEnumerable<Cluster> Ruins(Setting s)
    {
        yield return SkyArtist.Draw(s);
        var far = Peaks(s, 0.3);
        yield return far;
        var plate = Open(s, Rgb.Parse("#7f9a55"), Rgb.Parse("#a9bd7d"));
        Ground.Paving(plate, s, s.Roll("paving"), s.Lens.Floor(-1.9, 1, 3.8, 16), 0.8, Rgb.Parse("#b3aa98"));
        Ground.Tufts(plate, s, s.Roll("tufts"), 0.8, Rgb.Parse("#7c9c4d"), 200);
        Ground.Stones(plate, s, s.Roll("stones"), 1.5, Pigment.Stone, 34);
        yield return plate.Done;
        var hall = new Plate("ruins", 0.42);
        var dice = s.Roll("columns");
        Arch(hall, s, dice);
        foreach (var z in new[] { 13.0, 10.4, 7.8, 5.6 })
        {
            foreach (var side in new[] { -1, 1 })
            {
                Pillar(hall, s, side * dice.Range(2.8, 3.3), z, dice.Chance(0.3) ? dice.Range(0.8, 1.8) : dice.Range(2.8, 4.6), dice);
            }
        }

        Greens.Tree(hall, s, dice, s.Lens.At(dice.Chance(0.5) ? 6.4 : -6.4, 0, 9), 0.7, Pigment.Leaf);
        Greens.Bush(hall, s, dice, s.Lens.At(-4.6, 0, 8), 0.22, 0.1, Pigment.DarkGrass);
        Greens.Bush(hall, s, dice, s.Lens.At(4.5, 0, 7.2), 0.22, 0.1, Pigment.DarkGrass);
        yield return hall.Done;
        yield return Branch(s, Pigment.DarkLeaf);
    }

    public static IEnumerable<Cluster> Bridge(Setting s)
    {
        yield return SkyArtist.Draw(s);
        yield return Peaks(s, 0.42);
        var land = new Plate("banks", 0.6);
        Hills.TreeLine(land, s, s.Roll("woods"), 0.16, Pigment.DarkLeaf.Lighten(0.1), -0.02);
        yield return land.Done;
        var plate = new Plate("ground", 0.5);
        var water = Pigment.Water.Mix(s.Light.Horizon, 0.2);
        plate.Wash(Outline.Rect(-3, -0.004, 6, 1.8), new(0, 0), water.Lighten(0.3), new(0, 0.6), Setting.Dim(water, 0.15), Material.Water);
        var dice = s.Roll("river");
        plate.Fill([.. Enumerable.Range(0, 60).Select(i => { var y = 0.04 + (0.9 * Math.Pow(i / 60.0, 1.5)); var w = dice.Range(0.05, 0.2) * (0.5 + y); var c = new Vec(dice.Range(-2.4, 2.4), y); return Pen.Taper([c - new Vec(w, 0), c + new Vec(0, -0.006), c + new Vec(w, 0)], 0.006 + (0.014 * y), 0.05, 0.05); })], water.Lighten(0.45), Material.Water, 0.7);
        foreach (var side in new[] { -1, 1 })
        {
            var bank = new List<Vec> { new(side * 3, 0.01), new(side * 0.12, 0.03), new(side * 0.3, 0.07), new(side * 0.62, 0.13), new(side * 0.9, 0.3), new(side * 1.5, 0.6), new(side * 3, 1) };
            plate.Fill(Outline.Smooth(bank, closed: true), s.Snowy ? Pigment.Snow : Pigment.Grass, Material.Foliage);
        }

        Ground.Tufts(plate, s, s.Roll("tufts"), 4.6, Pigment.Grass, 60);
        yield return plate.Done;
        yield return Deck(s);
        yield return Branch(s, Pigment.Leaf);
    }

    public static IEnumerable<Cluster> Battlefield(Setting s)
    {
        yield return SkyArtist.Draw(s);
        yield return Peaks(s, 0.24);
        var smoke = new Plate("smoke", 0.65);
        var dice = s.Roll("smoke");
        foreach (var x in new[] { -0.85, -0.3, 0.5, 1.1 })
        {
            var at = new Vec(x + dice.Range(-0.1, 0.1), 0);
            var lean = dice.Range(0.06, 0.16);
            smoke.Fill(Shapes.Join([.. Enumerable.Range(0, 8).Select(i => Shapes.Puff(at + new Vec(lean * i * i * 0.09, -0.02 - (i * 0.075)), 0.03 + (i * 0.016), 0.04 + (i * 0.012), 9, dice))]), s.Light.Air.Darken(0.35), Material.Foliage, 0, 0.75);
            smoke.Add(new Glow(at, 0.16, Rgb.Parse("#ff7a33"), 0.55));
        }

        Hills.Rolling(smoke, s, dice, 0.06, Rgb.Parse("#6d6655"));
        yield return smoke.Done;
        var plate = Open(s, Rgb.Parse("#857358"), Rgb.Parse("#a3957a"));
        Ground.Stones(plate, s, s.Roll("stones"), 0.8, Pigment.DarkStone, 40);
        Ground.Tufts(plate, s, s.Roll("tufts"), 0.9, Rgb.Parse("#7d7a4c"), 110);
        yield return plate.Done;
        yield return Remains(s);
        var near = new Plate("frame", 0.04);
        Spear(near, new Vec(-1.02, 0.75), new Vec(-0.82, -0.5), 0.022);
        Spear(near, new Vec(1.12, 0.7), new Vec(0.96, -0.34), 0.02);
        near.Fill(Outline.Start(-0.85, -0.3).Quad(-0.7, -0.34, -0.56, -0.24).Line(-0.64, -0.14).Line(-0.55, -0.02).Quad(-0.75, -0.06, -0.89, 0).Close().Build(), Setting.Dim(s.Accent, 0.35), Material.Cloth, 0.6);
        yield return near.Done;
    }

    private static Plate Open(Setting s, Rgb near, Rgb far)
    {
        var plate = new Plate("ground", 0.5);
        Ground.Base(plate, s, near, far);
        return plate;
    }

    private static Cluster Peaks(Setting s, double height)
    {
        var plate = new Plate("mountains", 0.88);
        Hills.Mountains(plate, s, s.Roll("far"), height, Rgb.Parse("#8c9ab4"), 6);
        Hills.Mountains(plate, s, s.Roll("mid"), height * 0.55, Rgb.Parse("#73829a"), 9);
        return plate.Done;
    }

    private static Cluster Branch(Setting s, Rgb leaf)
    {
        var plate = new Plate("frame", 0.03);
        var side = s.Roll("near").Chance(0.5) ? 1 : -1;
        Greens.Overhang(plate, s, s.Roll("branch"), new Vec(side * 1.25, -0.8), side > 0 ? 158 : 22, 0.6, leaf);
        return plate.Done;
    }

    private static Cluster Cliffs(Setting s, string name, double depth, double open, double tall)
    {
        var plate = new Plate("cliffs-" + name, depth);
        var rock = Rgb.Parse("#8f8478");
        foreach (var side in new[] { -1, 1 })
        {
            var dice = s.Roll(name + side);
            var top = new List<Vec> { new(side * open, 0.05 + (open * 0.22)) };
            for (var i = 1; i <= 9; i++)
            {
                var t = i / 9.0;
                top.Add(new Vec(side * (open + (t * 1.5) + dice.Range(-0.03, 0.03)), (0.05 * (1 - t)) - (tall * Math.Pow(t, 0.6) * dice.Range(0.75, 1.05))));
            }

            plate.Fill(Outline.Polygon([.. top, new(side * 3.2, -tall), new(side * 3.2, 0.9), new(side * (open + 0.9), 0.05 + (open * 0.55))]), rock, Material.Stone, 0.6);
            var shade = new List<Outline>();
            var pale = new List<Outline>();
            for (var i = 0; i < 26; i++)
            {
                var x = open + (dice.Unit() * 1.9);
                var roof = -tall * Math.Pow(Math.Clamp((x - open) / 1.5, 0, 1), 0.6) * 0.72;
                var at = new Vec(side * (x + 0.06), roof + (dice.Unit() * (0.1 - roof)));
                var h = dice.Range(0.05, 0.16);
                (i % 3 == 0 ? pale : shade).Add(Outline.Polygon(at, at + new Vec(0.03 * side, -h * 0.3), at + new Vec(0.05 * side, h * 0.5), at + new Vec(0.02 * side, h), at + new Vec(-0.015 * side, h * 0.6)));
            }

            plate.Fill(shade, Setting.Dim(rock, 0.22), Material.Stone, 0.8).Fill(pale, s.Snowy ? Pigment.Snow : rock.Lighten(0.2), Material.Stone, 0.8);
            plate.Fill([.. top.Skip(1).Select(p => Shapes.Puff(p + new Vec(0.02 * side, 0), 0.1, 0.025, 8, dice))], s.Snowy ? Pigment.Snow : Pigment.DarkGrass, Material.Foliage);
        }

        return plate.Done;
    }

    private static void Cairn(Plate plate, Setting s, double x, double z)
    {
        var dice = s.Roll("cairn");
        var k = s.Lens.Scale(z);
        var foot = s.Lens.At(x, 0, z);
        plate.Fill(Shapes.Join([.. Enumerable.Range(0, 5).Select(i => Shapes.Puff(foot + new Vec(0, (-0.1 - (i * 0.2)) * k), (0.42 - (i * 0.07)) * k, 0.14 * k, 7, dice, 0, 0.15))]), Pigment.Stone, Material.Stone, 0.5);
        plate.Fill(Pen.Ribbon([foot + new Vec(0, -0.9 * k), foot + new Vec(0.03 * k, -2.2 * k)], _ => 0.05 * k), Pigment.Timber, Material.Wood);
        plate.Fill(Outline.Polygon(foot + new Vec(0.03 * k, -2.2 * k), foot + new Vec(0.8 * k, -2.0 * k), foot + new Vec(0.6 * k, -1.85 * k), foot + new Vec(0.75 * k, -1.7 * k), foot + new Vec(0.03 * k, -1.7 * k)), s.Accent, Material.Cloth, 0.5);
    }

    private static void Pillar(Plate plate, Setting s, double x, double z, double height, Dice dice)
    {
        var f = s.Lens.Wall(x - 0.5, z, 1, height);
        var stone = Rgb.Parse("#c6bba6");
        plate.Fill(Shapes.Join([f.Quad(0, 0, 1, 0.25), f.Area((0.14, 0.25), (0.86, 0.25), (0.82, height * 0.9), (0.66, height * 0.96), (0.5, height * 0.88), (0.34, height), (0.18, height * 0.93))]), stone, Material.Stone, 0.6);
        plate.Fill([f.Quad(s.Side > 0 ? 0.15 : 0.6, 0.25, 0.24, height * 0.62), f.Quad(0.15, height * 0.36, 0.7, 0.04), f.Quad(0.15, height * 0.66, 0.68, 0.04)], Setting.Dim(stone, 0.24), Material.Stone, 0.8);
        plate.Fill([.. Enumerable.Range(0, 22).Select(_ => Shapes.Leaf(f.At(dice.Range(0.05, 0.9), dice.Unit() * dice.Range(0.3, 0.9) * height), dice.Range(0, 360), 0.2 * s.Lens.Scale(z), 0.12 * s.Lens.Scale(z)))], s.Snowy ? Pigment.Snow : Pigment.DarkGrass, Material.Foliage);
    }

    private static void Arch(Plate plate, Setting s, Dice dice)
    {
        var f = s.Lens.Wall(-4.6, 16, 9.2, 7.2);
        var stone = Rgb.Parse("#bfb5a2");
        plate.Fill(f.Area((0, 0), (2.6, 0), (2.6, 3.2), (3.2, 4.5), (4.6, 5.1), (6, 4.5), (6.6, 3.2), (6.6, 0), (9.2, 0), (9.2, 2.2), (8.6, 3), (8.4, 4.6), (7.6, 5.2), (7, 6.5), (5.6, 7), (4.8, 6.4), (3.4, 6.9), (2.2, 6.2), (1.2, 6.4), (0.9, 5), (0.2, 4.3)), stone, Material.Stone, 0.7);
        var blocks = new List<Outline>();
        for (var i = 0; i < 26; i++)
        {
            var (u, v) = (dice.Chance(0.5) ? dice.Range(0.2, 1.7) : dice.Range(6.8, 8), Math.Floor(dice.Range(0, 8)) * 0.5);
            blocks.Add(f.Quad(u, v, dice.Range(0.5, 0.9), 0.44));
        }

        plate.Fill(blocks, Setting.Dim(stone, 0.13), Material.Stone).Fill([f.Area((2.6, 0), (2.9, 0), (2.9, 3.1), (3.4, 4.3), (4.6, 4.85), (4.6, 5.1), (3.2, 4.5), (2.6, 3.2))], Setting.Dim(stone, 0.32), Material.Stone);
        plate.Fill(f.Disc(4.6, 5.95, 0.42), Setting.Dim(s.Accent, 0.1), Material.Stone, 0.4);
    }

    private static Cluster Deck(Setting s)
    {
        var plate = new Plate("bridge", 0.4);
        var wood = Pigment.Plank;
        var l = s.Lens;
        var dice = s.Roll("trees");
        Greens.Tree(plate, s, dice, l.At(-7.2, 0, 10), 0.55, Pigment.Leaf);
        Greens.Tree(plate, s, dice, l.At(7.4, 0, 9), 0.62, dice.Pick([Pigment.Leaf, Rgb.Parse("#d9894a"), Rgb.Parse("#efb0c0")]));
        Greens.Bush(plate, s, dice, l.At(-4.4, 0, 9), 0.2, 0.1, Pigment.DarkGrass);
        Greens.Bush(plate, s, dice, l.At(4.8, 0, 8), 0.22, 0.1, Pigment.DarkGrass);
        double Rise(double z) => 0.0 + (0.25 * Math.Sin(Math.Clamp((z - 1) / 13, 0, 1) * Math.PI));
        var left = new List<Vec>();
        var right = new List<Vec>();
        var planks = new List<Outline>();
        for (var z = 1.0; z < 14; z += 0.32 + (z * 0.02))
        {
            left.Add(l.At(-1.7, Rise(z), z));
            right.Insert(0, l.At(1.7, Rise(z), z));
            planks.Add(Outline.Polygon(l.At(-1.7, Rise(z), z), l.At(1.7, Rise(z), z), l.At(1.7, Rise(z), z + 0.035), l.At(-1.7, Rise(z), z + 0.035)));
        }

        plate.Fill(l.Wall(-1.9, 13.4, 3.8, 0.6, -0.4).Whole, Setting.Dim(wood, 0.3), Material.Wood);
        plate.Fill(Outline.Polygon([.. left, .. right]), s.Snowy ? Pigment.Snow : wood.Lighten(0.12), Material.Wood, 0.7).Fill(planks, s.Snowy ? Pigment.SnowShade : Setting.Dim(wood, 0.35), Material.Wood, 0.8);
        var red = s.Accent;
        foreach (var side in new[] { -1, 1 })
        {
            var posts = new List<Outline>();
            var caps = new List<Outline>();
            double[] stops = [13.5, 11, 8.8, 7, 5.4, 4, 2.9, 2, 1.3];
            for (var i = 0; i < stops.Length; i++)
            {
                var f = l.Wall((side * 1.7) - 0.1, stops[i], 0.2, 1.15, Rise(stops[i]) - 0.1);
                posts.Add(f.Whole);
                caps.Add(f.Disc(0.1, 1.22, 0.14));
                if (i + 1 < stops.Length)
                {
                    foreach (var up in new[] { 0.45, 0.88 })
                    {
                        posts.Add(Outline.Polygon(l.At(side * 1.7, up + Rise(stops[i]), stops[i]), l.At(side * 1.7, up + Rise(stops[i + 1]), stops[i + 1]), l.At(side * 1.7, up + 0.13 + Rise(stops[i + 1]), stops[i + 1]), l.At(side * 1.7, up + 0.13 + Rise(stops[i]), stops[i])));
                    }
                }
            }

            plate.Fill(Shapes.Join(posts), red, Material.Wood, 0.5).Fill(caps, Pigment.Gold, Material.Metal);
        }

        return plate.Done;
    }

    private static Cluster Remains(Setting s)
    {
        var plate = new Plate("remains", 0.35);
        var dice = s.Roll("remains");
        for (var i = 0; i < 16; i++)
        {
            var z = dice.Range(4.5, 13);
            var x = dice.Range(1.3, 0.75 * z) * (i % 2 == 0 ? 1 : -1);
            var k = s.Lens.Scale(z);
            var foot = s.Lens.At(x, 0, z);
            var tip = foot + new Vec(dice.Range(-0.5, 0.5) * k, -dice.Range(1.2, 2.4) * k);
            Spear(plate, foot, tip, 0.06 * k);
            if (i % 4 == 0)
            {
                var d = i % 8 == 0 ? 1 : -1;
                plate.Fill(Outline.Polygon(tip + new Vec(0, 0.15 * k), tip + new Vec(1.0 * k * d, 0.3 * k), tip + new Vec(0.75 * k * d, 0.55 * k), tip + new Vec(1.05 * k * d, 0.85 * k), tip + new Vec(0.5 * k * d, 0.8 * k), tip + new Vec(0, 0.95 * k)), i == 0 ? s.Accent : dice.Pick([s.Accent, Rgb.Parse("#56606e")]), Material.Cloth, 0.5);
            }
        }

        foreach (var (x, z) in new[] { (-3.4, 6.2), (3.2, 7.0), (4.6, 5.2) })
        {
            var c = s.Lens.At(x, 0.35, z);
            var r = 0.5 * s.Lens.Scale(z);
            plate.Fill(Outline.Ellipse(c, r, r * 0.8), Pigment.Timber, Material.Wood, 0.6).Fill(Outline.Ellipse(c, r * 0.82, r * 0.65), s.Accent, Material.Wood).Fill([Outline.Ellipse(c, r * 0.22, r * 0.18), Shapes.Twinkle(c, r * 0.6)], Pigment.Gold, Material.Metal);
        }

        return plate.Done;
    }

    private static void Spear(Plate plate, Vec foot, Vec tip, double width)
    {
        var along = (tip - foot).Normalized;
        plate.Fill(Pen.Ribbon([foot, tip], _ => width), Pigment.DarkTimber, Material.Wood);
        plate.Fill(Outline.Polygon(tip + (along * width * 6), tip + (along.Perp * width * 1.3), tip - (along * width * 1.5), tip - (along.Perp * width * 1.3)), Rgb.Parse("#b9c0c8"), Material.Metal, 0.4);
    }
}
