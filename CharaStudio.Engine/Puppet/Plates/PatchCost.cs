using System.Runtime.Intrinsics;

namespace CharaStudio.Engine.Puppet.Plates;

/// <summary>How much two patches differ: the sum of squares over all samples; <see cref="Never"/> for what cannot be compared.</summary>
/// <param name="horizon">The row on which the ground ends, in this level's pixels; null where none is known.</param>
internal sealed unsafe class PatchCost(PlateLevel level, double? horizon)
{
    public const int Never = int.MaxValue;

    // How much smaller or larger ground may get on its way.
    private const double LeastScale = 0.7;
    private const double MostScale = 4;

    // Nearer to the horizon a patch would hold more than a whole landscape.
    private const double LeastDepth = 5;
    private const int Plainness = 64 * 8;

    public double? Horizon => horizon;

    /// <summary>True where a patch may lie on the ground.</summary>
    public bool OnGround(int y) => horizon is { } edge && y - PlateLevel.Before - edge > LeastDepth;

    /// <param name="limit">More than this is not told apart.</param>
    public int Of(int x, int y, Match match, int limit) =>
        match.Drawn ? Drawn(x, y, limit)
        : match.OnGround ? Ground(x, y, match, limit)
        : level.IsSource((int)match.X, (int)match.Y) ? Squares(level.Texels, x, y, (int)match.X, (int)match.Y, limit) : Never;

    /// <summary>The movement over the ground that brings a source to a target.</summary>
    public GroundShift Shift(int x, int y, Match match) => new(horizon!.Value, x, y, match.X, match.Y);

    // Plain colour is the last resort, not the first.
    private int Drawn(int x, int y, int limit) => Squares(level.Sketch!, x, y, x, y, limit) is var sum && sum < Never - Plainness ? sum + Plainness : Never;

    private int Squares(uint[] sources, int x, int y, int sourceX, int sourceY, int limit)
    {
        int target = level.At(x - PlateLevel.Before, y - PlateLevel.Before), source = level.At(sourceX - PlateLevel.Before, sourceY - PlateLevel.Before);
        var sum = Vector256<uint>.Zero;
        fixed (uint* texels = level.Texels, from = sources)
        {
            for (var row = 0; row < PlateLevel.Patch; row++, target += level.Stride, source += level.Stride)
            {
                Vector256<byte> a = Vector256.Load((byte*)(texels + target)), b = Vector256.Load((byte*)(from + source));
                var difference = Vector256.Max(a, b) - Vector256.Min(a, b);
                var (lower, upper) = Vector256.Widen(difference);
                var ((p, q), (r, s)) = (Vector256.Widen(lower * lower), Vector256.Widen(upper * upper));
                sum += p + q + r + s;
                if (row == 3 && Vector256.Sum(sum) > limit)
                {
                    return Never;
                }
            }
        }

        return (int)Vector256.Sum(sum);
    }

    private int Ground(int x, int y, Match match, int limit)
    {
        if (!OnGround(y) || !Fits(x, y, match, out var shift))
        {
            return Never;
        }

        var sum = 0;
        for (var dy = -PlateLevel.Before; dy < PlateLevel.Patch - PlateLevel.Before && sum <= limit; dy++)
        {
            shift.Row(y + dy, out var row, out var start, out var step);
            int target = level.At(x - PlateLevel.Before, y + dy), source = level.At(0, (int)Math.Round(row));
            var column = start + (step * (x - PlateLevel.Before)) + 0.5;
            for (var dx = 0; dx < PlateLevel.Patch; dx++, column += step)
            {
                sum += Square(level.Texels[target + dx], level.Texels[source + (int)column]);
            }
        }

        return sum;
    }

    private bool Fits(int x, int y, Match match, out GroundShift shift)
    {
        shift = Shift(x, y, match);
        var scale = (match.Y - horizon!.Value) / (y - horizon.Value);
        if (scale is < LeastScale or > MostScale)
        {
            return false;
        }

        double left = x - PlateLevel.Before - 0.5, right = x + PlateLevel.Patch - PlateLevel.Before - 0.5;
        if (!shift.Row(y - PlateLevel.Before, out var top, out var start, out var step) || !shift.Row(y + PlateLevel.Patch - PlateLevel.Before - 1, out var bottom, out var otherStart, out var otherStep))
        {
            return false;
        }

        var first = Math.Min(start + (step * left), otherStart + (otherStep * left));
        var last = Math.Max(start + (step * right), otherStart + (otherStep * right));
        return level.Whole((int)Math.Floor(first), (int)Math.Round(top) - 1, (int)Math.Ceiling(last) + 1, (int)Math.Round(bottom) + 2);
    }

    private static int Square(uint a, uint b)
    {
        int r = (int)(a & 255) - (int)(b & 255), g = (int)((a >> 8) & 255) - (int)((b >> 8) & 255);
        int u = (int)((a >> 16) & 255) - (int)((b >> 16) & 255), t = (int)(a >> 24) - (int)(b >> 24);
        return (r * r) + (g * g) + (u * u) + (t * t);
    }
}
