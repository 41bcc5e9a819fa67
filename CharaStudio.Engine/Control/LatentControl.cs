using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Control;

public enum LatentDistribution
{
    Gaussian,
    Uniform,
}

/// <summary>
/// Control by chance: every number is a stationary noise of mean 0 and variance 1 over the frames, the same for the same seed, and moves
/// at the pace of a body: white noise behind a bell of <see cref="Slow"/> frames for where the body drifts and one of <see cref="Quick"/> for
/// its life. A sequence's first frames do not depend on its length.
/// </summary>
public static class LatentControl
{
    /// <summary>Standard deviation of the slow bell in frames: half a second of 24.</summary>
    public const double Slow = 12;

    /// <summary>Standard deviation of the quick bell in frames.</summary>
    public const double Quick = 4;

    private const double SlowShare = 0.8;

    private static readonly double[] s_slow = Bell(Slow);
    private static readonly double[] s_quick = Bell(Quick);
    private static readonly double s_widest = Math.Sqrt(3);

    /// <param name="length">Frames, 1 to <see cref="ControlSpace.MostFrames"/>.</param>
    /// <param name="distribution">Of each number: normal, or uniform between -sqrt(3) and sqrt(3); both of variance 1.</param>
    /// <exception cref="ControlException">The length is out of range.</exception>
    public static IReadOnlyList<float[]> Sample(int length, long seed, LatentDistribution distribution)
    {
        if (length is < 1 or > ControlSpace.MostFrames)
        {
            throw new ControlException("length", $"A sequence of {length} frames is not possible: 1 to {ControlSpace.MostFrames}.");
        }

        var frames = new float[length][];
        for (var t = 0; t < length; t++)
        {
            frames[t] = new float[ControlSpace.Dimension];
        }

        for (var i = 0; i < ControlSpace.Dimension; i++)
        {
            var (slow, quick) = (Noise(Dice.For(seed, $"latent {i} slow"), s_slow, length), Noise(Dice.For(seed, $"latent {i} quick"), s_quick, length));
            for (var t = 0; t < length; t++)
            {
                var normal = (Math.Sqrt(SlowShare) * slow[t]) + (Math.Sqrt(1 - SlowShare) * quick[t]);
                frames[t][i] = (float)(distribution is LatentDistribution.Gaussian ? normal : s_widest * ((2 * Normal(normal)) - 1));
            }
        }

        return frames;
    }

    // Weights whose squares add up to 1 keep the variance of white noise.
    private static double[] Bell(double sigma)
    {
        var reach = (int)Math.Ceiling(3 * sigma);
        double[] weights = [.. Enumerable.Range(-reach, (2 * reach) + 1).Select(k => Math.Exp(-k * k / (2 * sigma * sigma)))];
        var norm = Math.Sqrt(weights.Sum(w => w * w));
        return [.. weights.Select(w => w / norm)];
    }

    private static double[] Noise(Dice dice, double[] bell, int length)
    {
        var white = new double[length + bell.Length - 1];
        for (var i = 0; i < white.Length; i++)
        {
            white[i] = dice.Gauss();
        }

        var noise = new double[length];
        for (var t = 0; t < length; t++)
        {
            for (var k = 0; k < bell.Length; k++)
            {
                noise[t] += white[t + k] * bell[k];
            }
        }

        return noise;
    }

    // The normal distribution function: Zelen and Severo's 26.2.17 in Abramowitz and Stegun, error below 7.5e-8.
    private static double Normal(double x)
    {
        var t = 1 / (1 + (0.2316419 * Math.Abs(x)));
        var tail = Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI)
            * t * (0.319381530 + (t * (-0.356563782 + (t * (1.781477937 + (t * (-1.821255978 + (t * 1.330274429))))))));
        return x < 0 ? tail : 1 - tail;
    }
}
