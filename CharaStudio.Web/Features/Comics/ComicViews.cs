using CharaStudio.Engine.Pages;
using CharaStudio.Web.Features.Jobs;
using CharaStudio.Web.Features.Media;
using CharaStudio.Web.Features.Stories;
using CharaStudio.Web.Features.Worlds;
using CharaStudio.Web.Http;

namespace CharaStudio.Web.Features.Comics;

/// <summary>Turns rows into what clients read.</summary>
public sealed class ComicViews(MediaLinks links)
{
    internal ComicSummary Summary(Comic comic, int pages, int panels, Guid? cover) => new(
        ComicIds.Comic(comic.Id), comic.Title, Story(comic), Scene(comic), pages, panels, Url(cover), Job(comic), comic.CreatedAt, comic.UpdatedAt);

    internal ComicView Of(IReadOnlyList<Sheet> sheets)
    {
        var comic = sheets[0].Comic;
        return new ComicView(
            ComicIds.Comic(comic.Id), comic.Title, Story(comic), Scene(comic), Job(comic), [.. sheets.Select(Page)], comic.CreatedAt, comic.UpdatedAt,
            comic.Version);
    }

    private ComicPageView Page(Sheet sheet)
    {
        var (page, document) = (sheet.Page, sheet.Document);
        return new ComicPageView(
            page.Number,
            document.Layout,
            document.Reading is Reading.Rtl ? "rtl" : "ltr",
            document.Size.PixelWidth,
            document.Size.PixelHeight,
            Url(page.PngId),
            Url(page.SvgId),
            Url(page.PdfId),
            [.. sheet.Panels.Select(panel => Panel(sheet, document, panel))],
            PageTranscript.Of(document));
    }

    private ComicPanelView Panel(Sheet sheet, PageDocument document, ComicPanel panel)
    {
        var content = document.Panels[panel.Index];
        return new ComicPanelView(
            ComicIds.Panel(panel.Id), sheet.NumberOf(panel), content.Scene?.Description ?? "", Url(panel.PngId), Url(panel.SvgId), panel.Width, panel.Height,
            panel.AltText, panel.Renderer, ComicJson.Node(content.Scene), ComicJson.Node(content.Lettering));
    }

    private string? Url(Guid? id) => id is { } known ? links.Sign(known) : null;

    private static string? Story(Comic comic) => comic.StoryId is { } id ? PublicId.Format(StoryService.IdPrefix, id) : null;

    private static string? Scene(Comic comic) => comic.SceneId is { } id ? PublicId.Format(SceneService.IdPrefix, id) : null;

    private static string? Job(Comic comic) => comic.JobId is { } id ? JobIds.Spell(id, ComicRender.WorkKind) : null;
}
