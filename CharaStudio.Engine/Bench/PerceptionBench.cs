using CharaStudio.Engine.Perception;
using CharaStudio.Engine.Vision;

namespace CharaStudio.Engine.Bench;

/// <summary>
/// <c>bench perception [--json]</c>: time per call of the services over pretrained networks, one thread. A service that is not installed has no row; the reason goes to the error stream.
/// </summary>
internal static class PerceptionBench
{
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
        return [.. Enlargement(catalogue)];
    }

    private static IEnumerable<BenchRow> Enlargement(ModelCatalogue catalogue) =>
        (Upscaler.Reason(catalogue, ModelCards.UpscaleLarge) ?? OpenCv.Reason) is { } reason ? Without("upscale", reason) : UpscaleBench.Rows(catalogue);

    private static IEnumerable<BenchRow> Without(string service, string reason)
    {
        Console.Error.WriteLine($"{service}: {reason}");
        return [];
    }
}
