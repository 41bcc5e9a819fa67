using System.Diagnostics;
using CharaStudio.Engine.Film;
using CharaStudio.Engine.Pages;
using CharaStudio.Engine.Pipelines;

namespace CharaStudio.Engine.Bench;

/// <summary>A page of six panels as a film of 1280 x 720: frames drawn and encoded a second. <c>--out DIR</c> keeps the films.</summary>
internal static class FilmBench
{
    private const int Panels = 6;

    private static readonly string[] s_words =
    [
        "Nobody had crossed the gate since the snow began.", "Then I will be the first.", "Not while I stand here, girl.",
        "You know what I carry!", "They walked until the moon was high.", "Drink first. Talk after.",
    ];

    public static async Task<int> RunAsync(IReadOnlyList<string> args)
    {
        var folder = args is [.., "--out", var named] ? Directory.CreateDirectory(named).FullName : Directory.CreateTempSubdirectory("film-").FullName;
        try
        {
            var page = await PageAsync(folder);
            var rows = new List<BenchRow>();
            await MeasureAsync(rows, "film_comic_720p", new FilmRequest([page], FilmKind.Mp4, 1280, 720, 24, null, Transition.Fade, Pan: true), folder);
            await MeasureAsync(rows, "film_comic_1080p", new FilmRequest([page], FilmKind.Mp4, 1920, 1080, 24, null, Transition.Slide, Pan: true), folder);
            await MeasureAsync(rows, "film_comic_gif_360p", new FilmRequest([page], FilmKind.Gif, 640, 360, 10, null, Transition.Cut, Pan: true), folder);
            Console.WriteLine(BenchRow.Print("film", rows, args.Contains("--json")));
            return 0;
        }
        finally
        {
            if (args is not [.., "--out", _])
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private static async Task MeasureAsync(List<BenchRow> rows, string name, FilmRequest request, string folder)
    {
        var start = Stopwatch.GetTimestamp();
        var result = await new LocalEngine(folder).RenderAsync(request, new Unheard(), CancellationToken.None);
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var facts = result.Units[0].Film!;
        var film = result.Units[0].Files[0].Path;
        rows.Add(new BenchRow(name + "_fps", facts.Frames / seconds, "frames/s"));
        rows.Add(new BenchRow(name + "_length", (double)facts.Frames / facts.Fps, "s"));
        rows.Add(new BenchRow(name + "_size", new FileInfo(film).Length / 1024.0, "KiB"));
        File.Move(film, Path.Combine(folder, name + Path.GetExtension(film)), overwrite: true);
        File.Delete(result.Units[0].Files[1].Path);
    }

    /// <summary>Six panels drawn, lettered and laid out, their drawings in the folder.</summary>
    internal static async Task<PageSource> PageAsync(string folder)
    {
        var plans = ComicPanels.All.Take(Panels).ToList();
        var lines = plans.Select((plan, i) => new LetteringLine { Kind = i is 0 or 4 ? LetteringKind.Caption : LetteringKind.Speech, Text = s_words[i], Speaker = i is 0 or 4 ? null : 0 });
        var blank = new PageDocument { Title = "Bench", Panels = [.. plans.Zip(lines, (plan, line) => new PagePanel { Cell = [], Scene = plan, Lettering = [line] })] };
        var laid = PagePipeline.Layout(new LayoutRequest(blank, null, 1)).Units[0];
        var page = laid.Page!;
        var sources = new List<PanelSource>();
        for (var i = 0; i < Panels; i++)
        {
            var drawing = new IllustratorRenderer().Draw(page.Panels[i].Scene!, laid.Frames[i].Width, laid.Frames[i].Height);
            var path = Path.Combine(folder, $"panel-{i + 1}.svg");
            await File.WriteAllTextAsync(path, drawing.Svg);
            sources.Add(new PanelSource(path, drawing.Side));
        }

        return new PageSource(PageComposer.Letter(page, [.. sources.Select(source => PanelFacts.Of(source.Side))]), [.. sources]);
    }

    private sealed class Unheard : IProgress<RenderNews>
    {
        public void Report(RenderNews value)
        {
            // Progress would cost time that is being measured.
        }
    }
}
