using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Illustrator.Places.Scenery;

namespace CharaStudio.Engine.Illustrator.Places.Interiors;

/// <summary>A long hall: columns to both sides, carpet to a dais, throne under a canopy of banners, tall windows.</summary>
internal static class ThroneRoom
{
    public static IEnumerable<Cluster> Paint(Setting s)
    {
        var room = new Room(s, 6.2, 20, 9.5);
        var stone = s.Roll("stone").Pick([Rgb.Parse("#c9bfae"), Rgb.Parse("#b7b8c4"), Rgb.Parse("#d3c3a8")]);
        yield return Hall(s, room, stone);
        yield return Dais(s, room);
        yield return Columns(s, stone);
        yield return Near(s);
    }

    private static Cluster Hall(Setting s, Room room, Rgb stone)
    {
        var plate = new Plate("hall", 0.65);
        room.Shell(plate, stone, Setting.Dim(stone, 0.3));
        room.Tiles(plate, Rgb.Parse("#b9b2aa"), Rgb.Parse("#948d92"), 1.24);
        Vault(plate, s, room, stone);
        foreach (var side in new[] { -1, 1 })
        {
            var f = room.Wall(side);
            for (var i = 0; i < 4; i++)
            {
                room.Window(plate, f, room.Along(4.6 + (i * 3.9)), 3, 1.5, 4.6, Setting.Dim(stone, 0.25), arched: true, columns: 2, rows: 4);
            }
        }

        var lit = s.Light.Light.FromX > 0 ? 1 : -1;
        room.Sunlight(plate, 8.5, 1.5, lit);
        room.Sunlight(plate, 12.4, 1.5, lit);
        var rear = room.Rear;
        Masonry.Stone(plate, rear.Part(0, 0, rear.Width, 3.2), s.Roll("rear"), Setting.Dim(stone, 0.06), 0.5, 0.25);
        room.Window(plate, rear, 5.0, 4.3, 2.4, 4.4, Setting.Dim(stone, 0.25), arched: true, columns: 4, rows: 5);
        Glazing(plate, s, rear);
        foreach (var u in new[] { 1.6, 3.4, 7.6, 9.4 })
        {
            Dressing.Banner(plate, rear, u, 8.4, 1.3, 4.6, s.Accent);
        }

        return plate.Done;
    }

    // Coloured panes of the great window.
    private static void Glazing(Plate plate, Setting s, Face rear)
    {
        var dice = s.Roll("glass");
        foreach (var color in new[] { s.Accent.Lighten(0.2), Pigment.Gold, Rgb.Parse("#5f9bd0") })
        {
            var panes = new List<Outline>();
            for (var i = 0; i < 6; i++)
            {
                var (c, r) = (dice.Index(4), dice.Index(4));
                panes.Add(rear.Area((5 + (c * 0.6) + 0.3, 4.4 + (r * 0.88)), (5 + (c * 0.6) + 0.56, 4.4 + (r * 0.88) + 0.42), (5 + (c * 0.6) + 0.3, 4.4 + (r * 0.88) + 0.84), (5 + (c * 0.6) + 0.04, 4.4 + (r * 0.88) + 0.42)));
            }

            plate.Fill(panes, color, Material.Glass, 0.75);
        }
    }

    private static void Vault(Plate plate, Setting s, Room room, Rgb stone)
    {
        var ribs = new List<Outline>();
        foreach (var z in new[] { 19.5, 15.6, 11.7, 7.8, 4.2 })
        {
            var f = s.Lens.Wall(-room.Half, z, 2 * room.Half, room.Height);
            var inner = new List<Vec>();
            var outer = new List<Vec>();
            for (var i = 0; i <= 12; i++)
            {
                var t = i / 12.0;
                var rise = 6.3 + (3.1 * Math.Pow(Math.Sin(Math.PI * t), 0.55));
                inner.Add(f.At(2 * room.Half * t, rise - 0.28));
                outer.Insert(0, f.At(2 * room.Half * t, rise + 0.1));
            }

            ribs.Add(Outline.Polygon([.. inner, .. outer]));
        }

        plate.Fill(Shapes.Join(ribs), Setting.Dim(stone, 0.12), Material.Stone, 0.5);
    }

    private static Cluster Dais(Setting s, Room room)
    {
        var plate = new Plate("dais", 0.5);
        var l = s.Lens;
        var carpet = l.Floor(-1.3, 0.9, 2.6, 14.2);
        plate.Wash(carpet.Whole, carpet.At(1.3, 14), s.Accent.Lighten(0.1), carpet.At(1.3, 0.5), s.Accent, Material.Cloth);
        plate.Fill([carpet.Quad(0.12, 0, 0.12, 14.2), carpet.Quad(2.36, 0, 0.12, 14.2)], Pigment.Gold, Material.Cloth);
        var marble = Rgb.Parse("#d9d0c2");
        for (var i = 0; i < 4; i++)
        {
            var half = 4.2 - (i * 0.45);
            var z = 15.0 + (i * 0.55);
            plate.Fill(l.Wall(-half, z, 2 * half, 0.26, i * 0.26).Whole, Setting.Dim(marble, 0.18), Material.Stone, 0.4);
            plate.Fill(l.Floor(-half, z, 2 * half, 20 - z, (i + 1) * 0.26).Whole, marble, Material.Stone, 0.4);
            plate.Fill([l.Wall(-1.3, z, 2.6, 0.26, i * 0.26).Whole], Setting.Dim(s.Accent, 0.15), Material.Cloth).Fill([l.Floor(-1.3, z, 2.6, 0.55, (i + 1) * 0.26).Whole], s.Accent, Material.Cloth);
        }

        Canopy(plate, s);
        Throne(plate, s);
        foreach (var side in new[] { -1, 1 })
        {
            Brazier(plate, s, side * 3.1, 14.4);
        }

        return plate.Done;
    }

    private static void Canopy(Plate plate, Setting s)
    {
        var f = s.Lens.Wall(-2, 18.4, 4, 7, 1.04);
        plate.Fill(f.Area((0.1, 0), (0.6, 3), (1.4, 5.2), (2.6, 5.2), (3.4, 3), (3.9, 0)), Setting.Dim(s.Accent, 0.3), Material.Cloth, 0.5);
        plate.Fill([f.Area((0.1, 0), (0.6, 3), (1.4, 5.2), (1.2, 3), (0.8, 0)), f.Area((3.9, 0), (3.4, 3), (2.6, 5.2), (2.8, 3), (3.2, 0)), f.Area((1.7, 5.2), (2.3, 5.2), (2.15, 2.4), (1.85, 2.4))], s.Accent, Material.Cloth);
        plate.Fill([f.Area((0.9, 5), (3.1, 5), (2.6, 5.5), (2, 6), (1.4, 5.5)), f.Disc(2, 6.05, 0.16)], Pigment.Gold, Material.Metal);
    }

    private static void Throne(Plate plate, Setting s)
    {
        var f = s.Lens.Wall(-1, 17.4, 2, 4, 1.04);
        var gold = Pigment.Gold;
        plate.Fill(f.Area((0.2, 0), (1.8, 0), (1.75, 2.5), (1.9, 3.05), (1.45, 2.85), (1, 3.5), (0.55, 2.85), (0.1, 3.05), (0.25, 2.5)), gold, Material.Metal, 0.8);
        plate.Fill(f.Area((0.42, 0.7), (1.58, 0.7), (1.55, 2.35), (1, 2.95), (0.45, 2.35)), s.Accent, Material.Cloth, 0.4);
        plate.Fill([f.Area((0.7, 1.1), (0.82, 1.1), (0.8, 2.3), (0.72, 2.3)), f.Area((1.18, 1.1), (1.3, 1.1), (1.28, 2.3), (1.2, 2.3))], Setting.Dim(s.Accent, 0.25), Material.Cloth);
        plate.Fill(f.Quad(0.3, 0.45, 1.4, 0.34), Setting.Dim(s.Accent, 0.12), Material.Cloth, 0.5);
        plate.Fill([f.Quad(0.08, 0, 0.26, 1.15), f.Quad(1.66, 0, 0.26, 1.15), f.Disc(0.21, 1.18, 0.17), f.Disc(1.79, 1.18, 0.17), f.Quad(0.2, 0, 1.6, 0.16)], Setting.Dim(gold, 0.16), Material.Metal);
        plate.Fill([f.Disc(1, 3.1, 0.14)], Rgb.Parse("#e8533f"), Material.Glass);
    }

    private static void Brazier(Plate plate, Setting s, double x, double z)
    {
        var f = s.Lens.Wall(x - 0.4, z, 0.8, 1.5);
        plate.Fill([f.Area((0.1, 0), (0.2, 0), (0.44, 1), (0.36, 1)), f.Area((0.7, 0), (0.6, 0), (0.36, 1), (0.44, 1)), f.Area((0.05, 1.2), (0.75, 1.2), (0.56, 0.92), (0.24, 0.92))], Pigment.Iron, Material.Metal);
        if (s.Light.Lamps)
        {
            Furniture.Fire(plate, s, s.Roll("brazier" + x), f.At(0.4, 1.18), 0.7 * s.Lens.Scale(z));
        }
    }

    private static Cluster Columns(Setting s, Rgb stone)
    {
        var plate = new Plate("columns", 0.35);
        foreach (var z in new[] { 17.0, 13.2, 9.6, 6.2, 3.3 })
        {
            foreach (var side in new[] { -1, 1 })
            {
                Column(plate, s, side * 4.5, z, stone);
            }
        }

        if (s.Festive)
        {
            Dressing.Bunting(plate, s.Lens.At(-4.5, 6, 9.6), s.Lens.At(4.5, 6, 9.6), 0.08, 0.05, s.Accent);
        }

        return plate.Done;
    }

    private static void Column(Plate plate, Setting s, double x, double z, Rgb stone)
    {
        var f = s.Lens.Wall(x - 0.7, z, 1.4, 9.6);
        plate.Fill(s.Lens.Floor(x - 0.9, z - 0.2, 1.8, 1.4).Whole, Pigment.Shade, Material.Stone, 0, 0.25);
        plate.Fill(f.Quad(0.22, 0.3, 0.96, 8.6), stone.Lighten(0.08), Material.Stone, 0.6);
        var dark = s.Side > 0 ? 0.22 : 0.86;
        plate.Fill([f.Quad(dark, 0.3, 0.32, 8.6)], Setting.Dim(stone, 0.24), Material.Stone);
        plate.Fill([f.Quad(0.5, 0.5, 0.06, 8.2), f.Quad(0.68, 0.5, 0.06, 8.2), f.Quad(0.86, 0.5, 0.06, 8.2)], Setting.Dim(stone, 0.16), Material.Stone, 0.7);
        plate.Fill(Shapes.Join([f.Quad(0.02, 0, 1.36, 0.28), f.Area((0.12, 0.28), (1.28, 0.28), (1.16, 0.55), (0.24, 0.55)), f.Area((0.2, 6.2), (1.2, 6.2), (1.4, 6.75), (0, 6.75)), f.Quad(-0.05, 6.75, 1.5, 0.25)]), stone, Material.Stone, 0.5);
        plate.Fill([f.Quad(0.22, 5.95, 0.96, 0.12), f.Quad(0.22, 0.66, 0.96, 0.1)], Pigment.Gold, Material.Metal);
        s.Lamp(plate, f.At(0.7, 3), s.Lens.Scale(z) * 0.9, strength: 0.4);
    }

    private static Cluster Near(Setting s)
    {
        var plate = new Plate("frame", 0.03);
        var side = s.Roll("near").Chance(0.5) ? 1 : -1;
        Furniture.Curtain(plate, side * 2.4, side, 1.45, s.Accent);
        return plate.Done;
    }
}
