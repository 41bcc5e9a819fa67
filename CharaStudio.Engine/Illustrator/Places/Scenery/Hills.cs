using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Illustrator.Places.Scenery;

/// <summary>Far land: mountain ranges with lit and shaded sides, rolling hills, tree lines.</summary>
internal static class Hills
{
    private const double Reach = 3.0;

    /// <summary>A range of peaks with facets and snow; 4 marks.</summary>
    public static void Mountains(Plate plate, Setting s, Dice dice, double height, Rgb rock, int peaks = 7)
    {
        var tops = new List<Vec>();
        var step = 2 * Reach / peaks;
        for (var i = 0; i < peaks; i++)
        {
            tops.Add(new Vec(-Reach + ((i + 0.5 + dice.Range(-0.25, 0.25)) * step), -height * dice.Range(0.5, 1)));
        }

        var ridge = new List<Vec> { new(-Reach - 0.2, -height * 0.2) };
        for (var i = 0; i < peaks; i++)
        {
            var next = i + 1 < peaks ? tops[i + 1] : new Vec(Reach + 0.2, -height * 0.2);
            var low = i + 1 < peaks ? Math.Max(tops[i].Y, next.Y) * dice.Range(0.4, 0.65) : next.Y;
            Crag(ridge, tops[i], dice, height);
            Crag(ridge, new Vec((tops[i].X + next.X) / 2, low), dice, height);
        }

        plate.Wash(Shapes.Under(ridge, 0.12, smooth: false), new(0, -height), rock, new(0, 0), rock.Lighten(0.22), Material.Stone);
        var shade = new List<Outline>();
        var snow = new List<Outline>();
        foreach (var top in tops)
        {
            shade.Add(Flank(dice, top, -s.Side * step * 0.62, top.Y * 0.12));
            if (-top.Y > height * 0.62 || s.Snowy)
            {
                snow.Add(Cap(dice, top, step * 0.2, -top.Y * (s.Snowy ? 0.45 : 0.27)));
            }
        }

        plate.Fill(shade, Setting.Dim(rock, 0.16), Material.Stone, 0.75).Fill(snow, Pigment.Snow, Material.Snow, 0.94);
    }

    /// <summary>A soft rolling line of land.</summary>
    public static void Rolling(Plate plate, Setting s, Dice dice, double height, Rgb land, double lift = 0)
    {
        land = s.Snowy ? land.Mix(Pigment.Snow, 0.8) : land;
        var top = Shapes.Ridge(-Reach, Reach, -(height * 0.5) - lift, height * 0.5, 3, dice);
        plate.Wash(Shapes.Under(top, 0.12, smooth: true), new(0, -height - lift), land, new(0, 0.05), land.Lighten(0.12), Material.Foliage);
    }

    /// <summary>A distant wood: many small crowns in two tones.</summary>
    public static void TreeLine(Plate plate, Setting s, Dice dice, double height, Rgb leaf, double lift = 0, bool pines = false)
    {
        var back = new List<Outline> { Outline.Rect(-Reach, -(height * 0.4) - lift, 2 * Reach, (height * 0.4) + lift + 0.06) };
        var front = new List<Outline>();
        for (var x = -Reach; x < Reach; x += height * (pines ? 0.3 : 0.5))
        {
            var h = height * dice.Range(0.55, 1.05);
            var foot = new Vec(x + dice.Range(-0.2, 0.2) * height, -lift);
            if (pines)
            {
                back.Add(Outline.Polygon(foot + new Vec(-h * 0.2, 0), foot + new Vec(0, -h * 1.15), foot + new Vec(h * 0.2, 0)));
                continue;
            }

            back.Add(Shapes.Puff(foot + new Vec(0, -h * 0.55), height * 0.36, h * 0.45, 7, dice));
            front.Add(Shapes.Puff(foot + new Vec(height * 0.08 * s.Side, -h * 0.68), height * 0.2, h * 0.24, 6, dice));
        }

        var tone = s.Snowy ? leaf.Mix(Pigment.SnowShade, 0.55) : leaf;
        plate.Fill(back, tone, Material.Foliage).Fill(front, s.Snowy ? Pigment.Snow : tone.Lighten(0.16), Material.Foliage, 0.8);
    }

    // Two broken points on the way, so that slopes are no ruler lines.
    private static void Crag(List<Vec> ridge, Vec to, Dice dice, double height)
    {
        var from = ridge[^1];
        foreach (var t in new[] { 0.3, 0.52, 0.76 })
        {
            ridge.Add(Vec.Lerp(from, to, t + dice.Range(-0.08, 0.08)) + new Vec(0, dice.Range(-0.05, 0.06) * height));
        }

        ridge.Add(to);
    }

    private static Outline Flank(Dice dice, Vec top, double reach, double bottom) => Outline.Polygon(
        top,
        Vec.Lerp(top, new Vec(top.X + (reach * 0.3), bottom), 0.3) + new Vec(reach * 0.1, 0),
        Vec.Lerp(top, new Vec(top.X + (reach * 0.72), bottom), 0.62),
        new Vec(top.X + (reach * 0.8), bottom),
        new Vec(top.X + (reach * dice.Range(0.3, 0.45)), bottom * 0.6),
        new Vec(top.X + (reach * dice.Range(0.1, 0.25)), bottom * 1.4),
        Vec.Lerp(top, new Vec(top.X + (reach * 0.05), bottom), 0.62),
        Vec.Lerp(top, new Vec(top.X - (reach * 0.06), bottom), 0.34));

    private static Outline Cap(Dice dice, Vec top, double half, double drop)
    {
        var points = new List<Vec> { top };
        for (var i = 0; i <= 6; i++)
        {
            var t = 1 - (i / 3.0);
            var fall = drop * (1 - (0.35 * Math.Abs(t))) * (i % 2 == 0 ? dice.Range(0.8, 1) : dice.Range(0.45, 0.6));
            points.Add(new Vec(top.X + (half * t * 0.62), top.Y + Math.Max(fall, drop * Math.Abs(t) * 0.75)));
        }

        return Outline.Polygon(points);
    }
}
