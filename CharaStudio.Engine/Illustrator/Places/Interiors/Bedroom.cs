using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Illustrator.Places.Scenery;

namespace CharaStudio.Engine.Illustrator.Places.Interiors;

/// <summary>A snug bedroom: window over a desk, bed along one wall, shelves, rug, a lamp by the bed.</summary>
internal static class Bedroom
{
    public static IEnumerable<Cluster> Paint(Setting s)
    {
        var room = new Room(s, 3.1, 6.4, 2.9);
        var bed = s.Roll("side").Chance(0.5) ? 1 : -1;
        yield return Shell(s, room, bed);
        yield return Things(s, bed);
        yield return Near(s, bed);
    }

    private static Cluster Shell(Setting s, Room room, int bed)
    {
        var plate = new Plate("room", 0.55);
        var wall = s.Roll("wall").Pick([Rgb.Parse("#e9dcc6"), Rgb.Parse("#d3dfe0"), Rgb.Parse("#ead2cb"), Rgb.Parse("#dcdcc4")]);
        room.Shell(plate, wall, Rgb.Parse("#efe8da"));
        Paper(plate, s, room, wall);
        room.Boards(plate, s.Roll("floor"), Rgb.Parse("#b98a5e"), 0.2);
        plate.Fill([room.Left.Quad(0, 0, 6, 0.16), room.Right.Quad(0, 0, 6, 0.16), room.Rear.Quad(0, 0, 6.2, 0.16)], Rgb.Parse("#fbf3e4"), Material.Wood);
        var f = room.Rear;
        var u = bed > 0 ? 1.3 : 3.1;
        room.Window(plate, f, u, 1.0, 1.8, 1.4, Rgb.Parse("#fbf3e4"), columns: 2, rows: 2);
        foreach (var side in new[] { 0, 1 })
        {
            var a = u + (side * 1.8);
            var d = side == 0 ? -1 : 1;
            plate.Fill(f.Area((a + (d * 0.5), 2.62), (a - (d * 0.35), 2.62), (a - (d * 0.12), 1.7), (a + (d * 0.02), 1.35), (a + (d * 0.05), 0.75), (a + (d * 0.5), 0.75)), s.Accent.Lighten(0.3), Material.Cloth, 0.5);
            plate.Fill([f.Area((a + (d * 0.3), 2.62), (a + (d * 0.15), 2.62), (a + (d * 0.2), 0.75), (a + (d * 0.28), 0.75)), f.Area((a - (d * 0.05), 2.62), (a - (d * 0.15), 2.62), (a + (d * 0.06), 1.3))], s.Accent.Lighten(0.12), Material.Cloth);
        }

        plate.Fill([f.Quad(u - 0.65, 2.6, 3.1, 0.06)], Pigment.Timber, Material.Wood);
        room.Sunlight(plate, 3.2, 1.8, -bed);
        var rug = s.Lens.At(0, 0, 3.5);
        plate.Fill(Outline.Ellipse(rug, 0.46, 0.11), s.Accent.Lighten(0.25), Material.Cloth, 0.5).Fill(Outline.Ellipse(rug, 0.38, 0.085), s.Accent.Lighten(0.55), Material.Cloth).Fill(Outline.Ellipse(rug, 0.3, 0.062), s.Accent.Lighten(0.3), Material.Cloth);
        return plate.Done;
    }

    private static void Paper(Plate plate, Setting s, Room room, Rgb wall)
    {
        var sprigs = new List<Outline>();
        var rear = room.Rear;
        for (var row = 0; row < 6; row++)
        {
            for (var u = 0.2 + (row % 2 * 0.2); u < 6.1; u += 0.4)
            {
                var at = rear.At(u, 0.3 + (row * 0.42));
                sprigs.Add(Shapes.Leaf(at, -60, 0.012, 0.006));
                sprigs.Add(Shapes.Leaf(at, -120, 0.012, 0.006));
            }
        }

        plate.Fill(sprigs, wall.Mix(s.Accent, 0.35), Material.Paper, 0.7);
    }

    private static Cluster Things(Setting s, int bed)
    {
        var plate = new Plate("furniture", 0.35);
        var l = s.Lens;
        var wood = s.Roll("wood").Pick([Pigment.Plank, Rgb.Parse("#8d6248"), Rgb.Parse("#c49b6c")]);
        Desk(plate, s, bed, wood);
        Shelf(plate, s, bed, wood);
        var x0 = bed > 0 ? 1.15 : -3.05;
        plate.Fill(l.Wall(x0 - 0.05, 6.1, 2.0, 1.25).Whole, wood, Material.Wood, 0.6).Fill([l.Wall(x0 + 0.1, 6.09, 1.7, 0.8, 0.3).Whole], Setting.Dim(wood, 0.15), Material.Wood);
        Furniture.Block(plate, s, new Spot(x0, 0.12, 4.0), 1.9, 0.3, 2.1, wood);
        Furniture.Block(plate, s, new Spot(x0 + 0.03, 0.4, 4.05), 1.84, 0.2, 2.0, Rgb.Parse("#f4eee2"), Material.Cloth);
        Furniture.Block(plate, s, new Spot(x0 - 0.04, 0.3, 3.98), 1.98, 0.36, 1.35, s.Accent, Material.Cloth);
        var quilt = l.Floor(x0 - 0.04, 3.98, 1.98, 1.35, 0.66);
        var patches = new List<Outline>();
        for (var i = 0; i < 5; i++)
        {
            for (var k = 0; k < 4; k++)
            {
                if ((i + k) % 2 == 0)
                {
                    patches.Add(quilt.Quad(i * 0.396, k * 0.34, 0.396, 0.34));
                }
            }
        }

        plate.Fill(patches, s.Accent.Lighten(0.45), Material.Cloth, 0.8).Fill([quilt.Quad(0, 1.1, 1.98, 0.25)], Rgb.Parse("#fbf6ea"), Material.Cloth);
        foreach (var dx in new[] { 0.5, 1.4 })
        {
            var c = l.At(x0 + dx, 0.74, 5.75);
            plate.Fill(Shapes.Puff(c, 0.075, 0.04, 6, s.Roll("pillow" + dx), 0, 0.25), Rgb.Parse("#fdfaf2"), Material.Cloth, 0.5);
        }

        Lamp(plate, s, bed > 0 ? 0.75 : -0.75, wood);
        return plate.Done;
    }

    private static void Lamp(Plate plate, Setting s, double x, Rgb wood)
    {
        Furniture.Block(plate, s, new Spot(x - 0.25, 0, 5.6), 0.5, 0.6, 0.45, wood);
        var f = s.Lens.Wall(x - 0.2, 5.75, 0.4, 0.6, 0.6);
        plate.Fill([f.Quad(0.12, 0, 0.16, 0.05), f.Quad(0.185, 0, 0.03, 0.32)], Pigment.Gold, Material.Metal);
        plate.Fill(f.Area((0.02, 0.28), (0.38, 0.28), (0.28, 0.56), (0.12, 0.56)), s.Light.Lamps ? Rgb.Parse("#ffe3a0") : Rgb.Parse("#f0e2c4"), s.Light.Lamps ? Material.Light : Material.Cloth, 0.5);
        s.Lamp(plate, f.At(0.2, 0.4), 0.3, strength: 0.7);
    }

    private static void Desk(Plate plate, Setting s, int bed, Rgb wood)
    {
        var l = s.Lens;
        var x = bed > 0 ? -0.9 : 0.9;
        Furniture.Table(plate, s, x, 5.6, 1.6, 0.7, wood);
        var dice = s.Roll("desk");
        foreach (var i in Enumerable.Range(0, 6))
        {
            plate.Fill(l.Wall(x - 0.7 + (i * 0.075), 6.1, 0.07, dice.Range(0.22, 0.32), 0.78).Whole, dice.Pick(Pigment.Accents), Material.Paper, 0.3);
        }

        plate.Fill(l.Floor(x - 0.05, 5.75, 0.4, 0.3, 0.785).Whole, Rgb.Parse("#fbf7ea"), Material.Paper);
        var pot = l.At(x + 0.62, 0.78, 6);
        plate.Fill([.. Greens.Tuft(dice, pot + new Vec(0, -0.02), 0.075, 12)], Pigment.Leaf, Material.Foliage).Fill(Furniture.Jar(l, x + 0.62, 0.78, 6, 0.18, 0.18), Rgb.Parse("#b5674a"), Material.Stone, 0.4);
        Furniture.Stool(plate, s, x, 5.1, wood);
    }

    private static void Shelf(Plate plate, Setting s, int bed, Rgb wood)
    {
        var f = s.Lens.Flank(bed > 0 ? -3.05 : 3.05, 3.2, 2.2, 2.3);
        var tone = s.Facing(wood, bed);
        plate.Fill(f.Whole, tone, Material.Wood, 0.6).Fill([f.Quad(0.08, 0.7, 2.04, 1.5)], Setting.Dim(tone, 0.4), Material.Wood);
        Furniture.Books(plate, f.Part(0.08, 0.72, 2.04, 1.46), s.Roll("books"), 0.5, [Rgb.Parse("#a8564a"), Rgb.Parse("#4f7a93"), Rgb.Parse("#7d9462"), Rgb.Parse("#e0c58a")], 0.75);
        plate.Fill([f.Quad(0, 1.2, 2.2, 0.05), f.Quad(0, 1.7, 2.2, 0.05), f.Quad(0.2, 0.15, 0.8, 0.42), f.Quad(1.2, 0.15, 0.8, 0.42)], tone.Lighten(0.14), Material.Wood);
        var picture = s.Lens.Flank(bed > 0 ? 3.09 : -3.09, 4.4, 1.2, 0.8, 1.5);
        plate.Fill(picture.Whole, Pigment.Gold, Material.Wood, 0.5).Fill(picture.Quad(0.08, 0.08, 1.04, 0.64), Rgb.Parse("#a9cbd6"), Material.Paper);
        plate.Fill(picture.Area((0.08, 0.08), (1.12, 0.08), (1.12, 0.3), (0.8, 0.5), (0.5, 0.26), (0.3, 0.42), (0.08, 0.24)), Pigment.Leaf, Material.Paper);
    }

    private static Cluster Near(Setting s, int bed)
    {
        var plate = new Plate("frame", 0.03);
        Furniture.Curtain(plate, -bed * 2.4, -bed, 1.38, s.Accent.Lighten(0.2));
        return plate.Done;
    }
}
