using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Illustrator.Places.Scenery;
using CharaStudio.Engine.Illustrator.Skies;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Illustrator.Places.Exteriors;

/// <summary>Places by the water: an open beach, and a harbour with its quay, ships and houses.</summary>
internal static class Seaside
{
    public static IEnumerable<Cluster> Beach(Setting s)
    {
        yield return SkyArtist.Draw(s);
        yield return Sea(s, 0.36);
        var plate = new Plate("ground", 0.45);
        var sand = s.Snowy ? Pigment.Snow : Pigment.Sand;
        var shore = Shapes.Ridge(-3, 3, 0.155, 0.03, 4, s.Roll("shore"));
        plate.Fill(Shapes.Under([.. shore.Select(p => p - new Vec(0, 0.022))], 1.8, true), Rgb.White, Material.Water, 0, 0.9);
        plate.Fill(Shapes.Under([.. shore.Select(p => p - new Vec(0, 0.006))], 1.8, true), Setting.Dim(sand, 0.2), Material.Earth);
        plate.Wash(Shapes.Under([.. shore.Select(p => p + new Vec(0, 0.028))], 1.8, true), new(0, 0.15), sand.Lighten(0.2), new(0, 0.8), sand, Material.Earth);
        var dice = s.Roll("sand");
        plate.Fill([.. Enumerable.Range(0, 34).Select(i => Wave(dice, 0.24 + (0.8 * Math.Pow(i / 34.0, 1.5)), 0.012))], Setting.Dim(sand, 0.1), Material.Earth, 0.55);
        Shells(plate, s, dice);
        Ground.Stones(plate, s, dice, 1.8, Pigment.Stone, 14);
        yield return plate.Done;
        yield return Palms(s);
    }

    public static IEnumerable<Cluster> Harbour(Setting s)
    {
        yield return SkyArtist.Draw(s);
        yield return Sea(s, 0.3);
        yield return Ships(s);
        var plate = new Plate("ground", 0.45);
        var quay = s.Lens.Floor(-14, 1, 28, 6.2);
        plate.Fill(s.Lens.Wall(-16, 7.2, 32, 1.4, -1.4).Whole, Setting.Dim(Pigment.Stone, 0.3), Material.Stone);
        Ground.Paving(plate, s, s.Roll("quay"), quay, 0.7, Rgb.Parse("#b8ab9a"));
        plate.Fill([s.Lens.Wall(-14, 7.2, 28, 0.16).Whole], s.Snowy ? Pigment.Snow : Pigment.Stone.Lighten(0.2), Material.Stone);
        Bollards(plate, s);
        yield return plate.Done;
        yield return Wharf(s);
        var near = new Plate("frame", 0.03);
        var side = s.Roll("near").Chance(0.5) ? 1 : -1;
        var post = Setting.Dim(Pigment.Timber, 0.35);
        near.Fill(Outline.Rect((side * 1.1) - 0.075, -1.7, 0.15, 3.2), post, Material.Wood, 0.7);
        near.Fill([.. Enumerable.Range(0, 6).Select(i => Pen.Ribbon([new((side * 1.1) - 0.08, 0.1 + (i * 0.035)), new(side * 1.1, 0.12 + (i * 0.035)), new((side * 1.1) + 0.08, 0.1 + (i * 0.035))], _ => 0.024))], Rgb.Parse("#b79b6c"), Material.Cloth);
        near.Fill([Pen.Ribbon([new((side * 1.1) - (0.05 * side), -0.9), new(side * 0.75, -0.66), new(side * 0.2, -0.9), new(0, -1.3)], _ => 0.012)], Rgb.Parse("#8d744f"), Material.Cloth);
        yield return near.Done;
    }

    private static Cluster Sea(Setting s, double bottom)
    {
        var plate = new Plate("sea", 0.8);
        var dice = s.Roll("sea");
        var deep = Pigment.Water.Mix(s.Light.Zenith, 0.35);
        plate.Wash(Outline.Rect(-3.2, -0.004, 6.4, 1.9), new(0, 0), Pigment.Water.Mix(s.Light.Horizon, 0.5), new(0, bottom), deep, Material.Water);
        var head = dice.Chance(0.5) ? 1 : -1;
        Headland(plate, s, dice, head);
        var dark = new List<Outline>();
        var pale = new List<Outline>();
        for (var i = 0; i < 90; i++)
        {
            (i % 2 == 0 ? dark : pale).Add(Wave(dice, 0.008 + (bottom * 1.2 * Math.Pow(i / 90.0, 1.6)), 0.009));
        }

        plate.Fill(dark, Setting.Dim(deep, 0.15), Material.Water, 0.6).Fill(pale, s.Light.Horizon.Lighten(0.2), Material.Water, 0.6);
        if (s.Hour is Hour.Dawn or Hour.Dusk or Hour.Moonlit)
        {
            var x = s.Hour == Hour.Dawn ? 0.6 : -0.45;
            plate.Fill([.. Enumerable.Range(0, 26).Select(i => { var y = 0.006 + (i * bottom / 26); var w = dice.Range(0.03, 0.1) * (0.6 + (y * 4)); var c = new Vec(x + dice.Range(-0.03, 0.03), y); return Pen.Taper([c - new Vec(w, 0), c, c + new Vec(w, 0)], 0.007, 0.05, 0.05); })], s.Hour == Hour.Moonlit ? Rgb.Parse("#e6f0ff") : Rgb.Parse("#ffe2ae"), Material.Light, 0.8);
        }

        return plate.Done;
    }

    private static void Headland(Plate plate, Setting s, Dice dice, int side)
    {
        var land = s.Snowy ? Pigment.Snow : Pigment.DarkGrass;
        var top = new List<Vec> { new(side * 3, -0.2), new(side * 1.5, -0.17 + dice.Range(-0.03, 0.03)), new(side * 0.95, -0.13), new(side * 0.62, -0.08), new(side * 0.5, -0.02), new(side * 0.46, 0.004) };
        plate.Fill(Outline.Polygon([.. top, new(side * 3, 0.004)]), land, Material.Foliage);
        plate.Fill(Outline.Polygon(new(side * 0.95, -0.1), new(side * 0.62, -0.07), new(side * 0.5, -0.02), new(side * 0.46, 0.004), new(side * 1.3, 0.004), new(side * 1.1, -0.05)), Pigment.Stone, Material.Stone);
        var x = side * 0.72;
        plate.Fill(Outline.Polygon(new(x - 0.022, -0.09), new(x - 0.014, -0.24), new(x + 0.014, -0.24), new(x + 0.022, -0.09)), Rgb.Parse("#f5efe4"), Material.Stone, 0.4);
        plate.Fill([Outline.Polygon(new(x - 0.02, -0.13), new(x - 0.017, -0.16), new(x + 0.017, -0.16), new(x + 0.02, -0.13)), Outline.Polygon(new(x - 0.016, -0.19), new(x - 0.0145, -0.22), new(x + 0.0145, -0.22), new(x + 0.016, -0.19)), Outline.Polygon(new(x - 0.018, -0.263), new(x, -0.285), new(x + 0.018, -0.263))], s.Accent, Material.Stone);
        plate.Fill([Outline.Rect(x - 0.011, -0.263, 0.022, 0.023)], s.Light.Lamps ? Rgb.Parse("#fff2b8") : Rgb.Parse("#7390a0"), s.Light.Lamps ? Material.Light : Material.Glass);
        s.Lamp(plate, new Vec(x, -0.252), 0.16, Rgb.Parse("#ffe9a8"), 0.8);
    }

    private static Outline Wave(Dice dice, double y, double tall)
    {
        var c = new Vec(dice.Range(-2.5, 2.5), y);
        var w = dice.Range(0.06, 0.24) * (0.6 + (y * 2.4));
        return Pen.Taper([c - new Vec(w, 0), c + new Vec(0, -tall * (0.2 + y)), c + new Vec(w, 0)], tall * (0.4 + (y * 2)), 0.03, 0.03);
    }

    private static void Shells(Plate plate, Setting s, Dice dice)
    {
        var shells = new List<Outline>();
        for (var i = 0; i < 16; i++)
        {
            var z = 2 + (5 * dice.Unit());
            var at = s.Lens.At(dice.Range(-1, 1) * z, 0, z);
            var r = 0.06 * s.Lens.Scale(z);
            shells.Add(Outline.Start(at).Curve(at + new Vec(-r, -r), at + new Vec(-r * 0.5, -r * 1.5), at + new Vec(0, -r * 1.3)).Curve(at + new Vec(r * 0.5, -r * 1.5), at + new Vec(r, -r), at).Close().Build());
        }

        plate.Fill(shells, s.Accent.Lighten(0.6), Material.Stone);
    }

    private static Cluster Palms(Setting s)
    {
        var plate = new Plate("frame", 0.05);
        var side = s.Roll("palm").Chance(0.5) ? 1 : -1;
        var dice = s.Roll("fronds");
        foreach (var (x, top, tall) in new[] { (0.86, -0.4, 0.95), (1.25, -0.52, 1.1) })
        {
            var crown = new Vec(side * (x - 0.16), top);
            plate.Fill(Pen.Ribbon([new(side * x, top + tall), new(side * (x + 0.02), top + (tall * 0.5)), crown], t => 0.055 - (0.025 * t)), Pigment.Bark, Material.Wood, 0.5);
            foreach (var (color, turn) in new[] { (Pigment.DarkLeaf, 0.0), (Pigment.Leaf, 22.0) })
            {
                var fronds = new List<Outline>();
                for (var i = 0; i < 7; i++)
                {
                    var a = -165 + turn + (i * 34) + dice.Range(-8, 8);
                    var mid = crown + Vec.Polar(a, 0.17) + new Vec(0, -0.03);
                    var end = crown + Vec.Polar(a, 0.34) + new Vec(0, 0.1);
                    fronds.Add(Pen.Taper([crown, mid, end], 0.018));
                    for (var k = 1; k < 9; k++)
                    {
                        var t = k / 9.0;
                        var at = Vec.Lerp(Vec.Lerp(crown, mid, t), Vec.Lerp(mid, end, t), t);
                        fronds.Add(Shapes.Leaf(at, a + 48, 0.1 * (1.1 - t), 0.012));
                        fronds.Add(Shapes.Leaf(at, a - 48 + 60 * t, 0.1 * (1.1 - t), 0.012));
                    }
                }

                plate.Fill(fronds, color, Material.Foliage);
            }
        }

        return plate.Done;
    }

    private static Cluster Ships(Setting s)
    {
        var plate = new Plate("ships", 0.6);
        var dice = s.Roll("ships");
        foreach (var (x, z) in new[] { (-9.5, 24.0), (11.0, 26.0), (-5.8, 14.0), (6.4, 15.0) })
        {
            Ship(plate, s, x + dice.Range(-1, 1), z, dice.Chance(0.5) ? 1 : -1, dice);
        }

        return plate.Done;
    }

    private static void Ship(Plate plate, Setting s, double x, double z, int facing, Dice dice)
    {
        var f = s.Lens.Wall(x - 4, z, 8, 9, -0.4);
        double U(double u) => facing > 0 ? u : 8 - u;
        plate.Fill(f.Area((U(0.4), 1.7), (U(0.6), 0.5), (U(1.4), 0), (U(6.2), 0), (U(7.4), 1.2), (U(8.2), 2.1), (U(6.6), 1.6), (U(3), 1.35), (U(1.6), 1.5), (U(1.5), 2.2), (U(0.2), 2.3)), Pigment.Timber, Material.Wood, 0.6);
        plate.Fill([f.Area((U(0.5), 1.1), (U(7.3), 1.1), (U(7.5), 1.3), (U(0.48), 1.3)), f.Area((U(0.3), 1.9), (U(1.5), 1.85), (U(1.5), 2), (U(0.25), 2.08))], s.Accent, Material.Wood);
        plate.Fill([f.Quad(U(2.5) - 0.07, 1.3, 0.14, 6.5), f.Quad(U(4.9) - 0.07, 1.4, 0.14, 7.2), f.Beam(U(7.6), 1.9, U(9.4), 2.9, 0.1), f.Quad(U(2.5) - 1.1, 6.8, 2.2, 0.1), f.Quad(U(4.9) - 1.3, 7.4, 2.6, 0.1)], Pigment.DarkTimber, Material.Wood);
        var canvas = Rgb.Parse("#efe6d0");
        plate.Fill([Sail(f, U(2.5), 3.1, 6.8, 1.1, facing), Sail(f, U(4.9), 3.2, 7.4, 1.35, facing), f.Area((U(5.2), 7.2), (U(9), 2.8), (U(6.2), 2.6))], canvas, Material.Cloth);
        plate.Fill([f.Area((U(2.5) - 1.0, 6.7), (U(2.5) - 0.4, 6.7), (U(2.5) - 0.5, 3.3), (U(2.5) - 1.0, 3.2)), f.Area((U(4.9) - 1.2, 7.3), (U(4.9) - 0.5, 7.3), (U(4.9) - 0.6, 3.4), (U(4.9) - 1.2, 3.3))], Setting.Dim(canvas, 0.14), Material.Cloth, 0.8);
        plate.Fill([f.Area((U(4.9), 8.6), (U(4.9) - (1.1 * facing), 8.35), (U(4.9), 8.1))], s.Accent, Material.Cloth);
        plate.Fill([f.Quad(U(0.95) - 0.15, 1.4, 0.3, 0.3)], s.Pane, s.PaneMaterial);
        s.Lamp(plate, f.At(U(0.5), 2.6), 1.4 * s.Lens.Scale(z), strength: 0.7);
    }

    private static Outline Sail(Face f, double u, double low, double high, double half, int facing) => Outline.Start(f.At(u - half, high))
        .Line(f.At(u + half, high)).Quad(f.At(u + half + (0.4 * facing), (low + high) / 2), f.At(u + (half * 1.1), low)).Quad(f.At(u, low + 0.4), f.At(u - (half * 1.1), low)).Quad(f.At(u - half + (0.4 * facing), (low + high) / 2), f.At(u - half, high)).Close().Build();

    private static void Bollards(Plate plate, Setting s)
    {
        foreach (var x in new[] { -5.2, -2.4, 2.6, 5.4 })
        {
            var f = s.Lens.Wall(x - 0.2, 6.7, 0.4, 0.5);
            plate.Fill(Shapes.Join([f.Quad(0.08, 0, 0.24, 0.4), f.Quad(0, 0.34, 0.4, 0.16)]), Pigment.Iron, Material.Metal, 0.4);
        }
    }

    private static Cluster Wharf(Setting s)
    {
        var plate = new Plate("wharf", 0.35);
        var dice = s.Roll("wharf");
        var side = dice.Chance(0.5) ? 1 : -1;
        foreach (var z in new[] { 6.6, 2.0 })
        {
            var plot = side > 0 ? new Plot(4.8, 10, z, z + 4) : new Plot(-10, -4.8, z, z + 4);
            new House(s, plate, plot, dice) { Storeys = 2 }.Draw();
        }

        foreach (var (x, z, size) in new[] { (-3.4, 5.6, 0.9), (-4.2, 5.9, 0.8), (-3.6, 4.6, 0.6) })
        {
            Dressing.Crate(plate, s, -side * -x, z, size, Pigment.Plank);
        }

        Dressing.Crate(plate, s, side * -3.6, 5.7, 0.6, Pigment.Plank.Lighten(0.1), 0.9);
        Dressing.Barrel(plate, s, side * -2.6, 5.9, 0.9);
        Dressing.Barrel(plate, s, side * 3.6, 5.4, 0.9);
        Dressing.LampPost(plate, s, side * 3.4, 6.4, 3.3, Pigment.Iron);
        if (s.Festive)
        {
            Dressing.Lanterns(plate, s, s.Lens.At(-6, 4.6, 6), s.Lens.At(6, 4.6, 6), 0.1, 0.07, 11, s.Accent);
        }

        return plate.Done;
    }
}
