using System.Diagnostics;
using System.Numerics;
using CharaStudio.Engine.Control;
using CharaStudio.Engine.Illustrator;
using CharaStudio.Engine.Illustrator.Figures;
using CharaStudio.Engine.Puppet;
using CharaStudio.Engine.Puppet.Arap;
using CharaStudio.Engine.Puppet.Bones;
using CharaStudio.Engine.Puppet.Lattices;
using CharaStudio.Engine.Puppet.Parts;
using CharaStudio.Engine.Puppet.Shape;

namespace CharaStudio.Engine.Bench;

/// <summary>One mesh over a whole figure, moved by pins along all its bones through a clip: as the puppet does it against <see cref="SparseArap"/>.</summary>
internal static class ArapBench
{
    private const int Frames = 300;
    private const int Solved = 6;

    public static IReadOnlyList<BenchRow> Run()
    {
        var subject = PuppetSubject.Draw(BenchCast.Kuro, "stand", 800);
        var bounds = Silhouette.Bounds(subject.Alpha)!.Value;
        var pixels = Ownership.Single(subject.Alpha, bounds);
        var whole = new PartSheet(BodyPart.Trunk, Array.ConvertAll(pixels.Alpha, a => a > 0 ? (byte)255 : (byte)0), new byte[pixels.Alpha.Length]);
        var mesh = Lattice.Over(new LayerPaint(subject.Picture, pixels).Paint(whole)!, bounds.Height / 75, _ => 0);
        var handles = Handles.Of(subject.Joints);
        var pins = BonePin.Of(mesh, [.. Enum.GetValues<BodyPart>().SelectMany(part => Handles.BonesOf(part, Cloth.None))], handles, new Dictionary<int, Drape>());
        var start = Stopwatch.GetTimestamp();
        var ours = new ArapSolver(mesh.Points, mesh.Triangles, _ => 1, Array.ConvertAll(pins, pin => pin.Pin));
        var build = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        var targets = Clip(handles, pins);
        var made = new Complex[Frames][];
        var fast = PerceptionBench.Best(() => made = Solve(ours, targets, mesh.Vertices)) / Frames;
        var theirs = new SparseArap(ours.Systems);
        var (slow, largest) = (double.PositiveInfinity, 0.0);
        for (var f = 0; f < Solved; f++)
        {
            var frame = f * Frames / Solved;
            start = Stopwatch.GetTimestamp();
            var wanted = theirs.Solve(targets[frame]);
            slow = Math.Min(slow, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            largest = Math.Max(largest, wanted.Zip(made[frame], (a, b) => (a - b).Magnitude).Max());
        }

        return
        [
            new("arap_vertices", mesh.Vertices, "vertices"), new("arap_pins", pins.Length, "pins"), new("arap_build_ms", build, "ms"), new("arap_frame_ms", fast, "ms"),
            new("arap_sparse_frame_ms", slow, "ms"), new("arap_speedup", slow / fast, "times"), new("arap_largest_difference", largest / bounds.Height * 1e9, "billionths of the height (at most 1000)"),
        ];
    }

    internal static Complex[][] Solve(ArapSolver solver, IReadOnlyList<Complex[]> targets, int vertices)
    {
        var made = targets.Select(_ => new Complex[vertices]).ToArray();
        solver.Solve(targets, (frame, vertex, at) => made[frame][vertex] = at);
        return made;
    }

    // From rest through four poses and back.
    private static Complex[][] Clip(Illustrator.Drawing.Vec[] handles, BonePin[] pins)
    {
        string[] poses = ["rest", "wave", "run", "cheer", "sit", "rest"];
        var controls = Array.ConvertAll(poses, PuppetSubject.Control);
        var retarget = new Retarget(handles, Enum.GetValues<BodyPart>().ToHashSet(), controls[0]);
        return [.. Enumerable.Range(0, Frames).Select(f =>
        {
            var (pose, share) = ((poses.Length - 1) * f / Frames, (poses.Length - 1.0) * f / Frames % 1);
            var between = new ControlFrame([.. controls[pose].Joints.Zip(controls[pose + 1].Joints, (a, b) => Vec3.Lerp(a, b, share))]);
            var posed = retarget.Pose(between).Handles;
            return Array.ConvertAll(pins, pin => pin.Target(posed));
        })];
    }
}
