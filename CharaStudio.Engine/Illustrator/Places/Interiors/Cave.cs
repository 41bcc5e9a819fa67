using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Illustrator.Places.Scenery;

namespace CharaStudio.Engine.Illustrator.Places.Interiors;

/// <summary>A cave that opens to the light at its end: rings of rock, stalactites, a pool, glowing crystals.</summary>
internal static class Cave
{
    public static IEnumerable<Cluster> Paint(Setting s)
    {
        var rock = s.Roll("rock").Pick([Rgb.Parse("#7f7a86"), Rgb.Parse("#8a7a6c"), Rgb.Parse("#6f7f86")]);
        yield return Mouth(s, rock);
        yield return Ground(s, rock);
        yield return Ring(s, rock, "middle", 0.4, 0.52, 0.42, 0.12);
        yield return Crystals(s);
        yield return Ring(s, rock, "near", 0.2, 0.82, 0.6, 0.3);
        yield return Ring(s, Setting.Dim(rock, 0.4), "frame", 0.04, 1.3, 0.86, 0.55);
    }

    private static Cluster Mouth(Setting s, Rgb rock)
    {
        var plate = new Plate("mouth", 0.75);
        plate.Fill(Outline.Rect(-3, -2, 6, 2.2), Setting.Dim(rock, 0.3), Material.Stone);
        var at = new Vec(s.Roll("mouth").Range(-0.16, 0.16), -0.1);
        plate.Wash(Shapes.Puff(at, 0.24, 0.22, 11, s.Roll("opening"), 0.3, 0.16), at + new Vec(0, -0.22), s.Light.Middle, at + new Vec(0, 0.12), s.Light.Horizon, Material.Sky);
        plate.Fill([Shapes.Under([at + new Vec(-0.2, 0.09), at + new Vec(-0.12, 0.04), at + new Vec(-0.03, 0.07), at + new Vec(0.07, 0.02), at + new Vec(0.2, 0.08)], 0.1, true)], s.Light.Middle.Mix(Pigment.DarkLeaf, 0.5), Material.Sky);
        plate.Add(new Glow(at, 0.6, s.Light.Horizon, 0.6));
        Facets(plate, s, "back", rock, 0.4, 0.3, 0.72);
        return plate.Done;
    }

    // Planes of rock catch the light round an opening.
    private static void Facets(Plate plate, Setting s, string part, Rgb rock, double rx, double ry, double reach)
    {
        var dice = s.Roll("facets" + part);
        var dark = new List<Outline>();
        var pale = new List<Outline>();
        for (var i = 0; i < 44; i++)
        {
            var p = Vec.Polar(dice.Range(150, 390), 1);
            var at = new Vec(p.X * rx, (p.Y * ry) - 0.06) * dice.Range(1.05, 1 + reach);
            var size = dice.Range(0.03, 0.09) * (rx + 0.5);
            var shape = Outline.Polygon([.. Enumerable.Range(0, 5).Select(k => at + (Vec.Polar((k * 72) + dice.Range(-25, 25), size * dice.Range(0.5, 1.1))))]);
            (i % 2 == 0 ? dark : pale).Add(shape);
        }

        plate.Fill(Shapes.Join(dark), Setting.Dim(rock, 0.2), Material.Stone, 0, 0.6).Fill(pale, rock.Lighten(0.1), Material.Stone, 0.55);
    }

    private static Cluster Ground(Setting s, Rgb rock)
    {
        var plate = new Plate("ground", 0.5);
        plate.Wash(Outline.Rect(-3, -0.02, 6, 1.7), new(0, 0), rock.Lighten(0.25), new(0, 0.7), Setting.Dim(rock, 0.15), Material.Stone);
        var dice = s.Roll("ground");
        Scenery.Ground.Stones(plate, s, dice, 0.9, rock, 40);
        var side = dice.Chance(0.5) ? 1 : -1;
        var c = new Vec(side * 0.52, 0.2);
        plate.Fill(Shapes.Puff(c, 0.36, 0.075, 9, dice, 0, 0.12), Setting.Dim(rock, 0.4), Material.Stone);
        plate.Wash(Shapes.Puff(c, 0.34, 0.064, 9, dice, 0, 0.12), c - new Vec(0, 0.06), Rgb.Parse("#86d3d8"), c + new Vec(0, 0.06), Rgb.Parse("#2f6c86"), Material.Water);
        plate.Fill([Pen.Taper([c + new Vec(-0.2, -0.01), c + new Vec(-0.05, -0.014), c + new Vec(0.08, -0.01)], 0.006), Pen.Taper([c + new Vec(-0.02, 0.02), c + new Vec(0.1, 0.017), c + new Vec(0.2, 0.02)], 0.006)], Rgb.White, Material.Light, 0.6);
        return plate.Done;
    }

    /// <summary>A wall of rock with an opening, teeth above and boulders below.</summary>
    private static Cluster Ring(Setting s, Rgb rock, string name, double depth, double rx, double ry, double drop)
    {
        var plate = new Plate(name, depth);
        var dice = s.Roll(name);
        var edge = new List<Vec>();
        for (var i = 0; i <= 26; i++)
        {
            var angle = 180 + (180.0 * i / 26);
            var tooth = i is > 3 and < 23 && i % 2 == 1 ? dice.Range(0.74, 0.92) : dice.Range(0.98, 1.1);
            var p = Vec.Polar(angle, 1);
            edge.Add(new Vec(p.X * rx * (0.5 + (0.5 * tooth)), (p.Y * ry * tooth) - 0.02));
        }

        var (l, r) = (edge[0], edge[^1]);
        var b = Outline.Start(-3, -2).Line(3, -2).Line(3, drop + 0.12).Line(r.X + 0.3, drop + 0.04).Line(r.X + 0.07, drop).Line(r);
        for (var i = edge.Count - 2; i >= 0; i--)
        {
            b.Line(edge[i]);
        }

        b.Line(l.X - 0.07, drop).Line(l.X - 0.3, drop + 0.04).Line(-3, drop + 0.12);
        plate.Fill(b.Close().Build(), rock.Darken(0.06 + (0.12 * (1 - depth))), Material.Stone, 0.7);
        Facets(plate, s, name, rock.Darken(0.08 + (0.12 * (1 - depth))), rx, ry, 0.5);
        var rim = new List<Outline>();
        for (var i = 2; i < edge.Count - 2; i += 2)
        {
            rim.Add(Outline.Polygon(edge[i], edge[i + 1], edge[i] * 1.06, edge[i - 1] * 1.03));
        }

        plate.Fill(rim, rock.Lighten(0.2), Material.Stone, 0.7);
        return plate.Done;
    }

    private static Cluster Crystals(Setting s)
    {
        var plate = new Plate("crystals", 0.3);
        var dice = s.Roll("crystals");
        var color = s.Accent.Lighten(0.3).Saturate(1.2);
        foreach (var (x, y) in new[] { (-0.62, 0.14), (0.7, 0.11), (-1.15, 0.3), (1.2, 0.26) })
        {
            var bodies = new List<Outline>();
            var faces = new List<Outline>();
            for (var i = 0; i < 6; i++)
            {
                var up = Vec.Polar(-90 + dice.Range(-42, 42), dice.Range(0.06, 0.15));
                var w = up.Normalized.Perp * dice.Range(0.012, 0.022);
                var foot = new Vec(x + dice.Range(-0.05, 0.05), y);
                bodies.Add(Outline.Polygon(foot - w, foot - w + (up * 0.8), foot + up, foot + w + (up * 0.75), foot + w));
                faces.Add(Outline.Polygon(foot, foot + (up * 0.78), foot + up, foot + w + (up * 0.75), foot + w));
            }

            plate.Fill(Shapes.Join(bodies), color, Material.Glass, 0.5).Fill(faces, color.Lighten(0.4), Material.Light, 0.7);
            var glow = new Glow(new Vec(x, y - 0.06), 0.26, color, 0.5);
            s.Lamps.Add(glow);
            plate.Add(glow);
        }

        return plate.Done;
    }
}
