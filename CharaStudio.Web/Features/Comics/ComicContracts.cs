using System.Text.Json.Serialization;
using CharaStudio.Engine.Pages;
using CharaStudio.Engine.Plans;
using CharaStudio.Web.Features.Media.Enlargements;

namespace CharaStudio.Web.Features.Comics;

/// <summary>Body of POST /v1/generate/comic (rows 45-52; everything beyond the first three fields is ours and optional).</summary>
/// <param name="Panels">1 to 24, in reading order; up to 4 are answered directly.</param>
/// <param name="StoryId">Whose cast may appear; null for none.</param>
/// <param name="SceneId">Where it happens; null leaves it to the descriptions.</param>
/// <param name="Title">For lists, up to 200 characters; null takes the first panel's words.</param>
/// <param name="Layout">Name of a page template; null chooses by the shots.</param>
/// <param name="Reading">ltr (standard) or rtl.</param>
/// <param name="Format">Of the panels' addresses: png (standard) or svg.</param>
/// <param name="Async">True answers 202 with a job at once.</param>
/// <param name="Seed">Decides what the texts leave open; null takes a new one.</param>
/// <param name="Strictness">normal or liberal; null takes the project's own.</param>
/// <param name="UrlTtl">Seconds for which the addresses of the answer open, 60 to 2,592,000; null for seven days.</param>
/// <param name="CallbackUrl">With async: where the result is posted when the job is over.</param>
/// <param name="Upscale">2 or 4: each panel and page is also given that many times as large, under <c>upscaled</c>; null for neither.</param>
public sealed record ComicOrder(
    IReadOnlyList<PanelOrder> Panels,
    string? StoryId = null,
    string? SceneId = null,
    string? Title = null,
    string? Layout = null,
    string? Reading = null,
    string? Format = null,
    bool Async = false,
    long? Seed = null,
    string? Strictness = null,
    int? UrlTtl = null,
    string? CallbackUrl = null,
    int? Upscale = null);

/// <summary>One panel of a comic.</summary>
/// <param name="Description">What is seen, in words.</param>
/// <param name="Style">fantasy_anime (standard), manga, western_comic, watercolor.</param>
/// <param name="Camera">wide_shot, medium_shot, close_up ...; null leaves it to the description.</param>
/// <param name="Characters">Ids of who is in the picture, most important first; null finds them by name among the story's cast.</param>
/// <param name="Dialogue">What is said, in reading order.</param>
/// <param name="Seed">Of this panel alone; null goes by the comic's.</param>
public sealed record PanelOrder(
    string Description,
    string? Style = null,
    string? Camera = null,
    IReadOnlyList<string>? Characters = null,
    IReadOnlyList<DialogueOrder>? Dialogue = null,
    long? Seed = null);

/// <summary>One balloon, caption or sound.</summary>
/// <param name="Text">Words between stars are stressed.</param>
/// <param name="Speaker">Name or id of a character; null for captions and sounds.</param>
/// <param name="Kind">speech (standard), thought, shout, whisper, radio, caption, narration, sfx.</param>
public sealed record DialogueOrder(string Text, string? Speaker = null, string? Kind = null);

/// <summary>What PATCH may change of a comic.</summary>
/// <param name="Title">1-200 characters.</param>
public sealed record ComicChange(string? Title = null);

/// <summary>The direct answer, and the result of the job.</summary>
/// <param name="ComicId">The comic, comic_...</param>
/// <param name="Images">The panels in reading order.</param>
/// <param name="Page">The first page; null where none was composed.</param>
/// <param name="Pages">All pages.</param>
/// <param name="JobId">The job that drew it, job_...</param>
public sealed record ComicImages(
    string ComicId, IReadOnlyList<PanelImage> Images, PageImage? Page, IReadOnlyList<PageImage> Pages, string JobId);

/// <summary>A drawn panel.</summary>
/// <param name="Id">The panel, panel_...</param>
/// <param name="Url">Signed address of the picture in the format asked for.</param>
/// <param name="SvgUrl">Signed address of the same as SVG.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Panel">Number in the request, from 1.</param>
/// <param name="Page">The page that it is on, from 1.</param>
/// <param name="AltText">What is seen, for those who do not see it.</param>
/// <param name="Model">What drew it, as GET /v1/models lists it.</param>
/// <param name="Plan">What was understood, and what was not: <c>not_understood</c>.</param>
public sealed record PanelImage(
    string Id, string Url, string SvgUrl, int Width, int Height, int Panel, int Page, string AltText, string Model, System.Text.Json.Nodes.JsonNode? Plan)
{
    /// <summary>The same picture, larger; only where the order asked for it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public UpscaledImage? Upscaled { get; init; }
}

/// <summary>A composed page.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Url">Signed address of the page as PNG.</param>
/// <param name="SvgUrl">Signed address of the page as SVG.</param>
/// <param name="PdfUrl">Signed address of the page as PDF with real text.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
public sealed record PageImage(int Number, string Url, string SvgUrl, string PdfUrl, int Width, int Height)
{
    /// <summary>The same picture, larger; only where the order asked for it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public UpscaledImage? Upscaled { get; init; }
}

/// <summary>A comic in lists.</summary>
/// <param name="Id">comic_...</param>
/// <param name="Title">What lists call it.</param>
/// <param name="StoryId">The story whose cast it has; null for none.</param>
/// <param name="SceneId">Where it happens; null for nowhere in particular.</param>
/// <param name="Pages">How many pages.</param>
/// <param name="Panels">How many panels.</param>
/// <param name="CoverUrl">Signed address of its first page; null until that is composed.</param>
/// <param name="JobId">The job that draws or drew it; null when that is purged.</param>
public sealed record ComicSummary(
    string Id, string Title, string? StoryId, string? SceneId, int Pages, int Panels, string? CoverUrl, string? JobId, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt);

/// <summary>A comic with all that is on its pages.</summary>
/// <param name="Id">comic_...</param>
/// <param name="Title">What lists call it.</param>
/// <param name="StoryId">The story whose cast it has; null for none.</param>
/// <param name="SceneId">Where it happens; null for nowhere in particular.</param>
/// <param name="JobId">The job that draws or drew it; null when that is purged.</param>
/// <param name="Pages">Its pages in reading order.</param>
public sealed record ComicView(
    string Id,
    string Title,
    string? StoryId,
    string? SceneId,
    string? JobId,
    IReadOnlyList<ComicPageView> Pages,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    int Version);

/// <summary>A page of a comic.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Layout">Name of its template; null until it is composed.</param>
/// <param name="Reading">ltr or rtl.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Url">Null until the page is composed.</param>
/// <param name="SvgUrl">The same as SVG; null until then.</param>
/// <param name="PdfUrl">The same as PDF with real text; null until then.</param>
/// <param name="Panels">In reading order.</param>
/// <param name="Transcript">All words of the page in reading order.</param>
public sealed record ComicPageView(
    int Number,
    string? Layout,
    string Reading,
    int Width,
    int Height,
    string? Url,
    string? SvgUrl,
    string? PdfUrl,
    IReadOnlyList<ComicPanelView> Panels,
    IReadOnlyList<TranscriptEntry> Transcript);

/// <summary>A panel of a comic.</summary>
/// <param name="Id">panel_...</param>
/// <param name="Panel">Number in the order, from 1.</param>
/// <param name="Description">What it was to show.</param>
/// <param name="Url">Null until the panel is drawn.</param>
/// <param name="SvgUrl">The same as SVG; null until then.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="AltText">What is seen, for those who do not see it.</param>
/// <param name="Model">What drew it, as GET /v1/models lists it.</param>
/// <param name="Plan">What was understood, and what was not; null until it is drawn.</param>
/// <param name="Lettering">Where its balloons and captions stand; null until it is drawn.</param>
public sealed record ComicPanelView(
    string Id,
    int Panel,
    string Description,
    string? Url,
    string? SvgUrl,
    int Width,
    int Height,
    string AltText,
    string Model,
    System.Text.Json.Nodes.JsonNode? Plan,
    System.Text.Json.Nodes.JsonNode? Lettering);
