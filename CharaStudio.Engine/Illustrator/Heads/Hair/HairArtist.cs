using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Illustrator.Heads.Hair;

/// <summary>The hair of one head in one view.</summary>
/// <param name="Behind">Behind the neck.</param>
/// <param name="Front">Over the face.</param>
/// <param name="Cap">Outline of what hangs over the face; casts the fringe's shadow. Null when bald.</param>
/// <param name="Long">The hair falls over the shoulders.</param>
internal sealed record HairDrawing(IReadOnlyList<Mark> Behind, IReadOnlyList<Mark> Front, Outline? Cap, bool Long);

/// <summary>Draws a cut: far mass, near mass with fringe, strands, sheen, two-tone tips, then tails, plaits and knots by depth.</summary>
internal sealed class HairArtist
{
    private readonly HeadFrame _head;
    private readonly HairCut _cut;
    private readonly HairShell _shell;
    private readonly TressArtist _tresses;

    public HairArtist(HeadFrame head, HairCut cut)
    {
        _head = head;
        _cut = cut;
        _shell = new HairShell(head, cut);
        _tresses = new TressArtist(head, _shell);
    }

    private Rgb Inner => _head.Hair.Darken(0.2).Saturate(1.1);

    public HairDrawing Draw()
    {
        var cap = _shell.NearOutline;
        var behind = new List<Mark> { Mass(_shell.FarOutline, _shell.Far, Inner) };
        var front = new List<Mark>();
        foreach (var extra in _cut.Extras.OrderBy(_tresses.Depth))
        {
            (_tresses.Depth(extra) < 0 ? behind : front).AddRange(_tresses.Draw(extra));
        }

        var near = new List<Mark>();
        if (_cut.Shaved is { } shaved)
        {
            var stubble = new HairShell(_head, shaved).NearOutline;
            near.Add(new Form(stubble, _head.Hair.Mix(_head.Skin, 0.45), Material.Hair) { Contour = 0.5 });
        }

        near.AddRange(Wisps());
        near.Add(Mass(cap, _shell.Near, _head.Hair.Mix(_head.Skin, _cut.ShellTint), sheen: _cut.Sheen));
        if (_cut.Strands)
        {
            near.AddRange(Strands());
        }

        near.AddRange(Curls(cap));
        var hangs = _shell.Near.Any(l => l.Y > 0.62) || (front.Count > 0 && MarkBounds.Of(front).Bottom > 0.62);
        return new HairDrawing(behind, [.. near, .. front], cap, hangs);
    }

    private Form Mass(Outline shape, IReadOnlyList<Lock> locks, Rgb color, bool sheen = false)
    {
        var shadows = new List<Outline> { Away(shape.Bounds()) };
        shadows.AddRange(sheen && _cut.Crest != Crest.Puffs ? Gaps(locks) : []);
        return new Form(shape, color, Material.Hair)
        {
            Inlays = _head.Look.Hair.SecondColor is { } second ? [new Inlay(Tips(locks), Rgb.Parse(second))] : [],
            Shadows = sheen || !_cut.Sheen ? shadows : [],
            Highlights = sheen ? Sheen() : [],
        };
    }

    /// <summary>A crescent on the side away from the light, its inner edge broken into locks.</summary>
    private Outline Away(Box box)
    {
        var away = -_head.LightSide;
        var x = away > 0 ? box.Right : box.X;
        var depth = 0.05 + (0.07 * _head.Brief.Light.Hardness);
        var b = Outline.Start(x + (away * 0.1), -0.4).Line(x - (away * depth * 0.35), -0.36).Quad(x - (away * depth * 1.2), -0.2, x - (away * depth), 0.0);
        for (var y = 0.0; y < box.Bottom; y += 0.24)
        {
            b.Quad(x - (away * depth * 1.5), y + 0.06, x - (away * depth * 0.75), y + 0.09).Quad(x - (away * depth * 1.1), y + 0.16, x - (away * depth), y + 0.24);
        }

        return b.Line(x + (away * 0.3), box.Bottom + 0.3).Close().Build();
    }

    /// <summary>Wedges of shadow that rise from the gaps between locks.</summary>
    private IEnumerable<Outline> Gaps(IReadOnlyList<Lock> locks)
    {
        var crown = Crown();
        for (var i = 0; i < locks.Count - 1; i++)
        {
            var valley = _shell.Valley(locks[i], locks[i + 1]);
            var rise = (i % 3 == 0 ? 0.3 : 0.2) * Math.Min(1, 0.7 + Math.Max(0, valley.Y));
            var control = new Vec(valley.X + ((crown.X - valley.X) * 0.12), crown.Y + ((valley.Y - crown.Y) * 0.32));
            var top = Bezier(valley, control, crown, rise);
            var mid = Bezier(valley, control, crown, rise * 0.5);
            var wide = -_head.LightSide * (0.018 + (0.008 * (i % 2)));
            yield return Outline.Start(valley + new Vec(0, 0.03)).Quad(mid, top).Quad(mid + new Vec(wide, 0), valley + new Vec(wide * 1.5, 0.05)).Close().Build();
        }
    }

    private Vec Crown()
    {
        var part = _head.View switch { View.Back => 180 + _cut.Part, View.Side => -70, View.ThreeQuarter => -20 + _cut.Part, _ => _cut.Part };
        return _shell.At(part, -0.5 - (_cut.Top * 0.4));
    }

    /// <summary>The lower part of every lock, its border as jagged as hair.</summary>
    private Outline Tips(IReadOnlyList<Lock> locks)
    {
        var all = new OutlineBuilder();
        foreach (var l in locks)
        {
            var reach = Math.Clamp((l.Y + 0.45) * 0.34, 0.05, 0.5);
            var y = l.Y - reach;
            var mid = (l.From + l.To) / 2;
            all.Move(_shell.At(l.From - 1, l.Y + 0.02, 0.08)).Line(_shell.At(l.From - 1, y + (reach * 0.3), 0.03))
                .Quad(_shell.At((l.From + mid) / 2, y + (reach * 0.25)), _shell.At(mid, y - (reach * 0.22)))
                .Quad(_shell.At((l.To + mid) / 2, y + (reach * 0.2)), _shell.At(l.To + 1, y + (reach * 0.3), 0.03))
                .Line(_shell.At(l.To + 1, l.Y + 0.02, 0.08)).Line(_shell.At(l.Tip, l.Y + 0.1, 0.05)).Close();
        }

        return all.Build();
    }

    /// <summary>The band of light around the crown, broken by strands and brighter on the light's side.</summary>
    private List<Outline> Sheen()
    {
        var centre = -_head.Yaw;
        var bands = new List<Outline>();
        var lit = _head.LightSide;
        (double From, double To)[] spans = [(-56, -4), (3, 38)];
        foreach (var (from, to) in spans)
        {
            double a = lit < 0 ? from : -to, b = lit < 0 ? to : -from;
            bands.Add(Band(centre, a, b));
        }

        return bands;
    }

    // Teeth of different lengths above and below, as light breaks over strands.
    private Outline Band(double centre, double from, double to)
    {
        var teeth = Math.Max(2, (int)((to - from) / 7));
        Vec P(double t, double off)
        {
            var az = from + ((to - from) * t);
            return _shell.At(centre + az, -0.325 + (0.055 * Math.Pow(az / 50, 2)) + off);
        }

        var b = Outline.Start(P(0, 0));
        for (var i = 0; i < teeth; i++)
        {
            double t = (i + 0.5) / teeth, size = 0.016 + (0.034 * Math.Sin(Math.PI * t) * (i % 2 == 0 ? 1 : 0.6));
            b.Quad(P(t - (0.1 / teeth), -size * 0.2), P(t, -size)).Quad(P(t + (0.1 / teeth), -size * 0.2), P((i + 1.0) / teeth, i == teeth - 1 ? 0 : -0.008));
        }

        for (var i = teeth - 1; i >= 0; i--)
        {
            double t = (i + 0.5) / teeth, size = 0.018 + (0.046 * Math.Sin(Math.PI * t) * (i % 2 == 0 ? 0.65 : 1));
            b.Quad(P(t + (0.1 / teeth), size * 0.2), P(t, size)).Quad(P(t - (0.1 / teeth), size * 0.2), P((double)i / teeth, i == 0 ? 0 : 0.012));
        }

        return b.Close().Build();
    }

    private IEnumerable<Mark> Strands()
    {
        var crown = Crown();
        for (var i = 0; i < _shell.Near.Count - 1; i++)
        {
            var valley = _shell.Valley(_shell.Near[i], _shell.Near[i + 1]);
            var control = new Vec(valley.X + ((crown.X - valley.X) * 0.12), crown.Y + ((valley.Y - crown.Y) * 0.32));
            var reach = (i % 3) switch { 0 => 0.34, 1 => 0.56, _ => 0.2 };
            yield return new Stroke(Pen.Taper([valley + new Vec(0, 0.004), Bezier(valley, control, crown, reach * 0.5), Bezier(valley, control, crown, reach)], 0.0105, 0.9, 0.05), _head.Hair) { Opacity = 0.9 };
        }

        foreach (var l in _shell.Near.Where(l => l.To - l.From > 20 && l.Y > -0.1))
        {
            var span = Math.Min(0.42, (l.Y + 0.4) * 0.45);
            var mid = l.Tip + (((l.From + l.To) / 2 - l.Tip) * 0.6);
            yield return new Stroke(
                Pen.Taper([_shell.At(l.Tip + ((mid - l.Tip) * 0.2), l.Y - (span * 0.18)), _shell.At(mid, l.Y - (span * 0.55)), _shell.At(mid + 2, l.Y - span)], 0.0075, 0.05, 0.05), _head.Hair)
            { Opacity = 0.7 };
        }
    }

    /// <summary>Loose tufts that break the crown's outline; their roots lie under the mass.</summary>
    private IEnumerable<Mark> Wisps()
    {
        if (_cut.Crest != Crest.Smooth || !_cut.Strands || _head.Look.Accessories.Any(a => a.Kind is "hat" or "helmet"))
        {
            yield break;
        }

        var dice = Dice.For(_head.Look.Seed, "wisps");
        var dome = _shell.Dome();
        (int At, double Turn, double Length)[] tufts = [(4, 72, 0.15), (5, 88, 0.09)];
        foreach (var (at, turn, length) in tufts)
        {
            var outward = (dome[at] - new Vec(0, HeadFrame.Equator)).Normalized;
            var reach = length * dice.Range(0.75, 1.2);
            var lean = outward.Rotate(turn * dice.Range(0.8, 1.15));
            var root = dome[at] - (outward * 0.05);
            var tip = _shell.Blow(dome[at] + (outward * reach * 0.16) + (lean * reach * 0.9)) + new Vec(_head.Brief.HairSway * reach * 0.5, 0);
            var bend = dome[at] + (outward * reach * 0.3) + (lean * reach * 0.25);
            var across = outward.Perp * 0.026;
            yield return new Form(Outline.Start(root - across).Quad(bend - (across * 0.4), tip).Quad(bend + (across * 1.3) - (outward * 0.02), root + (across * 1.4)).Close().Build(), _head.Hair, Material.Hair);
        }
    }

    /// <summary>Small hooks spread over the mass by the golden angle.</summary>
    private IEnumerable<Mark> Curls(Outline cap)
    {
        var box = cap.Bounds();
        var polygon = cap.Flatten(4);
        for (var i = 0; i < _cut.Curls * 2; i++)
        {
            var p = new Vec(box.X + (box.Width * ((i * 0.618034) % 1)), box.Y + (box.Height * ((i + 0.5) / (_cut.Curls * 2))));
            const double r = 0.04;
            if (!Inside(polygon, p + new Vec(0, r * 2)) || !Inside(polygon, p - new Vec(r * 1.6, r)) || !Inside(polygon, p + new Vec(r * 1.6, r)))
            {
                continue;
            }

            var s = i % 2 == 0 ? 1 : -1;
            yield return new Stroke(Pen.Taper([p + new Vec(-s * r, r * 0.2), p + new Vec(-s * r * 0.5, -r * 0.8), p + new Vec(s * r * 0.7, -r * 0.6), p + new Vec(s * r * 0.8, r * 0.5), p + new Vec(0, r * 0.7)], 0.011, 0.1, 0.1), _head.Hair) { Opacity = 0.8 };
        }
    }

    private static bool Inside(IReadOnlyList<Vec> polygon, Vec p)
    {
        var inside = false;
        for (int i = 0, j = polygon.Count - 1; i < polygon.Count; j = i++)
        {
            Vec a = polygon[i], b = polygon[j];
            if (a.Y > p.Y != b.Y > p.Y && p.X < ((b.X - a.X) * (p.Y - a.Y) / (b.Y - a.Y)) + a.X)
            {
                inside = !inside;
            }
        }

        return inside;
    }

    private static Vec Bezier(Vec a, Vec c, Vec b, double t) => (a * ((1 - t) * (1 - t))) + (c * (2 * t * (1 - t))) + (b * (t * t));
}
