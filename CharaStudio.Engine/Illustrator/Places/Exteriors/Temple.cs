using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Illustrator.Places.Scenery;
using CharaStudio.Engine.Illustrator.Skies;

namespace CharaStudio.Engine.Illustrator.Places.Exteriors;

/// <summary>An eastern temple of two curved roofs at the end of a paved court, gate and stone lanterns before it.</summary>
internal static class Temple
{
    public static IEnumerable<Cluster> Paint(Setting s)
    {
        yield return SkyArtist.Draw(s);
        var far = new Plate("mountains", 0.88);
        Hills.Mountains(far, s, s.Roll("mountains"), 0.46, Rgb.Parse("#7c93a3"), 6);
        Hills.TreeLine(far, s, s.Roll("pines"), 0.12, Pigment.Pine, 0, pines: true);
        yield return far.Done;
        yield return Floor(s);
        yield return Hall(s);
        yield return Court(s);
        yield return Near(s);
    }

    private static Cluster Floor(Setting s)
    {
        var plate = new Plate("ground", 0.5);
        Ground.Base(plate, s, Rgb.Parse("#cdbf9f"), Rgb.Parse("#dccfae"));
        Ground.Paving(plate, s, s.Roll("court"), s.Lens.Floor(-2.2, 1, 4.4, 14), 0.75, Rgb.Parse("#b5aea4"));
        Ground.Tufts(plate, s, s.Roll("tufts"), 3.4, Pigment.Grass, 60);
        return plate.Done;
    }

    private static Cluster Hall(Setting s)
    {
        var plate = new Plate("temple", 0.45);
        var dice = s.Roll("temple");
        var tree = s.Roll("trees");
        foreach (var x in new[] { -15.0, -10.5, 10.5, 15.0, 20, -20 })
        {
            Greens.Pine(plate, s, tree, s.Lens.At(x, 0, 19), tree.Range(0.4, 0.55), Pigment.Pine);
        }

        const double z = 15;
        var red = s.Accent;
        var f = s.Lens.Wall(-8, z, 16, 14);
        plate.Fill(f.Quad(0.6, 0, 14.8, 1.0), Pigment.Stone, Material.Stone, 0.5);
        for (var i = 0; i < 5; i++)
        {
            plate.Fill(s.Lens.Wall(-2.6, z - 1.5 + (i * 0.3), 5.2, 0.2, i * 0.2).Whole, Setting.Dim(Pigment.Stone, 0.2 - (i * 0.03)), Material.Stone, 0.3);
        }

        plate.Fill(f.Quad(1.6, 1, 12.8, 3.2), Rgb.Parse("#e9dcc0"), Material.Stone);
        plate.Fill([f.Quad(1.6, 3.4, 12.8, 0.8)], Setting.Dim(Rgb.Parse("#e9dcc0"), 0.4), Material.Stone, 0.8);
        Screens(plate, s, f, red);
        Roof(plate, s, f, -0.9, 16.9, 4.1, 3.0, 6.7);
        plate.Fill(f.Quad(4.2, 6.5, 7.6, 1.7), Rgb.Parse("#e9dcc0"), Material.Stone);
        plate.Fill([.. Enumerable.Range(0, 6).Select(i => f.Quad(4.2 + (i * 1.48), 6.4, 0.22, 1.9))], red, Material.Wood);
        plate.Fill([f.Quad(5.2, 6.8, 0.9, 0.9), f.Quad(9.9, 6.8, 0.9, 0.9)], s.Pane, s.PaneMaterial);
        Roof(plate, s, f, 2.2, 13.8, 8.1, 2.6, 10.9);
        plate.Fill(f.Quad(6.9, 6.75, 2.2, 1.0), Pigment.DarkTimber, Material.Wood, 0.6).Fill([f.Quad(7.2, 7.0, 0.4, 0.5), f.Quad(7.8, 7.0, 0.4, 0.5), f.Quad(8.4, 7.0, 0.4, 0.5)], Pigment.Gold, Material.Metal);
        s.Lamp(plate, f.At(8, 2.4), 0.26, strength: 0.6);
        Dressing.Lanterns(plate, s, f.At(2, 4.1), f.At(14, 4.1), 0.01, 0.055, dice.Chance(0.5) ? 7 : 9, red);
        return plate.Done;
    }

    private static void Screens(Plate plate, Setting s, Face f, Rgb red)
    {
        var posts = new List<Outline>();
        var paper = new List<Outline>();
        var lattice = new List<Outline>();
        for (var i = 0; i <= 7; i++)
        {
            var u = 1.6 + (i * 1.76);
            posts.Add(f.Quad(u, 1, 0.34, 3.2));
            if (i is 7 or 3)
            {
                continue;
            }

            paper.Add(f.Quad(u + 0.44, 1.2, 1.2, 2.3));
            for (var k = 1; k < 4; k++)
            {
                lattice.Add(f.Quad(u + 0.44 + (k * 0.3), 1.2, 0.05, 2.3));
                lattice.Add(f.Quad(u + 0.44, 1.2 + (k * 0.58), 1.2, 0.05));
            }
        }

        plate.Fill(f.Quad(7.2, 1, 1.6, 2.7), Rgb.Parse("#3f2f30"), Material.Wood);
        plate.Fill(paper, s.Light.Lamps ? Rgb.Parse("#ffdd94") : Rgb.Parse("#f3e8cd"), s.Light.Lamps ? Material.Light : Material.Paper).Fill(lattice, Pigment.Timber, Material.Wood).Fill(posts, red, Material.Wood);
        plate.Fill([f.Quad(1.4, 3.5, 13.2, 0.3), f.Quad(0.9, 1.0, 14.2, 0.12), f.Quad(0.9, 1.5, 5.4, 0.1), f.Quad(9.7, 1.5, 5.4, 0.1)], Setting.Dim(red, 0.18), Material.Wood);
    }

    // A roof whose eaves curve up at the corners.
    private static void Roof(Plate plate, Setting s, Face f, double left, double right, double eaves, double inset, double ridge)
    {
        var tile = s.Roof(Rgb.Parse("#4d5a66"));
        var mid = (left + right) / 2;
        var shape = Outline.Start(f.At(left - 0.5, eaves + 0.9)).Quad(f.At(left + 0.6, eaves + 0.05), f.At(left + 2.6, eaves)).Line(f.At(right - 2.6, eaves))
            .Quad(f.At(right - 0.6, eaves + 0.05), f.At(right + 0.5, eaves + 0.9)).Quad(f.At(right - inset + 0.5, eaves + 1.1), f.At(right - inset, ridge)).Line(f.At(left + inset, ridge))
            .Quad(f.At(left + inset - 0.5, eaves + 1.1), f.At(left - 0.5, eaves + 0.9)).Close().Build();
        plate.Fill(f.Quad(left + 1.6, eaves - 0.35, right - left - 3.2, 0.5), Setting.Dim(Pigment.Timber, 0.3), Material.Wood);
        plate.Fill(shape, tile, Material.Stone, 0.8);
        var rows = new List<Outline>();
        for (var i = 1; i < 22; i++)
        {
            var t = i / 22.0;
            var (a, b) = (left + 1.2 + ((right - left - 2.4) * t), left + inset + ((right - left - (2 * inset)) * t));
            var bow = (t - 0.5) * 0.7;
            rows.Add(Pen.Ribbon([f.At(a, eaves + 0.12), f.At(((a + b) / 2) - bow, (eaves + ridge) / 2 - 0.25), f.At(b, ridge)], _ => 0.005));
        }

        plate.Fill(rows, Setting.Dim(tile, s.Snowy ? 0.08 : 0.32), Material.Stone, 0.8);
        plate.Fill(Shapes.Join([f.Quad(left + inset - 0.3, ridge - 0.12, right - left - (2 * inset) + 0.6, 0.42), f.Area((left + inset - 0.3, ridge + 0.2), (left + inset - 0.55, ridge + 0.85), (left + inset + 0.2, ridge + 0.3)), f.Area((right - inset + 0.3, ridge + 0.2), (right - inset + 0.55, ridge + 0.85), (right - inset - 0.2, ridge + 0.3))]), s.Snowy ? Pigment.Snow : Setting.Dim(tile, 0.2), Material.Stone, 0.5);
        plate.Fill([f.Disc(mid, ridge + 0.3, 0.22)], Pigment.Gold, Material.Metal);
        plate.Fill([Pen.Ribbon([f.At(left - 0.5, eaves + 0.85), f.At(left + 0.9, eaves + 0.1), f.At(left + 2.6, eaves), f.At(right - 2.6, eaves), f.At(right - 0.9, eaves + 0.1), f.At(right + 0.5, eaves + 0.85)], _ => 0.012)], s.Accent, Material.Wood);
    }

    private static Cluster Court(Setting s)
    {
        var plate = new Plate("court", 0.3);
        foreach (var z in new[] { 10.5, 7.6, 5.3 })
        {
            Grove.StoneLantern(plate, s, -2.9, z);
            Grove.StoneLantern(plate, s, 2.9, z);
        }

        var dice = s.Roll("blossom");
        var side = dice.Chance(0.5) ? 1 : -1;
        Greens.Tree(plate, s, dice, s.Lens.At(side * 6.2, 0, 8.4), 0.62, Rgb.Parse("#f0b4c4"));
        Greens.Tree(plate, s, dice, s.Lens.At(-side * 7.4, 0, 8), 0.7, Pigment.Leaf);
        Greens.Bush(plate, s, dice, s.Lens.At(-side * 4.6, 0, 7.6), 0.2, 0.09, Pigment.DarkGrass);
        return plate.Done;
    }

    private static Cluster Near(Setting s)
    {
        var plate = new Plate("frame", 0.03);
        var side = s.Roll("near").Chance(0.5) ? 1 : -1;
        Greens.Overhang(plate, s, s.Roll("branch"), new Vec(side * 1.25, -0.8), side > 0 ? 158 : 22, 0.62, Rgb.Parse("#f2b3c6"));
        return plate.Done;
    }
}
