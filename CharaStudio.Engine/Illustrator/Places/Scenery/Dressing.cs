using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Illustrator.Places.Scenery;

/// <summary>Dressing shared by places: banners, bunting, lanterns, posts, barrels, crates.</summary>
internal static class Dressing
{
    /// <summary>A hanging banner with an emblem and a swallow tail; 3 marks.</summary>
    public static void Banner(Plate plate, Face face, double u, double top, double w, double h, Rgb cloth)
    {
        plate.Fill(face.Area((u, top), (u + w, top), (u + w, top - h), (u + (w / 2), top - (h * 0.86)), (u, top - h)), cloth, Material.Cloth, 0.6);
        plate.Fill([face.Quad(u + (w * 0.7), top - (h * 0.93), w * 0.3, h * 0.93), face.Quad(u, top - 0.1, w, 0.1)], Setting.Dim(cloth, 0.2), Material.Cloth, 0.6);
        var (cu, cv) = (u + (w / 2), top - (h * 0.42));
        plate.Fill(
            [face.Area((cu, cv + (w * 0.34)), (cu + (w * 0.26), cv), (cu, cv - (w * 0.34)), (cu - (w * 0.26), cv)), face.Quad(u + (w * 0.1), top - (h * 0.14), w * 0.8, 0.07), face.Quad(u + (w * 0.1), top - (h * 0.74), w * 0.8, 0.07)],
            Pigment.Gold, Material.Cloth);
    }

    /// <summary>A sagging line of little flags between two points, in three marks.</summary>
    public static void Bunting(Plate plate, Vec from, Vec to, double sag, double flag, Rgb accent)
    {
        var cord = new List<Vec>();
        for (var i = 0; i <= 8; i++)
        {
            var t = i / 8.0;
            cord.Add(Vec.Lerp(from, to, t) + new Vec(0, sag * 4 * t * (1 - t)));
        }

        plate.Ink(cord, flag * 0.09, Pigment.DarkTimber);
        var count = Math.Max(4, (int)((to - from).Length / (flag * 1.15)));
        var colors = new[] { accent, Rgb.Parse("#f0e3c0"), accent.Mix(Pigment.Gold, 0.75) };
        for (var c = 0; c < 3; c++)
        {
            var flags = new List<Outline>();
            for (var i = c; i < count; i += 3)
            {
                var t = (i + 0.5) / count;
                var at = Vec.Lerp(from, to, t) + new Vec(0, sag * 4 * t * (1 - t));
                flags.Add(Outline.Polygon(at + new Vec(-flag * 0.42, 0), at + new Vec(flag * 0.42, 0), at + new Vec(0, flag)));
            }

            plate.Fill(flags, colors[c], Material.Cloth);
        }
    }

    /// <summary>Paper lanterns on a cord; they burn when lamps do.</summary>
    public static void Lanterns(Plate plate, Setting s, Vec from, Vec to, double sag, double size, int count, Rgb color)
    {
        var bodies = new List<Outline>();
        var caps = new List<Outline>();
        var cord = new List<Vec>();
        for (var i = 0; i <= count; i++)
        {
            var t = (i + 0.5) / (count + 1);
            var at = Vec.Lerp(from, to, t) + new Vec(0, sag * 4 * t * (1 - t));
            cord.Add(at);
            bodies.Add(Outline.Ellipse(at + new Vec(0, size * 0.75), size * 0.42, size * 0.55));
            caps.Add(Outline.Rect(at.X - (size * 0.2), at.Y + (size * 0.12), size * 0.4, size * 0.12));
            caps.Add(Outline.Rect(at.X - (size * 0.2), at.Y + (size * 1.26), size * 0.4, size * 0.1));
        }

        plate.Ink([from, .. cord, to], size * 0.06, Pigment.DarkTimber);
        plate.Fill(bodies, s.Light.Lamps ? color.Mix(Rgb.Parse("#ffdf8a"), 0.55) : color, s.Light.Lamps ? Material.Light : Material.Paper).Fill(caps, Pigment.DarkTimber, Material.Wood);
        foreach (var at in cord.Where((_, i) => i % 2 == 0))
        {
            s.Lamp(plate, at + new Vec(0, size * 0.75), size * 2.2, color.Mix(Pigment.Lamp, 0.6), 0.5);
        }
    }

    /// <summary>A barrel standing at a spot; 4 marks.</summary>
    public static void Barrel(Plate plate, Setting s, double x, double z, double height, double up = 0)
    {
        var k = s.Lens.Scale(z);
        var foot = s.Lens.At(x, up, z);
        double h = height * k, w = height * 0.36 * k, lid = w * 0.2;
        var top = foot + new Vec(0, -h);
        var body = Outline.Start(foot.X - (w * 0.84), foot.Y).Quad(foot.X - (w * 1.22), foot.Y - (h / 2), foot.X - (w * 0.84), top.Y)
            .Line(foot.X + (w * 0.84), top.Y).Quad(foot.X + (w * 1.22), foot.Y - (h / 2), foot.X + (w * 0.84), foot.Y).Quad(foot.X, foot.Y + (lid * 1.6), foot.X - (w * 0.84), foot.Y).Close().Build();
        plate.Fill(body, Pigment.Plank, Material.Wood, 0.7);
        var shadeX = foot.X - (s.Side * w * 0.62);
        plate.Fill([Outline.Rect(Math.Min(shadeX, shadeX - (s.Side * w * 0.3)), top.Y, w * 0.3, h)], Setting.Dim(Pigment.Plank, 0.25), Material.Wood, 0.8);
        plate.Fill(
            [.. new[] { 0.16, 0.36, 0.7, 0.9 }.Select(t =>
            {
                var y = foot.Y - (h * t);
                var half = w * (0.84 + (0.26 * Math.Sin(Math.PI * t)));
                return Pen.Ribbon([new Vec(foot.X - half, y), new Vec(foot.X, y + lid), new Vec(foot.X + half, y)], _ => h * 0.045);
            })],
            Pigment.Iron, Material.Metal);
        plate.Fill(Outline.Ellipse(top, w * 0.84, lid), s.Snowy ? Pigment.Snow : Pigment.Plank.Lighten(0.2), Material.Wood, 0.5);
    }

    /// <summary>A box of boards: front, visible flank, top, slats; 4 marks.</summary>
    public static void Crate(Plate plate, Setting s, double x, double z, double size, Rgb color, double up = 0, double? height = null, double? length = null)
    {
        var h = height ?? size;
        var d = length ?? size;
        var front = s.Lens.Wall(x - (size / 2), z, size, h, up);
        var flank = s.Lens.Flank(x > 0 ? x - (size / 2) : x + (size / 2), z, d, h, up);
        plate.Fill(flank.Whole, s.Facing(Setting.Dim(color, 0.12), x > 0 ? -1 : 1), Material.Wood, 0.5);
        if (up + h < s.Lens.Eye)
        {
            plate.Fill(s.Lens.Floor(x - (size / 2), z, size, d, up + h).Whole, s.Snowy ? Pigment.Snow : color.Lighten(0.18), Material.Wood, 0.5);
        }

        plate.Fill(front.Whole, color, Material.Wood, 0.6);
        var b = Math.Min(size, h) * 0.12;
        plate.Fill(
            [front.Quad(0, 0, size, b), front.Quad(0, h - b, size, b), front.Quad(0, 0, b, h), front.Quad(size - b, 0, b, h), front.Beam(b, b, size - b, h - b, b * 0.8)],
            Setting.Dim(color, 0.22), Material.Wood);
    }

    /// <summary>A lamp post with a glazed head; 3 marks and its light.</summary>
    public static void LampPost(Plate plate, Setting s, double x, double z, double height, Rgb iron)
    {
        var f = s.Lens.Wall(x - 0.5, z, 1, height);
        plate.Fill(
            [f.Quad(0.44, 0, 0.12, height - 0.6), f.Quad(0.36, 0, 0.28, 0.5), f.Quad(0.32, height - 0.62, 0.36, 0.09), f.Area((0.26, height - 0.05), (0.74, height - 0.05), (0.56, height + 0.2), (0.44, height + 0.2))],
            iron, Material.Metal);
        plate.Fill(f.Area((0.36, height - 0.53), (0.64, height - 0.53), (0.72, height - 0.05), (0.28, height - 0.05)), s.Light.Lamps ? Rgb.Parse("#ffe6a0") : Rgb.Parse("#cfdbe0"), s.Light.Lamps ? Material.Light : Material.Glass);
        s.Lamp(plate, f.At(0.5, height - 0.3), s.Lens.Scale(z) * 1.7, strength: 0.75);
    }
}
