using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Illustrator.Places.Scenery;

namespace CharaStudio.Engine.Illustrator.Places.Interiors;

/// <summary>Rooms to work and travel in: kitchen, laboratory, train carriage.</summary>
internal static class Workrooms
{
    public static IEnumerable<Cluster> Kitchen(Setting s)
    {
        var room = new Room(s, 3.4, 7, 2.9);
        var plate = new Plate("room", 0.55);
        room.Shell(plate, s.Roll("wall").Pick([Rgb.Parse("#efe0c0"), Rgb.Parse("#dfe4d2"), Rgb.Parse("#e9d3bd")]), Rgb.Parse("#e9dcc4"));
        room.Tiles(plate, Rgb.Parse("#d9c3a0"), Rgb.Parse("#b98e68"), 0.55);
        var side = s.Roll("stove").Chance(0.5) ? 1 : -1;
        room.Window(plate, room.Rear, 2.5, 1.25, 1.8, 1.2, Rgb.Parse("#fbf3e2"), columns: 2, rows: 2);
        Tiling(plate, room.Rear.Part(0, 0.9, 6.8, 0.35), s);
        room.Window(plate, room.Wall(-side), room.Along(3.6), 1.2, 1.5, 1.2, Rgb.Parse("#fbf3e2"));
        room.Sunlight(plate, 3.6, 1.5, -side);
        yield return plate.Done;
        var things = new Plate("cupboards", 0.4);
        var wood = s.Roll("wood").Pick([Rgb.Parse("#8fa08a"), Rgb.Parse("#a2764f"), Rgb.Parse("#7f97a5")]);
        Cupboards(things, s, side, wood);
        Furniture.Table(things, s, -side * 1.9, 4.3, 1.7, 1.0, Pigment.Plank);
        var l = s.Lens;
        things.Fill(Furniture.Jar(l, -side * 1.7, 0.78, 4.7, 0.34, 0.3), Rgb.Parse("#e6e0d0"), Material.Stone, 0.5);
        things.Fill([.. Greens.Tuft(s.Roll("posy"), l.At(-side * 1.7, 1.1, 4.7), 0.08, 12)], Pigment.Leaf, Material.Foliage);
        things.Fill(Outline.Ellipse(l.At(-side * 2.2, 0.85, 4.6), 0.075, 0.035), Rgb.Parse("#c98a4a"), Material.Paper, 0.6);
        Furniture.Stool(things, s, -side * 1.2, 4.0, Pigment.Plank);
        Furniture.Stool(things, s, -side * 2.6, 3.9, Pigment.Plank);
        Lampshade(things, s, 0, 5.4, 2.2);
        yield return things.Done;
        yield return Drape(s);
    }

    public static IEnumerable<Cluster> Laboratory(Setting s)
    {
        var room = new Room(s, 3.8, 8.4, 3.3);
        var plate = new Plate("room", 0.55);
        room.Shell(plate, Rgb.Parse("#cbd6da"), Rgb.Parse("#dfe6e8"));
        room.Tiles(plate, Rgb.Parse("#c3ccd0"), Rgb.Parse("#a9b6bd"), 0.75);
        var rear = room.Rear;
        room.Window(plate, rear, 2.8, 1.2, 2, 1.5, Rgb.Parse("#8d9aa3"), columns: 3, rows: 2);
        Screen(plate, s, rear.Part(0.5, 1.3, 1.7, 1.2), "left");
        Screen(plate, s, rear.Part(5.4, 1.3, 1.7, 1.2), "right");
        foreach (var side in new[] { -1, 1 })
        {
            var f = room.Wall(side).Part(room.Along(2), 1.2, 5.6, 1.5);
            plate.Fill(f.Whole, Setting.Dim(Rgb.Parse("#9fb0b8"), 0.15), Material.Metal, 0.5);
            Flasks(plate, f, s.Roll("shelf" + side), s);
        }

        room.Sunlight(plate, 5, 1.6, s.Side);
        plate.Fill([.. new[] { -1.8, 1.2 }.SelectMany(x => new[] { 2.4, 4.6, 6.6 }.Select(z => s.Lens.Floor(x, z, 0.6, 1.2, 3.28).Whole))], Rgb.Parse("#f7fdff"), Material.Light);
        yield return plate.Done;
        var benches = new Plate("benches", 0.38);
        foreach (var (x, z) in new[] { (-2.6, 6.2), (2.6, 6.0), (-2.8, 3.7), (2.8, 3.5) })
        {
            Bench(benches, s, x, z);
        }

        Tank(benches, s, s.Roll("tank").Range(-0.7, 0.7));
        yield return benches.Done;
        var near = new Plate("frame", 0.03);
        var edge = s.Roll("near").Chance(0.5) ? 1 : -1;
        near.Fill(Outline.Rect((edge * 1.7) - 0.72, -1.8, 1.44, 3.6), Rgb.Parse("#4c5a64"), Material.Metal, 0.6);
        near.Fill([.. Enumerable.Range(0, 9).Select(i => Outline.RoundRect((edge * 1.7) - (edge * 0.6) - 0.08, -1.3 + (i * 0.27), 0.16, 0.12, 0.02))], Rgb.Parse("#36424b"), Material.Metal);
        near.Fill([.. Enumerable.Range(0, 9).Select(i => Outline.Ellipse(new((edge * 1.7) - (edge * 0.42), -1.24 + (i * 0.27)), 0.014, 0.014))], s.Accent.Lighten(0.3), Material.Light);
        yield return near.Done;
    }

    public static IEnumerable<Cluster> Carriage(Setting s)
    {
        var room = new Room(s, 1.55, 9, 2.5, 0.6);
        var plate = new Plate("carriage", 0.55);
        var wood = s.Roll("wood").Pick([Rgb.Parse("#8a5a3c"), Rgb.Parse("#6f7f74"), Rgb.Parse("#9a7348")]);
        room.Shell(plate, wood.Lighten(0.3), Rgb.Parse("#eadfc6"));
        room.Boards(plate, s.Roll("floor"), Rgb.Parse("#7d6a58"), 0.2);
        var aisle = s.Lens.Floor(-0.4, 0.7, 0.8, 8.2);
        plate.Fill(aisle.Whole, s.Accent, Material.Cloth).Fill([aisle.Quad(0.06, 0, 0.05, 8.2), aisle.Quad(0.69, 0, 0.05, 8.2)], Pigment.Gold, Material.Cloth);
        foreach (var side in new[] { -1, 1 })
        {
            var f = room.Wall(side);
            plate.Fill([f.Quad(0, 0, f.Width, 0.85)], s.Facing(wood, -side), Material.Wood);
            foreach (var z in new[] { 6.9, 5.2, 3.6, 2.2, 1.0 })
            {
                room.Window(plate, f, room.Along(z), 1.0, 1.05, 0.95, wood, columns: 1, rows: 1);
                plate.Fill(f.Area((room.Along(z), 1.95), (room.Along(z) + 0.28, 1.95), (room.Along(z) + 0.12, 1.4), (room.Along(z), 1.1)), s.Accent.Lighten(0.2), Material.Cloth, 0.4);
            }

            plate.Fill([f.Quad(0, 2.1, f.Width, 0.05)], Pigment.Gold, Material.Metal);
        }

        room.Sunlight(plate, 2.6, 1.1, s.Side);
        var rear = room.Rear;
        plate.Fill(rear.Quad(0.95, 0, 1.2, 2.15), Setting.Dim(wood, 0.2), Material.Wood, 0.6).Fill(rear.Quad(1.05, 0.05, 1.0, 2), wood, Material.Wood, 0.4);
        plate.Wash(rear.Arch(1.25, 1.05, 0.6, 0.85), rear.At(1.5, 1.9), s.Light.Middle, rear.At(1.5, 1.1), s.Light.Horizon, Material.Sky);
        yield return plate.Done;
        yield return Seats(s, wood);
        yield return Drape(s);
    }

    private static void Tiling(Plate plate, Face f, Setting s)
    {
        plate.Fill(f.Whole, Rgb.Parse("#f4efe2"), Material.Stone, 0.4);
        plate.Fill([.. Enumerable.Range(0, 38).Where(i => i % 2 == 0).Select(i => f.Quad(i * 0.178, 0.02, 0.165, 0.15)), .. Enumerable.Range(0, 38).Where(i => i % 2 == 1).Select(i => f.Quad(i * 0.178, 0.18, 0.165, 0.15))], s.Accent.Lighten(0.45), Material.Stone);
    }

    private static void Cupboards(Plate plate, Setting s, int side, Rgb wood)
    {
        var l = s.Lens;
        var front = Furniture.Block(plate, s, new Spot(-3.4, 0, 6.35), 6.8, 0.9, 0.6, wood);
        plate.Fill([.. Enumerable.Range(0, 9).Select(i => front.Quad(0.1 + (i * 0.74), 0.1, 0.66, 0.5)), .. Enumerable.Range(0, 9).Select(i => front.Quad(0.1 + (i * 0.74), 0.65, 0.66, 0.15))], wood.Lighten(0.16), Material.Wood);
        plate.Fill([.. Enumerable.Range(0, 9).Select(i => front.Quad(0.38 + (i * 0.74), 0.7, 0.1, 0.04)), .. Enumerable.Range(0, 9).Select(i => front.Quad(0.66 + (i * 0.74), 0.35, 0.04, 0.1))], Pigment.Gold, Material.Metal);
        plate.Fill([front.Quad(-0.05, 0.87, 6.9, 0.07)], Rgb.Parse("#f0e6d2"), Material.Stone);
        var x = side > 0 ? 1.5 : -2.9;
        var stove = Furniture.Block(plate, s, new Spot(x, 0, 6.2), 1.4, 0.95, 0.6, Pigment.Iron, Material.Metal);
        plate.Fill([stove.Quad(0.2, 0.15, 1, 0.5), stove.Quad(0.15, 0.72, 1.1, 0.05)], Pigment.Iron.Darken(0.4), Material.Metal).Fill(stove.Arch(0.45, 0.2, 0.5, 0.35), Rgb.Parse("#ff9a44"), Material.Light);
        s.Lamp(plate, stove.At(0.7, 0.4), 0.2, Rgb.Parse("#ff9a44"));
        plate.Fill([Furniture.Jar(l, x + 0.4, 0.95, 6.4, 0.35, 0.42), l.Wall(x + 0.85, 6.4, 0.45, 0.2, 0.95).Whole], s.Accent, Material.Metal);
        var hood = l.Wall(x - 0.1, 6.5, 1.6, 1.2, 1.8);
        plate.Fill(hood.Area((0, 0), (1.6, 0), (1.6, 0.2), (1.15, 0.6), (1.15, 1.1), (0.45, 1.1), (0.45, 0.6), (0, 0.2)), Rgb.Parse("#b78a58"), Material.Metal, 0.6);
        var shelfX = side > 0 ? -3.1 : 1.2;
        plate.Fill([l.Wall(shelfX, 6.8, 1.9, 0.06, 1.6).Whole, l.Wall(shelfX, 6.8, 1.9, 0.06, 2.15).Whole], Pigment.Plank, Material.Wood);
        var dice = s.Roll("jars");
        foreach (var color in new[] { Rgb.Parse("#e9dfc8"), Rgb.Parse("#b5674a"), Rgb.Parse("#7f9a8a") })
        {
            plate.Fill([.. Enumerable.Range(0, 5).Select(i => Furniture.Jar(l, shelfX + 0.12 + (dice.Index(8) * 0.22), i % 2 == 0 ? 1.66 : 2.21, 6.8, dice.Range(0.2, 0.34), 0.18))], color, Material.Stone);
        }

        var rail = l.Wall(-0.95, 6.9, 1.9, 0.5, 2.55);
        plate.Fill([rail.Quad(0, 0.2, 1.9, 0.04), .. Enumerable.Range(0, 5).Select(i => rail.Quad(0.2 + (i * 0.36), 0, 0.03, 0.22)), .. Enumerable.Range(0, 5).Select(i => rail.Disc(0.215 + (i * 0.36), -0.08, 0.11))], Rgb.Parse("#b87a4a"), Material.Metal);
    }

    private static void Lampshade(Plate plate, Setting s, double x, double z, double up)
    {
        var f = s.Lens.Wall(x - 0.3, z, 0.6, 0.4, up);
        plate.Fill([f.Quad(0.29, 0.3, 0.02, 0.7)], Pigment.Iron, Material.Metal).Fill(f.Area((0, 0), (0.6, 0), (0.42, 0.3), (0.18, 0.3)), s.Accent, Material.Metal, 0.5).Fill(f.Disc(0.3, 0, 0.09), s.Light.Lamps ? Rgb.Parse("#fff0bd") : Rgb.Parse("#efe8d8"), s.Light.Lamps ? Material.Light : Material.Glass);
        s.Lamp(plate, f.At(0.3, -0.05), 0.34, strength: 0.7);
    }

    private static Cluster Drape(Setting s)
    {
        var plate = new Plate("frame", 0.03);
        var side = s.Roll("near").Chance(0.5) ? 1 : -1;
        Furniture.Curtain(plate, side * 2.4, side, 1.42, s.Accent.Lighten(0.12));
        return plate.Done;
    }

    private static void Screen(Plate plate, Setting s, Face f, string part)
    {
        var dice = s.Roll(part);
        plate.Fill(f.Quad(-0.08, -0.08, f.Width + 0.16, f.Height + 0.16), Rgb.Parse("#3d4953"), Material.Metal, 0.6).Fill(f.Whole, Rgb.Parse("#123a4a"), Material.Light);
        plate.Fill([Pen.Ribbon([.. Enumerable.Range(0, 9).Select(i => f.At(0.1 + (i * (f.Width - 0.2) / 8), dice.Range(0.3, 0.95)))], _ => 0.004), .. Enumerable.Range(0, 5).Select(i => f.Quad(0.1 + (i * 0.2), 0.1, 0.12, dice.Range(0.05, 0.2)))], s.Accent.Mix(Rgb.Parse("#7df2e0"), 0.6), Material.Light);
        s.Lamp(plate, f.At(f.Width / 2, 0.6), 0.16, Rgb.Parse("#5fd8e0"), 0.4);
    }

    private static void Flasks(Plate plate, Face f, Dice dice, Setting s)
    {
        var boards = new List<Outline>();
        var glass = new List<Outline>();
        Rgb[] tints = [s.Accent.Lighten(0.2), Rgb.Parse("#63c08f"), Rgb.Parse("#e0b34c"), Rgb.Parse("#7a8fd8")];
        var fluids = tints.Select(_ => new List<Outline>()).ToArray();
        for (var v = 0.08; v < 1.2; v += 0.68)
        {
            boards.Add(f.Quad(0, v - 0.06, f.Width, 0.06));
            for (var u = 0.2; u < f.Width - 0.3; u += dice.Range(0.26, 0.42))
            {
                var h = dice.Range(0.3, 0.48);
                glass.Add(f.Area((u - 0.02, v), (u + 0.24, v), (u + 0.15, v + (h * 0.6)), (u + 0.15, v + h), (u + 0.07, v + h), (u + 0.07, v + (h * 0.6))));
                fluids[dice.Index(4)].Add(f.Area((u, v + 0.01), (u + 0.22, v + 0.01), (u + 0.165, v + (h * 0.4)), (u + 0.055, v + (h * 0.4))));
            }
        }

        plate.Fill(glass, Rgb.Parse("#e2f0f2"), Material.Glass, 0.8);
        for (var i = 0; i < tints.Length; i++)
        {
            plate.Fill(fluids[i], tints[i], Material.Glass);
        }

        plate.Fill(boards, Rgb.Parse("#e9eef0"), Material.Metal);
    }

    private static void Bench(Plate plate, Setting s, double x, double z)
    {
        var l = s.Lens;
        var dice = s.Roll("bench" + x);
        var front = Furniture.Block(plate, s, new Spot(x - 1.1, 0, z), 2.2, 0.9, 0.8, Rgb.Parse("#eef2f3"), Material.Metal);
        plate.Fill([front.Quad(0.1, 0.12, 0.62, 0.64), front.Quad(0.79, 0.12, 0.62, 0.64), front.Quad(1.48, 0.12, 0.62, 0.64), front.Quad(-0.03, 0.85, 2.26, 0.08)], Rgb.Parse("#a3b1b9"), Material.Metal);
        plate.Fill([Furniture.Bottle(l, x - 0.7, 0.9, z + 0.3, 0.42), Furniture.Jar(l, x - 0.3, 0.9, z + 0.3, 0.3, 0.26), Furniture.Bottle(l, x + 0.1, 0.9, z + 0.35, 0.5)], dice.Pick([s.Accent.Lighten(0.25), Rgb.Parse("#6cc39a"), Rgb.Parse("#d8b050")]), Material.Glass, 0.9);
        var scope = l.Wall(x + 0.4, z + 0.3, 0.5, 0.6, 0.9);
        plate.Fill([scope.Quad(0.05, 0, 0.4, 0.06), scope.Beam(0.38, 0.05, 0.4, 0.45, 0.07), scope.Beam(0.4, 0.42, 0.16, 0.5, 0.08), scope.Beam(0.3, 0.62, 0.16, 0.22, 0.1), scope.Quad(0.08, 0.16, 0.24, 0.03)], Rgb.Parse("#3f4a55"), Material.Metal);
    }

    private static void Tank(Plate plate, Setting s, double x)
    {
        var f = s.Lens.Wall(x - 0.6, 7.8, 1.2, 2.9);
        plate.Fill(f.Quad(0, 0, 1.2, 0.5), Rgb.Parse("#56636d"), Material.Metal, 0.6).Fill(f.Quad(0, 2.4, 1.2, 0.4), Rgb.Parse("#56636d"), Material.Metal, 0.6);
        var fluid = s.Accent.Mix(Rgb.Parse("#5fe0c0"), 0.6);
        plate.Wash(f.Quad(0.1, 0.5, 1, 1.9), f.At(0.1, 1), fluid.Lighten(0.35), f.At(1.1, 1), fluid.Darken(0.1), Material.Light);
        var dice = s.Roll("bubbles");
        plate.Fill([.. Enumerable.Range(0, 12).Select(_ => f.Disc(dice.Range(0.2, 1), dice.Range(0.6, 2.3), dice.Range(0.02, 0.06)))], Rgb.White, Material.Light, 0.6);
        plate.Fill([f.Quad(0.2, 0.55, 0.1, 1.8)], Rgb.White, Material.Light, 0.35);
        var glow = new Glow(f.At(0.6, 1.4), 0.34, fluid, 0.4);
        s.Lamps.Add(glow);
        plate.Add(glow);
    }

    private static Cluster Seats(Setting s, Rgb wood)
    {
        var plate = new Plate("seats", 0.35);
        var l = s.Lens;
        foreach (var z in new[] { 7.4, 6.0, 4.7, 3.5, 2.4 })
        {
            foreach (var side in new[] { -1, 1 })
            {
                var x = side > 0 ? 0.62 : -1.52;
                Furniture.Block(plate, s, new Spot(x, 0.1, z - 0.45), 0.9, 0.36, 0.45, s.Accent, Material.Cloth);
                var back = l.Wall(x, z, 0.9, 0.85, 0.42);
                plate.Fill(Outline.Smooth([back.At(0, 0), back.At(0, 0.6), back.At(0.14, 0.84), back.At(0.76, 0.84), back.At(0.9, 0.6), back.At(0.9, 0)], closed: true), s.Accent, Material.Cloth, 0.6);
                plate.Fill([back.Quad(0.15, 0.56, 0.6, 0.2)], Rgb.Parse("#f6efe0"), Material.Cloth).Fill([back.Quad(side > 0 ? -0.05 : 0.87, -0.42, 0.08, 0.95)], wood, Material.Wood);
            }
        }

        foreach (var z in new[] { 6.6, 4.4, 2.6 })
        {
            var f = l.Wall(-0.14, z, 0.28, 0.2, 2.22);
            plate.Fill([f.Quad(0.1, 0.14, 0.08, 0.16)], Pigment.Gold, Material.Metal).Fill(f.Disc(0.14, 0.08, 0.13), s.Light.Lamps ? Rgb.Parse("#fff0c0") : Rgb.Parse("#efe6d0"), s.Light.Lamps ? Material.Light : Material.Glass);
            s.Lamp(plate, f.At(0.14, 0.08), 0.8 * l.Scale(z), strength: 0.6);
            foreach (var side in new[] { -1, 1 })
            {
                var bag = l.Wall(side > 0 ? 1.05 : -1.5, z, 0.45, 0.28, 1.95);
                plate.Fill(bag.Whole, side > 0 ? Rgb.Parse("#9a6a42") : Rgb.Parse("#5f7285"), Material.Leather, 0.6).Fill([bag.Quad(0.08, 0, 0.04, 0.28), bag.Quad(0.33, 0, 0.04, 0.28)], Pigment.DarkTimber, Material.Leather);
            }
        }

        return plate.Done;
    }
}
