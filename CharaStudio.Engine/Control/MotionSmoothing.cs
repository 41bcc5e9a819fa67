namespace CharaStudio.Engine.Control;

/// <summary>
/// Takes the shake out of a sequence without moving it in time. Two filters of zero phase, both over the coded numbers, so that bones keep
/// their lengths and joints their limits:
/// <c>temporal_strength</c> is a bell over time; <c>pose_smoothness</c> penalises sudden turns of the bones (Whittaker's smoother of second differences:
/// least sum of (x - z)^2 + lambda (x'')^2), which leaves steady movement as it is.
/// </summary>
public static class MotionSmoothing
{
    public const double DefaultTemporalStrength = 0.8;

    /// <summary>Standard deviation in frames of the bell at strength 1: a third of a tenth of a second at 24 frames a second each way.</summary>
    private const double WidestBell = 1.6;

    /// <summary>Lambda at smoothness 1: movements of half the size pass that take about 12 frames.</summary>
    private const double StiffestTurn = 14;

    /// <summary>
    /// A single frame has no neighbours to be smoothed against: its pose is held back towards the reference's own (z = 0), the ridge solution of
    /// least |x - z|^2 + lambda |x|^2 with lambda the smoothness: at 1 half of the pose is left.
    /// </summary>
    /// <param name="z">A vector of <see cref="ControlSpace.Dimension"/> numbers.</param>
    /// <param name="poseSmoothness">0 leaves the pose as it is; to 1.</param>
    /// <exception cref="ControlException">The smoothness is not in 0 to 1, or the vector is none.</exception>
    public static float[] Still(IReadOnlyList<float> z, double poseSmoothness)
    {
        float[] held = [.. z];
        ControlSpace.Check(held);
        CheckShare(poseSmoothness, "pose_smoothness");
        for (var i = 0; i < ControlSpace.Pose; i++)
        {
            held[i] = (float)(held[i] / (1 + poseSmoothness));
        }

        return held;
    }

    /// <param name="sequence">1 to <see cref="ControlSpace.MostFrames"/> vectors.</param>
    /// <param name="temporalStrength">0 leaves the sequence as it is, 1 smooths most; every number of the vectors.</param>
    /// <param name="poseSmoothness">0 to 1; the numbers of the pose and of the travel.</param>
    /// <exception cref="ControlException">A strength is not in 0 to 1, or the sequence is none.</exception>
    public static IReadOnlyList<float[]> Smooth(
        IReadOnlyList<float[]> sequence, double temporalStrength = DefaultTemporalStrength, double poseSmoothness = 0)
    {
        ControlSpace.CheckSequence(sequence);
        CheckShare(temporalStrength, "temporal_strength");
        CheckShare(poseSmoothness, "pose_smoothness");
        float[][] smooth = [.. sequence.Select(z => (float[])z.Clone())];
        var track = new double[smooth.Length];
        for (var i = 0; i < ControlSpace.Dimension; i++)
        {
            for (var t = 0; t < track.Length; t++)
            {
                track[t] = smooth[t][i];
            }

            var calm = temporalStrength > 0 ? Bell(track, temporalStrength * WidestBell) : track;
            calm = poseSmoothness > 0 && i < FrameCode.Camera ? Whittaker(calm, poseSmoothness * poseSmoothness * StiffestTurn) : calm;
            for (var t = 0; t < track.Length; t++)
            {
                smooth[t][i] = (float)calm[t];
            }
        }

        return smooth;
    }

    private static void CheckShare(double value, string field)
    {
        if (!(value is >= 0 and <= 1))
        {
            throw new ControlException(field, $"{field} is 0 to 1.");
        }
    }

    // Beyond its ends a track goes on as its own mirror image: so every frame's weight adds up to 1, and the mean stays.
    private static double[] Bell(double[] track, double sigma)
    {
        var reach = (int)Math.Ceiling(3 * sigma);
        double[] weights = [.. Enumerable.Range(-reach, (2 * reach) + 1).Select(k => Math.Exp(-k * k / (2 * sigma * sigma)))];
        var sum = weights.Sum();
        var calm = new double[track.Length];
        for (var t = 0; t < track.Length; t++)
        {
            for (var k = -reach; k <= reach; k++)
            {
                calm[t] += weights[k + reach] / sum * track[Mirrored(t + k, track.Length)];
            }
        }

        return calm;
    }

    // -1 is 0 again, and so on: each frame of the track is repeated equally often.
    private static int Mirrored(int t, int length)
    {
        var period = 2 * length;
        var at = ((t % period) + period) % period;
        return at < length ? at : period - 1 - at;
    }

    // (I + lambda D'D) z = x, five diagonals, by elimination without pivots: the matrix is positive definite (Eilers 2003, https://doi.org/10.1021/ac034173t).
    private static double[] Whittaker(double[] x, double lambda)
    {
        var n = x.Length;
        if (n < 3)
        {
            return [.. x];
        }

        double[] diagonal = new double[n], next = new double[n], second = new double[n], z = [.. x];
        Array.Fill(diagonal, 1);
        for (var i = 0; i + 2 < n; i++)
        {
            diagonal[i] += lambda;
            diagonal[i + 1] += 4 * lambda;
            diagonal[i + 2] += lambda;
            next[i] -= 2 * lambda;
            next[i + 1] -= 2 * lambda;
            second[i] += lambda;
        }

        Eliminate(diagonal, next, second, z);
        return z;
    }

    private static void Eliminate(double[] diagonal, double[] next, double[] second, double[] z)
    {
        var n = z.Length;
        for (var i = 0; i < n; i++)
        {
            if (i + 1 < n)
            {
                var share = next[i] / diagonal[i];
                diagonal[i + 1] -= share * next[i];
                next[i + 1] -= share * second[i];
                z[i + 1] -= share * z[i];
            }

            if (i + 2 < n)
            {
                var share = second[i] / diagonal[i];
                diagonal[i + 2] -= share * second[i];
                z[i + 2] -= share * z[i];
            }
        }

        for (var i = n - 1; i >= 0; i--)
        {
            z[i] = (z[i] - (i + 1 < n ? next[i] * z[i + 1] : 0) - (i + 2 < n ? second[i] * z[i + 2] : 0)) / diagonal[i];
        }
    }
}
