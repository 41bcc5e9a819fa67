using CharaStudio.Engine.Pages;
using CharaStudio.Engine.Pipelines;
using CharaStudio.Web.Data;
using CharaStudio.Web.Features.Media;
using Microsoft.EntityFrameworkCore;

namespace CharaStudio.Web.Features.Comics;

/// <summary>A page with its rows at hand.</summary>
/// <param name="Panels">In the document's order.</param>
/// <param name="Before">Panels on earlier pages.</param>
internal sealed record Sheet(Comic Comic, ComicPage Page, IReadOnlyList<ComicPanel> Panels, int Before)
{
    public PageDocument Document => ComicJson.Read<PageDocument>(Page.Document);

    /// <summary>What downloads begin with.</summary>
    public string FileName => Comic.Title.Length > 0 ? Comic.Title : "comic";

    /// <summary>Panels are counted through the whole comic, from 1.</summary>
    public int NumberOf(ComicPanel panel) => Before + panel.Index + 1;

    /// <summary>The page as the engine takes it; panels that are not drawn stay blank.</summary>
    public PageSource Source(MediaStore media) => new(
        Document,
        [.. Panels.Select(panel => panel is { SvgId: { } svg, Side: { } side } ? new PanelSource(media.PathOf(svg), ComicJson.Read<PanelSide>(side)) : null)]);

    public static async Task<IReadOnlyList<Sheet>> AllAsync(StudioDbContext db, Comic comic, CancellationToken token)
    {
        var pages = await db.Set<ComicPage>().AsNoTracking().Where(row => row.ComicId == comic.Id).OrderBy(row => row.Number).ToListAsync(token);
        var panels = await db.Set<ComicPanel>().AsNoTracking().Where(row => row.ComicId == comic.Id).OrderBy(row => row.Index).ToListAsync(token);
        var sheets = new List<Sheet>();
        foreach (var page in pages)
        {
            sheets.Add(new Sheet(comic, page, [.. panels.Where(panel => panel.PageId == page.Id)], sheets.Sum(sheet => sheet.Panels.Count)));
        }

        return sheets;
    }
}
