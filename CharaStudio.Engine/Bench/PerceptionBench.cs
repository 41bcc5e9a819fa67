using System.Diagnostics;
using CharaStudio.Engine.Illustrator.Composition;
using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Perception;
using CharaStudio.Engine.Perception.Body;
using CharaStudio.Engine.Perception.Masking;
using CharaStudio.Engine.Perception.Sentences;
using CharaStudio.Engine.Vision;

namespace CharaStudio.Engine.Bench;

/// <summary>
/// <c>bench perception [--json]</c>: time per call of the services over pretrained networks, one thread, best of ten after one that warms
/// up. A service that is not installed has no row; the reason goes to the error stream.
/// </summary>
internal static class PerceptionBench
{
    private const int Runs = 10;

    public static IReadOnlyList<BenchRow> Run()
    {
        if (Pipelines.TensorReport.Here().Available)
        {
            torch.set_num_threads(1);
        }

        if (OpenCv.Installed)
        {
            OpenCv.UseThreads(1);
        }

        var catalogue = new ModelCatalogue(ModelCatalogue.DefaultFolder());
        return [.. Masks(catalogue), .. Poses(catalogue), .. Sentences(catalogue), .. Enlargement(catalogue)];
    }

    /// <summary>Milliseconds of the fastest run.</summary>
    internal static double Best(Action work)
    {
        work();
        return Enumerable.Range(0, Runs).Min(_ =>
        {
            var start = Stopwatch.GetTimestamp();
            work();
            return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        });
    }

    private static IEnumerable<BenchRow> Masks(ModelCatalogue catalogue)
    {
        if (SubjectMask.Reason is { } reason)
        {
            return Without("mask", reason);
        }

        using var masks = new SubjectMask(catalogue);
        var rows = new List<BenchRow>();
        foreach (var (name, width, height) in new[] { ("mask_ms", 512, 512), ("mask_large_ms", 2048, 2048) })
        {
            var picture = SvgRaster.Render(PanelArtist.Draw(ComicPanels.All[1], width, height).Svg, width, height);
            var source = masks.Cut(picture).Source;
            rows.Add(new BenchRow(name, Best(() => masks.Cut(picture)), source is SubjectMask.GrabCutSource ? "ms (GrabCut)" : "ms"));
        }

        if (masks.NetworkReason is null)
        {
            using var network = new MaskNetwork(catalogue.TfLite(ModelCards.SubjectMask));
            var small = Raster.Empty(network.Width, network.Height, 3);
            rows.Add(new BenchRow("mask_network_ms", Best(() => network.Run(small)), "ms"));
        }

        return rows;
    }

    private static IEnumerable<BenchRow> Poses(ModelCatalogue catalogue)
    {
        string[] models = [ModelCards.PoseDetector, ModelCards.PoseLite, ModelCards.PoseFull, ModelCards.PoseHeavy];
        if ((Pipelines.TensorReport.Here().Reason ?? OpenCv.Reason ?? models.Select(id => catalogue.Report(id).Reason).FirstOrDefault(reason => reason is not null)) is { } reason)
        {
            return Without("pose", reason);
        }

        var picture = UpscaleBench.Draw(JointsPicture.Plan(BenchCast.Kuro, "wave"), 512, 512);
        return [.. new[] { ("pose_ms", ModelCards.PoseFull), ("pose_lite_ms", ModelCards.PoseLite), ("pose_heavy_ms", ModelCards.PoseHeavy) }.Select(one =>
        {
            using var body = new BodyPose(catalogue, one.Item2);
            return new BenchRow(one.Item1, Best(() => body.Read(picture)), "ms");
        })];
    }

    private static IEnumerable<BenchRow> Enlargement(ModelCatalogue catalogue) =>
        (Upscaler.Reason(catalogue, ModelCards.UpscaleLarge) ?? OpenCv.Reason) is { } reason ? Without("upscale", reason) : UpscaleBench.Rows(catalogue);

    private static IEnumerable<BenchRow> Sentences(ModelCatalogue catalogue)
    {
        if (SentenceEncoder.Reason(catalogue) is { } reason)
        {
            return Without("sentence", reason);
        }

        using var encoder = new SentenceEncoder(catalogue);
        return [new BenchRow("sentence_ms", Best(() => encoder.Encode("A warrior with a sword crosses the gloomy woods")), "ms")];
    }

    private static IEnumerable<BenchRow> Without(string service, string reason)
    {
        Console.Error.WriteLine($"{service}: {reason}");
        return [];
    }
}
