namespace CharaStudio.Engine.Puppet.Stages;

/// <summary>How a puppet is put into pictures; everything in range.</summary>
/// <param name="Width">Pixels, 16 to 3840, or 2160 for a frame higher than wide.</param>
/// <param name="Height">Pixels, 16 to 2160, or 3840 for a frame higher than wide.</param>
public sealed record StageSettings(int Width, int Height)
{
    public const int SmallestSide = 16;
    public const int LongestSide = 3840;
    public const int ShorterSide = 2160;

    /// <summary>
    /// 0 to 1: how strictly the subject is the reference's own pixels. Below 1 its fine detail gives way to a painted surface, by
    /// the square of what is missing (edges stay, a guided filter smooths between them), and the more the mood's light takes hold of it: half of it at 1, all of it at 0.
    /// </summary>
    public double IdentityStrength { get; init; } = 1;

    /// <summary>
    /// 0 to 1: style. Raises local contrast over a few per cent of the picture's size, which scaling takes away, and lets a foreign place's colours
    /// fall on the subject.
    /// </summary>
    public double PerceptualWeight { get; init; }

    /// <summary>0 to 1: crispness. Sharpens detail of a pixel or two; above 0.5 film grain is laid on as well, up to 3 levels of 255.</summary>
    public double AdvWeight { get; init; }

    /// <summary>0 none to 1: a soft shadow on the ground below a subject whose feet are seen. Never without a ground.</summary>
    public double Shadow { get; init; }

    /// <summary>Of the grain, where there is any; nothing else is left to chance.</summary>
    public long Seed { get; init; }

    /// <summary>Deviation of the grain in levels of 255.</summary>
    internal double Grain => Math.Max(0, AdvWeight - 0.5) * 6;

    /// <exception cref="ArgumentOutOfRangeException">The message says what is allowed.</exception>
    public void Check()
    {
        Size(Width, Height);
        Share(IdentityStrength, "identity_strength");
        Share(PerceptualWeight, "perceptual_weight");
        Share(AdvWeight, "adv_weight");
        Share(Shadow, "shadow");
    }

    private static void Size(int width, int height)
    {
        if (Math.Min(width, height) < SmallestSide || Math.Max(width, height) > LongestSide || Math.Min(width, height) > ShorterSide)
        {
            throw new ArgumentOutOfRangeException(
                nameof(width), $"{width}x{height}", $"A frame is {SmallestSide}x{SmallestSide} to {LongestSide}x{ShorterSide} pixels, or as much upright.");
        }
    }

    private static void Share(double value, string name)
    {
        if (!(value is >= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(name, value, $"'{name}' is 0 to 1.");
        }
    }
}
