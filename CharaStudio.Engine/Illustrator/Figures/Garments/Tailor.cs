using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Illustrator.Figures.Garments;

/// <summary>Tops and skirts of one garment on one rig.</summary>
internal sealed class Tailor
{
    private readonly Rig _rig;
    private readonly Paint _paint;
    private readonly Worn _worn;
    private readonly double _sway;
    private readonly double _k;
    private readonly int _trunkRows;
    private readonly Drape _drape;

    public Tailor(Rig rig, Paint paint, Worn worn, double sway)
    {
        (_rig, _paint, _worn, _sway, _k) = (rig, paint, worn, sway, rig.Body.Heads / 6.5);
        _drape = new Drape();
        var top = worn.Cut.Top;
        if (top is not null)
        {
            _drape.Over(rig.Trunk, top.Neck is Neckline.Wide or Neckline.Straps ? 5.75 : 6.35, top.Hem, Ease);
            _trunkRows = _drape.LastRow;
        }

        if (worn.Cut.Skirt is { } skirt)
        {
            if (top is null)
            {
                _drape.Over(rig.Trunk, skirt.Waist, 1, _ => 0.035 * _k);
            }
            else if (top.Hem > 1.2 && Hangs)
            {
                _drape.Over(rig.Trunk, 1, 1, Ease);
            }

            if (Hangs)
            {
                _drape.Around(rig, skirt.Length, (top?.Ease ?? 0.03) * _k, skirt.Flare * _k, sway);
            }
        }
    }

    /// <summary>False where raised thighs carry the cloth: sitting, kneeling, high kicks, lying.</summary>
    public bool Hangs => _rig.Pose.Tip == 0 && Down(_rig.RightLeg) > 0.3 && Down(_rig.LeftLeg) > 0.3;

    public Drape Drape => _drape;

    private Front Opening => _worn.Cut.Top?.Front ?? _worn.Cut.Skirt?.Front ?? Front.Closed;

    private bool FrontSeen => _drape.ShareOf(0, 90) is not null;

    /// <summary>Lining and back cloth that shows behind the legs.</summary>
    public void Inside(List<Mark> marks)
    {
        if (_worn.Cut.Skirt is not { } skirt)
        {
            return;
        }

        var dark = _worn.Color.Darken(0.28);
        var shape = Hangs
            ? _drape.Panel(_ => 0.02, _ => 0.98, null, [.. _drape.Hem.Arc(near: false)])
            : Lap(skirt, 0, 1);
        marks.Add(new Form(shape, dark, Material.Cloth));
    }

    public void Outside(List<Mark> marks)
    {
        var skirt = _worn.Cut.Skirt;
        if (Opening == Front.Open)
        {
            OpenFront(marks, skirt);
            return;
        }

        if (skirt is not null && !Hangs)
        {
            Seated(marks, skirt);
        }

        RaisedThighs(marks, skirt);
        var hem = skirt is not null && Hangs ? _drape.HemLine(0, 1, skirt.Folds, (skirt.Pleated ? 0.012 : 0.022) * _k) : _drape.HemLine(0, 1, 0, 0);
        var shape = _drape.Closed(NeckPoints(), hem);
        var form = _worn.Form(_paint, shape, 0.11);
        if (skirt is not null && Hangs)
        {
            var folds = new Folds(_drape, _paint, _worn);
            var (shadows, lines) = folds.Of(skirt, _trunkRows);
            form = form with { Shadows = [.. form.Shadows, .. shadows], Inlays = [.. form.Inlays, .. folds.HemBand(skirt)] };
            marks.Add(form);
            marks.AddRange(lines);
        }
        else
        {
            marks.Add(form);
        }

        Lapped(marks);
        Fastening(marks);
    }

    // Cloth over the lap, and what hangs from the knees.
    private void Seated(List<Mark> marks, SkirtCut skirt)
    {
        if (skirt.Length > 1.1)
        {
            var low = Lap(skirt, 0.95, skirt.Length);
            marks.Add(_worn.Form(_paint, low, 0.14));
            foreach (var leg in (Limb[])[_rig.RightLeg, _rig.LeftLeg])
            {
                marks.Add(_paint.Line(_worn.Color, 0.015, leg.EdgeAt(1.1, 1, -0.05 * _k), leg.EdgeAt(1.4, 1, -0.08 * _k), leg.EdgeAt(Math.Min(skirt.Length, 1.8), 1, -0.02 * _k)));
            }
        }

        marks.Add(_worn.Form(_paint, Lap(skirt, 0, 1.02), 0.1));
        foreach (var leg in (Limb[])[_rig.RightLeg, _rig.LeftLeg])
        {
            marks.Add(_paint.Line(_worn.Color, 0.015, leg.EdgeAt(0.05, 1, -0.06 * _k), leg.At(0.35), leg.EdgeAt(0.75, -1, -0.1 * _k)));
        }
    }

    // In a stride the leading thigh lifts the cloth before it.
    private void RaisedThighs(List<Mark> marks, SkirtCut? skirt)
    {
        if (skirt is null || !Hangs)
        {
            return;
        }

        foreach (var leg in ((Limb[])[_rig.RightLeg, _rig.LeftLeg]).Where(l => Down(l) < 0.72))
        {
            var discs = new List<(Vec, double)>();
            for (var t = 0.1; t <= Math.Min(1.25, skirt.Length); t += 0.15)
            {
                discs.Add((leg.At(t), leg.Radius(t) + (0.06 * _k)));
            }

            marks.Add(_worn.Form(_paint, Hull.Of(discs), 0.09));
        }
    }

    private void OpenFront(List<Mark> marks, SkirtCut? skirt)
    {
        double Gap(int row) => row <= 1 ? 34 : row <= 3 ? 26 : Math.Min(60, 24 + ((row - 3) * 9));
        (double From, double To) Ends(int row)
        {
            double first = 2, second = 2;
            foreach (var edge in (double[])[90 - Gap(row), 90 + Gap(row)])
            {
                if (_drape.ShareOf(row, edge) is { } s)
                {
                    (first, second) = s < first ? (s, first) : (first, s);
                }
            }

            var front = _drape.ShareOf(row, 90);
            return front is null ? (1, 1) : second > 1 ? (front < first ? (0, first) : (first, 1)) : (first, second);
        }

        var rows = Enumerable.Range(0, _drape.LastRow + 1).Select(Ends).ToArray();
        var parts = new[] { (From: new Func<int, double>(_ => 0.0), To: new Func<int, double>(i => rows[i].From)), (From: i => rows[i].To, To: _ => 1.0) };
        foreach (var (from, to) in parts)
        {
            if (Enumerable.Range(0, rows.Length).All(i => to(i) - from(i) < 0.06))
            {
                continue;
            }

            var hem = _drape.HemLine(from(_drape.LastRow), to(_drape.LastRow), skirt is null ? 0 : 2, 0.012 * _k);
            var shape = _drape.Panel(from, to, FrontSeen ? null : NeckPoints(), hem);
            marks.Add(_worn.Form(_paint, shape, 0.09));
        }
    }

    private void Fastening(List<Mark> marks)
    {
        if (!FrontSeen || _worn.Cut.Top is not { } top)
        {
            return;
        }

        if (top.Front is Front.Buttons or Front.Zip)
        {
            var from = top.Collar == CollarKind.Lapel ? 3.1 : 5.6;
            var line = Enumerable.Range(0, 6).Select(i => Front3(from + ((top.Hem + 0.05 - from) * i / 5.0), 94)).ToArray();
            marks.Add(_paint.Line(_worn.Color, 0.013, line));
            if (top.Front == Front.Buttons)
            {
                var count = top.Collar == CollarKind.Lapel ? 2 : 5;
                for (var i = 0; i < count; i++)
                {
                    var at = Front3(from - 0.35 + ((top.Hem + 0.6 - from) * i / count), 88);
                    marks.Add(new Form(Outline.Circle(at, 0.026 * _k), _worn.Trim, Material.Metal) { Contour = 0.6 });
                }
            }
        }
    }

    // The edge of the lapped front runs from the sash to the hem.
    private void Lapped(List<Mark> marks)
    {
        if (_worn.Cut.Skirt is not { Front: Front.Crossed } || !Hangs || _drape.ShareOf(_drape.LastRow, 118) is not { } share)
        {
            return;
        }

        var rows = Enumerable.Range(_trunkRows, _drape.LastRow - _trunkRows + 1);
        Vec[] edge = [.. rows.Select(r => _drape.Point(r, _drape.ShareOf(r, 118) ?? share))];
        if (_worn.Trimmed)
        {
            marks.Add(new Form(Pen.Ribbon(edge, _ => 0.1 * _k), _worn.Trim, _worn.Material) { Contour = 0.7 });
        }
        else
        {
            marks.Add(_paint.Line(_worn.Color, 0.022, edge));
        }
    }

    private Vec Front3(double station, double degrees) => _rig.Trunk.Surface(station, degrees, Ease(station)).Flat;

    private double Ease(double station)
    {
        var ease = (_worn.Cut.Top?.Ease ?? 0.03) * _k;
        // Cloth lies on the shoulders, hangs from the chest and is gathered at a belted waist.
        return station > 5.5 ? ease * 0.5 : station is > 1.4 and < 2.6 && _worn.Cut.Skirt is null ? ease * 1.5 : ease;
    }

    private IReadOnlyList<Vec> NeckPoints()
    {
        var neck = _worn.Cut.Top?.Neck;
        if (neck is null)
        {
            return [];
        }

        var t = _rig.Trunk;
        Vec At(double station, double degrees) => t.Surface(station, degrees, 0.02 * _k).Flat;
        if (!FrontSeen)
        {
            return [At(6.75, 0), At(6.7, 270), At(6.75, 180)];
        }

        return neck switch
        {
            Neckline.High => [At(7.15, 0), At(7.05, 90), At(7.15, 180)],
            Neckline.Wide => [At(5.3, 48), At(4.75, 90), At(5.3, 132)],
            Neckline.Straps => [At(4.4, 40), At(4.2, 90), At(4.4, 140)],
            Neckline.Round => [At(6.8, 10), At(5.9, 90), At(6.8, 170)],
            _ => [At(6.85, 4), At(6.6, 40), At(_worn.Cut.Top!.Collar == CollarKind.Lapel ? 3.3 : 5.0, 90), At(6.6, 140), At(6.85, 176)],
        };
    }

    private static double Down(Limb leg) => (leg.Joint3(1) - leg.Joint3(0)).Normalized.Y;

    // Cloth carried by raised thighs: everything between waist, seat, knees and the hem around the shins.
    private Outline Lap(SkirtCut skirt, double from, double to)
    {
        var ease = ((_worn.Cut.Top?.Ease ?? 0.03) + 0.02) * _k;
        var discs = new List<(Vec, double)>();
        if (from <= 0)
        {
            var hips = _rig.Trunk.At(1).Eased(ease);
            foreach (var p in hips.Arc(near: true).Concat(hips.Arc(near: false)).Concat(_rig.Trunk.At(skirt.Waist - 0.05).Eased(ease).Arc(near: true)))
            {
                discs.Add((p, 0.02));
            }
        }

        foreach (var leg in (Limb[])[_rig.RightLeg, _rig.LeftLeg])
        {
            for (var t = Math.Max(from, 0.1); t <= Math.Min(to, skirt.Length) + 1e-9; t += 0.15)
            {
                discs.Add((leg.At(t), leg.Radius(t) + ease + (skirt.Flare * 0.3 * _k * Math.Max(0, t - 0.8))));
            }
        }

        return Hull.Of(discs);
    }
}
