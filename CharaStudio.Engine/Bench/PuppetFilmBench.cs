using System.Diagnostics;
using CharaStudio.Engine.Control;
using CharaStudio.Engine.Control.Motion;
using CharaStudio.Engine.Film;
using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Pipelines;
using CharaStudio.Engine.Plans;
using CharaStudio.Engine.Puppet;
using CharaStudio.Engine.Puppet.Plates;
using CharaStudio.Engine.Puppet.Stages;

namespace CharaStudio.Engine.Bench;

/// <summary>A drawn figure in a drawn place dances: frames a second from the poses to the finished file, memory over a long film, and what each step costs.</summary>
internal static class PuppetFilmBench
{
    private const int Fps = 30;

    /// <param name="args"><c>--out DIR</c> keeps the films.</param>
    public static async Task<IReadOnlyList<BenchRow>> RunAsync(IReadOnlyList<string> args)
    {
        var scratch = Directory.CreateTempSubdirectory("puppet-");
        try
        {
            return await RunAsync(args is [.., "--out", var named] ? Directory.CreateDirectory(named).FullName : scratch.FullName);
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    private static async Task<List<BenchRow>> RunAsync(string folder)
    {
        var rows = new List<BenchRow>();
        var start = Stopwatch.GetTimestamp();
        var (picture, alpha, model) = PuppetScene.Draw(BenchCast.All[0], 1280, 720);
        rows.Add(Since("puppet_build_ms", start));
        start = Stopwatch.GetTimestamp();
        var plate = Plate.Behind(picture, alpha);
        rows.Add(Since("plate_ms", start));
        await FilmAsync(rows, "film_720p", model, plate, 1280, 720, 300, folder);
        await FilmAsync(rows, "film_1080p", model, plate, 1920, 1080, 120, folder);
        await FilmAsync(rows, "film_4k", model, plate, 3840, 2160, 60, folder);
        await FirstFrameAsync(rows, picture, alpha, model, folder);
        await MemoryAsync(rows, model, plate, folder);
        Stages(rows, model, plate);
        return rows;
    }

    /// <summary>Frames of a movement of the library, at the bench's pace.</summary>
    public static ControlFrame[] Clip(string movement, int frames, int fps = Fps) =>
        [.. Enumerable.Range(0, frames).Select(i => MotionLibrary.Frame(movement, (double)i / fps))];

    private static async Task FilmAsync(List<BenchRow> rows, string name, PuppetModel model, Plate plate, int width, int height, int frames, string folder)
    {
        var controls = Clip("dance", frames);
        var output = Path.Combine(folder, name + ".mp4");
        File.Delete(output);
        var start = Stopwatch.GetTimestamp();
        var set = new StageSet(model.Mesh, plate, new StageSettings(width, height) { Shadow = 0.5 });
        await new PuppetFilm(new FilmSettings()).WriteAsync(
            set, FilmFormat.Large(FilmKind.Mp4, width, height, Fps), output, model.Pose(controls), controls, (_, _) => { }, 1, CancellationToken.None);
        rows.Add(new BenchRow(name + "_fps", frames / Stopwatch.GetElapsedTime(start).TotalSeconds, "frames/s"));
        rows.Add(new BenchRow(name + "_size", new FileInfo(output).Length / 1024.0, "KiB"));
    }

    // From the request to the PNG with its measures, in the worker's own way: the reference has been drawn before, these settings have not.
    private static async Task FirstFrameAsync(List<BenchRow> rows, Pixels picture, byte[] alpha, PuppetModel model, string folder)
    {
        string path = Path.Combine(folder, "reference.png"), mask = Path.Combine(folder, "mask.png");
        await File.WriteAllBytesAsync(path, picture.ToPng());
        await File.WriteAllBytesAsync(mask, new Vision.Raster(picture.Width, picture.Height, 1, alpha).ToPixels().ToPng());
        var joints = Enum.GetValues<Illustrator.Joint>().Select(joint => new JointPlace(model.Rig.Joints[joint].X, model.Rig.Joints[joint].Y, 1));
        var source = new PuppetSource("bench", path, mask, [.. joints]);
        var engine = new LocalEngine(Directory.CreateDirectory(Path.Combine(folder, "spool")).FullName);
        foreach (var (name, side) in ((string, int)[])[("first_frame_of_a_new_reference_ms", 512), ("first_frame_ms", 720), ("next_frame_ms", 720)])
        {
            var start = Stopwatch.GetTimestamp();
            var z = ControlSpace.Encode(MotionLibrary.Frame("wave", 0.4));
            var made = await engine.RenderAsync(new PuppetFrameRequest(source, z, side, side), new Progress<RenderNews>(), CancellationToken.None);
            rows.Add(Since(name, start));
            File.Delete(made.Units[0].Files[0].Path);
        }
    }

    // Growth between the 60th frame, when all buffers exist, and the last.
    private static async Task MemoryAsync(List<BenchRow> rows, PuppetModel model, Plate plate, string folder)
    {
        const int Frames = 600;
        var controls = Clip("walk", Frames);
        var output = Path.Combine(folder, "memory.mp4");
        File.Delete(output);
        var (early, late) = (0L, 0L);
        var set = new StageSet(model.Mesh, plate, new StageSettings(1280, 720));
        await new PuppetFilm(new FilmSettings()).WriteAsync(
            set, FilmFormat.Large(FilmKind.Mp4, 1280, 720, Fps), output, model.Pose(controls), controls,
            (frame, _) => (early, late) = frame == 60 ? (Environment.WorkingSet, 0) : (early, frame == Frames - 1 ? Environment.WorkingSet : late),
            1, CancellationToken.None);
        rows.Add(new BenchRow("memory_growth_600_frames", (late - early) / 1048576.0, "MiB"));
    }

    private static void Stages(List<BenchRow> rows, PuppetModel model, Plate plate)
    {
        const int Frames = 120;
        var controls = Clip("dance", Frames);
        var start = Stopwatch.GetTimestamp();
        var posed = model.Pose(controls);
        rows.Add(new BenchRow("frame_720p_solve", Stopwatch.GetElapsedTime(start).TotalMilliseconds / Frames, "ms"));
        var set = new StageSet(model.Mesh, plate, new StageSettings(1280, 720) { Shadow = 0.5 });
        Drawn(rows, "frame_720p_draw_resting_camera", set, posed, controls);
        Drawn(rows, "frame_720p_draw_moving_camera", set, posed, [.. controls.Select((c, i) => c with { Camera = new CameraFrame(Zoom: 1 + (i * 0.002)) })]);
        var frame = new StageFrame(1280, 720);
        new Stage(set).Draw(frame, posed[0], controls[0]);
        var yuv = new byte[1280 * 720 * 3 / 2];
        start = Stopwatch.GetTimestamp();
        for (var i = 0; i < Frames; i++)
        {
            Yuv420.Convert(frame.Rgba, 1280, 720, yuv, 0, 0, 1280, 720);
        }

        rows.Add(new BenchRow("frame_720p_yuv_whole", Stopwatch.GetElapsedTime(start).TotalMilliseconds / Frames, "ms"));
    }

    private static void Drawn(List<BenchRow> rows, string name, StageSet set, PosedMesh[] posed, ControlFrame[] controls)
    {
        var (stage, frame) = (new Stage(set), new StageFrame(set.Settings.Width, set.Settings.Height));
        stage.Draw(frame, posed[0], controls[0]);
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < posed.Length; i++)
        {
            stage.Draw(frame, posed[i], controls[i], i);
        }

        rows.Add(new BenchRow(name, Stopwatch.GetElapsedTime(start).TotalMilliseconds / posed.Length, "ms"));
    }

    private static BenchRow Since(string name, long start) => new(name, Stopwatch.GetElapsedTime(start).TotalMilliseconds, "ms");
}
