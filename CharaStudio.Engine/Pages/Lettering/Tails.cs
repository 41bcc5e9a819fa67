using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Pages.Lettering;

/// <summary>A tail's outlines and the point where it ends.</summary>
internal sealed record Tail(IReadOnlyList<Outline> Pieces, Vec Tip);

/// <summary>Where a tail points.</summary>
/// <param name="Point">A mouth, or a point on the frame's side.</param>
/// <param name="Head">The speaker's head; empty for speakers outside the picture.</param>
internal readonly record struct TailTarget(Vec Point, Box Head)
{
    public bool Edge => Head.IsEmpty;
}

/// <summary>Tails start inside the body, thin out, bend towards the mouth and end a little past half way.</summary>
internal static class Tails
{
    /// <summary>Share of the way from rim to mouth that a tail covers.</summary>
    private const double Share = 0.56;

    public static Vec Tip(BalloonFit fit, Vec centre, TailTarget target)
    {
        var to = target.Point - centre;
        var along = to.Normalized;
        var rim = BalloonShapes.Reach(fit, to);
        if (fit.Kind is LetteringKind.Thought)
        {
            rim += fit.OuterY - fit.InnerY;
        }

        var way = to.Length - rim;
        if (target.Head.IsEmpty)
        {
            return centre + (along * (rim + Math.Max(fit.Size, way * 0.92)));
        }

        // The tip stays off the hair, however near the balloon is.
        var free = Entry(target.Head, centre, along) - (fit.Size * 0.18) - rim;
        var length = Math.Min(Math.Min(way * Share, fit.Size * 6), free);
        return centre + (along * (rim + Math.Max(length, fit.Size * 0.4)));
    }

    /// <summary>Distance along a ray to a head: to the ellipse in its box, since corners of the box are air.</summary>
    private static double Entry(Box head, Vec from, Vec along)
    {
        var (rx, ry) = (Math.Max(head.Width / 2, 1e-6), Math.Max(head.Height / 2, 1e-6));
        var p = new Vec((from.X - head.Centre.X) / rx, (from.Y - head.Centre.Y) / ry);
        var d = new Vec(along.X / rx, along.Y / ry);
        var (a, b, c) = (Vec.Dot(d, d), Vec.Dot(p, d), Vec.Dot(p, p) - 1);
        var root = (b * b) - (a * c);
        return root < 0 ? double.PositiveInfinity : Math.Max(0, (-b - Math.Sqrt(root)) / a);
    }

    public static Tail Draw(BalloonFit fit, Vec centre, TailTarget target)
    {
        var tip = Tip(fit, centre, target);
        return fit.Kind switch
        {
            LetteringKind.Thought => Bubbles(fit, centre, tip),
            LetteringKind.Radio => new Tail([Bolt(fit, centre, tip)], tip),
            LetteringKind.Shout => new Tail([Curved(fit, centre, tip, 1.5, 0.2)], tip),
            _ => new Tail([Curved(fit, centre, tip, 1, 0.75)], tip),
        };
    }

    /// <summary>The neck between two balloons of one speaker.</summary>
    public static Outline Bridge(BalloonFit first, Vec from, BalloonFit second, Vec to)
    {
        var along = (to - from).Normalized;
        var a = from + (along * (BalloonShapes.Reach(first, along) * 0.8));
        var b = to - (along * (BalloonShapes.Reach(second, along) * 0.8));
        var width = first.Size * 1.7;
        var bend = along.Perp * (first.Size * 0.25);
        return Pen.Ribbon([a, Vec.Lerp(a, b, 0.5) + bend, b], t => width * (1 - (0.38 * Math.Sin(Math.PI * t))));
    }

    private static Outline Curved(BalloonFit fit, Vec centre, Vec tip, double width, double bend)
    {
        var to = tip - centre;
        var root = centre + (to.Normalized * (BalloonShapes.Reach(fit, to) * 0.55));

        // The tail leaves downwards (or upwards) and turns to the mouth.
        var knee = Vec.Lerp(Vec.Lerp(root, tip, 0.55), new Vec(root.X + ((tip.X - root.X) * 0.3), root.Y + ((tip.Y - root.Y) * 0.72)), bend);
        var sway = to.X >= 0 ? 1 : -1;
        knee += (tip - root).Perp * (0.07 * bend * sway);
        var full = Math.Clamp(Math.Min(fit.InnerX, fit.InnerY) * 0.62, fit.Size * 0.9, fit.Size * 1.7) * width;
        var pull = (knee * 2) - ((root + tip) * 0.5);
        var spine = Enumerable.Range(0, 7).Select(i => Vec.Lerp(Vec.Lerp(root, pull, i / 6.0), Vec.Lerp(pull, tip, i / 6.0), i / 6.0)).ToList();
        return Pen.Ribbon(spine, t => full * (1 - t) * (1 - (0.25 * t)));
    }

    private static Tail Bubbles(BalloonFit fit, Vec centre, Vec tip)
    {
        var to = tip - centre;
        var edge = centre + (to.Normalized * (BalloonShapes.Reach(fit, to) + (fit.OuterY - fit.InnerY)));
        var pieces = new List<Outline>();
        double[] places = [0.2, 0.6, 0.95];
        double[] radii = [0.62, 0.42, 0.26];
        for (var i = 0; i < places.Length; i++)
        {
            var at = Vec.Lerp(edge, tip, places[i]) + (to.Normalized.Perp * (fit.Size * 0.18 * (i - 1)));
            pieces.Add(Outline.Ellipse(at, fit.Size * radii[i] * 1.15, fit.Size * radii[i] * 0.92));
        }

        return new Tail(pieces, tip);
    }

    private static Outline Bolt(BalloonFit fit, Vec centre, Vec tip)
    {
        var to = tip - centre;
        var along = to.Normalized;
        var side = along.Perp * (fit.Size * 0.42);
        var root = centre + (along * (BalloonShapes.Reach(fit, to) * 0.7));
        var (a, b) = (Vec.Lerp(root, tip, 0.62), Vec.Lerp(root, tip, 0.5));
        return Outline.Polygon(
            root + (side * 1.3), a + (side * 1.25), a - (side * 0.1), tip, b - (side * 1.5), b + (side * 0.1), root - (side * 1.3));
    }
}
