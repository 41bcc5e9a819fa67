using System.Diagnostics;
using System.Globalization;
using CharaStudio.Engine.Illustrator.Composition;
using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Perception;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Bench;

/// <summary>Time, memory and quality of enlargement on panels of our own, by the best network.</summary>
internal static class UpscaleBench
{
    private const int Side = 1024;
    private const int Runs = 3;

    /// <exception cref="ModelMissingException">The network or the tensor engine is not installed.</exception>
    public static IReadOnlyList<BenchRow> Rows(ModelCatalogue catalogue)
    {
        using var upscaler = new Upscaler(catalogue);
        var gains = ComicPanels.All.ToLookup(plan => plan.Style == Style.Manga, plan => UpscaleGain.Measure(upscaler, Draw(plan, Side, Side)).Decibel);
        var (small, large) = (Draw(ComicPanels.All[0], 960, 540), Draw(ComicPanels.All[0], 1920, 1080));
        return
        [
            new("upscale_540p_ms", Enumerable.Range(0, Runs).Min(_ => Milliseconds(() => upscaler.Enlarge(small, 2))), "ms"),
            new("upscale_4k_ms", Milliseconds(() => upscaler.Enlarge(large, 2)), "ms"),
            new("upscale_4k_peak_mb", PeakMegabytes(() => upscaler.Enlarge(large, 2)), "MiB"),
            new("upscale_gain_db", gains.SelectMany(group => group).Average(), "dB"),
            new("upscale_gain_colour_least_db", gains[false].Min(), "dB"),

            // Half a manga page cannot hold its screen of dots: there is nothing that either could bring back.
            new("upscale_gain_manga_db", gains[true].Average(), "dB"),
        ];
    }

    public static Pixels Draw(ScenePlan plan, int width, int height) => SvgRaster.Render(PanelArtist.Draw(plan, width, height).Svg, width, height);

    private static double Milliseconds(Action act)
    {
        var start = Stopwatch.GetTimestamp();
        act();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    // The most that the whole process held while it worked, libraries included; Linux counts anew when 5 is written.
    private static double PeakMegabytes(Action act)
    {
        GC.Collect();
        File.WriteAllText("/proc/self/clear_refs", "5");
        act();
        var line = File.ReadLines("/proc/self/status").First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024;
    }
}
