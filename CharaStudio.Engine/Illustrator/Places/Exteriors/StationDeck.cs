using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Illustrator.Places.Scenery;

namespace CharaStudio.Engine.Illustrator.Places.Exteriors;

/// <summary>The open deck of a space station: ribs of the hull to both sides, a ringed planet beyond the rail.</summary>
internal static class StationDeck
{
    public static IEnumerable<Cluster> Paint(Setting s)
    {
        var plate = new Plate("space", 1);
        var dice = s.Roll("space");
        plate.Wash(Outline.Rect(-3.4, -2.4, 6.8, 4.2), new(0, -1.2), Rgb.Parse("#070b22"), new(0, 0.5), Rgb.Parse("#2a1f55"), Material.Sky);
        foreach (var color in new[] { "#6a4ab0", "#2f6ab0" })
        {
            plate.Add(new Glow(new Vec(dice.Range(-1, 1), dice.Range(-0.6, -0.1)), 0.9, Rgb.Parse(color), 0.45));
        }

        plate.Fill([.. Enumerable.Range(0, 320).Select(_ => { var at = new Vec(dice.Range(-2.6, 2.6), dice.Range(-1.7, 0.6)); var r = dice.Range(0.001, 0.0032); return Outline.Polygon(at + new Vec(0, -r), at + new Vec(r, 0), at + new Vec(0, r), at + new Vec(-r, 0)); })], Rgb.White, Material.Light, 0.9);
        plate.Fill([.. Enumerable.Range(0, 16).Select(_ => Shapes.Twinkle(new Vec(dice.Range(-2, 2), dice.Range(-1.3, 0.2)), dice.Range(0.01, 0.02)))], Rgb.White, Material.Light);
        Planet(plate, s, new Vec(dice.Chance(0.5) ? 0.42 : -0.42, -0.2), dice.Range(0.24, 0.32));
        yield return plate.Done;
        var deck = new Plate("ground", 0.5);
        var steel = Rgb.Parse("#aeb8c6");
        deck.Fill(Outline.Rect(-3.2, 0.11, 6.4, 1.6), steel, Material.Metal);
        Ground.Paving(deck, s, s.Roll("plates"), s.Lens.Floor(-16, 1, 32, 12.6), 1.1, steel);
        deck.Fill([s.Lens.Floor(-1.5, 1, 0.12, 12.6, 0.01).Whole, s.Lens.Floor(1.38, 1, 0.12, 12.6, 0.01).Whole], s.Accent.Lighten(0.35), Material.Light);
        deck.Add(new Glow(new Vec(0, 0.4), 0.8, s.Accent.Lighten(0.2), 0.18));
        yield return deck.Done;
        yield return Hull(s, steel);
        var near = new Plate("frame", 0.03);
        near.Fill(Outline.Polygon(new(-2.6, -1.8), new(-0.75, -1.8), new(-1.05, -0.6), new(-1.05, 0.7), new(-0.9, 1.6), new(-2.6, 1.6)), Rgb.Parse("#3b4557"), Material.Metal, 0.7);
        near.Fill([Outline.Polygon(new(-0.84, -1.8), new(-0.75, -1.8), new(-1.05, -0.6), new(-1.05, 0.7), new(-0.9, 1.6), new(-0.98, 1.6), new(-1.12, 0.7), new(-1.12, -0.62))], Rgb.Parse("#5d6a80"), Material.Metal);
        near.Fill([.. Enumerable.Range(0, 7).Select(i => Outline.RoundRect(-1.24, -0.5 + (i * 0.17), 0.05, 0.1, 0.01))], s.Accent.Lighten(0.3), Material.Light);
        yield return near.Done;
    }

    private static void Planet(Plate plate, Setting s, Vec c, double r)
    {
        var body = s.Accent.Mix(Rgb.Parse("#5f93c8"), 0.5);
        plate.Add(new Glow(c, r * 1.7, body, 0.5));
        plate.Wash(Outline.Ellipse(c, r, r), c + new Vec(r * s.Side, -r), body.Lighten(0.3), c - new Vec(r * s.Side, -r), body.Darken(0.65), Material.Sky);
        var bands = new List<Outline>();
        for (var i = -2; i <= 2; i++)
        {
            var y = i * r * 0.32;
            var half = Math.Sqrt((r * r) - (y * y)) * 0.97;
            bands.Add(Pen.Taper([c + new Vec(-half, y), c + new Vec(0, y + (r * 0.07)), c + new Vec(half, y)], r * 0.11, 0.1, 0.1));
        }

        plate.Fill(bands, body.Lighten(0.4), Material.Sky, 0.35);
        plate.Fill([Pen.Ribbon([c + new Vec(-r * 0.98, r * 0.1), c + new Vec(-r * 1.7, r * 0.42), c + new Vec(-r * 0.6, r * 0.42), c + new Vec(r * 0.9, r * 0.06), c + new Vec(r * 1.72, -r * 0.34), c + new Vec(r * 0.98, -r * 0.2)], t => r * 0.09 * (0.4 + Math.Sin(Math.PI * t)))], Rgb.Parse("#f0dfc0"), Material.Sky, 0.8);
    }

    private static Cluster Hull(Setting s, Rgb steel)
    {
        var plate = new Plate("hull", 0.4);
        var l = s.Lens;
        foreach (var side in new[] { -1, 1 })
        {
            foreach (var z in new[] { 12.5, 9, 6, 3.6, 2.0 })
            {
                var f = l.Wall((side * 4.4) - 0.35, z, 0.7, 7);
                plate.Fill(f.Area(side > 0 ? [(0, 0), (0.7, 0), (0.7, 7), (-2.6, 7), (-2.6, 6.5), (0, 4.6)] : [(0.7, 0), (0, 0), (0, 7), (3.3, 7), (3.3, 6.5), (0.7, 4.6)]), steel.Darken(0.12), Material.Metal, 0.7);
                plate.Fill([f.Quad(side > 0 ? 0 : 0.5, 0, 0.2, 4.6)], Setting.Dim(steel, 0.4), Material.Metal).Fill([f.Quad(0.28, 0.8, 0.14, 1.3), f.Quad(0.28, 2.6, 0.14, 1.3)], s.Accent.Lighten(0.4), Material.Light);
                var glow = new Glow(f.At(0.35, 2), 1.2 * l.Scale(z), s.Accent.Lighten(0.2), 0.4);
                s.Lamps.Add(glow);
                plate.Add(glow);
            }

            var rail = l.Flank(side * 4.0, 1, 12, 1.1);
            plate.Fill([rail.Quad(0, 1.0, 12, 0.1), rail.Quad(0, 0.55, 12, 0.05), .. Enumerable.Range(0, 12).Select(i => rail.Quad(i, 0, 0.09, 1.0))], Setting.Dim(steel, 0.2), Material.Metal);
        }

        var end = l.Wall(-16, 13.6, 32, 1.1);
        plate.Fill([end.Quad(0, 1.0, 32, 0.12), end.Quad(0, 0.5, 32, 0.06), end.Quad(0, -0.2, 32, 0.3), .. Enumerable.Range(0, 26).Select(i => end.Quad(i * 1.25, 0, 0.1, 1))], Setting.Dim(steel, 0.15), Material.Metal);
        foreach (var (x, z) in new[] { (-3, 9.6), (3.1, 8.0), (2.9, 5.6) })
        {
            Dressing.Crate(plate, s, x, z, 0.9, Rgb.Parse("#7e8ea6"));
        }

        return plate.Done;
    }
}
