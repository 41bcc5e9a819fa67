using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Illustrator.Places.Scenery;

/// <summary>Tables, shelves, fires and small things that stand in rooms, in true perspective.</summary>
internal static class Furniture
{
    /// <summary>A solid box with front, visible side and top; returns its front face.</summary>
    public static Face Block(Plate plate, Setting s, Spot corner, double width, double height, double length, Rgb color, Material material = Material.Wood)
    {
        var front = s.Lens.Wall(corner.X, corner.Z, width, height, corner.Up);
        var onRight = corner.X > 0;
        if (onRight || corner.X + width < 0)
        {
            var flank = s.Lens.Flank(onRight ? corner.X : corner.X + width, corner.Z, length, height, corner.Up);
            plate.Fill(flank.Whole, s.Facing(Setting.Dim(color, 0.14), onRight ? -1 : 1), material, 0.5);
        }

        if (corner.Up + height < s.Lens.Eye)
        {
            plate.Fill(s.Lens.Floor(corner.X, corner.Z, width, length, corner.Up + height).Whole, color.Lighten(0.2), material, 0.5);
        }

        plate.Fill(front.Whole, color, material, 0.6);
        return front;
    }

    /// <summary>A table with four legs; its top at 0.8 m unless told.</summary>
    public static void Table(Plate plate, Setting s, double x, double z, double width, double length, Rgb wood, double height = 0.78)
    {
        var l = s.Lens;
        plate.Fill(l.Floor(x - (width / 2) - 0.1, z - 0.15, width + 0.2, length + 0.2).Whole, Pigment.Shade, Material.Wood, 0, 0.3);
        var legs = new List<Outline>();
        foreach (var (dx, dz) in new[] { (-0.42, 0.92), (0.42, 0.92), (-0.46, 0.06), (0.46, 0.06) })
        {
            legs.Add(l.Wall(x + (dx * width) - 0.05, z + (dz * length), 0.1, height).Whole);
        }

        plate.Fill(Shapes.Join(legs), Setting.Dim(wood, 0.25), Material.Wood, 0.5);
        plate.Fill([l.Wall(x - (width * 0.46), z + 0.06, width * 0.92, 0.14, height - 0.16).Whole], Setting.Dim(wood, 0.3), Material.Wood);
        var top = l.Floor(x - (width / 2), z, width, length, height);
        plate.Fill(top.Whole, wood.Lighten(0.14), Material.Wood, 0.6);
        plate.Fill([top.Quad(width * 0.33, 0, 0.02, length), top.Quad(width * 0.66, 0, 0.02, length)], Setting.Dim(wood, 0.2), Material.Wood, 0.6);
        plate.Fill(l.Wall(x - (width / 2), z, width, 0.06, height - 0.06).Whole, Setting.Dim(wood, 0.05), Material.Wood, 0.4);
    }

    public static void Stool(Plate plate, Setting s, double x, double z, Rgb wood, double height = 0.48)
    {
        var l = s.Lens;
        plate.Fill(
            [l.Wall(x - 0.17, z, 0.06, height).Whole, l.Wall(x + 0.11, z, 0.06, height).Whole, l.Wall(x - 0.1, z + 0.22, 0.05, height).Whole, l.Wall(x + 0.06, z + 0.22, 0.05, height).Whole],
            Setting.Dim(wood, 0.3), Material.Wood);
        var c = l.At(x, height, z + 0.1);
        plate.Fill(Outline.Ellipse(c + new Vec(0, 0.03 * l.Scale(z)), 0.24 * l.Scale(z), 0.07 * l.Scale(z)), Setting.Dim(wood, 0.2), Material.Wood, 0.4);
        plate.Fill(Outline.Ellipse(c, 0.24 * l.Scale(z), 0.065 * l.Scale(z)), wood.Lighten(0.15), Material.Wood);
    }

    /// <summary>A mug, bottle, pot or book standing on a point; sizes in metres.</summary>
    public static Outline Bottle(Lens l, double x, double up, double z, double height)
    {
        var f = l.Wall(x - (height * 0.2), z, height * 0.4, height, up);
        var (w, h) = (f.Width, f.Height);
        return f.Area((0, 0), (w, 0), (w, h * 0.55), (w * 0.64, h * 0.72), (w * 0.64, h), (w * 0.36, h), (w * 0.36, h * 0.72), (0, h * 0.55));
    }

    public static Outline Jar(Lens l, double x, double up, double z, double height, double width)
    {
        var f = l.Wall(x - (width / 2), z, width, height, up);
        return f.Area((width * 0.15, 0), (width * 0.85, 0), (width, height * 0.25), (width, height * 0.7), (width * 0.78, height * 0.86), (width * 0.84, height), (width * 0.16, height), (width * 0.22, height * 0.86), (0, height * 0.7), (0, height * 0.25));
    }

    /// <summary>Rows of book spines on a face, in a few colours; one mark a colour plus one of bands.</summary>
    public static void Books(Plate plate, Face f, Dice dice, double shelf, IReadOnlyList<Rgb> colors, double fill = 0.9, double book = 0.07)
    {
        var spines = colors.Select(_ => new List<Outline>()).ToArray();
        var bands = new List<Outline>();
        for (var v = 0.04; v < f.Height - (shelf * 0.5); v += shelf)
        {
            for (var u = 0.04; u < f.Width - 0.08;)
            {
                var w = book * dice.Range(0.7, 1.6);
                if (!dice.Chance(fill))
                {
                    u += w * dice.Range(1, 4);
                    continue;
                }

                var h = shelf * dice.Range(0.58, 0.84);
                var wide = Math.Min(w * 0.92, f.Width - u - 0.03);
                spines[dice.Index(colors.Count)].Add(f.Quad(u, v, wide, h));
                if (dice.Chance(0.4))
                {
                    bands.Add(f.Quad(u, v + (h * 0.72), wide, h * 0.06));
                    bands.Add(f.Quad(u, v + (h * 0.18), wide, h * 0.05));
                }

                u += w;
            }
        }

        for (var i = 0; i < spines.Length; i++)
        {
            plate.Fill(spines[i], colors[i], Material.Paper);
        }

        plate.Fill(bands, Pigment.Gold, Material.Metal, 0.8);
    }

    /// <summary>A burning hearth fire standing on a point: tongues in three colours and its light.</summary>
    public static void Fire(Plate plate, Setting s, Dice dice, Vec foot, double height, bool always = true)
    {
        var logs = new List<Outline>();
        for (var i = -1; i <= 1; i++)
        {
            logs.Add(Pen.Ribbon([foot + new Vec((-0.5 + (i * 0.1)) * height, 0.02 * height), foot + new Vec((0.5 + (i * 0.06)) * height, (-0.1 + (i * 0.1)) * height)], _ => height * 0.16));
        }

        plate.Fill(logs, Pigment.DarkTimber, Material.Wood);
        foreach (var (color, size) in new[] { ("#f0642c", 1.0), ("#ffa336", 0.74), ("#ffe68a", 0.45) })
        {
            var tongues = new List<Outline>();
            for (var i = -1; i <= 1; i++)
            {
                var root = foot + new Vec(i * 0.27 * height * size, 0);
                var h = height * size * (i == 0 ? 1.1 : dice.Range(0.6, 0.8));
                var w = height * 0.24 * size;
                var tip = root + new Vec(dice.Range(-0.12, 0.12) * h, -h);
                tongues.Add(Outline.Start(root + new Vec(-w, 0)).Curve(root + new Vec(-w * 1.5, -h * 0.5), tip + new Vec(-w * 0.1, h * 0.35), tip)
                    .Curve(tip + new Vec(w * 0.5, h * 0.4), root + new Vec(w * 1.5, -h * 0.4), root + new Vec(w, 0)).Quad(root + new Vec(0, h * 0.12), root + new Vec(-w, 0)).Close().Build());
            }

            plate.Fill(tongues, Rgb.Parse(color), Material.Light);
        }

        if (always)
        {
            var glow = new Glow(foot + new Vec(0, -height * 0.4), height * 3.4, Rgb.Parse("#ff9a3c"), s.Light.Lamps ? 0.6 : 0.35);
            s.Lamps.Add(glow);
            plate.Add(glow);
        }
    }

    /// <summary>A candle with its flame; burns when lamps do.</summary>
    public static void Candle(Plate plate, Setting s, Vec foot, double height)
    {
        plate.Fill(Outline.Rect(foot.X - (height * 0.12), foot.Y - (height * 0.7), height * 0.24, height * 0.7), Rgb.Parse("#f3ead0"), Material.Paper);
        if (s.Light.Lamps)
        {
            plate.Fill(Shapes.Leaf(foot + new Vec(0, -height * 0.68), -90, height * 0.5, height * 0.2), Rgb.Parse("#ffe9a6"), Material.Light);
            s.Lamp(plate, foot + new Vec(0, -height * 0.9), height * 3.2, strength: 0.6);
        }
    }

    /// <summary>Curtains drawn to the side of a foreground frame: folds in two tones.</summary>
    public static void Curtain(Plate plate, double edge, int side, double width, Rgb cloth)
    {
        var body = Outline.Start(edge, -1.7).Line(edge - (side * width * 1.5), -1.7)
            .Curve(edge - (side * width * 1.3), -0.7, edge - (side * width * 0.7), -0.2, edge - (side * width * 0.55), 0.1)
            .Curve(edge - (side * width * 0.75), 0.5, edge - (side * width * 0.9), 0.9, edge - (side * width), 1.4).Line(edge, 1.4).Close().Build();
        plate.Fill(body, Setting.Dim(cloth, 0.4), Material.Cloth, 0.6);
        var folds = new List<Outline>();
        for (var i = 0; i < 5; i++)
        {
            var t = 0.12 + (i * 0.2);
            folds.Add(Pen.Taper(
                [new Vec(edge - (side * width * 1.45 * t), -1.7), new Vec(edge - (side * width * 1.05 * t), -0.6), new Vec(edge - (side * width * 0.5 * t), 0.1), new Vec(edge - (side * width * 0.75 * t), 0.6), new Vec(edge - (side * width * t), 1.4)],
                width * 0.09, 0.6, 0.6));
        }

        plate.Fill(folds, Setting.Dim(cloth, 0.58), Material.Cloth);
        plate.Fill([Outline.Rect(Math.Min(edge, edge - (side * width * 0.6)), 0.07, width * 0.6, 0.05)], Pigment.Gold, Material.Cloth);
    }
}
