using System.Globalization;
using System.Text.RegularExpressions;
using CharaStudio.Web.Http;

namespace CharaStudio.Web.Features.VisualStories;

/// <summary>Pixels from the words of <c>aspect_ratio</c> and <c>image_size</c> (rows 306, 314, 326; the document leaves both words open).</summary>
public static partial class PictureSize
{
    public const int SmallestSide = 256;
    public const int LargestSide = 2_560;
    public const double MostPixels = 2_048 * 2_048;
    private const double Widest = 4;

    private static readonly Dictionary<string, double> s_ratios = new(StringComparer.Ordinal)
    {
        ["square"] = 1, ["portrait"] = 3 / 4.0, ["landscape"] = 4 / 3.0, ["widescreen"] = 16 / 9.0, ["vertical"] = 9 / 16.0,
    };

    private static readonly Dictionary<string, int> s_sizes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["512"] = 512, ["0.5K"] = 512, ["1K"] = 1_024, ["1.5K"] = 1_536, ["2K"] = 2_048, ["1024"] = 1_024, ["1536"] = 1_536, ["2048"] = 2_048,
    };

    /// <exception cref="StudioException">ValidationFailed naming the field.</exception>
    public static (int Width, int Height) Of(string? aspectRatio, string? imageSize, string ratioField)
    {
        var ratio = Ratio(aspectRatio, ratioField);
        if (imageSize is null || s_sizes.ContainsKey(imageSize))
        {
            var side = imageSize is null ? 1_024 : s_sizes[imageSize];
            return Shaped(ratio ?? 1, (double)side * side);
        }

        var match = Pixels().Match(imageSize);
        if (!match.Success)
        {
            throw StudioException.Invalid("image_size", "'image_size' must be 512, 1K, 1.5K, 2K or WIDTHxHEIGHT, such as 1280x720.");
        }

        var (width, height) = (Number(match, "w"), Number(match, "h"));
        if (width is < SmallestSide or > LargestSide || height is < SmallestSide or > LargestSide || (double)width * height > MostPixels)
        {
            throw StudioException.Invalid(
                "image_size", $"'image_size' must have sides of {SmallestSide} to {LargestSide} pixels and at most {MostPixels:0} pixels in all.");
        }

        // A size of its own is taken as it stands; a ratio asked for beside it reshapes the same number of pixels.
        return ratio is null ? (width, height) : Shaped(ratio.Value, (double)width * height);
    }

    private static double? Ratio(string? text, string field)
    {
        if (text is null)
        {
            return null;
        }

        if (s_ratios.TryGetValue(text, out var named))
        {
            return named;
        }

        var match = Sides().Match(text);
        var ratio = match.Success && Part(match, "h") > 0 ? Part(match, "w") / Part(match, "h") : 0;
        return ratio is >= 1 / Widest and <= Widest
            ? ratio
            : throw StudioException.Invalid(field, $"'{field}' must be WIDTH:HEIGHT from 1:4 to 4:1, such as 16:9, or one of {string.Join(", ", s_ratios.Keys)}.");
    }

    // Even sides, as film wants them.
    private static (int Width, int Height) Shaped(double ratio, double pixels)
    {
        var width = Math.Clamp(Math.Sqrt(pixels * ratio), SmallestSide, LargestSide);
        var height = Math.Clamp(width / ratio, SmallestSide, LargestSide);
        width = height * ratio;
        return ((int)Math.Round(width / 2) * 2, (int)Math.Round(height / 2) * 2);
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static double Part(Match match, string group) => double.Parse(match.Groups[group].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A(?<w>[0-9]{1,5})x(?<h>[0-9]{1,5})\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Pixels();

    [GeneratedRegex(@"\A(?<w>[0-9]{1,4}(?:\.[0-9]{1,3})?):(?<h>[0-9]{1,4}(?:\.[0-9]{1,3})?)\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Sides();
}
