using System.Text.Json;
using System.Text.Json.Nodes;
using CharaStudio.Engine.Pages;
using CharaStudio.Engine.Pipelines;
using CharaStudio.Engine.Plans;
using CharaStudio.Web.Data;
using CharaStudio.Web.Features.Jobs;
using CharaStudio.Web.Features.Media;
using CharaStudio.Web.Http;
using Microsoft.EntityFrameworkCore;

namespace CharaStudio.Web.Features.Comics;

/// <summary>Draws panels, then the pages that hold them. Each panel and each page is a unit; a restarted job finds them by index.</summary>
internal sealed class ComicRender(IDbContextFactory<StudioDbContext> databases, WriteQueue writes, MediaStore media) : IJobWork
{
    public const string WorkKind = "comic";

    public string Kind => WorkKind;

    public async Task<JsonNode?> RunAsync(JobRun run, CancellationToken token)
    {
        var order = run.Payload<ComicDrawing>();
        var sheets = await SheetsAsync(order.ComicId, token);
        var wanted = sheets.SelectMany(sheet => sheet.Panels).Where(panel => order.Panels.Contains(panel.Id)).ToList();
        var unit = 0;
        foreach (var sheet in sheets.Where(sheet => wanted.Exists(panel => panel.PageId == sheet.Page.Id) || order.Pages.Contains(sheet.Page.Id)))
        {
            await LayOutAsync(run, sheet, token);
            foreach (var panel in sheet.Panels.Where(panel => wanted.Contains(panel)))
            {
                await DrawAsync(run, unit++, sheet, panel, token);
            }

            if (order.Pages.Contains(sheet.Page.Id))
            {
                await ComposeAsync(run, unit++, sheet, token);
            }
        }

        if (order.Upscale is not { } factor)
        {
            return Result(run, order, sheets, null);
        }

        var larger = new ComicEnlarging(run, databases, media, factor);
        await larger.RunAsync(unit, Pictures(order, sheets), token);
        return Result(run, order, sheets, larger);
    }

    private static IEnumerable<(string Label, string Name, Guid? Picture)> Pictures(ComicDrawing order, IReadOnlyList<Sheet> sheets) =>
        sheets.SelectMany(sheet => sheet.Panels.Where(panel => order.Panels.Contains(panel.Id))
            .Select(panel => ($"Panel {sheet.NumberOf(panel)}", $"{sheet.FileName} - panel {sheet.NumberOf(panel)}", panel.PngId))
            .Concat(order.Pages.Contains(sheet.Page.Id) ? [($"Page {sheet.Page.Number}", $"{sheet.FileName} - page {sheet.Page.Number}", sheet.Page.PngId)] : []));

    private async Task<IReadOnlyList<Sheet>> SheetsAsync(Guid comicId, CancellationToken token)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        var comic = await db.Set<Comic>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == comicId, token)
            ?? throw new StudioException(ErrorCode.NotFound, "The comic was deleted meanwhile.");
        return await Sheet.AllAsync(db, comic, token);
    }

    // The same texts give the same layout, so that an attempt that died between layout and picture loses nothing.
    private async Task LayOutAsync(JobRun run, Sheet sheet, CancellationToken token)
    {
        if (sheet.Panels.All(panel => panel.Width > 0))
        {
            return;
        }

        var request = new LayoutRequest(sheet.Document, sheet.Page.Layout, sheet.Page.Number);
        var laid = await run.RenderAsync($"Page {sheet.Page.Number}: layout", request, token);
        sheet.Page.Document = ComicJson.Write(laid.Page ?? throw new InvalidDataException("The layout has no page."));
        for (var i = 0; i < sheet.Panels.Count; i++)
        {
            (sheet.Panels[i].Width, sheet.Panels[i].Height) = (laid.Frames[i].Width, laid.Frames[i].Height);
        }

        await writes.RunAsync(
            async db =>
            {
                await db.Set<ComicPage>().Where(row => row.Id == sheet.Page.Id)
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.Document, sheet.Page.Document), token);
                foreach (var panel in sheet.Panels)
                {
                    await db.Set<ComicPanel>().Where(row => row.Id == panel.Id).ExecuteUpdateAsync(
                        set => set.SetProperty(row => row.Width, panel.Width).SetProperty(row => row.Height, panel.Height), token);
                }
            },
            token: token);
    }

    private static async Task DrawAsync(JobRun run, int unit, Sheet sheet, ComicPanel panel, CancellationToken token)
    {
        var plan = sheet.Document.Panels[panel.Index].Scene ?? throw new InvalidDataException("The panel has no plan.");
        var number = sheet.NumberOf(panel);
        var drawn = await run.UnitAsync(
            unit,
            $"Panel {number}",
            $"{sheet.FileName} - panel {number}",
            new PanelRequest(plan, panel.Width, panel.Height),
            (db, done) => db.Set<ComicPanel>().Where(row => row.Id == panel.Id).ExecuteUpdateAsync(set => set
                .SetProperty(row => row.PngId, done.Row.MediaId)
                .SetProperty(row => row.SvgId, done.Row.VectorId)
                .SetProperty(row => row.Side, done.Row.Side)
                .SetProperty(row => row.AltText, done.Row.AltText)
                .SetProperty(row => row.Renderer, done.Row.Renderer)),
            token);
        (panel.PngId, panel.SvgId, panel.Side) = (drawn.MediaId, drawn.VectorId, drawn.Side);
        (panel.AltText, panel.Renderer) = (drawn.AltText, drawn.Renderer);
    }

    private async Task ComposeAsync(JobRun run, int unit, Sheet sheet, CancellationToken token)
    {
        var page = sheet.Page;
        var done = await run.UnitAsync(
            unit,
            $"Page {page.Number}",
            $"{sheet.FileName} - page {page.Number}",
            new PageRequest(sheet.Source(media)),
            (db, made) =>
            {
                page.Document = ComicJson.Write(made.Rendered.Page ?? sheet.Document);
                page.PdfId = made.File("application/pdf");
                return db.Set<ComicPage>().Where(row => row.Id == page.Id).ExecuteUpdateAsync(set => set
                    .SetProperty(row => row.Document, page.Document)
                    .SetProperty(row => row.PngId, made.Row.MediaId)
                    .SetProperty(row => row.SvgId, made.Row.VectorId)
                    .SetProperty(row => row.PdfId, page.PdfId));
            },
            token);
        (page.PngId, page.SvgId) = (done.MediaId, done.VectorId);
    }

    private static JsonNode? Result(JobRun run, ComicDrawing order, IReadOnlyList<Sheet> sheets, ComicEnlarging? larger)
    {
        var images = sheets.SelectMany(sheet => sheet.Panels.Where(panel => order.Panels.Contains(panel.Id)).Select(panel => Image(order, sheet, panel) with { Upscaled = larger?.Of(panel.PngId) }));
        var pages = sheets.Where(sheet => order.Pages.Contains(sheet.Page.Id)).Select(sheet => Image(sheet) with { Upscaled = larger?.Of(sheet.Page.PngId) }).ToList();
        return JsonSerializer.SerializeToNode(
            new ComicImages(ComicIds.Comic(order.ComicId), [.. images], pages.FirstOrDefault(), pages, JobIds.Spell(run.Job)), ApiJson.Output);
    }

    private static PanelImage Image(ComicDrawing order, Sheet sheet, ComicPanel panel)
    {
        var (png, svg) = (Refer(panel.PngId), Refer(panel.SvgId));
        return new PanelImage(
            ComicIds.Panel(panel.Id), order.Format is "svg" ? svg : png, svg, panel.Width, panel.Height, sheet.NumberOf(panel), sheet.Page.Number, panel.AltText,
            panel.Renderer, ComicJson.Node(sheet.Document.Panels[panel.Index].Scene));
    }

    private static PageImage Image(Sheet sheet) => new(
        sheet.Page.Number, Refer(sheet.Page.PngId), Refer(sheet.Page.SvgId), Refer(sheet.Page.PdfId), sheet.Document.Size.PixelWidth, sheet.Document.Size.PixelHeight);

    private static string Refer(Guid? id) => MediaLinks.Refer(id ?? throw new InvalidDataException("A picture of the comic is missing."));
}
