using System.Diagnostics;
using System.Globalization;
using CharaStudio.Engine.Illustrator.Composition;
using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Plans;
using CharaStudio.Engine.Understanding;

namespace CharaStudio.Engine.Bench;

/// <summary><c>bench pictures [--json] [--out DIR [--sheet NAME]]</c>: sheets for the eye, then time, size and identity in figures.</summary>
internal static class PicturesBench
{
    private const int Side = 1024;

    public static int Run(IReadOnlyList<string> args)
    {
        bool json = false, known = true;
        string? folder = null, only = null;
        for (var i = 0; i < args.Count; i++)
        {
            switch (args[i])
            {
                case "--json":
                    json = true;
                    break;
                case "--out" when i + 1 < args.Count:
                    folder = args[++i];
                    break;
                case "--sheet" when i + 1 < args.Count:
                    only = args[++i];
                    break;
                default:
                    known = false;
                    break;
            }
        }

        if (!known || (only is not null && folder is null))
        {
            Console.Error.WriteLine("usage: CharaStudio.Engine bench pictures [--json] [--out DIR [--sheet NAME]]");
            return 2;
        }

        if (folder is not null)
        {
            WriteSheets(folder, only);
        }

        if (only is null)
        {
            Console.WriteLine(BenchRow.Print("pictures", Rows(), json));
        }

        return 0;
    }

    // One sheet alone is for the eye while drawing; the figures belong to the whole bench.
    private static void WriteSheets(string folder, string? only)
    {
        Directory.CreateDirectory(folder);
        foreach (var sheet in PictureSheets.All().Where(s => only is null || s.Name == only))
        {
            File.WriteAllBytes(Path.Combine(folder, sheet.Name + ".png"), sheet.Draw().ToPng(6));
            Console.Error.WriteLine($"{sheet.Name}: {sheet.Plans.Count.ToString(CultureInfo.InvariantCulture)} pictures");
        }
    }

    private static List<BenchRow> Rows()
    {
        List<ScenePlan> plans = [.. ComicPanels.All, .. Enum.GetValues<Shot>().Select(PictureSheets.Camera)];
        for (var i = 0; i < 3; i++)
        {
            plans.ForEach(p => Draw(p)); // The code is compiled and optimised before it is timed.
        }

        var runs = Enumerable.Range(0, 3).SelectMany(_ => plans).Select(Draw).ToList();
        List<BenchRow> rows =
        [
            new("panel 1024x1024, plan to PNG, p50", Share(runs.Select(r => r.Wall), 0.5), "ms"),
            new("panel 1024x1024, plan to PNG, p95", Share(runs.Select(r => r.Wall), 0.95), "ms"),
            new("panel processor time, p50", Share(runs.Select(r => r.Processor), 0.5), "ms"),
            new("panel processor time, p95", Share(runs.Select(r => r.Processor), 0.95), "ms"),
            new("compose, p50", Share(runs.Select(r => r.Compose), 0.5), "ms"),
            new("raster, p50", Share(runs.Select(r => r.Raster), 0.5), "ms"),
            new("encode, p50", Share(runs.Select(r => r.Encode), 0.5), "ms"),
            new("svg size, p50", Share(runs.Select(r => r.Svg / 1024.0), 0.5), "KiB"),
            new("svg size, p95", Share(runs.Select(r => r.Svg / 1024.0), 0.95), "KiB"),
            new("png size, p50", Share(runs.Select(r => r.Png / 1024.0), 0.5), "KiB"),
        ];
        var identity = IdentitySeparation.Measure();
        rows.Add(new("identity: likeness of the same character", identity.Same, "cosine"));
        rows.Add(new("identity: likeness of different characters", identity.Other, "cosine"));
        rows.Add(new("identity: nearest panel is the same character", identity.FirstRight * 100, "%"));
        using var labels = new StreamReader(typeof(PicturesBench).Assembly.GetManifestResourceStream("looks.txt")!);
        var accuracy = LookAccuracy.Score(labels.ReadToEnd());
        rows.Add(new("attributes read from labelled descriptions", 100.0 * accuracy.Found / accuracy.Expected, "%"));
        rows.Add(new("attributes labelled", accuracy.Expected, "labels"));
        return rows;
    }

    private static Timing Draw(ScenePlan plan)
    {
        var processor = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        var drawing = PanelArtist.Draw(plan, Side, Side);
        var composed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        var pixels = SvgRaster.Render(drawing.Svg, Side, Side);
        var rastered = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        var png = pixels.ToPng();
        var wall = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return new Timing(
            wall, (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds, composed, rastered - composed, wall - rastered, drawing.Svg.Length, png.Length);
    }

    private static double Share(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToList();
        return sorted[Math.Min(sorted.Count - 1, (int)(share * sorted.Count))];
    }

    private sealed record Timing(double Wall, double Processor, double Compose, double Raster, double Encode, int Svg, int Png);
}
