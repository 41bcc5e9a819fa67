using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Illustrator.Places.Scenery;
using CharaStudio.Engine.Illustrator.Skies;

namespace CharaStudio.Engine.Illustrator.Places.Exteriors;

/// <summary>Flowers, rolling hills, one great tree, a farm on the far slope.</summary>
internal static class Meadow
{
    public static IEnumerable<Cluster> Paint(Setting s)
    {
        yield return SkyArtist.Draw(s);
        yield return Distance(s);
        yield return Slopes(s);
        yield return Field(s);
        yield return Landmark(s);
        yield return Near(s);
    }

    private static Cluster Distance(Setting s)
    {
        var plate = new Plate("mountains", 0.92);
        Hills.Mountains(plate, s, s.Roll("mountains"), 0.26, Rgb.Parse("#8699b4"), 8);
        return plate.Done;
    }

    private static Cluster Slopes(Setting s)
    {
        var plate = new Plate("slopes", 0.7);
        var dice = s.Roll("slopes");
        Hills.Rolling(plate, s, dice, 0.13, Rgb.Parse("#7fae6a"), 0.03);
        Hills.TreeLine(plate, s, dice, 0.05, Pigment.DarkGrass, 0.05);
        Hills.Rolling(plate, s, dice, 0.09, Rgb.Parse("#96bd62"));
        var x = dice.Range(0.35, 0.75) * (dice.Chance(0.5) ? 1 : -1);
        plate.Fill([Outline.Rect(x - 0.035, -0.105, 0.07, 0.045), Outline.Rect(x + 0.05, -0.09, 0.045, 0.03)], Pigment.Plaster, Material.Stone, 1);
        plate.Fill(
            [Outline.Polygon(new(x - 0.045, -0.103), new(x + 0.045, -0.103), new(x + 0.025, -0.14), new(x - 0.025, -0.14)), Outline.Polygon(new(x + 0.045, -0.088), new(x + 0.1, -0.088), new(x + 0.085, -0.11), new(x + 0.06, -0.11))],
            s.Roof(s.Accent), Material.Stone);
        plate.Fill([Outline.Rect(x - 0.015, -0.09, 0.012, 0.014), Outline.Rect(x + 0.01, -0.09, 0.012, 0.014)], s.Pane, s.PaneMaterial);
        s.Lamp(plate, new Vec(x, -0.083), 0.06);
        Hills.TreeLine(plate, s, dice, 0.035, Pigment.Leaf, -0.005);
        return plate.Done;
    }

    private static Cluster Field(Setting s)
    {
        var plate = new Plate("ground", 0.5);
        Ground.Base(plate, s, Rgb.Parse("#79a64a"), Rgb.Parse("#b3d07c"));
        var dice = s.Roll("bands");
        var bands = new List<Outline>();
        for (var i = 0; i < 14; i++)
        {
            var y = 0.015 + (0.55 * Math.Pow(i / 14.0, 1.7));
            var c = new Vec(dice.Range(-1.8, 1.8), y);
            var w = dice.Range(0.5, 1.1);
            bands.Add(Pen.Ribbon([c - new Vec(w, 0), c + new Vec(0, dice.Range(-0.01, 0.01)), c + new Vec(w, 0)], t => 0.05 * (0.25 + (y * 1.6)) * Math.Sin(Math.PI * t)));
        }

        plate.Fill(bands, s.Snowy ? Pigment.SnowShade : Rgb.Parse("#639340"), Material.Foliage, 0.55);
        Ground.Road(plate, s, s.Roll("track"), 0.7, 30, Pigment.Road);
        Ground.Tufts(plate, s, s.Roll("tufts"), 0.75, Rgb.Parse("#7eac49"), 260);
        Ground.Flowers(plate, s, s.Roll("flowers"), 0.85, [Rgb.Parse("#fbf6e6"), Rgb.Parse("#f2c744"), s.Accent.Lighten(0.25), Rgb.Parse("#9c8be0")], 46);
        return plate.Done;
    }

    private static Cluster Landmark(Setting s)
    {
        var plate = new Plate("tree", 0.4);
        var dice = s.Roll("tree");
        var side = dice.Chance(0.5) ? 1 : -1;
        var x = side * dice.Range(3.6, 4.8);
        plate.Fill(Outline.Ellipse(s.Lens.At(x - (1.2 * s.Side), 0, 8.4), 0.34, 0.025), Pigment.Shade, Material.Earth, 0, 0.3);
        Greens.Tree(plate, s, dice, s.Lens.At(x, 0, 8), 0.86, Pigment.Leaf);
        Greens.Bush(plate, s, dice, s.Lens.At(-x * 1.25, 0, 9), 0.22, 0.1, Pigment.DarkGrass);
        Greens.Bush(plate, s, dice, s.Lens.At(x * 2.1, 0, 10), 0.3, 0.13, Pigment.DarkGrass);
        Fence(plate, s, -side);
        if (s.Festive)
        {
            Dressing.Lanterns(plate, s, s.Lens.At(x, 3.4, 8), s.Lens.At(-x * 1.4, 3.2, 8), 0.08, 0.06, 11, s.Accent);
        }

        return plate.Done;
    }

    private static void Fence(Plate plate, Setting s, int side)
    {
        var wood = Pigment.Plank;
        var posts = new List<Outline>();
        var rails = new List<Outline>();
        for (var i = 0; i < 9; i++)
        {
            var (x, z) = (side * (2.6 + (i * 1.0)), 9.0 - (i * 0.55));
            var f = s.Lens.Wall(x - 0.07, z, 0.14, 1.1);
            posts.Add(f.Whole);
            var next = (X: side * (2.6 + ((i + 1) * 1.0)), Z: 9.0 - ((i + 1) * 0.55));
            foreach (var up in new[] { 0.4, 0.8 })
            {
                rails.Add(Outline.Polygon(s.Lens.At(x, up, z), s.Lens.At(next.X, up, next.Z), s.Lens.At(next.X, up + 0.12, next.Z), s.Lens.At(x, up + 0.12, z)));
            }
        }

        plate.Fill(Shapes.Join(rails), wood, Material.Wood, 0.5).Fill(Shapes.Join(posts), Setting.Dim(wood, 0.15), Material.Wood, 0.5);
    }

    private static Cluster Near(Setting s)
    {
        var plate = new Plate("frame", 0.02);
        var dice = s.Roll("near");
        var blades = new List<Outline>();
        for (var i = 0; i < 70; i++)
        {
            var x = dice.Range(0.28, 2.2) * (i % 2 == 0 ? 1 : -1);
            blades.AddRange(Greens.Tuft(dice, new Vec(x, 0.62), dice.Range(0.08, 0.2), 3));
        }

        plate.Fill(blades, s.Snowy ? Pigment.SnowShade : Setting.Dim(Pigment.DarkGrass, 0.25), Material.Foliage);
        return plate.Done;
    }
}
