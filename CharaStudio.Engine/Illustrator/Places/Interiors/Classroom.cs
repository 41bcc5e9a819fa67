using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Illustrator.Places.Scenery;

namespace CharaStudio.Engine.Illustrator.Places.Interiors;

/// <summary>Rows of desks, a blackboard ahead, a long band of windows on the left.</summary>
internal static class Classroom
{
    public static IEnumerable<Cluster> Paint(Setting s)
    {
        var room = new Room(s, 3.9, 9, 3.3);
        yield return Shell(s, room);
        yield return Desks(s);
        yield return Near(s);
    }

    private static Cluster Shell(Setting s, Room room)
    {
        var plate = new Plate("room", 0.6);
        room.Shell(plate, s.Roll("wall").Pick([Rgb.Parse("#eee6d2"), Rgb.Parse("#e2e6dc"), Rgb.Parse("#efdfca")]), Rgb.Parse("#e8e6e0"));
        room.Boards(plate, s.Roll("floor"), Rgb.Parse("#c39a68"), 0.3);
        var left = room.Left;
        plate.Fill([left.Quad(0, 0, left.Width, 0.9), room.Right.Quad(0, 0, left.Width, 0.9)], Rgb.Parse("#b8946a"), Material.Wood);
        foreach (var z in new[] { 2.0, 4.3, 6.6 })
        {
            room.Window(plate, left, room.Along(z), 1.05, 1.9, 1.75, Rgb.Parse("#8d7a66"), columns: 2, rows: 2);
            plate.Fill([left.Area((room.Along(z) - 0.3, 2.95), (room.Along(z) + 0.12, 2.95), (room.Along(z) + 0.02, 1), (room.Along(z) - 0.24, 1))], s.Accent.Lighten(0.5), Material.Cloth, 0.9);
            room.Sunlight(plate, z, 1.9, -1);
        }

        Door(plate, s, room);
        Board(plate, s, room);
        var lights = new List<Outline>();
        foreach (var (x, z) in new[] { (-1.7, 6.8), (1.3, 6.8), (-1.7, 4.4), (1.3, 4.4), (-1.7, 2.6), (1.3, 2.6) })
        {
            lights.Add(s.Lens.Floor(x, z, 0.4, 1.3, 3.28).Whole);
            s.Lamp(plate, s.Lens.At(x + 0.2, 3.2, z + 0.6), 0.16, Rgb.Parse("#fff3d0"), 0.4);
        }

        plate.Fill(lights, Rgb.Parse("#fffdf2"), Material.Light);
        return plate.Done;
    }

    private static void Door(Plate plate, Setting s, Room room)
    {
        var f = room.Right;
        var u = room.Along(6.6);
        plate.Fill(f.Quad(u - 0.1, 0, 1.3, 2.25), Rgb.Parse("#8d6b4a"), Material.Wood, 0.5).Fill(f.Quad(u, 0, 1.1, 2.12), Rgb.Parse("#c7a06c"), Material.Wood, 0.4);
        plate.Fill([f.Quad(u + 0.3, 1.1, 0.5, 0.8)], s.Light.Horizon.Mix(Rgb.White, 0.3), Material.Sky, 0.8);
        var pin = f.Part(room.Along(3.2), 1.15, 2.4, 1.3);
        plate.Fill(pin.Quad(-0.07, -0.07, 2.54, 1.44), Rgb.Parse("#8d6b4a"), Material.Wood, 0.5).Fill(pin.Whole, Rgb.Parse("#c9a877"), Material.Paper);
        var dice = s.Roll("notes");
        foreach (var color in new[] { Rgb.Parse("#fdf8ea"), Rgb.Parse("#f5d98a"), Rgb.Parse("#a9cfe0"), s.Accent.Lighten(0.35) })
        {
            plate.Fill([.. Enumerable.Range(0, 4).Select(_ => pin.Quad(dice.Range(0.05, 2), dice.Range(0.05, 0.85), dice.Range(0.2, 0.34), dice.Range(0.25, 0.38)))], color, Material.Paper);
        }
    }

    private static void Board(Plate plate, Setting s, Room room)
    {
        var f = room.Rear;
        plate.Fill(f.Quad(1.25, 0.85, 5.3, 1.75), Rgb.Parse("#8a6544"), Material.Wood, 0.7);
        plate.Wash(f.Quad(1.36, 0.98, 5.08, 1.52), f.At(2, 2.5), Rgb.Parse("#2f5a4c"), f.At(6, 1), Rgb.Parse("#3d6d5b"), Material.Stone);
        var dice = s.Roll("chalk");
        var chalk = new List<Outline>();
        for (var row = 0; row < 5; row++)
        {
            for (var u = 1.65; u < 3.7;)
            {
                var w = dice.Range(0.1, 0.36);
                chalk.Add(f.Quad(u, 2.25 - (row * 0.25), w, 0.035));
                u += w + 0.09;
            }
        }

        chalk.Add(Pen.Taper([f.At(4.3, 1.2), f.At(4.8, 2.1), f.At(5.3, 1.4), f.At(6, 2.2)], 0.006));
        chalk.Add(f.Quad(4.2, 1.15, 2, 0.025));
        chalk.Add(f.Quad(4.2, 1.15, 0.025, 1.1));
        plate.Fill(chalk, Rgb.Parse("#e6efe6"), Material.Paper, 0.8);
        plate.Fill([f.Quad(1.25, 0.8, 5.3, 0.09)], Rgb.Parse("#a67c52"), Material.Wood).Fill([f.Quad(2.4, 0.89, 0.28, 0.08), f.Quad(5.4, 0.89, 0.28, 0.08)], s.Accent, Material.Cloth);
        plate.Fill(f.Disc(3.9, 2.95, 0.22), Rgb.Parse("#6d5646"), Material.Wood, 0.5).Fill(f.Disc(3.9, 2.95, 0.18), Rgb.Parse("#fbf7ea"), Material.Paper);
        plate.Fill([f.Beam(3.9, 2.95, 3.9, 3.08, 0.025), f.Beam(3.9, 2.95, 4.0, 2.9, 0.025)], Pigment.Iron, Material.Metal);
        Masonry.Boards(plate, Furniture.Block(plate, s, new Spot(-0.8, 0, 7.3), 1.6, 1.05, 0.6, Rgb.Parse("#a2764f")), s.Roll("lectern"), Rgb.Parse("#a2764f"), 0.35, upright: true);
        plate.Fill([s.Lens.Wall(0.35, 7.35, 0.26, 0.1, 1.05).Whole, s.Lens.Wall(0.38, 7.35, 0.24, 0.08, 1.15).Whole], s.Accent, Material.Paper);
    }

    private static Cluster Desks(Setting s)
    {
        var plate = new Plate("desks", 0.35);
        var wood = Rgb.Parse("#d0a873");
        foreach (var z in new[] { 5.6, 4.1, 2.7 })
        {
            foreach (var x in new[] { -2.7, -1.25, 1.25, 2.7 })
            {
                Desk(plate, s, x, z, wood);
            }
        }

        if (s.Festive)
        {
            Dressing.Bunting(plate, s.Lens.At(-3.9, 2.9, 6), s.Lens.At(3.9, 2.9, 6), 0.05, 0.05, s.Accent);
        }

        return plate.Done;
    }

    private static void Desk(Plate plate, Setting s, double x, double z, Rgb wood)
    {
        var l = s.Lens;
        var steel = Rgb.Parse("#7d8792");
        var chair = l.Wall(x - 0.2, z - 0.35, 0.4, 0.85);
        plate.Fill(Shapes.Join([l.Wall(x - 0.33, z + 0.4, 0.04, 0.7).Whole, l.Wall(x + 0.29, z + 0.4, 0.04, 0.7).Whole, l.Wall(x - 0.35, z, 0.04, 0.7).Whole, l.Wall(x + 0.31, z, 0.04, 0.7).Whole]), steel, Material.Metal);
        plate.Fill([l.Wall(x - 0.33, z + 0.02, 0.66, 0.16, 0.52).Whole], Setting.Dim(wood, 0.32), Material.Wood);
        plate.Fill(l.Floor(x - 0.36, z, 0.72, 0.46, 0.72).Whole, wood.Lighten(0.2), Material.Wood, 0.4);
        plate.Fill([chair.Quad(0, 0, 0.035, 0.85), chair.Quad(0.365, 0, 0.035, 0.85), l.Wall(x - 0.18, z, 0.03, 0.42).Whole, l.Wall(x + 0.15, z, 0.03, 0.42).Whole], Setting.Dim(steel, 0.1), Material.Metal);
        plate.Fill(Shapes.Join([l.Floor(x - 0.2, z - 0.35, 0.4, 0.38, 0.43).Whole, chair.Quad(0, 0.6, 0.4, 0.24)]), Setting.Dim(wood, 0.08), Material.Wood, 0.5);
    }

    private static Cluster Near(Setting s)
    {
        var plate = new Plate("frame", 0.03);
        Furniture.Curtain(plate, -2.4, -1, 1.3, s.Accent.Lighten(0.45));
        return plate.Done;
    }
}
