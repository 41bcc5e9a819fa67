using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Illustrator.Places.Scenery;
using CharaStudio.Engine.Illustrator.Skies;

namespace CharaStudio.Engine.Illustrator.Places.Exteriors;

/// <summary>A castle of many towers on its hill, a road winding up to it.</summary>
internal static class Castle
{
    public static IEnumerable<Cluster> Paint(Setting s)
    {
        yield return SkyArtist.Draw(s);
        var far = new Plate("mountains", 0.9);
        Hills.Mountains(far, s, s.Roll("mountains"), 0.34, Rgb.Parse("#8093b0"));
        yield return far.Done;
        yield return Keep(s);
        yield return Field(s);
        yield return Near(s);
    }

    private static Cluster Keep(Setting s)
    {
        var plate = new Plate("castle", 0.6);
        var dice = s.Roll("castle");
        var stone = dice.Pick([Rgb.Parse("#d8cdbc"), Rgb.Parse("#b9b4b4"), Rgb.Parse("#c9b596")]);
        var x = dice.Range(-0.12, 0.12);
        var hill = s.Snowy ? Pigment.Snow : Pigment.DarkGrass;
        plate.Fill(Outline.Start(-3, 0.06).Line(-3, -0.03).Curve(-1.2, -0.05, x - 0.7, -0.12, x - 0.42, -0.2).Line(x + 0.42, -0.2).Curve(x + 0.7, -0.12, 1.3, -0.04, 3, -0.03).Line(3, 0.06).Close().Build(), hill, Material.Foliage);
        plate.Fill(Outline.Polygon(new(x - 0.46, -0.19), new(x - 0.36, -0.24), new(x + 0.36, -0.24), new(x + 0.48, -0.17), new(x + 0.38, -0.1), new(x + 0.1, -0.14), new(x - 0.2, -0.09)), Pigment.DarkStone, Material.Stone, 0.4);
        var towers = new List<(double X, double W, double Top)> { (0, 0.115, -0.66), (-0.15, 0.075, -0.52), (0.16, 0.08, -0.56), (-0.27, 0.09, -0.44), (0.29, 0.085, -0.42), (-0.08, 0.05, -0.6), (0.09, 0.05, -0.7) };
        foreach (var t in towers.OrderBy(t => t.Top))
        {
            Tower(plate, s, new Vec(x + t.X + dice.Range(-0.012, 0.012), -0.22), t.W, -0.22 - (t.Top + dice.Range(-0.04, 0.04)), stone);
        }

        var wall = new List<Outline> { Outline.Rect(x - 0.34, -0.36, 0.68, 0.16) };
        for (var u = -0.34; u < 0.33; u += 0.034)
        {
            wall.Add(Outline.Rect(x + u, -0.378, 0.021, 0.02));
        }

        plate.Fill(Shapes.Join(wall), stone, Material.Stone);
        Blocks(plate, dice, new Box(x - 0.34, -0.36, 0.68, 0.15), stone);
        Tower(plate, s, new Vec(x - 0.36, -0.19), 0.1, 0.25, stone);
        Tower(plate, s, new Vec(x + 0.36, -0.19), 0.1, 0.23, stone);
        Tower(plate, s, new Vec(x - 0.075, -0.19), 0.06, 0.21, stone);
        Tower(plate, s, new Vec(x + 0.075, -0.19), 0.06, 0.21, stone);
        plate.Fill(Outline.Start(x - 0.036, -0.19).Line(x - 0.036, -0.26).Curve(x - 0.036, -0.31, x + 0.036, -0.31, x + 0.036, -0.26).Line(x + 0.036, -0.19).Close().Build(), Rgb.Parse("#4a3d40"), Material.Stone);
        s.Lamp(plate, new Vec(x, -0.22), 0.1);
        Road(plate, s, x);
        var woods = new Plate("woods", 0.6);
        Hills.TreeLine(woods, s, s.Roll("woods"), 0.085, Pigment.DarkLeaf.Lighten(0.12), -0.01);
        foreach (var mark in woods.Done.Marks)
        {
            plate.Add(mark);
        }

        // Lower than life, so that the spires stay inside a wide frame.
        return plate.Done with { Transform = Affine.Scale(1, 0.74) };
    }

    private static void Road(Plate plate, Setting s, double x)
    {
        var color = s.Snowy ? Pigment.SnowShade : Pigment.Road;
        plate.Fill(Pen.Ribbon([new(x, -0.19), new(x + 0.13, -0.145), new(x + 0.05, -0.11), new(x - 0.22, -0.075), new(x - 0.1, -0.04), new(0, 0.01)], t => 0.016 + (0.045 * t)), color, Material.Earth);
    }

    private static void Tower(Plate plate, Setting s, Vec foot, double width, double height, Rgb stone)
    {
        var half = width / 2;
        var top = foot.Y - height;
        plate.Fill(Shapes.Join([Outline.Rect(foot.X - half, top, width, height), Outline.Polygon(new(foot.X - half, top + 0.02), new(foot.X - (half * 1.22), top), new(foot.X - (half * 1.22), top - 0.03), new(foot.X + (half * 1.22), top - 0.03), new(foot.X + (half * 1.22), top), new(foot.X + half, top + 0.02))]), stone, Material.Stone, 0.5);
        var edge = s.Side > 0 ? foot.X - half : foot.X + (half * 0.36);
        plate.Fill([Outline.Rect(edge, top, half * 0.64, height), Outline.Rect(foot.X - half, top + 0.012, width, 0.014)], Setting.Dim(stone, 0.25), Material.Stone, 0.8);
        var tall = width * 1.7;
        var roof = s.Roof(s.Accent);
        plate.Fill(Outline.Start(foot.X - (half * 1.4), top - 0.026).Quad(foot.X - (half * 0.4), top - (tall * 0.45), foot.X, top - tall).Quad(foot.X + (half * 0.4), top - (tall * 0.45), foot.X + (half * 1.4), top - 0.026).Close().Build(), roof, Material.Stone, 0.5);
        var d = -s.Side;
        plate.Fill(Outline.Start(foot.X + (half * 1.4 * d), top - 0.026).Quad(foot.X + (half * 0.4 * d), top - (tall * 0.45), foot.X, top - tall).Line(foot.X + (half * 0.3 * d), top - 0.026).Close().Build(), Setting.Dim(roof, 0.26), Material.Stone);
        plate.Fill([Outline.Rect(foot.X - (half * 0.2), top + 0.04, half * 0.4, half * 0.9), Outline.Rect(foot.X - (half * 0.2), top + (height * 0.5), half * 0.4, half * 0.8)], s.Light.Lamps ? Rgb.Parse("#ffd272") : Rgb.Parse("#5a5566"), s.Light.Lamps ? Material.Light : Material.Glass);
        plate.Fill([Outline.Rect(foot.X - 0.0015, top - tall - 0.035, 0.003, 0.037), Outline.Polygon(new(foot.X, top - tall - 0.035), new(foot.X + 0.035, top - tall - 0.027), new(foot.X, top - tall - 0.016))], s.Accent, Material.Cloth);
    }

    private static void Blocks(Plate plate, Dice dice, Box area, Rgb stone)
    {
        plate.Fill([.. Enumerable.Range(0, 40).Select(_ => Outline.Rect(area.X + dice.Range(0, area.Width - 0.03), area.Y + (Math.Floor(dice.Range(0, 9)) * area.Height / 9), dice.Range(0.012, 0.03), area.Height / 10))], Setting.Dim(stone, 0.1), Material.Stone, 0.8);
    }

    private static Cluster Field(Setting s)
    {
        var plate = new Plate("ground", 0.5);
        Ground.Base(plate, s, Rgb.Parse("#7fa850"), Rgb.Parse("#a9c874"));
        Ground.Road(plate, s, s.Roll("road"), 1.3, 60, Pigment.Road);
        Ground.Tufts(plate, s, s.Roll("tufts"), 1.5, Pigment.Grass, 170);
        Ground.Stones(plate, s, s.Roll("stones"), 1.6, Pigment.Stone, 22);
        Ground.Flowers(plate, s, s.Roll("flowers"), 1.6, [Rgb.Parse("#fbf3dd"), s.Accent.Lighten(0.35)], 26);
        var dice = s.Roll("trees");
        foreach (var side in new[] { -1, 1 })
        {
            Greens.Pine(plate, s, dice, s.Lens.At(side * dice.Range(5, 6), 0, 12), 0.36, Pigment.Pine);
            Greens.Pine(plate, s, dice, s.Lens.At(side * dice.Range(4.2, 5), 0, 7.4), 0.6, Pigment.Pine);
            Greens.Pine(plate, s, dice, s.Lens.At(side * dice.Range(6.4, 7.2), 0, 7.8), 0.68, Pigment.Pine);
            Greens.Bush(plate, s, dice, s.Lens.At(side * 3.6, 0, 7), 0.17, 0.08, Pigment.DarkGrass);
        }

        if (s.Festive)
        {
            Dressing.Bunting(plate, new(-0.75, -0.36), new(0.75, -0.36), 0.1, 0.045, s.Accent);
        }

        return plate.Done;
    }

    private static Cluster Near(Setting s)
    {
        var plate = new Plate("frame", 0.03);
        var side = s.Roll("near").Chance(0.5) ? 1 : -1;
        Greens.Overhang(plate, s, s.Roll("branch"), new Vec(side * 1.2, -0.82), side > 0 ? 156 : 24, 0.6, Pigment.Pine);
        return plate.Done;
    }
}
