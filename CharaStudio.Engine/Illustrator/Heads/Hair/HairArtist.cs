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
        foreach (var extra in _cut.Extras)
        {
            (_tresses.Depth(extra) < 0 ? behind : front).AddRange(_tresses.Draw(extra));
        }

        var near = new List<Mark> { Mass(cap, _shell.Near, _head.Hair, sheen: _cut.Sheen) };
        if (_cut.Strands)
        {
            near.AddRange(Strands());
        }

        var hangs = _cut.Length > 0.62 && _shell.Near.Any(l => l.Y > 0.62);
        return new HairDrawing(behind, [.. near, .. front], cap, hangs);
    }

    private Form Mass(Outline shape, IReadOnlyList<Lock> locks, Rgb color, bool sheen = false)
    {
        var box = shape.Bounds();
        var away = -_head.LightSide;
        var x = away > 0 ? box.Right : box.X;
        var depth = 0.1 + (0.06 * _head.Brief.Light.Hardness);
        var side = Outline.Start(x + (away * 0.1), -0.7).Line(x - (away * depth * 0.6), -0.52)
            .Curve(x - (away * depth * 0.7), -0.2, x - (away * depth * 1.3), 0.0, x - (away * depth), 0.3)
            .Line(x - (away * depth * 0.9), box.Bottom + 0.1).Line(x + (away * 0.3), box.Bottom + 0.1).Close().Build();
        return new Form(shape, color, Material.Hair)
        {
            Inlays = _head.Look.Hair.SecondColor is { } second ? [new Inlay(Tips(locks), Rgb.Parse(second))] : [],
            Shadows = sheen || !_cut.Sheen ? [side] : [],
            Highlights = sheen ? Sheen() : [],
        };
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
        (double From, double To)[] spans = [(-52, -16), (-8, 4), (16, 46)];
        foreach (var (from, to) in spans)
        {
            double a = lit < 0 ? from : -to, b = lit < 0 ? to : -from;
            var upper = new List<Vec>();
            var lower = new List<Vec>();
            const int steps = 6;
            for (var i = 0; i <= steps; i++)
            {
                var az = a + ((b - a) * i / steps);
                var thick = 0.05 * Math.Sin(Math.PI * i / steps);
                var y = -0.315 + (0.05 * Math.Pow(az / 50, 2));
                var jag = i % 2 == 1 ? 0.02 : 0;
                upper.Add(_shell.At(centre + az, y - (thick * 0.5) - (i is 0 or steps ? 0 : jag * 0.7)));
                lower.Add(_shell.At(centre + az, y + (thick * 0.5) + (i is 0 or steps ? 0 : jag)));
            }

            lower.Reverse();
            bands.Add(Outline.Polygon([.. upper, .. lower]));
        }

        return bands;
    }

    private IEnumerable<Mark> Strands()
    {
        var part = _head.View switch { View.Back => 180 + _cut.Part, View.Side => -70, View.ThreeQuarter => -20 + _cut.Part, _ => _cut.Part };
        var crown = _shell.At(part, -0.5 - (_cut.Top * 0.4));
        for (var i = 0; i < _shell.Near.Count - 1; i++)
        {
            var valley = _shell.Valley(_shell.Near[i], _shell.Near[i + 1]);
            var control = new Vec(valley.X + ((crown.X - valley.X) * 0.12), crown.Y + ((valley.Y - crown.Y) * 0.32));
            double reach = i % 2 == 0 ? 0.5 : 0.72;
            yield return new Stroke(Pen.Taper([valley + new Vec(0, 0.004), Bezier(valley, control, crown, reach * 0.5), Bezier(valley, control, crown, reach)], 0.0125, 0.75, 0.05), _head.Hair);
        }

        foreach (var l in _shell.Near.Where(l => l.To - l.From > 20 && l.Y > -0.1))
        {
            var span = Math.Min(0.42, (l.Y + 0.4) * 0.45);
            var mid = l.Tip + (((l.From + l.To) / 2 - l.Tip) * 0.6);
            yield return new Stroke(
                Pen.Taper([_shell.At(l.Tip + ((mid - l.Tip) * 0.2), l.Y - (span * 0.18)), _shell.At(mid, l.Y - (span * 0.55)), _shell.At(mid + 2, l.Y - span)], 0.009, 0.05, 0.05), _head.Hair) { Opacity = 0.8 };
        }
    }

    private static Vec Bezier(Vec a, Vec c, Vec b, double t) => (a * ((1 - t) * (1 - t))) + (c * (2 * t * (1 - t))) + (b * (t * t));
}
