using System.Globalization;
using System.Text;
using CharaStudio.Engine.Pages;

namespace CharaStudio.Engine.Pipelines;

/// <summary>Pages: laid out before the panels are drawn, composed after, and written as the files that readers and printers take.</summary>
internal static class PagePipeline
{
    public const string Renderer = "charastudio-pages";

    public static RenderResult Layout(LayoutRequest request)
    {
        var page = request.Page;
        var shots = page.Panels.Select(panel => panel.Scene?.Camera.Shot ?? default).ToList();
        var template = request.Layout is { } name
            ? LayoutCatalogue.Find(name, page.Reading)
            : LayoutChooser.Choose(shots, page.Size, page.Margins, page.Reading, request.Number);
        if (template.Cells.Count != page.Panels.Count)
        {
            throw new PageException($"Layout '{template.Name}' has {template.Cells.Count} panels; the page has {page.Panels.Count}.");
        }

        var empty = LayoutCatalogue.Panels(template);
        page = page with
        {
            Layout = template.Name,
            Resolved = null,
            Panels = [.. page.Panels.Select((panel, i) => empty[i] with { Scene = panel.Scene, Lettering = panel.Lettering, AltText = panel.AltText })],
        };
        return new RenderResult([new RenderUnit([]) { Page = Reserve(page), Frames = Frames(page) }]) { Renderer = Renderer };
    }

    public static async Task<RenderResult> ComposeAsync(PageRequest request, SpoolFiles files, IProgress<RenderNews> news, CancellationToken token)
    {
        news.Report(new RenderNews("lettering", 0));
        var drawn = await DrawnAsync(request.Page, token);
        var facts = drawn.Select(panel => panel?.Facts ?? PanelFacts.Empty).ToList();
        var document = PageComposer.Letter(request.Page.Document, facts);
        var page = new ComposedPage(document, PageComposer.Compose(document, drawn));
        token.ThrowIfCancellationRequested();
        news.Report(new RenderNews("drawing", 0.3));
        var size = document.Size;
        var png = await files.WriteAsync(PageExport.ToPng(page), ".png", "image/png", size.PixelWidth, size.PixelHeight, token);
        token.ThrowIfCancellationRequested();
        news.Report(new RenderNews("printing", 0.7));
        var svg = await files.WriteAsync(Encoding.UTF8.GetBytes(page.Svg), ".svg", "image/svg+xml", size.PixelWidth, size.PixelHeight, token);
        var pdf = await files.WriteAsync(
            PageExport.ToPdf([page], document.Title, ""), ".pdf", "application/pdf", (int)size.Width, (int)size.Height, token);
        return new RenderResult([new RenderUnit([png, svg, pdf]) { Page = document }]) { Renderer = Renderer };
    }

    public static async Task<RenderResult> BookAsync(BookRequest request, SpoolFiles files, CancellationToken token)
    {
        var pages = new List<ComposedPage>();
        foreach (var source in request.Pages)
        {
            pages.Add(new ComposedPage(source.Document, PageComposer.Compose(source.Document, await DrawnAsync(source, token))));
            token.ThrowIfCancellationRequested();
        }

        var info = request.Info;
        var (bytes, type) = request.Format switch
        {
            "pdf" => (PageExport.ToPdf(pages, info.Title, info.Writer), "application/pdf"),
            "cbz" => (PageExport.ToCbz(pages, info), "application/vnd.comicbook+zip"),
            "png" when pages.Count == 1 => (PageExport.ToPng(pages[0]), "image/png"),
            "jpg" when pages.Count == 1 => (PageExport.ToJpeg(pages[0], request.Quality), "image/jpeg"),
            "svg" when pages.Count == 1 => (Encoding.UTF8.GetBytes(pages[0].Svg), "image/svg+xml"),
            _ => throw new PageException($"{pages.Count} pages cannot be one file of the kind '{request.Format}'."),
        };
        var size = pages[0].Size;
        return One(await files.WriteAsync(bytes, "." + request.Format, type, size.PixelWidth, size.PixelHeight, token));
    }

    public static async Task<RenderResult> PanelAsync(LetteredPanelRequest request, SpoolFiles files, CancellationToken token)
    {
        var (page, index) = (request.Page.Document, request.Index);
        if (index < 0 || index >= request.Page.Panels.Count || await DrawnAsync(request.Page.Panels[index], token) is not { } drawn)
        {
            throw new PageException(string.Create(CultureInfo.InvariantCulture, $"Panel {index + 1} is not drawn yet."));
        }

        var area = PanelShapes.Areas(page)[index];
        var svg = PageComposer.ComposePanel(page, index, drawn);
        var width = (int)Math.Round(page.Size.PixelWidth * area.Frame.Width / page.Size.Width);
        var (bytes, type) = request.Format switch
        {
            "svg" => (Encoding.UTF8.GetBytes(svg), "image/svg+xml"),
            "png" => (PageExport.PanelRaster(area, svg, width).ToPng(), "image/png"),
            "jpg" => (PageExport.PanelRaster(area, svg, width).ToJpeg(92), "image/jpeg"),
            _ => throw new PageException($"A panel cannot be a file of the kind '{request.Format}'."),
        };
        return One(await files.WriteAsync(bytes, "." + request.Format, type, width, (int)Math.Round(width / area.Aspect), token));
    }

    private static PageDocument Reserve(PageDocument page)
    {
        var areas = PanelShapes.Areas(page);
        return page with
        {
            Panels =
            [
                .. page.Panels.Select((panel, i) => panel.Scene is not { } scene || panel.Lettering.Count == 0 ? panel : panel with
                {
                    Scene = scene with { WordRooms = LetteringPlanner.Reserve(areas[i], panel.Lettering, scene.Figures.Count, page, i + 1) },
                }),
            ],
        };
    }

    private static IReadOnlyList<PanelFrame> Frames(PageDocument page)
    {
        var scale = page.Size.PixelWidth / page.Size.Width;
        return
        [
            .. PanelShapes.Areas(page).Select(area => new PanelFrame(
                Math.Max(PanelRequest.SmallestSide, (int)Math.Round(area.Frame.Width * scale)),
                Math.Max(PanelRequest.SmallestSide, (int)Math.Round(area.Frame.Height * scale)))),
        ];
    }

    private static RenderResult One(RenderFile file) => new([new RenderUnit([file])]) { Renderer = Renderer };

    private static async Task<IReadOnlyList<DrawnPanel?>> DrawnAsync(PageSource page, CancellationToken token)
    {
        var drawn = new List<DrawnPanel?>();
        foreach (var panel in page.Panels)
        {
            drawn.Add(await DrawnAsync(panel, token));
        }

        return drawn;
    }

    private static async Task<DrawnPanel?> DrawnAsync(PanelSource? panel, CancellationToken token) =>
        panel is null ? null : new DrawnPanel(await File.ReadAllTextAsync(panel.SvgPath, token), panel.Facts);
}
