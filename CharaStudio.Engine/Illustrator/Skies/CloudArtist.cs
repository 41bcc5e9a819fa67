using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Illustrator.Places.Scenery;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Illustrator.Skies;

/// <summary>Clouds as cel shapes: thin streaks low down, heaped clouds in the middle, a lid of cloud under storm and rain.</summary>
internal static class CloudArtist
{
    public static void Draw(Plate plate, Setting s, bool covered)
    {
        var light = s.Light;
        var (lit, shade) = Colors(s);
        var dice = s.Roll("clouds");
        Streaks(plate, dice, light.Horizon.Mix(lit, 0.6));
        if (s.Weather == Weather.Fog)
        {
            return;
        }

        if (covered)
        {
            Lid(plate, dice, light.Zenith.Mix(light.Middle, 0.3), light.Middle.Darken(0.06), light.Middle.Lighten(0.08));
            return;
        }

        // The middle stays calm: heaps stand to the sides of where figures act.
        double[] places = [-2.3, -1.35, -0.72, -0.3, 0.48, 0.9, 1.75, 2.5];
        foreach (var x in places)
        {
            if (dice.Chance(s.Hour is Hour.Night or Hour.Moonlit or Hour.Firelit ? 0.55 : 0.85))
            {
                Heap(plate, dice, new Vec(x + dice.Range(-0.18, 0.18), -dice.Range(0.2, 0.46)), dice.Range(0.2, 0.42), lit, shade, s.Side);
            }
        }
    }

    private static (Rgb Lit, Rgb Shade) Colors(Setting s) => s.Hour switch
    {
        Hour.Dawn => (Rgb.Parse("#fff1e6"), Rgb.Parse("#dfb9cf")),
        Hour.Noon => (Rgb.Parse("#ffffff"), Rgb.Parse("#bcd7f0")),
        Hour.Dusk => (Rgb.Parse("#ffc48a"), Rgb.Parse("#a8587f")),
        Hour.Moonlit => (Rgb.Parse("#9db8e6"), Rgb.Parse("#47669f")),
        _ => (s.Light.Horizon.Mix(s.Light.Middle, 0.35).Lighten(0.06), s.Light.Middle.Lighten(0.03)),
    };

    private static void Streaks(Plate plate, Dice dice, Rgb color)
    {
        var streaks = new List<Outline>();
        for (var i = 0; i < 13; i++)
        {
            var w = dice.Range(0.25, 0.9);
            var c = new Vec(dice.Range(-2.6, 2.6), dice.Range(-0.34, -0.06));
            streaks.Add(Pen.Taper([c - new Vec(w / 2, 0), c + new Vec(0, dice.Range(-0.012, 0.012)), c + new Vec(w / 2, 0)], dice.Range(0.008, 0.024), 0.02, 0.02));
        }

        plate.Fill(streaks, color, Material.Sky, 0.55);
    }

    private static void Heap(Plate plate, Dice dice, Vec at, double width, Rgb lit, Rgb shade, double side)
    {
        var height = width * dice.Range(0.3, 0.44);
        var back = Shapes.Puff(at, width, height, 15, dice, 0.9, 0.42);
        plate.Wash(back, at + new Vec(0, -height * 0.5), shade.Mix(lit, 0.35), at + new Vec(0, height * 0.35), shade, Material.Sky, 0.95, 0.35);
        plate.Wash(Shapes.Puff(at + new Vec(width * 0.14 * side, -height * 0.22), width * 0.72, height * 0.74, 12, dice, 0.85, 0.45), at + new Vec(0, -height * 0.5), lit, at + new Vec(0, height * 0.25), lit, Material.Sky, 1, 0);
        plate.Wash(Shapes.Puff(at + new Vec(width * 0.36 * side, -height * 0.02), width * 0.42, height * 0.42, 9, dice, 0.8, 0.45), at + new Vec(0, -height * 0.3), lit, at + new Vec(0, height * 0.25), lit, Material.Sky, 1, 0);
    }

    // A low ceiling: three rows of heavy bellies, darkest overhead.
    private static void Lid(Plate plate, Dice dice, Rgb dark, Rgb middle, Rgb pale)
    {
        var row = 0;
        foreach (var (y, size, color) in new[] { (-0.34, 0.26, pale), (-0.58, 0.38, middle), (-0.9, 0.55, dark) })
        {
            var bellies = new List<Vec>();
            for (var x = -3.3; x <= 3.4; x += size)
            {
                bellies.Add(new Vec(x + dice.Range(-0.08, 0.08), y + dice.Range(-0.05, 0.05)));
            }

            var b = Outline.Start(-3.4, -2.3);
            b.Line(bellies[0]);
            for (var i = 1; i < bellies.Count; i++)
            {
                var sag = new Vec(0, size * dice.Range(0.25, 0.5));
                b.Curve(bellies[i - 1] + sag, bellies[i] + sag, bellies[i]);
            }

            b.Line(3.5, bellies[^1].Y).Line(3.5, -2.3).Close();
            plate.Wash(b.Build(), new(0, y - 0.3), color, new(0, y + (size * 0.4)), color.Lighten(0.06), Material.Sky, 1, row++ == 0 ? 0.25 : 0.55);
        }
    }
}
