namespace CharaStudio.Engine.Pipelines;

/// <summary>A stored picture enlarged, its transparency with it. The unit holds a PNG.</summary>
/// <param name="Path">Full path of a PNG, JPEG, WebP or GIF (its first frame).</param>
/// <param name="Factor">2 or 4.</param>
public sealed record UpscaleRequest(string Path, int Factor) : RenderRequest
{
    /// <summary>Longest side of a result in pixels: a comic's page of 1600 x 2400 can be had four times as large.</summary>
    public const int LongestSide = 10_000;

    /// <summary>Most pixels of a result. A page of 6400 x 9600 took the worker to 1.8 GB, within its usual cap.</summary>
    public const long MostPixels = 64_000_000;

    public static IReadOnlyList<int> Factors => Perception.Upscaler.Factors;

    internal override TimeSpan? Limit => TimeSpan.FromMinutes(20);

    /// <summary>Why a picture of this size cannot be enlarged so; null when it can.</summary>
    public static string? Refusal(int width, int height, int factor) =>
        !Factors.Contains(factor) ? "A picture is enlarged 2 or 4 times."
        : (long)width * factor > LongestSide || (long)height * factor > LongestSide || (long)width * factor * height * factor > MostPixels
            ? $"{width} x {height} enlarged {factor} times is {(long)width * factor} x {(long)height * factor}; the result may have {LongestSide} pixels a side and {MostPixels / 1_000_000} megapixels."
            : null;
}
