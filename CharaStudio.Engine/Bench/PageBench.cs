using System.Diagnostics;
using CharaStudio.Engine.Illustrator.Composition;
using CharaStudio.Engine.Pages;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Bench;

/// <summary>A page of six panels from plans to PDF and PNG: draw, letter, compose, export.</summary>
internal static class PageBench
{
    private const int Runs = 5;

    public static IReadOnlyList<BenchRow> Run()
    {
        var rows = new List<BenchRow>();
        foreach (var style in new[] { Style.FantasyAnime, Style.Manga })
        {
            var pdf = new List<double>();
            var png = new List<double>();
            Export(style, toPdf: true);
            for (var run = 0; run < Runs; run++)
            {
                pdf.Add(Time(() => Export(style, toPdf: true)));
                png.Add(Time(() => Export(style, toPdf: false)));
            }

            rows.Add(new BenchRow($"{PlanJson.Word(style)}: six panels to PDF, median", pdf.Order().ElementAt(Runs / 2), "ms"));
            rows.Add(new BenchRow($"{PlanJson.Word(style)}: six panels to PDF, slowest", pdf.Max(), "ms"));
            rows.Add(new BenchRow($"{PlanJson.Word(style)}: six panels to PNG, median", png.Order().ElementAt(Runs / 2), "ms"));
        }

        return rows;
    }

    private static void Export(Style style, bool toPdf)
    {
        var plans = ComicPanels.All.Take(6).Select(plan => plan with { Style = style }).ToList();
        var blank = new PageDocument();
        var template = LayoutChooser.Choose([.. plans.Select(p => p.Camera.Shot)], blank.Size, blank.Margins, Pages.Reading.Ltr, 1);
        var page = blank with
        {
            Title = "Bench",
            Panels = [.. LayoutCatalogue.Panels(template).Select((panel, i) => panel with { Scene = plans[i], Lettering = [new LetteringLine { Kind = LetteringKind.Caption, Text = "Nobody had crossed the gate since the snow began." }] })],
        };
        var areas = PanelShapes.Areas(page);
        var drawn = plans.Select((plan, i) =>
        {
            var (_, _, width, height) = areas[i].Pixels(page.Size);
            return DrawnPanel.Of(PanelArtist.Draw(plan, width, height));
        }).ToList();
        var lettered = PageComposer.Letter(page, [.. drawn.Select(d => d.Facts)]);
        var composed = new ComposedPage(lettered, PageComposer.Compose(lettered, drawn));
        _ = toPdf ? PageExport.ToPdf([composed], page.Title, "") : PageExport.ToPng(composed);
    }

    private static double Time(Action work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
