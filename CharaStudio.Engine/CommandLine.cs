namespace CharaStudio.Engine;

/// <summary>The engine's own entry point: <c>worker</c> serves renders over a pipe, <c>bench NAME</c> measures.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] args)
    {
        switch (args)
        {
            case ["worker", .. var rest]:
                return await Worker.WorkerCommand.RunAsync(rest);
            case ["tensors", .. var rest]:
                var report = Pipelines.TensorReport.Here();
                Console.WriteLine(rest is ["--json"] ? System.Text.Json.JsonSerializer.Serialize(report, System.Text.Json.JsonSerializerOptions.Web) : report.ToString());
                return 0;
            case ["bench", "pictures", .. var rest]:
                return Bench.PicturesBench.Run(rest);
#if !TORCHSHARP
            case ["bench", "tensors", .. var rest]:
                return Bench.Tensors.TensorsBench.Run(rest);
            case ["bench", "gpu"]:
                return Bench.Tensors.GpuBench.Run();
#endif
            case ["bench", "page", .. var rest]:
                Console.WriteLine(Bench.BenchRow.Print("page", Bench.PageBench.Run(), rest.Contains("--json")));
                return 0;
            case ["bench", "film", .. var rest]:
                return await Bench.FilmBench.RunAsync(rest);
            case ["bench", "perception", .. var rest]:
                Console.WriteLine(Bench.BenchRow.Print("perception", Bench.PerceptionBench.Run(), rest.Contains("--json")));
                return 0;
            case ["bench", "masks", .. var rest]:
                return Bench.MasksBench.Run(rest);
            case ["bench", "control", .. var rest]:
                return Bench.ControlBench.Run(rest);
            case ["bench", "puppet", "--pictures", var pictures, .. var rest]:
                return Bench.PuppetPictures.Run(pictures, rest);
            case ["bench", "puppet", "--sheet", var sheet, var picture, .. var movements]:
                Bench.PuppetSheet.Write(sheet, picture, movements);
                return 0;
            case ["bench", "puppet", "--plates", var plates, .. var places]:
                Bench.PlatePictures.Write(plates, places.FirstOrDefault());
                return 0;
            case ["bench", "puppet", .. var rest]:
                var rows = rest.Contains("--film") ? [] : Bench.PuppetBench.Run(rest);
                Console.WriteLine(Bench.BenchRow.Print("puppet", [.. rows, .. await Bench.PuppetFilmBench.RunAsync(rest)], rest.Contains("--json")));
                return 0;
            case ["bench", "identity", .. var rest]:
                return Bench.IdentityBench.Run(rest);
            default:
                await Console.Error.WriteLineAsync("usage: CharaStudio.Engine worker | tensors [--json] | bench pictures [--json] [--out DIR] | bench page [--json] | bench tensors [--json] [--quick] | bench gpu | bench film [--json] [--out DIR] | bench perception [--json] | bench puppet [--film] [--json] [--out DIR] | bench puppet --pictures DIR [SPRITES] [--photos PHOTOS] | bench puppet --plates DIR [SPRITES] | bench puppet --sheet FILE PICTURE MOVEMENT ... | bench masks DIR [--json] [--out DIR] | bench identity [DIR] [--json] | bench control [--json] [--out DIR [NAME ...]]");
                return 2;
        }
    }
}
