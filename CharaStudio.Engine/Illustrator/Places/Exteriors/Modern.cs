using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Illustrator.Places.Scenery;
using CharaStudio.Engine.Illustrator.Skies;

namespace CharaStudio.Engine.Illustrator.Places.Exteriors;

/// <summary>Places of today and tomorrow, and the market square: school yard, modern street, space station deck.</summary>
internal static class Modern
{
    public static IEnumerable<Cluster> Market(Setting s)
    {
        yield return SkyArtist.Draw(s);
        var far = new Plate("hills", 0.85);
        Hills.Mountains(far, s, s.Roll("hills"), 0.24, Rgb.Parse("#8a99ad"));
        Hills.TreeLine(far, s, s.Roll("trees"), 0.08, Pigment.Leaf);
        yield return far.Done;
        var ground = new Plate("ground", 0.5);
        Ground.Base(ground, s, Pigment.Earth, Pigment.Earth.Lighten(0.3));
        Ground.Paving(ground, s, s.Roll("paving"), s.Lens.Floor(-9, 1, 18, 18), 0.8, Rgb.Parse("#c2ae90"));
        yield return ground.Done;
        var plate = new Plate("square", 0.42);
        var dice = s.Roll("houses");
        foreach (var x in new[] { -16.5, -11, -5.6, 0.6, 5.8, 11.4 })
        {
            var plot = new Plot(x == 0.6 ? 0.6 : x, x + 4.9, 16.5, 21);
            new House(s, plate, plot, dice) { Storeys = 2 }.Draw();
        }

        Well(plate, s);
        yield return plate.Done;
        var stalls = new Plate("stalls", 0.33);
        foreach (var (x, z) in new[] { (-5.2, 11.0), (4.6, 11.0), (-4.9, 7.2), (4.4, 7.0), (-4.6, 4.0), (4.5, 3.9) })
        {
            Stall(stalls, s, x, z, s.Roll("stall" + x + z));
        }

        Dressing.Bunting(stalls, s.Lens.At(-4, 4, 9), s.Lens.At(4, 4, 9), 0.06, 0.04, s.Accent);
        if (s.Festive)
        {
            Dressing.Lanterns(stalls, s, s.Lens.At(-4, 3.7, 6), s.Lens.At(4, 3.7, 6), 0.07, 0.075, 8, s.Accent);
        }

        yield return stalls.Done;
        var near = new Plate("frame", 0.03);
        var cloth = Setting.Dim(s.Accent, 0.15);
        for (var i = 0; i < 12; i++)
        {
            var x = -2.4 + (i * 0.4);
            near.Fill(Outline.Start(x, -1.8).Line(x + 0.4, -1.8).Line(x + 0.4, -0.58).Quad(x + 0.3, -0.5, x + 0.2, -0.5).Quad(x + 0.1, -0.5, x, -0.58).Close().Build(), i % 2 == 0 ? cloth : Setting.Dim(Rgb.Parse("#efe3c8"), 0.15), Material.Cloth, 0.5);
        }

        yield return near.Done;
    }

    public static IEnumerable<Cluster> SchoolYard(Setting s)
    {
        yield return SkyArtist.Draw(s);
        var ground = new Plate("ground", 0.5);
        Ground.Base(ground, s, Rgb.Parse("#d8c49c"), Rgb.Parse("#e2d3b0"));
        Ground.Paving(ground, s, s.Roll("path"), s.Lens.Floor(-1.8, 1, 3.6, 16), 0.7, Rgb.Parse("#c4bdb4"));
        yield return ground.Done;
        var plate = new Plate("school", 0.45);
        var wall = s.Roll("wall").Pick([Rgb.Parse("#efe7d8"), Rgb.Parse("#e5d5bd"), Rgb.Parse("#d9dde0")]);
        var f = s.Lens.Wall(-24, 17, 48, 8.6);
        plate.Fill(f.Whole, wall, Material.Stone, 0.6);
        Panes(plate, s, f, 0.8, 48, 1.1, 2.6, 1.5, 3, wall);
        plate.Fill([f.Quad(0, 8.2, 48, 0.5), f.Quad(0, 2.75, 48, 0.18), f.Quad(0, 5.35, 48, 0.18)], Setting.Dim(wall, 0.14), Material.Stone);
        var centre = s.Lens.Wall(-4, 16, 8, 11);
        plate.Fill(centre.Whole, wall.Lighten(0.2), Material.Stone, 0.7);
        plate.Fill([centre.Quad(s.Side > 0 ? 0 : 7, 0, 1, 11), centre.Quad(-0.3, 10.7, 8.6, 0.5)], Setting.Dim(wall, 0.16), Material.Stone);
        plate.Fill(centre.Disc(4, 9, 1.0), Pigment.Timber, Material.Wood, 0.5).Fill(centre.Disc(4, 9, 0.85), Rgb.Parse("#fbf8ee"), Material.Stone);
        plate.Fill([centre.Beam(4, 9, 4, 9.65, 0.1), centre.Beam(4, 9, 4.45, 8.75, 0.1)], Pigment.Iron, Material.Metal);
        Panes(plate, s, centre, 1.1, 7, 3.9, 2.4, 1.4, 2, wall);
        plate.Fill(centre.Quad(1.7, 0, 4.6, 3), Setting.Dim(wall, 0.2), Material.Stone, 0.5).Fill([.. Enumerable.Range(0, 4).Select(i => centre.Quad(2 + (i * 1.02), 0, 0.94, 2.7))], s.Pane, s.PaneMaterial);
        plate.Fill(s.Lens.Wall(-3, 15, 6, 0.4, 3).Whole, s.Roof(s.Accent), Material.Stone, 0.5);
        s.Lamp(plate, centre.At(4, 1.6), 0.24);
        yield return plate.Done;
        var yard = new Plate("yard", 0.33);
        var dice = s.Roll("cherry");
        foreach (var side in new[] { -1, 1 })
        {
            foreach (var z in new[] { 12.0, 8.2 })
            {
                Greens.Tree(yard, s, dice, s.Lens.At(side * dice.Range(4.6, 5.4), 0, z), 5.6 / z, Rgb.Parse("#f2b8c9"));
            }

            for (var i = 0; i < 3; i++)
            {
                Greens.Bush(yard, s, dice, s.Lens.At(side * (3.6 + (i * 1.3)), 0, 11), 0.16, 0.08, Pigment.DarkGrass);
            }

            Gatepost(yard, s, side * 3.0, 5.2);
        }

        if (s.Festive)
        {
            Dressing.Bunting(yard, s.Lens.At(-3, 2.9, 5.2), s.Lens.At(3, 2.9, 5.2), 0.06, 0.06, s.Accent);
        }

        yield return yard.Done;
        var near = new Plate("frame", 0.03);
        var edge = s.Roll("near").Chance(0.5) ? 1 : -1;
        Greens.Overhang(near, s, s.Roll("branch"), new Vec(edge * 1.25, -0.8), edge > 0 ? 158 : 22, 0.62, Rgb.Parse("#f4bccd"));
        yield return near.Done;
    }

    public static IEnumerable<Cluster> Street(Setting s)
    {
        yield return SkyArtist.Draw(s);
        yield return Skyline(s);
        var ground = new Plate("ground", 0.5);
        Ground.Base(ground, s, Rgb.Parse("#a9a8a8"), Rgb.Parse("#b9b8b8"));
        var l = s.Lens;
        var road = l.Floor(-3.4, 1, 6.8, 60);
        ground.Wash(road.Whole, new(0, 0.03), Rgb.Parse("#8d9096"), new(0, 0.8), Rgb.Parse("#6d7078"), Material.Stone);
        ground.Fill([.. Enumerable.Range(0, 14).Select(i => road.Quad(3.32, 1.2 + (i * 3.2), 0.16, 1.7)), .. Enumerable.Range(0, 8).Select(i => road.Quad(0.35 + (i * 0.82), 3.9, 0.46, 2)), road.Quad(0.15, 0, 0.1, 60), road.Quad(6.55, 0, 0.1, 60)], Rgb.Parse("#eceae2"), Material.Stone, 0.9);
        ground.Fill([l.Floor(-3.7, 1, 0.3, 60, 0.12).Whole, l.Floor(3.4, 1, 0.3, 60, 0.12).Whole], Rgb.Parse("#cfccc6"), Material.Stone);
        yield return ground.Done;
        yield return Blocks(s);
        var near = new Plate("frame", 0.03);
        var side = s.Roll("near").Chance(0.5) ? 1 : -1;
        near.Fill([Pen.Ribbon([new(-2.4, -0.62), new(-0.8, -0.52), new(0.9, -0.6), new(2.4, -0.74)], _ => 0.006), Pen.Ribbon([new(-2.4, -0.7), new(-0.6, -0.57), new(1.1, -0.66), new(2.4, -0.8)], _ => 0.005)], Rgb.Parse("#3b3f4a"), Material.Metal);
        near.Fill(Outline.Rect((side * 1.12) - 0.04, -1.8, 0.08, 3.4), Rgb.Parse("#5c606b"), Material.Metal, 0.6).Fill(Outline.RoundRect((side * 1.12) - 0.13, -0.42, 0.26, 0.26, 0.13), s.Accent, Material.Metal, 0.7);
        yield return near.Done;
    }

    private static Cluster Skyline(Setting s)
    {
        var plate = new Plate("skyline", 0.82);
        var dice = s.Roll("skyline");
        foreach (var (tone, tall) in new[] { ("#a9b4c6", 0.5), ("#8b98ad", 0.32) })
        {
            var towers = new List<Outline>();
            var panes = new List<Outline>();
            for (var x = -3.0; x < 3; x += dice.Range(0.09, 0.17))
            {
                var h = tall * dice.Range(0.35, 1);
                var w = dice.Range(0.08, 0.15);
                towers.Add(Outline.Rect(x, -h, w, h + 0.05));
                for (var y = -h + 0.03; y < -0.04; y += 0.035)
                {
                    for (var u = 0.015; u < w - 0.02; u += 0.028)
                    {
                        if (dice.Chance(0.4))
                        {
                            panes.Add(Outline.Rect(x + u, y, 0.013, 0.017));
                        }
                    }
                }
            }

            plate.Fill(Shapes.Join(towers), Rgb.Parse(tone), Material.Stone).Fill(panes, s.Light.Lamps ? Rgb.Parse("#ffd98a") : Rgb.Parse(tone).Lighten(0.35), s.Light.Lamps ? Material.Light : Material.Glass, 0.85);
        }

        return plate.Done;
    }

    private static Cluster Blocks(Setting s)
    {
        var plate = new Plate("blocks", 0.4);
        var dice = s.Roll("blocks");
        foreach (var z in new[] { 34.0, 25, 17, 10, 4, 1.2 })
        {
            foreach (var side in new[] { -1, 1 })
            {
                Block(plate, s, side, z, dice);
            }
        }

        foreach (var (x, z) in new[] { (-4.1, 13.0), (4.1, 9.0), (-4.1, 6.0) })
        {
            Dressing.LampPost(plate, s, x, z, 4.2, Rgb.Parse("#5c606b"));
        }

        Vending(plate, s);
        foreach (var (x, z) in new[] { (4.3, 14.0), (-4.4, 9.4), (4.4, 6.2) })
        {
            Greens.Tree(plate, s, dice, s.Lens.At(x, 0, z), 3.4 / z, Pigment.Leaf);
        }

        if (s.Festive)
        {
            Dressing.Lanterns(plate, s, s.Lens.At(-5, 4.6, 10), s.Lens.At(5, 4.6, 10), 0.05, 0.06, 9, s.Accent);
        }

        return plate.Done;
    }

    private static void Block(Plate plate, Setting s, int side, double z, Dice dice)
    {
        var (length, height, width) = (dice.Range(5.4, 6.6), dice.Range(8, 15), 9.0);
        length = z < 2 ? 2.6 : length;
        var x = side * dice.Range(5.3, 5.7);
        var wall = dice.Pick([Rgb.Parse("#cdb49a"), Rgb.Parse("#b9c0c8"), Rgb.Parse("#b5806a"), Rgb.Parse("#e0d8c8"), Rgb.Parse("#9aa5ac")]);
        var flank = s.Lens.Flank(x, z, length, height);
        var front = s.Lens.Wall(side > 0 ? x : x - width, z, width, height);
        plate.Fill(front.Whole, s.Facing(wall, -side * 0.3), Material.Stone, 0.6).Fill(flank.Whole, s.Facing(wall, -side), Material.Stone, 0.6);
        Panes(plate, s, flank, 0.5, length - 0.4, 3.9, 2.6, 1.3, (int)((height - 4) / 2.6), wall, 1.5);
        var shop = dice.Pick(Pigment.Accents);
        plate.Fill(flank.Quad(0.4, 0.3, length - 0.8, 2.2), s.Light.Lamps ? Rgb.Parse("#ffe7b0") : Rgb.Parse("#8fb0bf"), s.Light.Lamps ? Material.Light : Material.Glass, 0.5);
        plate.Fill([flank.Quad(length * 0.5, 0.3, 0.08, 2.2), flank.Quad(length * 0.25, 0.3, 0.06, 2.2), flank.Quad(length * 0.75, 0.3, 0.06, 2.2), flank.Quad(0, height - 0.3, length, 0.3)], Setting.Dim(wall, 0.4), Material.Stone);
        plate.Fill(flank.Quad(0.2, 2.6, length - 0.4, 0.75), shop, Material.Metal, 0.5);
        plate.Fill([.. Enumerable.Range(0, 6).Select(i => flank.Quad(0.7 + (i * length * 0.14), 2.78, length * 0.09, i % 2 == 0 ? 0.38 : 0.3))], Rgb.Parse("#fbf6e6"), Material.Paper);
        var sign = s.Lens.Wall(side > 0 ? x - 0.85 : x, z + (length * 0.3), 0.8, 2.8, 3.8);
        plate.Fill(sign.Whole, dice.Pick(Pigment.Accents), Material.Metal, 0.6).Fill([sign.Quad(0.2, 0.3, 0.4, 0.4), sign.Quad(0.2, 0.95, 0.4, 0.4), sign.Quad(0.2, 1.6, 0.4, 0.4), sign.Disc(0.4, 2.4, 0.2)], Rgb.Parse("#fff3cf"), s.Light.Lamps ? Material.Light : Material.Paper);
        s.Lamp(plate, sign.At(0.4, 1.4), 1.8 * s.Lens.Scale(z + 2), strength: 0.45);
    }

    private static void Panes(Plate plate, Setting s, Face f, double from, double to, double up, double storey, double high, int rows, Rgb wall, double bay = 2.2)
    {
        var frames = new List<Outline>();
        var panes = new List<Outline>();
        var dark = new List<Outline>();
        var dice = s.Roll("panes" + f.Corner);
        for (var row = 0; row < rows; row++)
        {
            for (var u = from; u + (bay * 0.7) < to; u += bay)
            {
                var v = up + (row * storey);
                frames.Add(f.Quad(u - 0.08, v - 0.12, (bay * 0.7) + 0.16, high + 0.2));
                (s.Light.Lamps && dice.Chance(0.45) ? dark : panes).Add(f.Quad(u, v, bay * 0.33, high));
                (s.Light.Lamps && dice.Chance(0.45) ? dark : panes).Add(f.Quad(u + (bay * 0.37), v, bay * 0.33, high));
            }
        }

        plate.Fill(frames, Setting.Dim(wall, 0.3), Material.Stone).Fill(panes, s.Light.Lamps ? s.Pane : Rgb.Parse("#86abc2"), s.PaneMaterial).Fill(dark, Rgb.Parse("#3d5166"), Material.Glass);
    }

    private static void Vending(Plate plate, Setting s)
    {
        var front = Furniture.Block(plate, s, new Spot(-5, 0, 7.4), 0.9, 1.85, 0.8, s.Accent, Material.Metal);
        plate.Fill(front.Quad(0.1, 0.75, 0.7, 0.98), s.Light.Lamps ? Rgb.Parse("#f4fbff") : Rgb.Parse("#d5e3ea"), s.Light.Lamps ? Material.Light : Material.Glass);
        plate.Fill([.. Enumerable.Range(0, 12).Select(i => front.Quad(0.15 + (i % 4 * 0.16), 0.82 + (i / 4 * 0.3), 0.1, 0.22)), front.Quad(0.15, 0.25, 0.6, 0.2)], Setting.Dim(s.Accent, 0.3), Material.Metal);
        s.Lamp(plate, front.At(0.45, 1.2), 0.16, Rgb.Parse("#dff2ff"));
    }

    private static void Gatepost(Plate plate, Setting s, double x, double z)
    {
        var f = s.Lens.Wall(x - 0.35, z, 0.7, 2.3);
        Masonry.Stone(plate, f, s.Roll("post" + x), Rgb.Parse("#b3684f"), 0.16, 0.6);
        plate.Fill([f.Quad(-0.08, 2.2, 0.86, 0.2)], s.Snowy ? Pigment.Snow : Pigment.Stone, Material.Stone).Fill(f.Quad(0.16, 1.2, 0.38, 0.7), Rgb.Parse("#ece3d0"), Material.Stone, 0.4);
        s.Lamp(plate, f.At(0.35, 2.5), 0.12);
    }

    private static void Stall(Plate plate, Setting s, double x, double z, Dice dice)
    {
        var l = s.Lens;
        var cloth = dice.Chance(0.5) ? s.Accent : dice.Pick(Pigment.Accents);
        plate.Fill([l.Wall(x - 1.2, z + 1, 0.1, 2.5).Whole, l.Wall(x + 1.1, z + 1, 0.1, 2.5).Whole, l.Wall(x - 1.25, z, 0.1, 2.2).Whole, l.Wall(x + 1.15, z, 0.1, 2.2).Whole], Pigment.Timber, Material.Wood);
        plate.Fill(l.Wall(x - 1.2, z + 1, 2.4, 1.5, 0.6).Whole, Setting.Dim(cloth, 0.5), Material.Cloth);
        var front = Furniture.Block(plate, s, new Spot(x - 1.2, 0, z), 2.4, 0.85, 0.9, Pigment.Plank);
        Masonry.Boards(plate, front, dice, Setting.Dim(Pigment.Plank, 0.08), 0.28);
        foreach (var color in new[] { "#d9573c", "#e8b13c", "#7fa545" }.Select(Rgb.Parse))
        {
            plate.Fill([.. Enumerable.Range(0, 12).Select(_ => Outline.Ellipse(l.At(x + dice.Range(-1, 1), 0.95 + dice.Range(0, 0.13), z + 0.2), 0.085 * l.Scale(z), 0.08 * l.Scale(z)))], color, Material.Foliage);
        }

        var (light, stripes) = (new List<Outline>(), new List<Outline>());
        for (var i = 0; i < 8; i++)
        {
            var u = x - 1.4 + (i * 0.35);
            (i % 2 == 0 ? stripes : light).Add(Outline.Polygon(l.At(u, 2.7, z + 1.1), l.At(u + 0.35, 2.7, z + 1.1), l.At(u + 0.35, 2.1, z - 0.2), l.At(u + 0.3, 1.88, z - 0.2), l.At(u + 0.175, 1.82, z - 0.2), l.At(u + 0.05, 1.88, z - 0.2), l.At(u, 2.1, z - 0.2)));
        }

        plate.Fill(Shapes.Join(stripes), cloth, Material.Cloth, 0.4).Fill(Shapes.Join(light), s.Snowy ? Pigment.Snow : Rgb.Parse("#f3e7cb"), Material.Cloth, 0.4);
        s.Lamp(plate, l.At(x, 1.7, z), 0.9 * l.Scale(z), strength: 0.5);
    }

    private static void Well(Plate plate, Setting s)
    {
        var l = s.Lens;
        var x = s.Roll("well").Range(-1.6, 1.6);
        var f = l.Wall(x - 0.8, 13, 1.6, 3);
        Masonry.Stone(plate, f.Part(0, 0, 1.6, 0.9), s.Roll("wellstone"), Pigment.Stone, 0.25, 0.5);
        plate.Fill([f.Quad(0.1, 0.9, 0.12, 1.3), f.Quad(1.38, 0.9, 0.12, 1.3), f.Quad(-0.08, 0.82, 1.76, 0.14), f.Quad(0.1, 1.7, 1.4, 0.1)], Pigment.Timber, Material.Wood);
        plate.Fill(f.Area((-0.25, 2.1), (1.85, 2.1), (1.3, 2.85), (0.3, 2.85)), s.Roof(s.Accent), Material.Wood, 0.5);
    }
}
