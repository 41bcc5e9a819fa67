using System.Globalization;
using System.Text.RegularExpressions;
using CharaStudio.Engine.Film;
using CharaStudio.Engine.Plans;
using CharaStudio.Web.Features.Media;
using CharaStudio.Web.Http;

namespace CharaStudio.Web.Features.Comics.Films;

/// <summary>What a request for a film may ask for.</summary>
internal static partial class FilmRules
{
    /// <exception cref="StudioException">ValidationFailed, naming the field.</exception>
    public static FilmDrawing Read(Guid comicId, FilmOrder order)
    {
        MediaLinks.CheckLife(order.UrlTtl);
        var kind = Word(order.Format, FilmKind.Mp4, "format");
        var (width, height) = Resolution(order.Resolution ?? (kind is FilmKind.Gif ? "640x360" : "1280x720"));
        var fps = order.Fps ?? (kind is FilmKind.Gif ? 10 : 24);
        if (fps is < 1 or > FilmFormat.FastestPace)
        {
            throw StudioException.Invalid("fps", $"'fps' must be 1 to {FilmFormat.FastestPace}.");
        }

        if (order.SecondsPerPanel is { } seconds && !(seconds is >= AnimaticStyle.ShortestShot and <= AnimaticStyle.LongestShot))
        {
            throw StudioException.Invalid(
                "seconds_per_panel", string.Create(CultureInfo.InvariantCulture, $"'seconds_per_panel' must be {AnimaticStyle.ShortestShot} to {AnimaticStyle.LongestShot}."));
        }

        return new FilmDrawing(comicId, kind, width, height, fps, order.SecondsPerPanel, Word(order.Transition, Transition.Fade, "transition"), order.Pan ?? true);
    }

    private static (int Width, int Height) Resolution(string text)
    {
        var match = Sides().Match(text);
        if (match.Success)
        {
            var (width, height) = (Number(match.Groups["width"]), Number(match.Groups["height"]));
            if (width is >= FilmFormat.SmallestSide and <= FilmFormat.LargestWidth && height is >= FilmFormat.SmallestSide and <= FilmFormat.LargestHeight)
            {
                return (width, height);
            }
        }

        throw StudioException.Invalid(
            "resolution",
            $"'resolution' must be width x height, {FilmFormat.SmallestSide}x{FilmFormat.SmallestSide} to {FilmFormat.LargestWidth}x{FilmFormat.LargestHeight}, such as 1280x720.");
    }

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static T Word<T>(string? word, T standard, string field)
        where T : struct, Enum =>
        word is null ? standard
        : PlanJson.TryRead<T>(word, out var value) ? value
        : throw StudioException.Invalid(field, $"'{field}' must be one of {string.Join(", ", Enum.GetValues<T>().Select(PlanJson.Word))}.");

    [GeneratedRegex(@"\A(?<width>[0-9]{1,5})x(?<height>[0-9]{1,5})\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Sides();
}
