using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Illustrator.Places.Scenery;
using CharaStudio.Engine.Illustrator.Skies;

namespace CharaStudio.Engine.Illustrator.Places.Exteriors;

/// <summary>A clearing with a path: pale trunks behind, great trunks to both sides, light falling in.</summary>
internal static class Forest
{
    public static IEnumerable<Cluster> Paint(Setting s)
    {
        yield return SkyArtist.Draw(s);
        yield return Depths(s);
        yield return Floor(s);
        yield return Trunks(s);
        yield return Beams(s);
        yield return Near(s);
    }

    private static Cluster Depths(Setting s)
    {
        var plate = new Plate("depths", 0.75);
        var dice = s.Roll("depths");
        Hills.TreeLine(plate, s, dice, 0.3, Pigment.Leaf.Lighten(0.35));
        Stand(plate, s, dice, 26, 22, Pigment.Bark.Lighten(0.4), Pigment.Leaf.Lighten(0.2));
        Hills.TreeLine(plate, s, dice, 0.1, Pigment.Leaf.Lighten(0.1));
        return plate.Done;
    }

    // A row of trunks with one roof of leaves, gathered in three marks.
    private static void Stand(Plate plate, Setting s, Dice dice, int count, double z, Rgb bark, Rgb leaf)
    {
        var trunks = new List<Outline>();
        var roof = new List<Outline>();
        var light = new List<Outline>();
        for (var i = 0; i < count; i++)
        {
            var x = ((i + dice.Range(0.1, 0.9)) / count * 5.6) - 2.8;
            if (Math.Abs(x) < 1.3 / z * 2)
            {
                continue;
            }

            var w = dice.Range(0.35, 0.75) / z;
            var foot = new Vec(x, s.Lens.Eye / z);
            var head = foot + new Vec(dice.Range(-0.05, 0.05), -dice.Range(0.5, 0.75));
            trunks.Add(Pen.Ribbon([foot, Vec.Lerp(foot, head, 0.5) + new Vec(dice.Range(-0.015, 0.015), 0), head], t => w * (1.6 - t)));
            roof.Add(Shapes.Puff(head + new Vec(0, -0.02), dice.Range(0.16, 0.26), dice.Range(0.12, 0.2), 11, dice));
            light.Add(Shapes.Puff(head + new Vec(0.03 * s.Side, -0.08), dice.Range(0.08, 0.14), 0.07, 8, dice));
        }

        plate.Fill(trunks, bark, Material.Wood).Fill(Shapes.Join(roof), s.Snowy ? leaf.Mix(Pigment.SnowShade, 0.5) : leaf, Material.Foliage);
        plate.Fill(light, s.Snowy ? Pigment.Snow : leaf.Lighten(0.22), Material.Foliage, 0.8);
    }

    private static Cluster Floor(Setting s)
    {
        var plate = new Plate("ground", 0.5);
        Ground.Base(plate, s, Rgb.Parse("#6d8a4a"), Rgb.Parse("#a8bf78"));
        var dice = s.Roll("path");
        var bend = dice.Range(-2.5, 2.5);
        var left = new List<Vec>();
        var right = new List<Vec>();
        foreach (var z in new[] { 1, 1.4, 2, 3, 4.5, 6.5, 9, 13, 20 })
        {
            var x = bend * Math.Sin(z / 9) * 0.8;
            left.Add(s.Lens.At(x - 1.15 + dice.Range(-0.15, 0.15), 0, z));
            right.Insert(0, s.Lens.At(x + 1.15 + dice.Range(-0.15, 0.15), 0, z));
        }

        var path = Outline.Start(left[0]).Through([.. left.Skip(1)]).Line(right[0]).Through([.. right.Skip(1)]).Close().Build();
        var earth = s.Snowy ? Pigment.SnowShade : Rgb.Parse("#c4a878");
        plate.Wash(path, new(0, 0.05), earth.Lighten(0.25), new(0, 0.8), earth, Material.Earth);
        Dapple(plate, s);
        Ground.Tufts(plate, s, s.Roll("tufts"), 1.3, Rgb.Parse("#6f9448"), 170);
        Ground.Stones(plate, s, s.Roll("stones"), 1.5, Pigment.DarkStone, 18);
        Ground.Flowers(plate, s, s.Roll("flowers"), 1.7, [Rgb.Parse("#f3efe0"), s.Accent.Lighten(0.3)], 22);
        return plate.Done;
    }

    private static void Dapple(Plate plate, Setting s)
    {
        var dice = s.Roll("dapple");
        var dark = new List<Outline>();
        var light = new List<Outline>();
        for (var i = 0; i < 46; i++)
        {
            var z = 1.3 + (10 * Math.Pow(dice.Unit(), 1.7));
            var at = s.Lens.At(dice.Range(-1.9, 1.9) * z * 0.9, 0, z);
            var r = s.Lens.Scale(z) * dice.Range(0.25, 0.7);
            (i % 3 == 0 ? light : dark).Add(Shapes.Puff(at, r, r * 0.17, 7, dice, 0, 0.12));
        }

        plate.Fill(Shapes.Join(dark), Rgb.Parse("#31523f"), Material.Earth, 0, 0.3);
        if (s.Light.Light.Hardness > 0.4)
        {
            plate.Fill(light, s.Light.Key.Mix(Rgb.Parse("#fff3b0"), 0.5), Material.Earth, 0.35);
        }
    }

    private static Cluster Trunks(Setting s)
    {
        var plate = new Plate("trunks", 0.35);
        var dice = s.Roll("trunks");
        Stand(plate, s, dice, 16, 11, Pigment.Bark.Lighten(0.15), Pigment.Leaf);
        for (var x = -2.5; x < 2.5; x += 0.24)
        {
            if (Math.Abs(x) > 0.2)
            {
                Greens.Bush(plate, s, dice, new Vec(x + dice.Range(-0.06, 0.06), dice.Range(0.1, 0.165)), dice.Range(0.16, 0.28), dice.Range(0.07, 0.13), dice.Pick([Pigment.Leaf, Pigment.DarkGrass]));
            }
        }

        foreach (var (x, z, w) in new[] { (-6.2, 7.2, 1.0), (5.4, 6.6, 0.9), (-4.3, 4.4, 0.95), (4.9, 4.0, 1.05), (-8.4, 4.6, 1.1), (8.3, 4.4, 1.0) })
        {
            Giant(plate, s, dice, x + dice.Range(-0.5, 0.5), z, w * dice.Range(0.85, 1.2));
        }

        for (var i = 0; i < 5; i++)
        {
            var side = i % 2 == 0 ? 1 : -1;
            Greens.Bush(plate, s, dice, s.Lens.At(side * dice.Range(2.6, 5.6), 0, dice.Range(4.2, 6.4)), 0.26, 0.12, Pigment.DarkGrass);
        }

        Canopy(plate, s, dice);
        return plate.Done;
    }

    private static void Giant(Plate plate, Setting s, Dice dice, double x, double z, double width)
    {
        var k = s.Lens.Scale(z);
        var foot = s.Lens.At(x, 0, z);
        double w = width * k / 2, h = 11 * k, lean = dice.Range(-0.05, 0.05);
        var bark = Pigment.Bark;
        Outline Body(double scale, double shift) => Outline.Start(foot.X + shift - (w * 2.3 * scale), foot.Y + (w * 0.25))
            .Curve(foot.X + shift - (w * 1.1 * scale), foot.Y - (w * 0.3), foot.X + shift - (w * scale), foot.Y - (w * 2), foot.X + shift - (w * 0.8 * scale) + lean, foot.Y - h)
            .Line(foot.X + shift + (w * 0.8 * scale) + lean, foot.Y - h)
            .Curve(foot.X + shift + (w * scale), foot.Y - (w * 2), foot.X + shift + (w * 1.1 * scale), foot.Y - (w * 0.3), foot.X + shift + (w * 2.1 * scale), foot.Y + (w * 0.2))
            .Quad(foot.X + shift + (w * 0.6), foot.Y - (w * 0.1), foot.X + shift, foot.Y + (w * 0.32))
            .Quad(foot.X + shift - (w * 0.8), foot.Y - (w * 0.05), foot.X + shift - (w * 2.3 * scale), foot.Y + (w * 0.25)).Close().Build();
        plate.Fill(Outline.Ellipse(foot + new Vec(-s.Side * w * 1.6, w * 0.15), w * 3.6, w * 0.5), Pigment.Shade, Material.Earth, 0, 0.25);
        plate.Fill(Body(1, 0), Setting.Dim(bark, 0.2), Material.Wood, 0.7);
        plate.Fill(Body(0.62, w * 0.3 * s.Side), bark.Lighten(0.06), Material.Wood);
        var grooves = new List<Outline>();
        var moss = new List<Outline>();
        for (var i = 0; i < 15; i++)
        {
            var at = foot + new Vec(dice.Range(-0.8, 0.8) * w, -dice.Range(0.06, 0.9) * h);
            grooves.Add(Pen.Taper([at, at + new Vec(dice.Range(-0.1, 0.1) * w, -h * 0.05), at + new Vec(0, -h * dice.Range(0.07, 0.14))], w * 0.12));
            moss.Add(Shapes.Puff(foot + new Vec(dice.Range(-1.2, 0.9) * w * 0.9, -dice.Range(0, 0.09) * h), w * 0.34, w * 0.16, 7, dice));
        }

        plate.Fill(grooves, Setting.Dim(bark, 0.42), Material.Wood, 0.7).Fill(Shapes.Join(moss), s.Snowy ? Pigment.Snow : Rgb.Parse("#7d9c4b"), Material.Foliage);
    }

    // Leaves overhead close the picture at the top, open over the path.
    private static void Canopy(Plate plate, Setting s, Dice dice)
    {
        foreach (var (leaf, y, size) in new[] { (Setting.Dim(Pigment.DarkLeaf, 0.1), -0.78, 0.26), (Pigment.DarkLeaf, -0.92, 0.24), (Pigment.Leaf, -1.06, 0.22) })
        {
            var masses = new List<Outline> { Outline.Rect(-2.6, -1.7, 5.2, 0.7 + (y + 0.78)) };
            for (var x = -2.6; x < 2.6; x += 0.15)
            {
                var open = 0.2 * Math.Exp(-x * x * 5);
                masses.Add(Shapes.Puff(new Vec(x, y - open + dice.Range(-0.07, 0.07)), size * 0.72, size * dice.Range(0.45, 0.7), 10, dice));
            }

            plate.Fill(Shapes.Join(masses), s.Snowy ? leaf.Mix(Pigment.SnowShade, 0.45) : leaf, Material.Foliage);
            plate.Fill(Greens.Flecks(dice, new Vec(0, y + 0.02), 2.3, 0.16, 110, 0.022), s.Snowy ? Pigment.SnowShade : leaf.Lighten(0.12), Material.Foliage);
        }
    }

    private static Cluster Beams(Setting s)
    {
        var plate = new Plate("beams", 0.3);
        if (s.Light.Light.Hardness < 0.4 || s.Light.Light.FromY > 0)
        {
            return plate.Done;
        }

        var dice = s.Roll("beams");
        for (var i = 0; i < 5; i++)
        {
            var top = new Vec((-0.7 + (i * 0.3) + dice.Range(-0.08, 0.08)) + (0.25 * s.Side), -1.1);
            var slant = -s.Side * dice.Range(0.42, 0.55);
            var w = dice.Range(0.04, 0.11);
            plate.Wash(
                Outline.Polygon(top, top + new Vec(w, 0), top + new Vec(slant + (w * 1.7), 1.35), top + new Vec(slant - (w * 0.4), 1.35)),
                top, Rgb.Parse("#fff6cf").Mix(s.Light.Key, 0.5), top + new Vec(slant, 1.3), Rgb.White, Material.Light, 0.3, 0);
        }

        return plate.Done;
    }

    private static Cluster Near(Setting s)
    {
        var plate = new Plate("frame", 0.02);
        var dice = s.Roll("near");
        Greens.Overhang(plate, s, dice, new Vec(-1.3, -0.72), 25, 0.6, Pigment.Leaf);
        Greens.Overhang(plate, s, dice, new Vec(1.4, -0.66), 160, 0.58, Pigment.Leaf);
        return plate.Done;
    }
}
