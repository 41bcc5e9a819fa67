using CharaStudio.Engine.Film;

namespace CharaStudio.Web.Features.Comics.Films;

/// <summary>Body of POST /v1/comics/{id}/film; every field may be left out.</summary>
/// <param name="Format">mp4 (standard) or gif.</param>
/// <param name="Resolution">Width x height, 16x16 to 1920x1080; 1280x720 is standard (640x360 for gif). Odd sides are rounded down to even.</param>
/// <param name="SecondsPerPanel">0.5 to 30; left out, each panel has the time that its words and its camera move need.</param>
/// <param name="Fps">1 to 60 frames a second; 24 is standard (10 for gif).</param>
/// <param name="Transition">cut, fade (standard) or slide.</param>
/// <param name="Pan">True (standard) moves the camera slowly over each panel; false shows it whole and still.</param>
/// <param name="UrlTtl">Seconds for which the result's addresses open, 60 to 2,592,000; null for seven days.</param>
public sealed record FilmOrder(
    string? Format = null,
    string? Resolution = null,
    double? SecondsPerPanel = null,
    int? Fps = null,
    string? Transition = null,
    bool? Pan = null,
    int? UrlTtl = null);

/// <summary>A film as clients read it, and the result of its job.</summary>
/// <param name="ComicId">The comic that it shows, comic_...</param>
/// <param name="FilmUrl">Signed address of the film.</param>
/// <param name="PosterUrl">Signed address of its first picture.</param>
/// <param name="Format">mp4 or gif.</param>
/// <param name="Width">Pixels, even.</param>
/// <param name="Height">Pixels, even.</param>
/// <param name="Fps">Frames a second.</param>
/// <param name="Frames">How many.</param>
/// <param name="Seconds">Its length.</param>
/// <param name="JobId">The job that made it, job_...</param>
public sealed record FilmView(
    string ComicId,
    string FilmUrl,
    string PosterUrl,
    string Format,
    int Width,
    int Height,
    int Fps,
    int Frames,
    double Seconds,
    string JobId,
    DateTimeOffset CreatedAt)
{
    /// <summary>As asked for; the film's own sides are even.</summary>
    [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)]
    public string? RequestedResolution { get; init; }
}

/// <summary>A job's payload.</summary>
internal sealed record FilmDrawing(
    Guid ComicId, FilmKind Kind, int Width, int Height, int Fps, double? SecondsPerPanel, Transition Transition, bool Pan);
