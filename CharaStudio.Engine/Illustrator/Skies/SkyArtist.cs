using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Illustrator.Places.Scenery;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Illustrator.Skies;

/// <summary>Skies: gradient by hour, sun or moon, stars, cel clouds, and on some snow nights an aurora. Colours are final (material Sky takes no tint).</summary>
internal static class SkyArtist
{
    private const double Left = -3.2, Width = 6.4, Top = -2.2, Bottom = 0.35;

    public static Cluster Draw(Setting s)
    {
        var plate = new Plate("sky", 1);
        var light = s.Light;
        const double split = -0.42;
        plate.Wash(Outline.Rect(Left, Top, Width, split - Top + 0.01), new(0, -1.25), light.Zenith, new(0, split), light.Middle, Material.Sky);
        plate.Wash(Outline.Rect(Left, split, Width, Bottom - split), new(0, split), light.Middle, new(0, 0.02), light.Horizon, Material.Sky);
        var dice = s.Roll("sky");
        var covered = s.Weather is Weather.Rain or Weather.Fog or Weather.Snow || s.Hour == Hour.Storm;
        if (s.Hour is Hour.Night or Hour.Moonlit or Hour.Firelit && !covered)
        {
            Stars(plate, dice, s.Hour == Hour.Moonlit ? 220 : 360);
        }

        if (s.Weather == Weather.Snow && s.Hour is Hour.Night or Hour.Moonlit && s.Roll("aurora").Chance(0.35))
        {
            Aurora(plate, s.Roll("aurora-shape"));
        }

        if (!covered)
        {
            Disc(plate, s);
        }

        if (s.Hour == Hour.Storm)
        {
            Lightning(plate, s.Roll("lightning"));
        }

        CloudArtist.Draw(plate, s, covered);
        return plate.Done;
    }

    private static void Stars(Plate plate, Dice dice, int count)
    {
        var dots = new List<Outline>();
        var bright = new List<Outline>();
        for (var i = 0; i < count; i++)
        {
            var at = new Vec(dice.Range(-2.6, 2.6), -0.12 - (1.7 * Math.Pow(dice.Unit(), 1.2)));
            if (i % 16 == 0)
            {
                bright.Add(Shapes.Twinkle(at, dice.Range(0.008, 0.015)));
            }
            else
            {
                var r = dice.Range(0.0012, 0.003);
                dots.Add(Outline.Polygon(at + new Vec(0, -r), at + new Vec(r, 0), at + new Vec(0, r), at + new Vec(-r, 0)));
            }
        }

        plate.Fill(dots, Rgb.Parse("#dbe6ff"), Material.Light, 0.85).Fill(bright, Rgb.White, Material.Light, 0.95);
    }

    private static void Disc(Plate plate, Setting s)
    {
        var (at, r, disc, halo, reach, strength) = s.Hour switch
        {
            Hour.Dawn => (new Vec(0.62, -0.13), 0.045, "#fff3d6", "#ffd9a0", 0.75, 0.75),
            Hour.Noon => (new Vec(-0.62, -0.66), 0.05, "#fffdf0", "#fff4cf", 0.6, 0.55),
            Hour.Dusk => (new Vec(-0.5, -0.09), 0.07, "#fff0c0", "#ff9c4a", 0.95, 0.85),
            Hour.Moonlit => (new Vec(-0.42, -0.5), 0.085, "#f4f7ff", "#bcd4ff", 0.6, 0.6),
            Hour.Night => (new Vec(0.55, -0.6), 0.042, "#eef2ff", "#9db8f2", 0.3, 0.45),
            _ => (default, 0.0, "#000000", "#000000", 0.0, 0.0),
        };
        if (r <= 0)
        {
            return;
        }

        plate.Add(new Glow(at, reach, Rgb.Parse(halo), strength));
        if (s.Hour == Hour.Night)
        {
            plate.Fill(Crescent(at, r), Rgb.Parse(disc), Material.Light);
            return;
        }

        plate.Fill(Outline.Ellipse(at, r, r), Rgb.Parse(disc), Material.Light);
        if (s.Hour == Hour.Moonlit)
        {
            plate.Fill(
                [Outline.Ellipse(at + new Vec(-0.022, -0.018), 0.022, 0.018), Outline.Ellipse(at + new Vec(0.026, 0.022), 0.027, 0.02), Outline.Ellipse(at + new Vec(0.03, -0.034), 0.012, 0.01)],
                Rgb.Parse("#d5e0f6"), Material.Light, 0.8);
        }
    }

    private static Outline Crescent(Vec c, double r) => Outline.Start(c.X + (r * 0.3), c.Y - r)
        .Curve(c.X - (r * 1.25), c.Y - (r * 0.95), c.X - (r * 1.25), c.Y + (r * 0.95), c.X + (r * 0.3), c.Y + r)
        .Curve(c.X - (r * 0.35), c.Y + (r * 0.5), c.X - (r * 0.35), c.Y - (r * 0.5), c.X + (r * 0.3), c.Y - r).Close().Build();

    private static void Aurora(Plate plate, Dice dice)
    {
        foreach (var (color, y) in new[] { ("#63f0b5", -0.5), ("#58c9e8", -0.68), ("#a57bf0", -0.82) })
        {
            var foot = new List<Vec>();
            for (var x = -3.2; x <= 3.2; x += 0.4)
            {
                foot.Add(new Vec(x, y + dice.Range(-0.09, 0.09)));
            }

            var crest = foot.Select(p => p + new Vec(0.12, -dice.Range(0.3, 0.5))).Reverse().ToList();
            var shape = Outline.Start(foot[0]).Through([.. foot.Skip(1)]).Line(crest[0]).Through([.. crest.Skip(1)]).Close().Build();
            plate.Wash(shape, new(0, y + 0.05), Rgb.Parse(color), new(0, y - 0.5), Rgb.Parse(color), Material.Light, 0.55, 0);
        }
    }

    private static void Lightning(Plate plate, Dice dice)
    {
        var x = dice.Range(-1, 1) < 0 ? dice.Range(-0.75, -0.35) : dice.Range(0.35, 0.75);
        var points = Shapes.Ridge(-0.95, 0.02, x, 0.09, 4, dice).Select(p => new Vec(p.Y, p.X)).ToList();
        plate.Add(new Glow(points[3], 0.75, Rgb.Parse("#b9ccff"), 0.4));
        var half = points.Select((p, i) => p + new Vec(0.008 * (1 - ((double)i / points.Count)), 0)).Reverse();
        plate.Fill(Outline.Polygon([.. points, .. half]), Rgb.Parse("#f4f7ff"), Material.Light);
    }
}
