using CharaStudio.Engine.Perception;

namespace CharaStudio.Engine.Bench;

/// <summary><c>bench perception [--json]</c>: what the pretrained networks cost and how good they are.</summary>
internal static class PerceptionBench
{
    public static int Run(IReadOnlyList<string> args)
    {
        if (args is not ([] or ["--json"]))
        {
            Console.Error.WriteLine("usage: CharaStudio.Engine bench perception [--json]");
            return 2;
        }

        try
        {
            Console.WriteLine(BenchRow.Print("perception", UpscaleBench.Rows(new ModelCatalogue(ModelCatalogue.DefaultFolder())), args is ["--json"]));
            return 0;
        }
        catch (ModelMissingException error)
        {
            Console.Error.WriteLine(error.Message);
            return 1;
        }
    }
}
