using System.Diagnostics;
using CharaStudio.Engine.Control;
using CharaStudio.Engine.Control.Keypoints;
using CharaStudio.Engine.Control.Motion;
using CharaStudio.Engine.Control.Preview;
using CharaStudio.Engine.Control.Prompts;
using CharaStudio.Engine.Illustrator.Figures;
using CharaStudio.Engine.Perception;

namespace CharaStudio.Engine.Bench;

/// <summary><c>bench control [--json] [--out DIR [NAME ...] [--prompt TEXT [--clip]]]</c>: how well the pose code returns poses; the sheet of movements, and a prompt's strip.</summary>
internal static class ControlBench
{
    public static int Run(IReadOnlyList<string> args)
    {
        var at = args.ToList().IndexOf("--out");
        if (at >= 0 && at + 1 < args.Count)
        {
            Directory.CreateDirectory(args[at + 1]);
            string[] names = [.. args.Skip(at + 2).TakeWhile(a => !a.StartsWith("--", StringComparison.Ordinal))];
            MotionClip[] clips = [.. MotionLibrary.All.Where(c => names.Length == 0 || names.Contains(c.Name))];
            File.WriteAllBytes(Path.Combine(args[at + 1], "motions.png"), MotionSheet.Draw(clips, names.Length == 0 ? 3 : 1).ToPng(6));
        }

        var prompt = args.ToList().IndexOf("--prompt");
        if (prompt >= 0 && at >= 0)
        {
            Prompt(args[prompt + 1], args.Contains("--clip") ? TextControl.Clip : TextControl.CustomNlp, args[at + 1]);
        }

        Console.WriteLine(BenchRow.Print("control", Rows(), args.Contains("--json")));
        return 0;
    }

    private static void Prompt(string prompt, string model, string folder)
    {
        using var text = new TextControl(new ModelCatalogue(ModelCatalogue.DefaultFolder()));
        var made = text.Make(new TextControlRequest(prompt, 96, model));
        File.WriteAllBytes(Path.Combine(folder, "prompt.png"), MotionPreview.Strip(made.Sequence, 12, 120, 150));
        Console.WriteLine($"{prompt}: {string.Join("; ", made.Motions)} {string.Join(' ', made.Warnings)}");
    }

    private static List<BenchRow> Rows()
    {
        var poses = PoseCatalogue.All.Select(p => (p.Name, RestBody.FromRoot(Skeleton.Of(RestBody.Physique, p)))).ToArray();
        var clips = MotionLibrary.All.SelectMany(c => Enumerable.Range(0, 48).Select(i => (c.Name, (Vec3[])MotionBody.Frame(c.At(c.Seconds * i / 47)).Joints))).ToArray();
        return
        [
            .. Measured("poses", poses), .. Measured("clips", clips),
            new BenchRow("keypoints_read_ms", ReadTime([.. poses.Select(p => p.Item2)]), "ms"),
            new BenchRow("movements", MotionLibrary.Names.Count, ""),
        ];
    }

    private static IEnumerable<BenchRow> Measured(string what, (string Name, Vec3[] Joints)[] bodies)
    {
        (string Name, double Error, double Number)[] all = [.. bodies.Select(b => (b.Name, Error(b.Joints), (double)ControlSpace.Encode(new ControlFrame(b.Joints)).Take(32).Max(Math.Abs)))];
        var worst = all.MaxBy(a => a.Error);
        yield return new BenchRow($"{what}_mean_error_percent", 100 * all.Average(a => a.Error), "%");
        yield return new BenchRow($"{what}_worst_error_percent_{worst.Name}", 100 * worst.Error, "%");
        yield return new BenchRow($"{what}_largest_number_{all.MaxBy(a => a.Number).Name}", all.Max(a => a.Number), "");
    }

    // Mean over the joints, in body heights.
    private static double Error(Vec3[] joints)
    {
        var again = ControlSpace.Decode(ControlSpace.Encode(new ControlFrame(joints))).Joints;
        return joints.Zip(again).Average(pair => (pair.First - pair.Second).Length);
    }

    // One body of 16 flat points, over the whole catalogue.
    private static double ReadTime(Vec3[][] bodies)
    {
        Keypoint[][] points = [.. bodies.Select(b => b.Take(16).Select(j => new Keypoint(0.5 + (j.X * 0.7), 0.5 + (j.Y * 0.7))).ToArray())];
        _ = KeypointLayouts.Read(points[0]);
        var clock = Stopwatch.StartNew();
        foreach (var body in points)
        {
            _ = KeypointLayouts.Read(body);
        }

        return clock.Elapsed.TotalMilliseconds / points.Length;
    }
}
