using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Pages.Lettering;

/// <summary>A tail's outlines and the point where it ends.</summary>
internal sealed record Tail(IReadOnlyList<Outline> Pieces, Vec Tip);

/// <summary>Tails start inside the body, thin out, bend towards the mouth and end a little past half way.</summary>
internal static class Tails
{
    /// <summary>Share of the way from rim to mouth that a tail covers.</summary>
    private const double Share = 0.56;

    public static Vec Tip(BalloonFit fit, Vec centre, Vec target, bool toEdge)
    {
        var to = target - centre;
        var rim = BalloonShapes.Reach(fit, to);
        var way = to.Length - rim;
        var length = toEdge ? Math.Max(fit.Size, way * 0.92) : Math.Max(Math.Min(way * 0.8, fit.Size * 1.15), way * Share);
        return centre + (to.Normalized * (rim + Math.Max(fit.Size * 0.5, Math.Min(length, fit.Size * 9))));
    }

    public static Tail Draw(BalloonFit fit, Vec centre, Vec target, bool toEdge)
    {
        var tip = Tip(fit, centre, target, toEdge);
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
        var full = Math.Clamp(Math.Min(fit.InnerX, fit.InnerY) * 0.62, fit.Size * 0.9, fit.Size * 1.7) * width;
        return Pen.Ribbon([root, knee, tip], t => full * (1 - t) * (1 - (0.25 * t)));
    }

    private static Tail Bubbles(BalloonFit fit, Vec centre, Vec tip)
    {
        var to = tip - centre;
        var edge = centre + (to.Normalized * (BalloonShapes.Reach(fit, to) + (fit.OuterY - fit.InnerY)));
        var pieces = new List<Outline>();
        double[] places = [0.12, 0.56, 0.95];
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
