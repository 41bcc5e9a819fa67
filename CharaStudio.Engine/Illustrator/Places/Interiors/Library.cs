using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Illustrator.Places.Scenery;

namespace CharaStudio.Engine.Illustrator.Places.Interiors;

/// <summary>A tall room of books: shelves to the ceiling on both sides, a great window at the end, ladder and reading table.</summary>
internal static class Library
{
    private static readonly Rgb[] s_books = [.. new[] { "#8c3f3a", "#3f5f7d", "#5d7048", "#b08a4a", "#6a4a6e", "#c9b48a" }.Select(Rgb.Parse)];

    public static IEnumerable<Cluster> Paint(Setting s)
    {
        var room = new Room(s, 4, 11, 5.4);
        yield return Shell(s, room);
        yield return Desk(s);
        yield return Near(s);
    }

    private static Cluster Shell(Setting s, Room room)
    {
        var plate = new Plate("room", 0.6);
        var wood = s.Roll("wood").Pick([Rgb.Parse("#7d5438"), Rgb.Parse("#6b4a3c"), Rgb.Parse("#86613f")]);
        room.Shell(plate, wood.Lighten(0.35), wood);
        room.Boards(plate, s.Roll("floor"), Rgb.Parse("#a67a50"), 0.26);
        var rug = s.Lens.Floor(-1.6, 2, 3.2, 7.4);
        plate.Fill(rug.Whole, s.Accent, Material.Cloth, 0.4).Fill([rug.Quad(0.2, 0.25, 0.12, 6.9), rug.Quad(2.88, 0.25, 0.12, 6.9), rug.Quad(0.2, 0.25, 2.8, 0.12), rug.Quad(0.2, 7.03, 2.8, 0.12)], Pigment.Gold, Material.Cloth);
        plate.Fill([.. Enumerable.Range(0, 4).Select(i => rug.Area((1.6, 0.6 + (i * 1.7)), (2.4, 1.35 + (i * 1.7)), (1.6, 2.1 + (i * 1.7)), (0.8, 1.35 + (i * 1.7))))], Setting.Dim(s.Accent, 0.22), Material.Cloth);
        room.Window(plate, room.Rear, 2.7, 1.2, 2.6, 3.5, wood, arched: true, columns: 4, rows: 5);
        foreach (var (u, side) in new[] { (0.15, 0), (5.55, 1) })
        {
            Case(plate, s, room.Rear.Part(u, 0, 2.3, 4.6), wood, "rear" + side);
        }

        foreach (var side in new[] { -1, 1 })
        {
            var f = room.Wall(side);
            foreach (var z in new[] { 8.2, 5.5, 2.9, 1.0 })
            {
                Case(plate, s, f.Part(room.Along(z), 0, z < 2 ? 1.8 : 2.55, 4.6), s.Facing(wood, -side), "side" + side + z);
            }
        }

        room.Sunlight(plate, 7, 2, s.Side);
        Ladder(plate, s, room, s.Roll("ladder").Chance(0.5) ? 1 : -1);
        return plate.Done;
    }

    private static void Case(Plate plate, Setting s, Face f, Rgb wood, string part)
    {
        plate.Fill(f.Whole, wood, Material.Wood, 0.5).Fill([f.Quad(0.1, 0.7, f.Width - 0.2, 3.65)], Setting.Dim(wood, 0.55), Material.Wood);
        Furniture.Books(plate, f.Part(0.1, 0.7, f.Width - 0.2, 3.65), s.Roll(part), 0.52, s_books, 0.93, 0.1);
        var shelves = new List<Outline> { f.Quad(-0.05, 4.35, f.Width + 0.1, 0.28), f.Quad(-0.03, 0, f.Width + 0.06, 0.14), f.Quad(-0.03, 0.62, f.Width + 0.06, 0.1), f.Quad(0, 0, 0.13, 4.6), f.Quad(f.Width - 0.13, 0, 0.13, 4.6) };
        for (var i = 1; i < 7; i++)
        {
            shelves.Add(f.Quad(0.05, 0.68 + (i * 0.52), f.Width - 0.1, 0.06));
        }

        plate.Fill(shelves, wood.Lighten(0.12), Material.Wood);
    }

    private static void Ladder(Plate plate, Setting s, Room room, int side)
    {
        var parts = new List<Outline>();
        Vec Foot(double t, double z) => s.Lens.At(side * (room.Half - 1.1 + (1.0 * t)), 4.2 * t, z);
        foreach (var z in new[] { 5.2, 5.75 })
        {
            parts.Add(Outline.Polygon(Foot(0, z), Foot(0, z + 0.08), Foot(1, z + 0.08), Foot(1, z)));
        }

        for (var i = 1; i < 11; i++)
        {
            var t = i / 11.0;
            parts.Add(Outline.Polygon(Foot(t, 5.2), Foot(t, 5.8), Foot(t + 0.013, 5.8), Foot(t + 0.013, 5.2)));
        }

        plate.Fill(Shapes.Join(parts), Pigment.Plank.Lighten(0.15), Material.Wood, 0.4);
    }

    private static Cluster Desk(Setting s)
    {
        var plate = new Plate("desk", 0.4);
        var l = s.Lens;
        var wood = Pigment.Plank;
        foreach (var (x, z) in new[] { (-2.5, 6.2), (2.5, 4.6) })
        {
            Furniture.Table(plate, s, x, z, 1.7, 0.9, wood);
            var dice = s.Roll("pile" + x);
            var up = 0.78;
            for (var i = 0; i < 4; i++)
            {
                var w = dice.Range(0.28, 0.36);
                plate.Fill(l.Wall(x - 0.65 + dice.Range(-0.03, 0.03), z + 0.3, w, 0.07, up).Whole, s_books[dice.Index(6)], Material.Paper, 0.4);
                up += 0.07;
            }

            var page = l.Floor(x - 0.1, z + 0.15, 0.6, 0.4, 0.79);
            plate.Fill(page.Whole, Rgb.Parse("#f6eeda"), Material.Paper, 0.5);
            plate.Fill([page.Quad(0.29, 0, 0.02, 0.4), page.Quad(0.06, 0.1, 0.18, 0.02), page.Quad(0.06, 0.2, 0.18, 0.02), page.Quad(0.36, 0.1, 0.18, 0.02), page.Quad(0.36, 0.2, 0.18, 0.02)], Pigment.Plank, Material.Ink);
            Furniture.Candle(plate, s, l.At(x + 0.62, 0.78, z + 0.4), 0.3 * l.Scale(z));
            Furniture.Stool(plate, s, x + 0.1, z - 0.4, wood);
        }

        Globe(plate, s, s.Roll("globe").Chance(0.5) ? 2.6 : -2.7, 7.6);
        Chandelier(plate, s);
        return plate.Done;
    }

    private static void Globe(Plate plate, Setting s, double x, double z)
    {
        var k = s.Lens.Scale(z);
        var c = s.Lens.At(x, 1.05, z);
        plate.Fill([Pen.Ribbon([s.Lens.At(x - 0.3, 0, z), s.Lens.At(x, 0.6, z), s.Lens.At(x + 0.3, 0, z)], _ => 0.06 * k), Pen.Ribbon([s.Lens.At(x, 0.3, z), s.Lens.At(x, 0.7, z)], _ => 0.07 * k)], Pigment.DarkTimber, Material.Wood);
        plate.Fill(Outline.Ellipse(c, 0.4 * k, 0.4 * k), Rgb.Parse("#6fa0b4"), Material.Paper, 0.6);
        var dice = s.Roll("lands");
        plate.Fill([.. Enumerable.Range(0, 3).Select(i => Shapes.Puff(c + new Vec((-0.16 + (i * 0.17)) * k, dice.Range(-0.14, 0.14) * k), 0.12 * k, 0.1 * k, 7, dice))], Rgb.Parse("#cdb27a"), Material.Paper);
        plate.Fill([Pen.Ribbon([c + new Vec(-0.2 * k, -0.4 * k), c + new Vec(0.44 * k, -0.1 * k), c + new Vec(0.2 * k, 0.42 * k)], _ => 0.04 * k)], Pigment.Gold, Material.Metal);
    }

    private static void Chandelier(Plate plate, Setting s)
    {
        var c = s.Lens.At(0, 3.7, 7);
        plate.Ink([c + new Vec(0, -0.4), c], 0.006, Pigment.Iron);
        plate.Fill([Pen.Ribbon([c + new Vec(-0.12, 0), c + new Vec(0, 0.03), c + new Vec(0.12, 0)], _ => 0.009), Pen.Ribbon([c + new Vec(-0.12, 0), c + new Vec(0, -0.02), c + new Vec(0.12, 0)], _ => 0.007), Outline.Ellipse(c + new Vec(0, 0.02), 0.014, 0.02)], Pigment.Gold, Material.Metal);
        foreach (var x in new[] { -0.12, -0.06, 0, 0.06, 0.12 })
        {
            Furniture.Candle(plate, s, c + new Vec(x, 0.012 * (1 - Math.Abs(x * 8))), 0.04);
        }
    }

    private static Cluster Near(Setting s)
    {
        var plate = new Plate("frame", 0.03);
        var side = s.Roll("near").Chance(0.5) ? 1 : -1;
        var wood = Setting.Dim(Pigment.Timber, 0.3);
        var x = side > 0 ? 0.98 : -2.5;
        plate.Fill(Outline.Rect(x, -1.8, 1.52, 3.4), Setting.Dim(wood, 0.3), Material.Wood, 0.6);
        var dice = s.Roll("near-books");
        var shelves = new List<Outline> { Outline.Rect(side > 0 ? x : x + 1.46, -1.8, 0.06, 3.4) };
        var spines = s_books.Select(_ => new List<Outline>()).ToArray();
        for (var y = -1.45; y < 1.4; y += 0.4)
        {
            shelves.Add(Outline.Rect(x, y, 1.52, 0.035));
            for (var u = 0.07; u < 1.4;)
            {
                var w = dice.Range(0.04, 0.085);
                var h = dice.Range(0.25, 0.34);
                spines[dice.Index(6)].Add(Outline.Rect(x + u, y - h, w * 0.94, h));
                u += w;
            }
        }

        for (var i = 0; i < 6; i++)
        {
            plate.Fill(spines[i], Setting.Dim(s_books[i], 0.4), Material.Paper);
        }

        plate.Fill(shelves, wood, Material.Wood);
        return plate.Done;
    }
}
