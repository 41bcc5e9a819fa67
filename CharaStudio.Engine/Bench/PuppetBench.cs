using CharaStudio.Engine.Puppet;

namespace CharaStudio.Engine.Bench;

/// <summary><c>bench puppet [--json] [--out DIR]</c>: the puppet's stages. With a folder it also writes strips of poses to look at.</summary>
internal static class PuppetBench
{
    private static readonly string[][] s_poses =
    [
        ["rest", "stand", "wave", "walk", "run", "arms_crossed"],
        ["cheer", "sit", "bow", "point", "kneel", "sword_strike"],
    ];

    public static IReadOnlyList<BenchRow> Run(IReadOnlyList<string> args)
    {
        if (args is [.., "--out", var folder])
        {
            Strips(Directory.CreateDirectory(folder).FullName);
        }

        return ArapBench.Run();
    }

    private static void Strips(string folder)
    {
        var drawn = PuppetSubject.Draw(BenchCast.Kuro, "stand", 800);
        var guessed = PuppetModel.Build(drawn.Picture, drawn.Alpha, null);
        Console.Error.WriteLine(string.Join(' ', guessed.Rig.Notes));
        File.WriteAllBytes(Path.Combine(folder, "outline-0.png"), PuppetStrip.Draw(guessed, [.. s_poses[0].Select(PuppetSubject.Control)], 640, wires: false).ToPng());
        File.WriteAllBytes(Path.Combine(folder, "outline-1.png"), PuppetStrip.Draw(guessed, [.. s_poses[1].Select(PuppetSubject.Control)], 640, wires: false).ToPng());
        foreach (var look in BenchCast.All)
        {
            var start = System.Diagnostics.Stopwatch.GetTimestamp();
            var model = PuppetSubject.Draw(look, "stand", 800).Model();
            Console.Error.WriteLine($"{look.Name}: {System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalMilliseconds:0} ms, {model.Mesh.Vertices} vertices; {string.Join(' ', model.Rig.Notes)}");
            for (var row = 0; row < s_poses.Length; row++)
            {
                var strip = PuppetStrip.Draw(model, [.. s_poses[row].Select(PuppetSubject.Control)], 640, wires: false);
                File.WriteAllBytes(Path.Combine(folder, $"{look.Name.Replace(' ', '_')}-{row}.png"), strip.ToPng());
            }

            File.WriteAllBytes(Path.Combine(folder, $"{look.Name.Replace(' ', '_')}-layers.png"), PuppetStrip.Layers(model.Mesh).ToPng());
            File.WriteAllBytes(Path.Combine(folder, $"{look.Name.Replace(' ', '_')}-wires.png"), PuppetStrip.Draw(model, [.. s_poses[0].Select(PuppetSubject.Control)], 640, wires: true).ToPng());
        }
    }
}
