using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Puppet.Creatures;

/// <summary>Two bones that reach for an ankle, as an animal's do: the middle of a fore leg bends to the front, that of a hind leg to the back.</summary>
internal static class LegReach
{
    // Of a leg's length: it may grow by a little, then it hangs; and folds no further than this, where skin would crease.
    private const double MostStretch = 1.04;
    private const double MostFold = 0.56;

    /// <param name="facing">-1 the animal's head is at the left, 1 at the right.</param>
    /// <param name="posed">Hip, knee, ankle and toe; the hip is where it is.</param>
    /// <param name="toe">Where the toe is to be.</param>
    /// <param name="degrees">By which the foot is turned, clockwise.</param>
    public static void Put(AnimalLeg leg, int facing, Span<Vec> posed, Vec toe, double degrees)
    {
        double upper = (leg.Knee - leg.Hip).Length, lower = (leg.Foot - leg.Knee).Length;
        var foot = (leg.Toe - leg.Foot).Rotate(degrees);
        var way = Unfolded(toe - foot - posed[0], MostFold * (upper + lower), facing);
        var far = Math.Min(way.Length, (upper + lower) * MostStretch);
        posed[2] = posed[0] + (way.Normalized * far);
        posed[3] = posed[2] + foot;
        (upper, lower) = far > upper + lower ? (upper * far / (upper + lower), lower * far / (upper + lower)) : (upper, lower);
        posed[1] = posed[0] + (way.Normalized.Rotate(Knee(leg, facing, upper, lower, far)) * upper);
    }

    // Degrees of the upper bone against the straight way. At rest what it is drawn with; as the leg folds more to the side to which it bends.
    private static double Knee(AnimalLeg leg, int facing, double upper, double lower, double far)
    {
        var side = leg.Fore ? -facing : facing;
        var rest = Math.Asin(Math.Clamp(Vec.Cross((leg.Foot - leg.Hip).Normalized, (leg.Knee - leg.Hip).Normalized), -1, 1)) * 180 / Math.PI;
        var folded = Math.Acos(Math.Clamp(((upper * upper) + (far * far) - (lower * lower)) / (2 * upper * far), -1, 1)) * 180 / Math.PI;
        return folded < Math.Abs(rest) ? folded * Math.Sign(rest) : rest + (side * (folded - Math.Abs(rest)));
    }

    // What comes too near goes to the front: the legs of who lies are before it.
    private static Vec Unfolded(Vec way, double least, int facing)
    {
        var side = way.X * facing > -0.35 * least ? facing : -facing;
        return way.Length >= least ? way : new Vec(side * Math.Sqrt(Math.Max(0, (least * least) - (way.Y * way.Y))), way.Y);
    }
}
