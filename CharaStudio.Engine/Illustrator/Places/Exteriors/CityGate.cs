using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Illustrator.Places.Scenery;
using CharaStudio.Engine.Illustrator.Skies;

namespace CharaStudio.Engine.Illustrator.Places.Exteriors;

/// <summary>A great gate between two towers; the road leads in, the town's roofs show over the wall.</summary>
internal static class CityGate
{
    private const double WallZ = 17, WallHeight = 7.2;

    public static IEnumerable<Cluster> Paint(Setting s)
    {
        yield return SkyArtist.Draw(s);
        yield return Distance(s);
        yield return Floor(s);
        yield return Gate(s);
        yield return Roadside(s);
        yield return Near(s);
    }

    private static Cluster Distance(Setting s)
    {
        var plate = new Plate("mountains", 0.85);
        Hills.Mountains(plate, s, s.Roll("mountains"), 0.38, Rgb.Parse("#7d8ba6"));
        Hills.TreeLine(plate, s, s.Roll("woods"), 0.07, Pigment.Leaf);
        return plate.Done;
    }

    private static Cluster Floor(Setting s)
    {
        var plate = new Plate("ground", 0.5);
        Ground.Base(plate, s, Pigment.Grass, Pigment.Grass.Lighten(0.25));
        Ground.Road(plate, s, s.Roll("road"), 2.1, WallZ, Pigment.Road);
        Ground.Tufts(plate, s, s.Roll("tufts"), 2.4, Pigment.Grass, 150);
        Ground.Stones(plate, s, s.Roll("stones"), 2.2, Pigment.Stone, 16);
        return plate.Done;
    }

    private static Cluster Gate(Setting s)
    {
        var plate = new Plate("gate", 0.45);
        var stone = s.Roll("stone").Pick([Pigment.Stone, Rgb.Parse("#c0ad8e"), Rgb.Parse("#a5a3a8")]);
        Town(plate, s);
        var wall = s.Lens.Wall(-46, WallZ, 92, WallHeight);
        Masonry.Stone(plate, wall, s.Roll("wall"), stone, 0.75, 0.2);
        plate.Fill(Masonry.Merlons(wall, 1.15, 0.95, 0.75), stone, Material.Stone);
        plate.Fill([wall.Quad(0, WallHeight - 0.75, 92, 0.28), wall.Quad(0, 0, 92, 0.35)], Setting.Dim(stone, 0.2), Material.Stone, 0.8);
        Walls(plate, s, wall);
        Passage(plate, s, stone);
        foreach (var side in new[] { -1, 1 })
        {
            Tower(plate, s, side, stone);
        }

        if (s.Festive)
        {
            var y = s.Lens.At(0, 6.4, 14).Y;
            Dressing.Bunting(plate, new(-0.27, y), new(0.27, y), 0.05, 0.035, s.Accent);
            Dressing.Lanterns(plate, s, new(-0.3, y + 0.1), new(-1.5, y + 0.05), 0.06, 0.05, 9, s.Accent);
            Dressing.Lanterns(plate, s, new(0.3, y + 0.1), new(1.5, y + 0.05), 0.06, 0.05, 9, s.Accent);
        }

        return plate.Done;
    }

    // Roofs and spires behind the wall, each seed its own skyline.
    private static void Town(Plate plate, Setting s)
    {
        var dice = s.Roll("town");
        var walls = new List<Outline>();
        var roofs = new List<Outline>();
        var panes = new List<Outline>();
        for (var x = -40.0; x < 40; x += dice.Range(2.6, 4.6))
        {
            var f = s.Lens.Wall(x, 26, 4, 20);
            var top = WallHeight + dice.Range(0.9, 3.2);
            var w = dice.Range(2.4, 4);
            walls.Add(f.Quad(0, 3, w, top - 3));
            var spire = dice.Chance(0.18);
            roofs.Add(f.Area((-0.3, top), (w + 0.3, top), (spire ? w / 2 : w * 0.7, top + (spire ? 5.5 : 1.7)), (spire ? w / 2 : w * 0.3, top + (spire ? 5.5 : 1.7))));
            panes.Add(f.Quad(w * 0.4, top - 0.9, w * 0.16, 0.6));
        }

        plate.Fill(walls, Pigment.Plaster.Mix(Rgb.Parse("#b9c4d6"), 0.4), Material.Stone);
        plate.Fill(roofs, s.Snowy ? Pigment.Snow : s.Accent.Mix(Rgb.Parse("#9aa3b5"), 0.45), Material.Stone).Fill(panes, s.Pane, s.PaneMaterial);
    }

    private static void Walls(Plate plate, Setting s, Face wall)
    {
        var slits = new List<Outline>();
        for (var u = 4.0; u < 88; u += 5.2)
        {
            slits.Add(wall.Quad(u, 3.6, 0.22, 1.3));
        }

        plate.Fill(slits, Rgb.Parse("#4a4650"), Material.Stone);
        if (s.Snowy)
        {
            plate.Fill([wall.Quad(0, WallHeight - 0.04, 92, 0.2)], Pigment.Snow, Material.Snow);
        }

        var ivy = new List<Outline>();
        var dice = s.Roll("ivy");
        for (var n = 0; n < 9; n++)
        {
            var u = dice.Range(14, 78);
            for (var i = 0; i < 26; i++)
            {
                ivy.Add(Shapes.Leaf(wall.At(u + (dice.Gauss() * 0.9), dice.Unit() * dice.Range(1.5, 5)), dice.Range(0, 360), 0.014, 0.012));
            }
        }

        plate.Fill(ivy, s.Ruined ? Pigment.DarkLeaf : Pigment.Leaf, Material.Foliage);
    }

    private static void Passage(Plate plate, Setting s, Rgb stone)
    {
        var f = s.Lens.Wall(-3.1, 15.6, 6.2, 8.4);
        Masonry.Stone(plate, f, s.Roll("gatehouse"), stone.Lighten(0.06), 0.6, 0.34);
        plate.Fill(Masonry.Merlons(f, 0.86, 0.9, 0.47), stone.Lighten(0.06), Material.Stone);
        plate.Fill([f.Quad(0, 7.3, 6.2, 0.24), f.Quad(0, 6.2, 6.2, 0.16)], Setting.Dim(stone, 0.2), Material.Stone);
        plate.Fill(f.Arch(0.75, 0, 4.7, 5.9, 0.1), Setting.Dim(stone, 0.22), Material.Stone, 0.7);
        plate.Fill(f.Arch(1.05, 0, 4.1, 5.5, 0.1), Rgb.Parse("#4b4350"), Material.Stone, 0.7);
        var beyond = s.Lens.Wall(-3.1, 22, 6.2, 8);
        plate.Wash(beyond.Arch(1.15, 0, 3.9, 4.9, 0.1), beyond.At(3, 4.6), s.Light.Horizon.Mix(s.Light.Middle, 0.2), beyond.At(3, 0), s.Light.Horizon.Mix(Rgb.White, 0.2), Material.Sky);
        var street = new List<Outline>();
        foreach (var (u, w, h) in new[] { (1.15, 0.9, 3.6), (1.8, 0.7, 2.9), (4.2, 0.85, 3.7), (3.6, 0.7, 2.7), (2.75, 0.6, 2.2) })
        {
            street.Add(beyond.Area((u, 0), (u + w, 0), (u + w, h), (u + (w / 2), h + 0.7), (u, h)));
        }

        plate.Fill(street, s.Light.Middle.Mix(s.Light.Horizon, 0.55).Darken(0.14), Material.Sky);
        plate.Fill([beyond.Area((1.9, 0), (4.3, 0), (3.2, 0.55), (2.9, 0.55))], Pigment.Road.Lighten(0.2), Material.Earth);
        var grid = new List<Outline>();
        for (var i = 0; i < 7; i++)
        {
            var u = 1.35 + (i * 0.58);
            grid.Add(f.Area((u - 0.05, 5.4), (u + 0.05, 5.4), (u + 0.05, 4.35), (u, 4.15), (u - 0.05, 4.35)));
        }

        grid.Add(f.Quad(1.3, 4.7, 3.6, 0.1));
        plate.Fill(grid, Pigment.Iron, Material.Metal);
        Dressing.Banner(plate, f, 2.5, 7.15, 1.2, 1.75, s.Accent);
        s.Lamp(plate, s.Lens.At(0, 2, 20), 0.22, strength: 0.5);
    }

    private static void Tower(Plate plate, Setting s, int side, Rgb stone)
    {
        const double z = 14.2, width = 3.4;
        var dice = s.Roll("tower" + side);
        var height = 10.6 + s.Roll("height").Range(-0.5, 0.9) - (s.Ruined && side > 0 ? 2.2 : 0);
        var x = side < 0 ? -6.3 : 2.9;
        var f = s.Lens.Wall(x, z, width, height);
        var inner = s.Lens.Flank(side < 0 ? x + width : x, z, 3, height);
        plate.Fill(inner.Whole, s.Facing(Setting.Dim(stone, 0.08), -side), Material.Stone, 0.5);
        Masonry.Stone(plate, f, dice, stone, 0.55, 0.32);
        var shadeU = s.Side > 0 ? 0 : width - 0.9;
        plate.Fill([f.Quad(shadeU, 0, 0.9, height)], Setting.Dim(stone, 0.35), Material.Stone, 0.45);
        var head = s.Lens.Wall(x - 0.35, z - 0.4, width + 0.7, 1.5, height - 0.2);
        if (s.Ruined && side > 0)
        {
            plate.Fill(Shapes.Under([f.At(0, height), f.At(0.6, height + 1.2), f.At(1.3, height + 0.5), f.At(2, height + 0.9), f.At(2.7, height + 0.1), f.At(width, height + 0.6)], f.At(0, height - 0.3).Y, false), stone, Material.Stone, 0.6);
        }
        else
        {
            Head(plate, s, f, head, stone, height, width);
        }

        plate.Fill([f.Arch(1.45, height - 3.2, 0.5, 1.3), f.Arch(1.5, 3.4, 0.4, 1.3)], s.Light.Lamps ? Rgb.Parse("#ffca6b") : Rgb.Parse("#3f3b48"), s.Light.Lamps ? Material.Light : Material.Stone);
        s.Lamp(plate, f.At(1.7, height - 2.6), 0.12);
        Dressing.Banner(plate, s.Lens.Wall(x, z - 0.1, width, height), 1.05, height - 4, 1.3, 3.5, s.Accent);
        var torch = s.Lens.At(side * 2.75, 2.7, 13.8);
        plate.Ink([torch + new Vec(0, 0.04), torch], 0.012, Pigment.Iron);
        s.Lamp(plate, torch, 0.2, Rgb.Parse("#ff9c3c"), 0.8);
    }

    private static void Head(Plate plate, Setting s, Face f, Face head, Rgb stone, double height, double width)
    {
        var corbels = new List<Outline>();
        for (var i = 0; i < 7; i++)
        {
            corbels.Add(head.Area((0.1 + (i * 0.59), 0), (0.4 + (i * 0.59), 0), (0.36 + (i * 0.59), -0.5), (0.14 + (i * 0.59), -0.5)));
        }

        plate.Fill([f.Quad(-0.1, height - 0.75, width + 0.2, 0.6)], Setting.Dim(stone, 0.35), Material.Stone, 0.7);
        plate.Fill(corbels, Setting.Dim(stone, 0.14), Material.Stone).Fill(head.Whole, stone.Lighten(0.05), Material.Stone, 0.7);
        plate.Fill(Masonry.Merlons(head, 0.58, 0.75, 0.3), stone.Lighten(0.05), Material.Stone);
        var roof = s.Roof(s.Accent);
        var (eave, tip) = (height + 1.9, height + 5.2);
        plate.Fill([f.Quad(0.3, height + 1.2, width - 0.6, 0.9)], Setting.Dim(stone, 0.3), Material.Stone);
        plate.Fill(f.Area((-0.25, eave), (width + 0.25, eave), (width / 2, tip)), roof, Material.Stone, 0.8);
        plate.Fill(s.Side > 0 ? f.Area((-0.25, eave), (width * 0.3, eave), (width / 2, tip)) : f.Area((width * 0.7, eave), (width + 0.25, eave), (width / 2, tip)), Setting.Dim(roof, 0.26), Material.Stone);
        plate.Fill([f.Quad((width / 2) - 0.04, tip - 0.1, 0.08, 1.1)], Pigment.Iron, Material.Metal);
        plate.Fill(f.Area((width / 2, tip + 1), ((width / 2) + 1.1, tip + 0.78), (width / 2, tip + 0.45)), s.Accent, Material.Cloth, 0.5);
    }

    private static Cluster Roadside(Setting s)
    {
        var plate = new Plate("roadside", 0.3);
        var dice = s.Roll("roadside");
        foreach (var side in new[] { -1, 1 })
        {
            Greens.Tree(plate, s, dice, s.Lens.At(side * dice.Range(7.5, 8.6), 0, 9.5), 0.62 + dice.Range(0, 0.12), Pigment.Leaf);
            Greens.Bush(plate, s, dice, s.Lens.At(side * dice.Range(4.6, 5.6), 0, 8), 0.2, 0.11, Pigment.DarkGrass);
            Greens.Tree(plate, s, dice, s.Lens.At(side * dice.Range(10.5, 12), 0, 7.5), 0.95, Pigment.DarkGrass);
        }

        Dressing.Barrel(plate, s, 3.1, 8.2, 0.95);
        Dressing.Barrel(plate, s, 3.75, 8.6, 0.95);
        Dressing.Crate(plate, s, -3.4, 8, 0.8, Pigment.Plank);
        return plate.Done;
    }

    private static Cluster Near(Setting s)
    {
        var plate = new Plate("frame", 0.03);
        var dice = s.Roll("near");
        var side = dice.Chance(0.5) ? 1 : -1;
        Greens.Overhang(plate, s, dice, new Vec(side * 1.25, -0.86), side > 0 ? 158 : 22, 0.62, Pigment.Leaf);
        Greens.Overhang(plate, s, dice, new Vec(-side * 1.7, -0.7), side > 0 ? 30 : 150, 0.6, Pigment.Leaf);
        return plate.Done;
    }
}
