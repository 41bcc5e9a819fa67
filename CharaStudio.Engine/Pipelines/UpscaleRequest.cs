namespace CharaStudio.Engine.Pipelines;

/// <summary>A stored picture enlarged, its transparency with it. The unit holds a PNG.</summary>
/// <param name="Path">Full path of a PNG, JPEG, WebP or GIF (its first frame).</param>
/// <param name="Factor">2 or 4.</param>
public sealed record UpscaleRequest(string Path, int Factor) : RenderRequest
{
    /// <summary>Longest side of a result in pixels: 8000 x 8000 needs 0.7 GB while it is made.</summary>
    public const int LongestSide = 8000;

    public static IReadOnlyList<int> Factors => Perception.Upscaler.Factors;

    internal override TimeSpan? Limit => TimeSpan.FromMinutes(20);

    /// <summary>Why a picture of this size cannot be enlarged so; null when it can.</summary>
    public static string? Refusal(int width, int height, int factor) =>
        !Factors.Contains(factor) ? "A picture is enlarged 2 or 4 times."
        : (long)width * factor > LongestSide || (long)height * factor > LongestSide
            ? $"{width} x {height} enlarged {factor} times is {(long)width * factor} x {(long)height * factor}; a side of the result may have {LongestSide} pixels."
            : null;
}
