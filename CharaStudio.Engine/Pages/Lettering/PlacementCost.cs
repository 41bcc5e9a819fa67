using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Pages.Lettering;

/// <summary>What a letterer weighs: heads first, then reading order, tails, bodies, air. Infinity forbids.</summary>
internal sealed class PlacementCost(PanelArea area, PanelFacts facts, Reading reading)
{
    private readonly Box _frame = area.Frame;
    private readonly double _forward = reading == Reading.Ltr ? 1 : -1;

    /// <summary>Share of each head's box that is kept clear, about its face; 1 is all of it.</summary>
    public double HeadShare { get; set; } = 1;

    /// <summary>Where a line's tail points: a mouth, a side of the frame, or nowhere.</summary>
    public static TailTarget? Target(PanelArea area, PanelFacts facts, LetteringLine line, Vec centre)
    {
        if (!line.IsSpoken)
        {
            return null;
        }

        if (line.OffPanel is { } side)
        {
            return new TailTarget(new Vec(side == OffPanelSide.Left ? area.Frame.X : area.Frame.Right, centre.Y + (area.Frame.Height * 0.06)), Box.Empty);
        }

        var speaker = facts.Figures.FirstOrDefault(f => f.Figure == line.Speaker);
        return speaker is null ? null : new TailTarget(area.At(speaker.Mouth), area.At(speaker.Head));
    }

    public double Alone(PlacedBalloon b, int count)
    {
        var (fit, centre) = (b.Fit, b.Centre);
        var cost = fit.Effort / (_frame.Width * _frame.Height) * 14;
        foreach (var figure in facts.Figures)
        {
            if (fit.Touches(centre, Guard(area.At(figure.Head), fit.Size)))
            {
                return double.PositiveInfinity;
            }

            cost += Overlap(fit.OuterAt(centre), area.At(figure.Body)) / (fit.OuterX * fit.OuterY * 4) * (b.Line.Kind == LetteringKind.Sfx ? 4 : 1.1);
        }

        var (x, y) = ((centre.X - _frame.X) / _frame.Width, (centre.Y - _frame.Y) / _frame.Height);
        if (b.Line.Kind == LetteringKind.Sfx)
        {
            return cost + Sound(b) - (fit.Size / Math.Min(_frame.Width, _frame.Height) * 6);
        }

        cost += y * (count == 1 ? 2.2 : 1.8);
        if (b.Line.IsBox)
        {
            // Boxes sit in corners: the first where reading starts, a last one where it ends.
            var lead = _forward > 0 ? x - (fit.OuterX / _frame.Width) : 1 - x - (fit.OuterX / _frame.Width);
            return cost + (lead * 1.2) + (Math.Min(y, 1 - y) * 2.5);
        }

        return cost + TailCost(b);
    }

    /// <summary>Cost of a balloon after those already placed.</summary>
    public double Beside(IReadOnlyList<PlacedBalloon> placed, PlacedBalloon b)
    {
        var cost = 0.0;
        for (var i = 0; i < placed.Count; i++)
        {
            var joined = i == placed.Count - 1 && placed[i].JoinsWith(b);
            var gap = joined ? 1 : b.Fit.Size * 0.55;
            var apart = b.Fit.Apart(b.Centre, placed[i].Fit, placed[i].Centre, gap);
            if (apart < 1)
            {
                return double.PositiveInfinity;
            }

            cost += joined ? Math.Min(3, (apart - 1) * 4) : 0;
            cost += (joined ? 0 : TailClash(placed[i], b) + TailClash(b, placed[i])) + TailsCross(placed[i], b);
            if (b.Line.Kind != LetteringKind.Sfx && placed[i].Line.Kind != LetteringKind.Sfx)
            {
                cost += OutOfOrder(placed[i], b);
            }
        }

        return cost;
    }

    private Box Guard(Box head, double size)
    {
        if (HeadShare < 1)
        {
            var (w, h) = (head.Width * HeadShare, head.Height * HeadShare);
            return new Box(head.Centre.X - (w / 2), head.Bottom - h, w, h);
        }

        return head.Inflate(size * 0.35);
    }

    private double TailCost(PlacedBalloon b)
    {
        if (Target(area, facts, b.Line, b.Centre) is not { } target)
        {
            return 0;
        }

        var to = target.Point - b.Centre;
        var way = Math.Max(0, to.Length - BalloonShapes.Reach(b.Fit, to));
        var cost = way / Math.Sqrt((_frame.Width * _frame.Width) + (_frame.Height * _frame.Height)) * 1.5;
        cost += target.Edge ? 0 : Math.Max(0, 2.6 - ((way - Depth(b, target)) / b.Fit.Size)) * 0.5;
        if (target.Edge)
        {
            return cost;
        }

        // A tail from below looks odd; a tail over another's face is worse.
        cost += to.Y < 0 ? 0.7 : 0;
        var tip = Tails.Tip(b.Fit, b.Centre, target);
        return cost + (3.5 * facts.Figures.Count(f => f.Figure != b.Line.Speaker && Crosses(b.Centre, tip, area.At(f.Head))));
    }

    /// <summary>How far the mouth lies inside the head on the tail's way.</summary>
    private static double Depth(PlacedBalloon b, TailTarget target) => Math.Min(target.Head.Height * 0.5, (target.Point - b.Centre).Length);

    private double Sound(PlacedBalloon b)
    {
        var near = facts.Figures.FirstOrDefault(f => f.Figure == b.Line.Speaker);

        // A sound without a source hangs beside the view, not over it.
        var goal = near is null
            ? new Vec(_frame.Centre.X + (_frame.Width * 0.24 * _forward), _frame.Y + (_frame.Height * 0.26))
            : area.At(near.Body).Centre;
        return (b.Centre - goal).Length / _frame.Height * 0.8;
    }

    private double OutOfOrder(PlacedBalloon first, PlacedBalloon then)
    {
        var down = then.Centre.Y - first.Centre.Y;
        var ahead = (then.Centre.X - first.Centre.X) * _forward;
        var lower = ahead < 0 ? 1.2 : 0.7;
        if (down >= lower * (first.Fit.OuterY + then.Fit.OuterY))
        {
            return 0;
        }

        if (ahead < 0.6 * Math.Min(first.Fit.OuterX + then.Fit.OuterX, _frame.Width * 0.5))
        {
            return 30;
        }

        return down < -0.3 * first.Fit.OuterY ? 12 : 0.15;
    }

    private double TailClash(PlacedBalloon owner, PlacedBalloon other)
    {
        if (Target(area, facts, owner.Line, owner.Centre) is not { } target)
        {
            return 0;
        }

        var tip = Tails.Tip(owner.Fit, owner.Centre, target);
        var touched = false;
        for (var i = 2; i <= 8 && !touched; i++)
        {
            var p = Vec.Lerp(owner.Centre, tip, i / 8.0);
            touched = other.Fit.Touches(other.Centre, new Box(p.X, p.Y, 0, 0).Inflate(owner.Fit.Size * 0.5));
        }

        return touched ? 12 : 0;
    }

    private double TailsCross(PlacedBalloon a, PlacedBalloon b)
    {
        if (a.Line.Speaker == b.Line.Speaker
            || Target(area, facts, a.Line, a.Centre) is not { } first || Target(area, facts, b.Line, b.Centre) is not { } second)
        {
            return 0;
        }

        var (p, r) = (a.Centre, first.Point - a.Centre);
        var (q, s) = (b.Centre, second.Point - b.Centre);
        var det = Vec.Cross(r, s);
        if (Math.Abs(det) < 1e-9)
        {
            return 0;
        }

        var (t, u) = (Vec.Cross(q - p, s) / det, Vec.Cross(q - p, r) / det);
        return t is > 0 and < 1 && u is > 0 and < 1 ? 5 : 0;
    }

    private static bool Crosses(Vec from, Vec to, Box box) => Enumerable.Range(0, 9).Any(i => box.Contains(Vec.Lerp(from, to, i / 8.0)));

    private static double Overlap(Box a, Box b) =>
        Math.Max(0, Math.Min(a.Right, b.Right) - Math.Max(a.X, b.X)) * Math.Max(0, Math.Min(a.Bottom, b.Bottom) - Math.Max(a.Y, b.Y));
}
