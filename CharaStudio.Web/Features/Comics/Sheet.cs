using CharaStudio.Engine.Pages;
using CharaStudio.Engine.Pipelines;
using CharaStudio.Web.Features.Media;

namespace CharaStudio.Web.Features.Comics;

/// <summary>A page with its rows at hand.</summary>
/// <param name="Panels">In the document's order.</param>
internal sealed record Sheet(Comic Comic, ComicPage Page, IReadOnlyList<ComicPanel> Panels)
{
    public PageDocument Document => ComicJson.Read<PageDocument>(Page.Document);

    /// <summary>What downloads begin with.</summary>
    public string FileName => Comic.Title.Length > 0 ? Comic.Title : "comic";

    /// <summary>Panels are counted through the page, from 1.</summary>
    public int NumberOf(ComicPanel panel) => panel.Index + 1;

    /// <summary>The page as the engine takes it; panels that are not drawn stay blank.</summary>
    public PageSource Source(MediaStore media) => new(
        Document,
        [.. Panels.Select(panel => panel is { SvgId: { } svg, Side: { } side } ? new PanelSource(media.PathOf(svg), ComicJson.Read<PanelSide>(side)) : null)]);
}
