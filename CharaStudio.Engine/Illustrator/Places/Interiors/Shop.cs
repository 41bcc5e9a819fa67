using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Illustrator.Places.Scenery;

namespace CharaStudio.Engine.Illustrator.Places.Interiors;

/// <summary>A crowded little shop: shelves of jars and boxes, a counter with scales, goods hung from the beams.</summary>
internal static class Shop
{
    private static readonly Rgb[] s_wares = [.. new[] { "#b8584a", "#4f7f8c", "#d8b458", "#6f8f57", "#8b6aa0", "#e6dcc4" }.Select(Rgb.Parse)];

    public static IEnumerable<Cluster> Paint(Setting s)
    {
        var room = new Room(s, 3.5, 7.6, 3);
        yield return Shell(s, room);
        yield return Counter(s);
        yield return Near(s);
    }

    private static Cluster Shell(Setting s, Room room)
    {
        var plate = new Plate("room", 0.55);
        room.Shell(plate, Rgb.Parse("#dcc79e"), Rgb.Parse("#8b6546"));
        room.Boards(plate, s.Roll("floor"), Rgb.Parse("#a98057"), 0.24);
        Shelves(plate, s, s.Lens.Wall(-3.1, 7.5, 6.2, 2.8), "rear", 7.45);
        foreach (var side in new[] { -1, 1 })
        {
            var f = room.Wall(side);
            if (side == (s.Roll("door").Chance(0.5) ? 1 : -1))
            {
                room.Window(plate, f, room.Along(4.6), 1.0, 2.0, 1.5, Pigment.Timber, columns: 4, rows: 3);
                plate.Fill(f.Quad(room.Along(2.6), 0, 1.2, 2.2), Pigment.Plank, Material.Wood, 0.6).Fill([f.Quad(room.Along(2.75), 1.1, 0.9, 0.9)], s.Light.Horizon, Material.Sky);
                room.Sunlight(plate, 4.6, 2, side);
            }
            else
            {
                Shelves(plate, s, f.Part(room.Along(2.2), 0, 5, 2.6), "side", 0);
            }
        }

        var beams = new List<Outline>();
        foreach (var z in new[] { 6.6, 5, 3.6, 2.4 })
        {
            beams.Add(s.Lens.Wall(-3.5, z, 7, 0.2, 2.8).Whole);
        }

        plate.Fill(beams, Pigment.Timber, Material.Wood);
        return plate.Done;
    }

    private static void Shelves(Plate plate, Setting s, Face f, string part, double z)
    {
        var dice = s.Roll(part);
        plate.Fill(f.Whole, Setting.Dim(Pigment.Timber, z > 0 ? 0.25 : 0.35), Material.Wood, 0.5);
        var boards = new List<Outline>();
        var goods = s_wares.Select(_ => new List<Outline>()).ToArray();
        var lids = new List<Outline>();
        for (var v = 0.15; v < f.Height - 0.35; v += 0.5)
        {
            boards.Add(f.Quad(0, v - 0.06, f.Width, 0.06));
            for (var u = 0.12; u < f.Width - 0.3;)
            {
                var w = dice.Range(0.16, 0.34);
                var h = dice.Range(0.2, 0.38);
                var list = goods[dice.Index(6)];
                if (dice.Chance(0.55))
                {
                    list.Add(f.Area((u + (w * 0.1), v), (u + (w * 0.9), v), (u + w, v + (h * 0.3)), (u + w, v + (h * 0.75)), (u + (w * 0.8), v + h), (u + (w * 0.2), v + h), (u, v + (h * 0.75)), (u, v + (h * 0.3))));
                    lids.Add(f.Quad(u + (w * 0.2), v + (h * 0.96), w * 0.6, h * 0.14));
                    lids.Add(f.Quad(u + (w * 0.2), v + (h * 0.34), w * 0.6, h * 0.26));
                }
                else
                {
                    list.Add(f.Quad(u, v, w, h));
                    lids.Add(f.Quad(u + (w * 0.4), v, w * 0.16, h));
                }

                u += w + dice.Range(0.02, 0.12);
            }
        }

        for (var i = 0; i < 6; i++)
        {
            plate.Fill(goods[i], s_wares[i], Material.Glass);
        }

        for (var u = 0.0; u <= f.Width + 0.01; u += f.Width / 3)
        {
            boards.Add(f.Quad(u - 0.05, 0, 0.1, f.Height));
        }

        boards.Add(f.Quad(-0.06, f.Height - 0.12, f.Width + 0.12, 0.16));
        plate.Fill(lids, Rgb.Parse("#f2e8cf"), Material.Paper, 0.9).Fill(boards, Pigment.Plank, Material.Wood);
    }

    private static Cluster Counter(Setting s)
    {
        var plate = new Plate("counter", 0.38);
        var l = s.Lens;
        var front = Furniture.Block(plate, s, new Spot(-1.9, 0, 5.2), 3.8, 1, 0.7, Pigment.Plank);
        Masonry.Boards(plate, front, s.Roll("front"), Setting.Dim(Pigment.Plank, 0.1), 0.42, upright: true);
        plate.Fill([front.Quad(-0.08, 0.93, 3.96, 0.12), front.Quad(0, 0, 3.8, 0.12)], Pigment.Timber, Material.Wood);
        plate.Fill([front.Area((0, 0.93), (3.8, 0.93), (3.8, 0.6), (3.42, 0.72), (3.04, 0.6), (2.66, 0.72), (2.28, 0.6), (1.9, 0.72), (1.52, 0.6), (1.14, 0.72), (0.76, 0.6), (0.38, 0.72), (0, 0.6))], s.Accent, Material.Cloth);
        Scales(plate, l);
        plate.Fill([Furniture.Jar(l, 0.9, 1, 5.4, 0.4, 0.28), Furniture.Jar(l, 1.25, 1, 5.4, 0.32, 0.24)], Rgb.Parse("#a8c7cc"), Material.Glass, 0.85);
        var dice = s.Roll("sweets");
        plate.Fill([.. Enumerable.Range(0, 14).Select(_ => l.Wall(0.8 + dice.Range(0, 0.2), 5.38, 0.05, 0.05, 1.03 + dice.Range(0, 0.22)).Disc(0.02, 0.02, 0.03))], s.Accent.Lighten(0.2), Material.Paper);
        foreach (var (x, z) in new[] { (-2.9, 4.4), (2.8, 4.0), (2.9, 5.3) })
        {
            Dressing.Barrel(plate, s, x, z, 0.75);
            var k = l.Scale(z);
            var c = l.At(x, 0.78, z);
            plate.Fill([.. Enumerable.Range(0, 9).Select(_ => Outline.Ellipse(c + new Vec(dice.Range(-0.2, 0.2) * k, dice.Range(-0.07, 0.02) * k), 0.07 * k, 0.065 * k))], dice.Pick(s_wares), Material.Foliage);
        }

        Dressing.Crate(plate, s, -2.8, 3.3, 0.6, Pigment.Plank);
        Hung(plate, s);
        foreach (var x in new[] { -1.2, 1.2 })
        {
            var f = l.Wall(x - 0.14, 4.9, 0.28, 0.4, 2.1);
            plate.Fill([f.Quad(0.13, 0.38, 0.02, 0.5), f.Quad(0, -0.04, 0.28, 0.06), f.Area((0, 0.36), (0.28, 0.36), (0.14, 0.5))], Pigment.Iron, Material.Metal).Fill(f.Quad(0.03, 0.02, 0.22, 0.34), s.Light.Lamps ? Rgb.Parse("#ffe09a") : Rgb.Parse("#dfd3b0"), s.Light.Lamps ? Material.Light : Material.Glass);
            s.Lamp(plate, f.At(0.14, 0.2), 0.24, strength: 0.7);
        }

        return plate.Done;
    }

    private static void Scales(Plate plate, Lens l)
    {
        var f = l.Wall(-0.9, 5.4, 0.8, 0.6, 1);
        plate.Fill([f.Quad(0.28, 0, 0.24, 0.05), f.Quad(0.385, 0, 0.03, 0.5), f.Beam(0.05, 0.44, 0.75, 0.5, 0.03), f.Area((-0.08, 0.2), (0.2, 0.2), (0.12, 0.13), (0, 0.13)), f.Area((0.6, 0.26), (0.88, 0.26), (0.8, 0.19), (0.68, 0.19)), f.Beam(0.06, 0.44, -0.06, 0.2, 0.008), f.Beam(0.06, 0.44, 0.18, 0.2, 0.008), f.Beam(0.74, 0.5, 0.62, 0.26, 0.008), f.Beam(0.74, 0.5, 0.86, 0.26, 0.008)], Pigment.Gold, Material.Metal);
    }

    private static void Hung(Plate plate, Setting s)
    {
        var dice = s.Roll("hung");
        var herbs = new List<Outline>();
        var cords = new List<Outline>();
        for (var i = 0; i < 11; i++)
        {
            var x = -2.6 + (i * 0.5) + dice.Range(-0.1, 0.1);
            var at = s.Lens.At(x, 2.8 - dice.Range(0.25, 0.4), 3.6);
            cords.Add(Outline.Rect(at.X - 0.0015, s.Lens.At(x, 2.8, 3.6).Y, 0.003, at.Y - s.Lens.At(x, 2.8, 3.6).Y));
            for (var k = 0; k < 12; k++)
            {
                herbs.Add(Shapes.Leaf(at, 90 + dice.Range(-30, 30), dice.Range(0.05, 0.1), 0.009));
            }
        }

        plate.Fill(cords, Pigment.DarkTimber, Material.Cloth).Fill(herbs, Rgb.Parse("#7f8f58"), Material.Foliage);
    }

    private static Cluster Near(Setting s)
    {
        var plate = new Plate("frame", 0.03);
        var side = s.Roll("near").Chance(0.5) ? 1 : -1;
        Furniture.Curtain(plate, side * 2.4, side, 1.42, s.Accent);
        return plate.Done;
    }
}
