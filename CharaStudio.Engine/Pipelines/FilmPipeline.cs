using System.Globalization;
using CharaStudio.Engine.Film;
using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Pages;

namespace CharaStudio.Engine.Pipelines;

/// <summary>A comic to a film: plans the shots, draws the frames, and has them encoded meanwhile.</summary>
internal sealed class FilmPipeline(FilmSettings settings)
{
    public const string Renderer = "charastudio-animatic";

    public async Task<RenderResult> RenderAsync(FilmRequest request, SpoolFiles files, IProgress<RenderNews> news, CancellationToken token)
    {
        news.Report(new RenderNews("planning", 0));
        var list = request.Plan();
        var format = request.Format;
        var drawn = await DrawnAsync(request.Pages, token);
        var animatic = new Animatic(
            list, request.Style, format,
            (shot, width, height) => SvgRaster.Render(PageComposer.ComposeShot(request.Pages[shot.Page].Document, shot.Panel, drawn[shot.Page][shot.Panel]), width, height),
            shot => Aspect(request, shot),
            shot => request.Pages[shot.Page].Document.Reading is Reading.Rtl);
        var output = files.Reserve(format.Extension);
        // Near the end of the first shot all its words are in the picture and nothing is on its way out.
        var posterAt = Math.Max(0, list.Shots[0].Frames - list.Lead - 1);
        byte[] poster = [];
        await new FilmEncoder(settings).EncodeAsync(
            format, output, list.Frames,
            (index, frame) =>
            {
                animatic.Draw(index, frame);
                poster = index == posterAt ? [.. frame] : poster;
                if (index % format.Fps == 0)
                {
                    news.Report(new RenderNews(string.Create(CultureInfo.InvariantCulture, $"frame {index + 1} of {list.Frames}"), (double)index / list.Frames));
                }
            },
            token);
        var png = await files.WriteAsync(new Pixels(format.Width, format.Height, poster).ToPng(), ".png", "image/png", format.Width, format.Height, token);
        var film = new RenderFile(output, format.MediaType, format.Width, format.Height);
        return new RenderResult([new RenderUnit([film, png]) { Film = new FilmFacts(format.Width, format.Height, format.Fps, list.Frames) }]) { Renderer = Renderer };
    }

    private static double Aspect(FilmRequest request, Shot shot)
    {
        var page = request.Pages[shot.Page].Document;
        var (_, _, width, height) = PanelShapes.Areas(page)[shot.Panel].Pixels(page.Size);
        return (double)width / height;
    }

    private static async Task<IReadOnlyList<IReadOnlyList<DrawnPanel>>> DrawnAsync(IReadOnlyList<PageSource> pages, CancellationToken token)
    {
        var all = new List<IReadOnlyList<DrawnPanel>>();
        foreach (var page in pages)
        {
            var drawn = new List<DrawnPanel>();
            foreach (var panel in page.Panels)
            {
                drawn.Add(panel is null
                    ? throw new PageException("A panel of the comic is not drawn yet.")
                    : new DrawnPanel(await File.ReadAllTextAsync(panel.SvgPath, token), panel.Facts));
            }

            all.Add(drawn);
        }

        return all;
    }
}
