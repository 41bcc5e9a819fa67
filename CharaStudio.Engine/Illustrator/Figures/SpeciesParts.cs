using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Illustrator.Figures;

/// <summary>What a species has on its body beyond a human's: tails, wings, joints of metal. Ears and horns are the head's.</summary>
internal sealed class SpeciesParts(FigureBrief brief, Rig rig, Paint paint)
{
    private readonly double _k = rig.Body.Heads / 6.5;
    private readonly Rgb _hair = Rgb.Parse(brief.Look.Hair.Color);
    private readonly Rgb _skin = Rgb.Parse(brief.Look.Skin);

    public bool Robot => brief.Look.Species == "robot";

    /// <summary>Tails and wings grow from the back: drawn first when the front is seen, last when the back is.</summary>
    public void Back(List<Mark> marks)
    {
        switch (brief.Look.Species)
        {
            case "angel":
                Wings(marks, Feathers);
                break;
            case "demon":
                Wings(marks, Membrane);
                Tail(marks, Rgb.Parse("#5a2436"), 0.07, 0.03, 2.3, Spade);
                break;
            case "dragonkin":
                Tail(marks, _skin.Mix(Rgb.Parse("#4d7a5a"), 0.6), 0.2, 0.03, 2.5, null);
                break;
            case "catfolk":
                Tail(marks, _hair, 0.075, 0.07, 2.1, null);
                break;
            case "beastfolk":
                Tail(marks, _hair, 0.1, 0.2, 1.7, null);
                break;
        }
    }

    /// <summary>The visible joint of a machine's bare elbow or knee.</summary>
    public void Joint(Limb limb, double from, double to, List<Mark> marks)
    {
        if (!Robot || from > 0.95 || to < 1.05)
        {
            return;
        }

        var r = limb.Radius(1);
        var steel = _skin.Saturate(0.3).Darken(0.45);
        marks.Add(paint.Solid(Outline.Circle(limb.At(1), r * 1.02), steel, Material.Metal, 0.04));
        marks.Add(new Form(Outline.Circle(limb.At(1), r * 0.5), steel.Lighten(0.3), Material.Metal) { Contour = 0.6 });
    }

    private void Tail(List<Mark> marks, Rgb color, double root, double tip, double length, Func<Vec, Vec, Outline>? end)
    {
        var from = rig.Trunk.Surface(0.75, 270).Flat;
        var back = -rig.Hips.Front;
        // Seen from the front or from behind, the tail swings out to the side so that it is seen at all.
        var side = Math.Abs(back.X) > 0.35 ? Math.Sign(back.X) : 1;
        var sway = brief.Sway * 0.3;
        var l = length * _k;
        Vec[] spine =
        [
            from, from + new Vec(side * 0.18 * l, 0.22 * l), from + new Vec((side * 0.42 * l) + (sway * l * 0.5), 0.34 * l),
            from + new Vec((side * 0.6 * l) + (sway * l), 0.16 * l), from + new Vec((side * 0.56 * l) + (sway * l), -0.1 * l), from + new Vec((side * 0.68 * l) + (sway * l), -0.26 * l),
        ];
        var floor = -0.05 * _k;
        spine = [.. spine.Select(p => p with { Y = Math.Min(p.Y, floor) })];
        var bushy = tip > root;
        double Width(double t) => 2 * _k * (bushy ? root + ((tip - root) * Math.Sin(Math.PI * Math.Min(1, (t * 1.15) + 0.05))) : root + ((tip - root) * t)) * (t > 0.93 ? Math.Sqrt(Math.Max(0, (1 - t) / 0.07)) : 1);
        if (end is not null)
        {
            marks.Add(paint.Solid(end(spine[^1], (spine[^1] - spine[^2]).Normalized), color, Material.Skin, 0.02));
        }

        marks.Add(paint.Solid(Pen.Ribbon(spine, Width), color, end is null ? Material.Fur : Material.Skin, 0.05));
    }

    private Outline Spade(Vec at, Vec along)
    {
        var n = along.Perp;
        Vec P(double a, double b) => at + (along * a * _k) + (n * b * _k);
        return Outline.Start(P(-0.06, 0)).Curve(P(-0.12, 0.14), P(0.02, 0.18), P(0.06, 0.13)).Curve(P(0.14, 0.1), P(0.2, 0.05), P(0.3, 0))
            .Curve(P(0.2, -0.05), P(0.14, -0.1), P(0.06, -0.13)).Curve(P(0.02, -0.18), P(-0.12, -0.14), P(-0.06, 0)).Close().Build();
    }

    private void Wings(List<Mark> marks, Action<List<Mark>, Vec, Vec, Vec> draw)
    {
        foreach (var side in (int[])[rig.Chest.Left.Z < 0 ? 1 : -1, rig.Chest.Left.Z < 0 ? -1 : 1])
        {
            var root = rig.Trunk.Surface(4.6, 270 + (side * 30)).Flat;
            // Wings open to the back and to their own side.
            var spread = (rig.Chest.Left * side * 0.85) + (rig.Chest.Front * -0.75);
            var across = new Vec(spread.X, 0);
            if (Math.Abs(across.X) < 0.3)
            {
                across = new Vec(-0.3 * Math.Sign(rig.Chest.Front.X + 1e-6), 0);
            }

            draw(marks, root, across * _k, new Vec(0, -_k));
        }
    }

    private void Feathers(List<Mark> marks, Vec root, Vec across, Vec up)
    {
        var white = Rgb.Parse("#f4f1ea");
        Vec P(double a, double b) => root + (across * a) + (up * b);
        for (var row = 2; row >= 0; row--)
        {
            var reach = 1 - (row == 2 ? 0 : row == 1 ? 0.28 : 0.52);
            var path = Outline.Start(P(0, 0)).Curve(P(0.5, 0.9), P(1.1, 1.25), P(1.9, 1.0));
            const int Count = 6;
            var tips = Enumerable.Range(0, Count + 1).Select(i => (double)i / Count).Select(u => P((2.35 * reach * (1 - (u * u))) + (0.12 * u), (0.9 * (1 - u)) - (1.75 * reach * Math.Sin(u * 1.45)))).ToArray();
            path.Quad(P(2.2, 0.95), tips[0]);
            for (var i = 1; i <= Count; i++)
            {
                var valley = Vec.Lerp(Vec.Lerp(tips[i - 1], tips[i], 0.5), root, 0.13);
                path.Quad(Vec.Lerp(tips[i - 1], valley, 0.6) + (up * -0.06), valley).Quad(Vec.Lerp(valley, tips[i], 0.5) + (up * -0.1), tips[i]);
            }

            marks.Add(paint.Solid(path.Quad(P(0.1, -0.3), P(0, 0)).Close().Build(), white.Darken(row * 0.035), Material.Fur, 0.08));
        }
    }

    private void Membrane(List<Mark> marks, Vec root, Vec across, Vec up)
    {
        var dark = Rgb.Parse("#4a2138");
        Vec P(double a, double b) => root + (across * a) + (up * b);
        Vec wrist = P(1.15, 1.25);
        Vec[] tips = [P(2.5, 0.75), P(2.1, -0.35), P(1.25, -0.95), P(0.35, -0.95)];
        var path = Outline.Start(root).Quad(P(0.5, 1.05), wrist).Quad(P(2.0, 1.2), tips[0]);
        for (var i = 1; i < tips.Length; i++)
        {
            path.Quad(Vec.Lerp(Vec.Lerp(tips[i - 1], tips[i], 0.5), wrist, 0.35), tips[i]);
        }

        marks.Add(paint.Solid(path.Quad(P(0.3, -0.4), root).Close().Build(), dark.Lighten(0.16), Material.Skin, 0.1));
        foreach (var tip in tips[..3])
        {
            marks.Add(paint.Solid(Pen.Taper([wrist, Vec.Lerp(wrist, tip, 0.55) + (up * 0.05), tip], 0.07 * _k, 1, 0.1), dark, Material.Skin, 0));
        }

        marks.Add(paint.Solid(Pen.Taper([root, P(0.45, 0.8), wrist, P(1.2, 1.45)], 0.13 * _k, 0.9, 0.1), dark, Material.Skin, 0.02));
    }
}
