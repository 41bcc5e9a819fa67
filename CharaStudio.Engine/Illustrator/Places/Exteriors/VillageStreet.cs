using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Illustrator.Places.Scenery;
using CharaStudio.Engine.Illustrator.Skies;

namespace CharaStudio.Engine.Illustrator.Places.Exteriors;

/// <summary>Timber-framed houses along a cobbled street that runs to a church tower.</summary>
internal static class VillageStreet
{
    public static IEnumerable<Cluster> Paint(Setting s)
    {
        yield return SkyArtist.Draw(s);
        yield return Distance(s);
        yield return Floor(s);
        yield return Rows(s);
        yield return Near(s);
    }

    private static Cluster Distance(Setting s)
    {
        var plate = new Plate("hills", 0.85);
        Hills.Mountains(plate, s, s.Roll("mountains"), 0.3, Rgb.Parse("#8292a8"), 6);
        Hills.Rolling(plate, s, s.Roll("hills"), 0.09, Pigment.DarkGrass);
        Hills.TreeLine(plate, s, s.Roll("woods"), 0.06, Pigment.Leaf);
        return plate.Done;
    }

    private static Cluster Floor(Setting s)
    {
        var plate = new Plate("ground", 0.5);
        Ground.Base(plate, s, Pigment.Earth, Pigment.Earth.Lighten(0.3));
        Ground.Paving(plate, s, s.Roll("paving"), s.Lens.Floor(-4.4, 1, 8.8, 40), 0.62, Rgb.Parse("#b9a78d"));
        var f = s.Lens.Floor(-4.4, 1, 8.8, 40);
        plate.Fill([f.Quad(4.33, 0, 0.14, 40)], Rgb.Parse("#8d7d6c"), Material.Stone, 0.6);
        return plate.Done;
    }

    private static Cluster Rows(Setting s)
    {
        var plate = new Plate("street", 0.4);
        Church(plate, s);
        var dice = s.Roll("rows");
        double[] starts = [26, 19, 12.6, 6.6];
        foreach (var z in starts)
        {
            foreach (var side in new[] { -1, 1 })
            {
                var back = dice.Range(4.3, 5.1);
                var width = dice.Range(4.6, 5.6);
                var length = dice.Range(5.0, 5.7);
                var plot = side > 0 ? new Plot(back, back + width, z, z + length) : new Plot(-back - width, -back, z, z + length);
                new House(s, plate, plot, dice) { Storeys = z > 24 ? 2 : 1 + dice.Index(2) }.Draw();
            }
        }

        foreach (var side in new[] { -1, 1 })
        {
            var plot = side > 0 ? new Plot(4.9, 10.4, 1.4, 5.6) : new Plot(-10.4, -4.9, 1.4, 5.6);
            new House(s, plate, plot, dice) { Storeys = 2 }.Draw();
        }

        Cast(plate, s);
        Dress(plate, s);
        return plate.Done;
    }

    private static void Church(Plate plate, Setting s)
    {
        var dice = s.Roll("church");
        var x = dice.Range(-2.4, 0.6);
        var f = s.Lens.Wall(x, 38, 3, 12);
        var stone = Pigment.Stone.Lighten(0.1);
        Masonry.Stone(plate, f, dice, stone, 0.7, 0.3);
        plate.Fill([f.Quad(s.Side > 0 ? 0 : 2, 0, 1, 12)], Setting.Dim(stone, 0.25), Material.Stone, 0.6);
        plate.Fill(f.Area((-0.3, 12), (3.3, 12), (1.5, 17.5)), s.Roof(s.Accent), Material.Stone, 0.6);
        plate.Fill(f.Area(s.Side > 0 ? [(-0.3, 12), (1, 12), (1.5, 17.5)] : [(2, 12), (3.3, 12), (1.5, 17.5)]), Setting.Dim(s.Roof(s.Accent), 0.2), Material.Stone);
        plate.Fill([f.Arch(1.1, 9, 0.8, 1.7)], Rgb.Parse("#4c4a58"), Material.Stone).Fill(f.Disc(1.5, 7.4, 0.6), Rgb.Parse("#f2ead2"), Material.Stone, 0.6);
        plate.Ink([f.At(1.5, 7.4), f.At(1.5, 7.85)], 0.003, Pigment.Iron).Ink([f.At(1.5, 7.4), f.At(1.8, 7.25)], 0.003, Pigment.Iron);
    }

    // The shaded row throws its shadow over the street.
    private static void Cast(Plate plate, Setting s)
    {
        if (s.Light.Light.Hardness < 0.35)
        {
            return;
        }

        var edge = 4.4 * s.Side;
        var reach = (4.4 - (1.6 + (2.6 * (1 + s.Light.Light.FromY)))) * s.Side;
        plate.Fill(
            Outline.Polygon(s.Lens.At(edge, 0, 1), s.Lens.At(reach, 0, 1), s.Lens.At(reach * 1.05, 0, 6), s.Lens.At(edge * 0.85, 0, 6.4), s.Lens.At(reach, 0, 7), s.Lens.At(reach, 0, 12), s.Lens.At(edge * 0.9, 0, 12.4), s.Lens.At(reach, 0, 13), s.Lens.At(reach, 0, 30), s.Lens.At(edge, 0, 30)),
            Pigment.Shade, Material.Stone, 0, 0.22);
    }

    private static void Dress(Plate plate, Setting s)
    {
        var dice = s.Roll("dress");
        Dressing.LampPost(plate, s, -3.6, 9.5, 3.2, Pigment.Iron);
        Dressing.LampPost(plate, s, 3.7, 6.2, 3.2, Pigment.Iron);
        var side = dice.Chance(0.5) ? 1 : -1;
        Dressing.Barrel(plate, s, side * 3.9, 7.4, 0.95);
        Dressing.Barrel(plate, s, side * 3.5, 7.0, 0.8);
        Dressing.Crate(plate, s, side * -3.8, 6.3, 0.75, Pigment.Plank);
        Dressing.Crate(plate, s, side * -3.85, 6.35, 0.5, Pigment.Plank.Lighten(0.12), 0.75);
        Sign(plate, s, side);
        if (s.Festive)
        {
            Dressing.Bunting(plate, s.Lens.At(-4.6, 4.8, 8), s.Lens.At(4.6, 4.8, 8), 0.07, 0.045, s.Accent);
            Dressing.Bunting(plate, s.Lens.At(-4.6, 4.6, 14), s.Lens.At(4.6, 4.6, 14), 0.04, 0.03, s.Accent);
            Dressing.Lanterns(plate, s, s.Lens.At(-4.8, 4.4, 5.6), s.Lens.At(4.8, 4.4, 5.6), 0.09, 0.075, 9, s.Accent);
        }
    }

    private static void Sign(Plate plate, Setting s, int side)
    {
        var f = s.Lens.Wall(side > 0 ? 3.2 : -4.6, 7.2, 1.4, 4);
        plate.Fill([f.Quad(0, 3.3, 1.4, 0.07), f.Beam(side > 0 ? 1.4 : 0, 2.9, 0.7, 3.3, 0.06)], Pigment.Iron, Material.Metal);
        plate.Fill(f.Disc(0.65, 2.72, 0.48), Pigment.Timber, Material.Wood, 0.8).Fill(f.Disc(0.65, 2.72, 0.39), s.Accent, Material.Wood);
        plate.Fill([Shapes.Twinkle(f.At(0.65, 2.72), 0.045), f.Quad(0.35, 3.1, 0.03, 0.22), f.Quad(0.92, 3.1, 0.03, 0.22)], Pigment.Gold, Material.Metal);
    }

    private static Cluster Near(Setting s)
    {
        var plate = new Plate("frame", 0.03);
        var dice = s.Roll("near");
        var side = dice.Chance(0.5) ? 1 : -1;
        Greens.Overhang(plate, s, dice, new Vec(side * 1.35, -0.8), side > 0 ? 162 : 18, 0.55, Pigment.Leaf);
        return plate.Done;
    }
}
