using System.Runtime.CompilerServices;
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
    private static readonly Vector256<float> s_steps = Vector256.Create(0f, 1, 2, 3, 4, 5, 6, 7);

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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Squares(uint[] sources, int x, int y, int sourceX, int sourceY, int limit)
    {
        int target = level.At(x - PlateLevel.Before, y - PlateLevel.Before), source = level.At(sourceX - PlateLevel.Before, sourceY - PlateLevel.Before);
        var sum = Vector256<uint>.Zero;
        fixed (uint* texels = level.Texels, from = sources)
        {
            for (var row = 0; row < PlateLevel.Patch; row++, target += level.Stride, source += level.Stride)
            {
                sum += Squares((byte*)(texels + target), Vector256.Load((byte*)(from + source)));
                if (row == 3 && Vector256.Sum(sum) > limit)
                {
                    return Never;
                }
            }
        }

        return (int)Vector256.Sum(sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Ground(int x, int y, Match match, int limit)
    {
        if (!OnGround(y) || !Fits(x, y, match, out var shift))
        {
            return Never;
        }

        var sum = Vector256<uint>.Zero;
        fixed (uint* texels = level.Texels)
        {
            for (var dy = -PlateLevel.Before; dy < PlateLevel.Patch - PlateLevel.Before; dy++)
            {
                shift.Row(y + dy, out var row, out var start, out var step);
                uint* target = texels + level.At(x - PlateLevel.Before, y + dy), source = texels + level.At(0, (int)Math.Round(row));
                float first = (float)(start + (step * (x - PlateLevel.Before)) + 0.5), by = (float)step;
                var columns = Vector256.ConvertToInt32(Vector256.Create(first) + (Vector256.Create(by) * s_steps));
                sum += Squares((byte*)target, Vector256.Create(
                    source[columns[0]], source[columns[1]], source[columns[2]], source[columns[3]], source[columns[4]], source[columns[5]], source[columns[6]], source[columns[7]]).AsByte());
                if (dy == 0 && Vector256.Sum(sum) > limit)
                {
                    return Never;
                }
            }
        }

        return (int)Vector256.Sum(sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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

    // Of eight texels each.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Squares(byte* texels, Vector256<byte> others)
    {
        var these = Vector256.Load(texels);
        var difference = Vector256.Max(these, others) - Vector256.Min(these, others);
        var (lower, upper) = Vector256.Widen(difference);
        var ((p, q), (r, s)) = (Vector256.Widen(lower * lower), Vector256.Widen(upper * upper));
        return p + q + r + s;
    }
}
