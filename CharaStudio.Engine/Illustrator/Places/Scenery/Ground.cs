using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Illustrator.Places.Scenery;

/// <summary>The ground in perspective: base wash, roads, paving, grass, shadows of clouds and things.</summary>
internal static class Ground
{
    private const double Reach = 3.2;

    /// <summary>Fills everything below the horizon; the far end pales into the air.</summary>
    public static void Base(Plate plate, Setting s, Rgb near, Rgb far)
    {
        if (s.Snowy)
        {
            (near, far) = (Pigment.Snow.Mix(Pigment.SnowShade, 0.25), Pigment.Snow);
        }

        plate.Wash(Outline.Rect(-Reach, -0.004, 2 * Reach, Setting.Bottom + 0.3), new(0, 0), far, new(0, 0.75), near, s.Snowy ? Material.Snow : Material.Earth);
        Patches(plate, s, s.Roll("patches"), Setting.Dim(near, 0.07), near.Lighten(0.14));
    }

    /// <summary>A road straight ahead whose edges wander, with wheel ruts.</summary>
    public static void Road(Plate plate, Setting s, Dice dice, double half, double zFar, Rgb color)
    {
        var lens = s.Lens;
        color = s.Snowy ? Pigment.SnowShade.Mix(color, 0.25) : color;
        double[] stops = [1, 1.35, 1.8, 2.5, 3.4, 5, 8, 13, 22, zFar];
        var left = stops.Select(z => lens.At(-half + dice.Range(-0.12, 0.12), 0, z)).ToList();
        var right = stops.Select(z => lens.At(half + dice.Range(-0.12, 0.12), 0, z)).Reverse().ToList();
        var shape = Outline.Start(left[0]).Through([.. left.Skip(1)]).Line(right[0]).Through([.. right.Skip(1)]).Close().Build();
        plate.Wash(shape, new(0, 0.05), color.Lighten(0.2), new(0, 0.8), color, Material.Earth);
        var ruts = new List<Outline>();
        foreach (var x in new[] { -half * 0.42, half * 0.42 })
        {
            var near = stops.Select(z => lens.At(x - 0.1 + dice.Range(-0.03, 0.03), 0, z)).ToList();
            var far = stops.Select(z => lens.At(x + 0.12 + dice.Range(-0.03, 0.03), 0, z)).Reverse().ToList();
            ruts.Add(Outline.Start(near[0]).Through([.. near.Skip(1)]).Line(far[0]).Through([.. far.Skip(1)]).Close().Build());
        }

        plate.Fill(ruts, Setting.Dim(color, 0.1), Material.Earth, 0.7);
    }

    /// <summary>Stone paving: the joints of rows and a scatter of darker and lighter slabs; 3 marks.</summary>
    public static void Paving(Plate plate, Setting s, Dice dice, Face floor, double slab, Rgb color)
    {
        color = s.Snowy ? Pigment.Snow.Mix(Pigment.SnowShade, 0.45) : color;
        var dark = new List<Outline>();
        var pale = new List<Outline>();
        var joints = new List<Outline>();
        var row = 0;
        for (var v = 0.0; v < floor.Height - 0.01; v += slab * (1 + (v * 0.035)), row++)
        {
            var deep = slab * (1 + (v * 0.035));
            joints.Add(floor.Quad(0, v, floor.Width, Math.Min(0.035, 0.02 + (v * 0.004))));
            for (var u = row % 2 == 0 ? 0 : -slab * 0.7; u < floor.Width; u += slab * 1.4)
            {
                var a = Math.Max(u, 0);
                var w = Math.Min(u + (slab * 1.4), floor.Width) - a;
                if (w < 0.05)
                {
                    continue;
                }

                if (v < 9)
                {
                    joints.Add(floor.Quad(a, v, 0.022, deep));
                }

                var roll = dice.Unit();
                if (roll < 0.16 && v < 16)
                {
                    dark.Add(floor.Quad(a + 0.03, v + 0.03, w - 0.03, deep - 0.03));
                }
                else if (roll > 0.86 && v < 16)
                {
                    pale.Add(floor.Quad(a + 0.03, v + 0.03, w - 0.03, deep - 0.03));
                }
            }
        }

        plate.Wash(floor.Whole, floor.At(floor.Width / 2, floor.Height), color.Lighten(0.22), floor.At(floor.Width / 2, 0), color, Material.Stone);
        plate.Fill(dark, Setting.Dim(color, 0.1), Material.Stone, 0.8).Fill(pale, color.Lighten(0.22), Material.Stone, 0.8);
        plate.Fill(joints, Setting.Dim(color, 0.28), Material.Stone, 0.5);
    }

    /// <summary>Grass tufts, thicker towards the viewer and away from the middle; 2 marks.</summary>
    public static void Tufts(Plate plate, Setting s, Dice dice, double clear, Rgb grass, int count = 130)
    {
        if (s.Snowy)
        {
            Drifts(plate, dice, count / 6);
            count /= 4;
        }

        var dark = new List<Outline>();
        var pale = new List<Outline>();
        for (var i = 0; i < count; i++)
        {
            var z = 1.9 + (13 * Math.Pow(dice.Unit(), 1.7));
            var x = (clear + (i % 3 == 0 ? dice.Range(0, 2.3 * z) : dice.Range(0, 0.95 * z))) * (dice.Chance(0.5) ? 1 : -1);
            var at = s.Lens.At(x, 0, z);
            if (Math.Abs(at.X) < 2.6)
            {
                (i % 2 == 0 ? dark : pale).AddRange(Greens.Tuft(dice, at, s.Lens.Scale(z) * dice.Range(0.1, 0.24)));
            }
        }

        plate.Fill(dark, Setting.Dim(grass, 0.24), Material.Foliage).Fill(pale, grass.Lighten(0.18), Material.Foliage);
    }

    /// <summary>Small flowers in a few colours, one mark a colour.</summary>
    public static void Flowers(Plate plate, Setting s, Dice dice, double clear, IReadOnlyList<Rgb> colors, int count)
    {
        if (s.Snowy)
        {
            return;
        }

        foreach (var color in colors)
        {
            var petals = new List<Outline>();
            for (var i = 0; i < count; i++)
            {
                var z = 2 + (8 * Math.Pow(dice.Unit(), 1.5));
                var x = (clear + dice.Range(0, (i % 3 == 0 ? 2.2 : 1) * z)) * (dice.Chance(0.5) ? 1 : -1);
                var r = s.Lens.Scale(z) * dice.Range(0.025, 0.045);
                var at = s.Lens.At(x, dice.Range(0.08, 0.22), z);
                for (var p = 0; p < 5; p++)
                {
                    petals.Add(Shapes.Leaf(at, (p * 72) + dice.Range(-10, 10), r * 1.4, r * 0.8));
                }
            }

            plate.Fill(petals, color, Material.Foliage);
        }
    }

    /// <summary>A flat shadow on the ground, thrown away from the light.</summary>
    public static Outline Cast(Setting s, double x, double z, double width, double length) => Outline.Polygon(
        s.Lens.At(x - (width / 2), 0, z),
        s.Lens.At(x + (width / 2), 0, z),
        s.Lens.At(x + (width / 2) - (length * s.Side), 0, Math.Max(z - (length * 0.25), 1)),
        s.Lens.At(x - (width / 2) - (length * s.Side), 0, Math.Max(z - (length * 0.25), 1)));

    /// <summary>Stones lying about; 2 marks.</summary>
    public static void Stones(Plate plate, Setting s, Dice dice, double clear, Rgb stone, int count)
    {
        var bodies = new List<Outline>();
        var tops = new List<Outline>();
        for (var i = 0; i < count; i++)
        {
            var z = 1.3 + (12 * Math.Pow(dice.Unit(), 2));
            var at = s.Lens.At(dice.Range(clear, clear + (2 * z)) * (dice.Chance(0.5) ? 1 : -1), 0, z);
            var r = s.Lens.Scale(z) * dice.Range(0.05, 0.2);
            bodies.Add(Shapes.Puff(at + new Vec(0, -r * 0.3), r, r * 0.6, 6, dice, 0.8, 0.2));
            tops.Add(Shapes.Puff(at + new Vec(r * 0.15 * s.Side, -r * 0.5), r * 0.66, r * 0.32, 6, dice, 0.6, 0.2));
        }

        plate.Fill(Shapes.Join(bodies), Setting.Dim(stone, 0.15), Material.Stone, 0.4).Fill(tops, s.Snowy ? Pigment.Snow : stone.Lighten(0.2), Material.Stone);
    }

    // Broad level strokes, longer and thinner towards the horizon.
    private static void Patches(Plate plate, Setting s, Dice dice, Rgb dark, Rgb pale)
    {
        var darks = new List<Outline>();
        var pales = new List<Outline>();
        for (var i = 0; i < 34; i++)
        {
            var y = 0.02 + (0.8 * Math.Pow(i / 34.0, 1.8));
            var c = new Vec(dice.Range(-2.3, 2.3), y);
            var w = dice.Range(0.18, 0.5) * (0.6 + y);
            var tall = 0.012 + (y * 0.07);
            (i % 2 == 0 ? darks : pales).Add(Pen.Ribbon(
                [c - new Vec(w, 0), c + new Vec(-w * 0.4, dice.Range(-0.3, 0.3) * tall), c + new Vec(w * 0.3, dice.Range(-0.3, 0.3) * tall), c + new Vec(w, 0)],
                t => tall * Math.Pow(Math.Max(0, Math.Sin(Math.PI * t)), 0.7)));
        }

        plate.Fill(darks, dark, s.Snowy ? Material.Snow : Material.Earth, 0.6).Fill(pales, pale, s.Snowy ? Material.Snow : Material.Earth, 0.5);
    }

    private static void Drifts(Plate plate, Dice dice, int count)
    {
        var hollows = new List<Outline>();
        for (var i = 0; i < count; i++)
        {
            var y = 0.03 + (0.9 * Math.Pow(dice.Unit(), 1.6));
            var c = new Vec(dice.Range(-2.4, 2.4), y);
            var w = dice.Range(0.15, 0.5) * (0.4 + y);
            hollows.Add(Pen.Ribbon([c - new Vec(w, 0), c + new Vec(-w * 0.2, -w * 0.09), c + new Vec(w, w * 0.03)], t => w * 0.16 * Math.Sin(Math.PI * t)));
        }

        plate.Fill(hollows, Pigment.SnowShade, Material.Snow, 0.75);
    }
}
