using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Perception.Regions;

namespace CharaStudio.Engine.Perception.Body;

/// <summary>A joint's place by the map of where it is likely: exacter than the number alone, which is a mean over all that could be.</summary>
internal static class HeatMap
{
    private const int Reach = 3;
    private const double Sure = 0.5;

    /// <summary>The mean of the 7 x 7 cells around the joint, by their chances; the joint itself where none of them is sure.</summary>
    /// <param name="at">Shares of the map.</param>
    /// <param name="maps">Side x side x count logits.</param>
    public static Vec Refine(Vec at, ReadOnlySpan<float> maps, int which, int count, int side)
    {
        int column = (int)Math.Floor(at.X * side), row = (int)Math.Floor(at.Y * side);
        if (column < 0 || column >= side || row < 0 || row >= side)
        {
            return at;
        }

        double weight = 0, x = 0, y = 0, best = 0;
        for (var r = Math.Max(0, row - Reach); r <= Math.Min(side - 1, row + Reach); r++)
        {
            for (var c = Math.Max(0, column - Reach); c <= Math.Min(side - 1, column + Reach); c++)
            {
                var chance = Logistic.Of(maps[(((r * side) + c) * count) + which]);
                (weight, x, y, best) = (weight + chance, x + (chance * c), y + (chance * r), Math.Max(best, chance));
            }
        }

        return best < Sure ? at : new Vec(x / weight / side, y / weight / side);
    }
}
