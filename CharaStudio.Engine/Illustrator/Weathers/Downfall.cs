using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Illustrator.Places.Scenery;

namespace CharaStudio.Engine.Illustrator.Weathers;

/// <summary>Everything that falls or drifts through one frame with one wind.</summary>
internal sealed class Downfall(Dice dice, Box frame)
{
    private static readonly string[] s_leaves = ["#c8652f", "#dba23a", "#a8443a"];
    private static readonly string[] s_petals = ["#f7c3d2", "#f29fb9", "#fde8ee"];

    private readonly double _h = frame.Height;
    private readonly double _wind = dice.Chance(0.5) ? 1 : -1;

    public void Snow(Plate behind, Plate front)
    {
        behind.Fill(Flakes(170, 0.0016, 0.0032), Rgb.White, Material.Light, 0.75);
        behind.Fill(Flakes(70, 0.0035, 0.006), Rgb.White, Material.Light, 0.85);
        front.Fill(Flakes(26, 0.006, 0.0105), Rgb.White, Material.Light, 0.9);
        foreach (var _ in Enumerable.Range(0, 7))
        {
            var at = Anywhere();
            front.Add(new Glow(at, _h * dice.Range(0.014, 0.028), Rgb.White, 0.55));
        }
    }

    public void Rain(Plate behind, Plate front)
    {
        var pale = Rgb.Parse("#dfeaf4");
        behind.Fill(Streaks(120, 0.05, 0.1, 0.0012), pale, Material.Light, 0.4);
        behind.Fill(Splashes(26), pale, Material.Light, 0.5);
        front.Fill(Streaks(46, 0.11, 0.2, 0.0022), pale, Material.Light, 0.5);
        front.Fill(Streaks(10, 0.22, 0.36, 0.0034), Rgb.White, Material.Light, 0.32);
    }

    public void Fog(Plate behind, Plate front)
    {
        var grey = Rgb.Parse("#e3e8ea");
        foreach (var (plate, y, tall, strength) in new[] { (behind, 0.5, 0.3, 0.6), (behind, 0.62, 0.26, 0.6), (front, 0.84, 0.26, 0.5), (front, 0.98, 0.24, 0.55) })
        {
            Bank(plate, frame.Y + (_h * y), _h * tall, grey, strength);
        }
    }

    public void Drifting(Plate behind, Plate front, bool petals)
    {
        foreach (var color in (petals ? s_petals : s_leaves).Select(Rgb.Parse))
        {
            behind.Fill(Tumbling(16, 0.009, 0.016, petals), color, Material.Foliage, 0.9);
            front.Fill(Tumbling(6, 0.017, 0.03, petals), color, Material.Foliage);
        }

        front.Fill(Tumbling(2, 0.045, 0.06, petals), Rgb.Parse((petals ? s_petals : s_leaves)[1]), Material.Foliage, 0.55);
        var gusts = new List<Outline>();
        for (var i = 0; i < 4; i++)
        {
            var at = Anywhere();
            var w = _h * dice.Range(0.14, 0.3) * _wind;
            gusts.Add(Pen.Taper([at, at + new Vec(w * 0.4, -_h * 0.012), at + new Vec(w * 0.75, _h * 0.008), at + new Vec(w, -_h * 0.01)], _h * 0.0022, 0.05, 0.05));
        }

        behind.Fill(gusts, Rgb.White, Material.Light, 0.4);
    }

    public void Embers(Plate behind, Plate front)
    {
        foreach (var (plate, count, low, high) in new[] { (behind, 46, 0.0016, 0.0034), (front, 16, 0.003, 0.0058) })
        {
            var sparks = new List<Outline>();
            var hearts = new List<Outline>();
            for (var i = 0; i < count; i++)
            {
                var at = new Vec(frame.X + (frame.Width * dice.Unit()), frame.Bottom - (_h * Math.Pow(dice.Unit(), 1.35)));
                var r = _h * dice.Range(low, high);
                var rise = Vec.Polar(-90 + (_wind * dice.Range(5, 55)), r * dice.Range(1.6, 4));
                sparks.Add(Pen.Taper([at - rise, at, at + rise], r * 1.5, 0.1, 0.1));
                hearts.Add(Outline.Ellipse(at, r * 0.55, r * 0.55));
                if (i % 4 == 0)
                {
                    plate.Add(new Glow(at, r * 7, Rgb.Parse("#ff7a2a"), 0.6));
                }
            }

            plate.Fill(sparks, Rgb.Parse("#ff9a3d"), Material.Light).Fill(hearts, Rgb.Parse("#fff0b8"), Material.Light);
        }
    }

    private Vec Anywhere() => new(frame.X + (frame.Width * dice.Unit()), frame.Y + (_h * dice.Unit()));

    // Count is for a square frame; wider frames take more.
    private int Spread(int count) => Math.Max(1, (int)(count * frame.Width / frame.Height));

    private IEnumerable<Outline> Flakes(int count, double low, double high)
    {
        for (var i = Spread(count); i > 0; i--)
        {
            var r = _h * dice.Range(low, high);
            yield return Outline.Ellipse(Anywhere(), r * dice.Range(0.85, 1.1), r);
        }
    }

    private IEnumerable<Outline> Streaks(int count, double shortest, double longest, double width)
    {
        for (var i = Spread(count); i > 0; i--)
        {
            var at = Anywhere();
            var fall = Vec.Polar(90 + (_wind * (11 + dice.Range(-1.5, 1.5))), _h * dice.Range(shortest, longest));
            var side = fall.Normalized.Perp * (_h * width * dice.Range(0.7, 1.2) / 2);
            yield return Outline.Polygon(at - fall, at + side, at - (side * 1), at - fall);
        }
    }

    private IEnumerable<Outline> Splashes(int count)
    {
        for (var i = Spread(count); i > 0; i--)
        {
            var y = dice.Range(0.66, 0.99);
            var at = new Vec(frame.X + (frame.Width * dice.Unit()), frame.Y + (_h * y));
            var r = _h * 0.012 * (0.3 + ((y - 0.6) * 2));
            yield return Pen.Taper([at + new Vec(-r, -r * 0.5), at + new Vec(0, r * 0.15), at + new Vec(r, -r * 0.5)], r * 0.22);
            yield return Outline.Ellipse(at + new Vec(-r * 0.8, -r * 1.1), r * 0.13, r * 0.13);
            yield return Outline.Ellipse(at + new Vec(r * 0.5, -r * 1.4), r * 0.12, r * 0.12);
        }
    }

    private void Bank(Plate plate, double y, double tall, Rgb grey, double strength)
    {
        var crest = new List<Vec>();
        for (var i = 0; i <= 8; i++)
        {
            crest.Add(new Vec(frame.X - (frame.Width * 0.05) + (frame.Width * 1.1 * i / 8), y - (tall * dice.Range(0.3, 0.65))));
        }

        var foot = crest.Select(p => new Vec(p.X, y + (tall * dice.Range(0.35, 0.6)))).Reverse().ToList();
        var shape = Outline.Start(crest[0]).Through([.. crest.Skip(1)]).Line(foot[0]).Through([.. foot.Skip(1)]).Close().Build();
        plate.Wash(shape, new(0, y - (tall * 0.62)), grey, new(0, y), grey, Material.Light, 0, strength);
        var wisps = new List<Outline>();
        for (var i = 0; i < 5; i++)
        {
            var c = new Vec(frame.X + (frame.Width * dice.Unit()), y + (tall * dice.Range(-0.4, 0.4)));
            var w = _h * dice.Range(0.15, 0.35);
            wisps.Add(Pen.Taper([c - new Vec(w, 0), c + new Vec(0, -_h * 0.006), c + new Vec(w, 0)], _h * dice.Range(0.008, 0.02), 0.02, 0.02));
        }

        plate.Fill(wisps, Rgb.White, Material.Light, strength * 0.4);
    }

    private IEnumerable<Outline> Tumbling(int count, double low, double high, bool petals)
    {
        for (var i = Spread(count); i > 0; i--)
        {
            var at = Anywhere();
            var size = _h * dice.Range(low, high);
            var turn = dice.Range(0, 360);
            var flat = dice.Range(0.25, 0.6);
            yield return petals ? Petal(at, turn, size, flat) : Shapes.Leaf(at, turn, size * 1.7, size * flat * 1.3);
        }
    }

    private static Outline Petal(Vec at, double turn, double size, double flat)
    {
        Vec P(double x, double y) => at + new Vec(x * size, y * size * flat * 2).Rotate(turn);
        return Outline.Start(P(-0.5, 0)).Curve(P(-0.3, -0.5), P(0.3, -0.5), P(0.5, -0.12)).Line(P(0.36, 0)).Line(P(0.5, 0.12)).Curve(P(0.3, 0.5), P(-0.3, 0.5), P(-0.5, 0)).Close().Build();
    }
}
