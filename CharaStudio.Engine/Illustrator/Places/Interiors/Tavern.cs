using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Illustrator.Places.Scenery;

namespace CharaStudio.Engine.Illustrator.Places.Interiors;

/// <summary>A low beamed room: bar with bottles behind, hearth on one side, window on the other.</summary>
internal static class Tavern
{
    public static IEnumerable<Cluster> Paint(Setting s)
    {
        var room = new Room(s, 4.2, 9.5, 3.3);
        var hearth = s.Roll("side").Chance(0.5) ? 1 : -1;
        yield return Shell(s, room, hearth);
        yield return Bar(s, room, hearth);
        yield return Tables(s, hearth);
        yield return Near(s, hearth);
    }

    private static Cluster Shell(Setting s, Room room, int hearth)
    {
        var plate = new Plate("room", 0.6);
        var wall = s.Roll("wall").Pick([Rgb.Parse("#e0c69a"), Rgb.Parse("#d8b48a"), Rgb.Parse("#cdbb98")]);
        room.Shell(plate, wall, Rgb.Parse("#7a5540"));
        room.Boards(plate, s.Roll("floor"), Rgb.Parse("#9c6e48"));
        foreach (var side in new[] { -1, 1 })
        {
            var f = room.Wall(side);
            Masonry.Boards(plate, f.Part(0, 0, f.Width, 1.05), s.Roll("panel" + side), s.Facing(Rgb.Parse("#865b3c"), -side), 0.42, upright: true);
            plate.Fill([f.Quad(0, 1.0, f.Width, 0.12)], Pigment.Timber, Material.Wood);
        }

        Hearth(plate, s, room, hearth);
        var other = room.Wall(-hearth);
        room.Window(plate, other, room.Along(5.2), 1.3, 1.6, 1.25, Pigment.Timber, columns: 3);
        room.Window(plate, other, room.Along(3.0), 1.3, 1.2, 1.25, Pigment.Timber, columns: 3);
        room.Sunlight(plate, 5.2, 1.6, -hearth);
        Beams(plate, s, room);
        return plate.Done;
    }

    private static void Beams(Plate plate, Setting s, Room room)
    {
        var front = new List<Outline>();
        var under = new List<Outline>();
        var posts = new List<Outline>();
        foreach (var z in new[] { 8.4, 6.4, 4.6, 3.0, 1.7 })
        {
            front.Add(s.Lens.Wall(-room.Half, z, 2 * room.Half, 0.3, room.Height - 0.3).Whole);
            under.Add(s.Lens.Floor(-room.Half, z, 2 * room.Half, 0.32, room.Height - 0.3).Whole);
            foreach (var side in new[] { -1, 1 })
            {
                var f = room.Wall(side);
                posts.Add(f.Quad(room.Along(z), 0, 0.28, room.Height));
                posts.Add(f.Beam(room.Along(z) + 0.14, 2.2, room.Along(z) + 0.9, room.Height - 0.1, 0.18));
            }
        }

        plate.Fill(posts, Pigment.Timber, Material.Wood).Fill(Shapes.Join(under), Pigment.DarkTimber, Material.Wood, 0.4).Fill(Shapes.Join(front), Pigment.Timber.Lighten(0.06), Material.Wood, 0.4);
    }

    private static void Hearth(Plate plate, Setting s, Room room, int side)
    {
        var f = room.Wall(side);
        var u = room.Along(4.4);
        var stone = f.Part(u - 0.5, 0, 2.9, room.Height);
        Masonry.Stone(plate, stone, s.Roll("hearth"), Rgb.Parse("#9a8c82"), 0.34, 0.5);
        plate.Fill(f.Arch(u, 0, 1.9, 1.55), Rgb.Parse("#2b2126"), Material.Stone, 0.6);
        plate.Fill(f.Quad(u - 0.7, 1.68, 3.3, 0.18), Pigment.Timber, Material.Wood, 0.6);
        var foot = f.At(u + 0.95, 0.12);
        Furniture.Fire(plate, s, s.Roll("fire"), foot, (f.At(u + 0.95, 0) - f.At(u + 0.95, 0.85)).Length);
        var l = s.Lens;
        var z = 4.4;
        plate.Fill(
            [.. new[] { 0.0, 0.5, 1.1, 1.7 }.Select((d, i) => Furniture.Jar(l, side * (room.Half - 0.12), 1.86, z + d, 0.3 + (0.08 * (i % 2)), 0.2))],
            s.Accent, Material.Stone);
    }

    private static Cluster Bar(Setting s, Room room, int hearth)
    {
        var plate = new Plate("bar", 0.45);
        var l = s.Lens;
        var dice = s.Roll("bar");
        var x = hearth > 0 ? -3.6 : -1.4;
        var shelf = l.Wall(x, 9.3, 5, 2.1, 1.05);
        plate.Fill(shelf.Quad(-0.1, -1.05, 5.2, 3.2), Setting.Dim(Pigment.Timber, 0.1), Material.Wood, 0.6);
        Rgb[] glass = [.. new[] { "#5f8a5a", "#8c4b32", "#3f6f86", "#c99b4a", "#d9d0bc" }.Select(Rgb.Parse)];
        var bottles = glass.Select(_ => new List<Outline>()).ToArray();
        var shine = new List<Outline>();
        for (var row = 0; row < 3; row++)
        {
            plate.Fill([shelf.Quad(0, 0.05 + (row * 0.68), 5, 0.06)], Pigment.Plank, Material.Wood);
            for (var u = 0.15; u < 4.85; u += dice.Range(0.2, 0.36))
            {
                var h = dice.Range(0.3, 0.5);
                var shape = dice.Chance(0.7) ? Furniture.Bottle(l, x + u, 1.16 + (row * 0.68), 9.25, h) : Furniture.Jar(l, x + u, 1.16 + (row * 0.68), 9.25, h * 0.7, 0.22);
                bottles[dice.Index(glass.Length)].Add(shape);
                shine.Add(l.Wall(x + u - 0.05, 9.24, 0.025, h * 0.35, 1.2 + (row * 0.68)).Whole);
            }
        }

        for (var i = 0; i < glass.Length; i++)
        {
            plate.Fill(bottles[i], glass[i], Material.Glass);
        }

        plate.Fill(shine, Rgb.White, Material.Light, 0.5);
        Barrels(plate, s, hearth > 0 ? 2.4 : -2.6);
        var counter = Furniture.Block(plate, s, new Spot(x - 0.2, 0, 7.4), 5.2, 1.1, 0.8, Pigment.Plank);
        Masonry.Boards(plate, counter, s.Roll("counter"), Setting.Dim(Pigment.Plank, 0.12), 0.4, upright: true);
        plate.Fill([counter.Quad(-0.1, 1.0, 5.4, 0.14), counter.Quad(0, 0, 5.2, 0.14)], Pigment.Timber, Material.Wood);
        plate.Fill([.. new[] { 0.6, 0.95, 2.9, 4.4 }.Select(u => Furniture.Jar(l, x + u, 1.13, 7.6, 0.24, 0.18))], Rgb.Parse("#b9a48c"), Material.Metal);
        foreach (var u in new[] { 0.8, 2.5, 4.2 })
        {
            Lantern(plate, s, x + u, 7.3);
        }

        foreach (var u in new[] { 0.6, 1.7, 2.8, 3.9 })
        {
            Furniture.Stool(plate, s, x + u, 6.8, Pigment.Plank, 0.7);
        }

        return plate.Done;
    }

    private static void Barrels(Plate plate, Setting s, double x)
    {
        Dressing.Barrel(plate, s, x, 8.8, 1.1);
        Dressing.Barrel(plate, s, x + 0.85, 8.9, 1.1);
        Dressing.Barrel(plate, s, x + 0.42, 8.85, 0.95, 1.1);
    }

    private static void Lantern(Plate plate, Setting s, double x, double z)
    {
        var f = s.Lens.Wall(x - 0.15, z, 0.3, 0.42, 2.05);
        plate.Fill([f.Quad(0.14, 0.4, 0.02, 0.9), f.Quad(0, -0.04, 0.3, 0.06), f.Area((0, 0.38), (0.3, 0.38), (0.2, 0.5), (0.1, 0.5))], Pigment.Iron, Material.Metal);
        plate.Fill(f.Quad(0.03, 0.02, 0.24, 0.36), s.Light.Lamps ? Rgb.Parse("#ffe09a") : Rgb.Parse("#d8c9a2"), s.Light.Lamps ? Material.Light : Material.Glass);
        s.Lamp(plate, f.At(0.15, 0.2), 0.16, strength: 0.7);
    }

    private static Cluster Tables(Setting s, int hearth)
    {
        var plate = new Plate("tables", 0.3);
        var l = s.Lens;
        foreach (var (x, z) in new[] { (hearth * 2.4, 5.6), (-hearth * 2.7, 5.2), (-hearth * 3.1, 3.2) })
        {
            Furniture.Stool(plate, s, x - 0.9, z + 0.5, Pigment.Plank);
            Furniture.Table(plate, s, x, z, 1.5, 0.9, Pigment.Plank);
            plate.Fill([Furniture.Jar(l, x - 0.35, 0.78, z + 0.3, 0.22, 0.17), Furniture.Jar(l, x + 0.3, 0.78, z + 0.45, 0.22, 0.17)], Rgb.Parse("#a98d6b"), Material.Wood, 1);
            Furniture.Candle(plate, s, l.At(x, 0.78, z + 0.4), 0.2 * l.Scale(z));
            Furniture.Stool(plate, s, x + 0.5, z - 0.45, Pigment.Plank);
        }

        if (s.Festive)
        {
            Dressing.Bunting(plate, l.At(-4.1, 2.7, 6), l.At(4.1, 2.7, 6), 0.06, 0.06, s.Accent);
        }

        return plate.Done;
    }

    private static Cluster Near(Setting s, int hearth)
    {
        var plate = new Plate("frame", 0.03);
        var post = hearth > 0 ? -1.08 : 1.08;
        var wood = Setting.Dim(Pigment.Timber, 0.35);
        plate.Fill(Outline.Rect(post - 0.07, -1.7, 0.14, 3.2), wood, Material.Wood, 0.7);
        plate.Fill([Outline.Rect(post - (0.07 * hearth) - (hearth > 0 ? 0 : 0.03), -1.7, 0.03, 3.2)], Pigment.Timber, Material.Wood);
        var grain = new List<Outline>();
        var dice = s.Roll("grain");
        for (var i = 0; i < 14; i++)
        {
            var at = new Vec(post + dice.Range(-0.05, 0.05), dice.Range(-1.4, 1.1));
            grain.Add(Pen.Taper([at, at + new Vec(0.006, 0.08), at + new Vec(0, 0.18)], 0.006));
        }

        plate.Fill(grain, Pigment.DarkTimber, Material.Wood);
        return plate.Done;
    }

}
