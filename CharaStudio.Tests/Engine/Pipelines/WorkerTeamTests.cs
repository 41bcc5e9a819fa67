using System.Diagnostics;
using System.Globalization;
using CharaStudio.Engine.Bench;
using CharaStudio.Engine.Control;
using CharaStudio.Engine.Control.Motion;
using CharaStudio.Engine.Film;
using CharaStudio.Engine.Illustrator;
using CharaStudio.Engine.Pipelines;
using CharaStudio.Engine.Plans;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Engine.Pipelines;

/// <summary>One film drawn by several real worker processes: the bytes of one, whatever becomes of the helpers.</summary>
[Collection(nameof(Alone))]
public sealed class WorkerTeamTests : IDisposable
{
    // On a busy machine a film may be done before this process sees it begun: then it proves nothing, and is drawn again.
    private const int Tries = 10;
    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryFolder _spool = new();
    private readonly PuppetSource _source;

    public WorkerTeamTests()
    {
        var (picture, alpha, model) = PuppetScene.Draw(new LookSheet { Name = "Ina", Seed = 5 }, 320, 240);
        string path = Path.Combine(_folder.Path, "reference.png"), mask = Path.Combine(_folder.Path, "mask.png");
        File.WriteAllBytes(path, picture.ToPng());
        File.WriteAllBytes(mask, new CharaStudio.Engine.Vision.Raster(320, 240, 1, alpha).ToPixels().ToPng());
        _source = new PuppetSource("ina", path, mask, [.. Enum.GetValues<Joint>().Select(joint => new JointPlace(model.Rig.Joints[joint].X, model.Rig.Joints[joint].Y, 1))]);
    }

    public void Dispose()
    {
        _folder.Dispose();
        _spool.Dispose();
    }

    private WorkerEngine Engine(int slots) => new(new WorkerSettings { Slots = slots, CancelGrace = TimeSpan.FromMilliseconds(200) }, _spool.Path, _ => { });

    private PuppetFilmRequest Film(int instances, FilmKind kind = FilmKind.Mp4, int frames = 40) => new(
        _source, [.. Enumerable.Range(0, frames).Select(i => ControlSpace.Encode(MotionLibrary.Frame("wave", i / 12.0)))], kind, 160, 120, 12)
    { Instances = instances };

    private static async Task<(byte[] Bytes, PuppetMetrics Metrics)> DrawAsync(WorkerEngine engine, PuppetFilmRequest film, CancellationToken token = default)
    {
        var unit = (await engine.RenderAsync(film, new Progress<RenderNews>(), token)).Units[0];
        var bytes = await File.ReadAllBytesAsync(unit.Files[0].Path, token);
        unit.Files.ToList().ForEach(file => File.Delete(file.Path));
        return (bytes, unit.Puppet!.Metrics);
    }

    [Theory]
    [InlineData(FilmKind.Mp4)]
    [InlineData(FilmKind.Gif)]
    public async Task Film_ByThreeProcesses_IsTheFilmOfOne_AndSaysHowManyDrew(FilmKind kind)
    {
        using var engine = Engine(3);
        await WarmAsync(engine, 3);
        var alone = await DrawAsync(engine, Film(1, kind, 600));
        var together = await DrawAsync(engine, Film(3, kind, 600));

        Assert.Equal(alone.Bytes, together.Bytes);
        Assert.Equal((1, 1), (alone.Metrics.Instances, alone.Metrics.Workers));
        Assert.InRange(together.Metrics.Workers, 2, 3);
        Assert.Equal(together.Metrics.Workers, together.Metrics.Instances);
        Assert.Empty(Directory.GetFiles(_spool.Path));
    }

    [Fact]
    public async Task Film_WhereOnlyOneSlotIs_IsDrawnByOneProcess()
    {
        using var engine = Engine(1);
        var made = await DrawAsync(engine, Film(4));
        Assert.Equal((1, 1), (made.Metrics.Workers, engine.ProcessIds.Count));
    }

    [Fact]
    public async Task Film_ShorterThanItsInstances_IsDrawn()
    {
        using var engine = Engine(4);
        Assert.Equal((await DrawAsync(engine, Film(1, frames: 2))).Bytes, (await DrawAsync(engine, Film(4, frames: 2))).Bytes);
    }

    [Fact]
    public async Task Film_HelperKilled_IsFinishedByTheOther()
    {
        for (var tries = 1; ; tries++)
        {
            using var engine = Engine(2);
            var alone = await DrawAsync(engine, Film(1, frames: 600));
            var first = engine.ProcessIds.Single();
            // The process that is there already encodes; the helper is the one that is started for it.
            var drawing = DrawAsync(engine, Film(2, frames: 600));
            await UntilAsync(() => engine.ProcessIds.Count == 2 || drawing.IsCompleted);
            var helper = drawing.IsCompleted ? 0 : engine.ProcessIds.SingleOrDefault(id => id != first);
            if (helper != 0)
            {
                using var kill = Process.Start("kill", ["-KILL", helper.ToString(CultureInfo.InvariantCulture)]);
            }

            Assert.Equal(alone.Bytes, (await drawing).Bytes);
            Assert.Empty(Directory.GetFiles(_spool.Path));
            if (helper != 0)
            {
                return;
            }

            Assert.True(tries < Tries, "No helper got ready before the film was done.");
        }
    }

    [Fact]
    public async Task Render_ThatWantsASlot_IsGivenThatOfAHelper()
    {
        for (var tries = 1; ; tries++)
        {
            using var engine = Engine(2);
            var film = DrawAsync(engine, Film(2, frames: 600));
            await UntilAsync(() => engine.ProcessIds.Count == 2 || film.IsCompleted);
            var frame = engine.RenderAsync(new PuppetFrameRequest(_source, new float[64], 32, 32), new Progress<RenderNews>(), default);
            var first = await Task.WhenAny(frame, film);
            await frame;
            Assert.NotEmpty((await film).Bytes);
            if (first == frame)
            {
                return;
            }

            Assert.True(tries < Tries, "The frame waited for the film, each time.");
        }
    }

    [Fact]
    public async Task Film_Cancelled_LeavesNothingBehind()
    {
        for (var tries = 1; ; tries++)
        {
            using var engine = Engine(2);
            using var stop = new CancellationTokenSource();
            await WarmAsync(engine, 2);
            var film = DrawAsync(engine, Film(2, frames: 600), stop.Token);
            await UntilAsync(() => Directory.GetFiles(_spool.Path, "*.raw").Length > 0 || film.IsCompleted);
            await stop.CancelAsync();
            var end = await Record.ExceptionAsync(() => film);
            Assert.Empty(Directory.GetFiles(_spool.Path, "*-*"));
            if (end is OperationCanceledException)
            {
                return;
            }

            Assert.Null(end);
            Assert.True(tries < Tries, "The film was done before it could be cancelled, each time.");
        }
    }

    // Every process has seen the subject and its face, as the film needs them: none comes too late to help.
    private Task WarmAsync(WorkerEngine engine, int processes) => Task.WhenAll(Enumerable.Range(0, processes).Select(_ =>
        engine.RenderAsync(new PuppetFrameRequest(_source, ControlSpace.Encode(MotionLibrary.Frame("wave", 0.5)), 160, 120) { MediaType = "image/jpeg" }, new Progress<RenderNews>(), default)
            .ContinueWith(frame => frame.Result.Units[0].Files.ToList().ForEach(file => File.Delete(file.Path)), TaskScheduler.Default)));

    private static async Task UntilAsync(Func<bool> there)
    {
        for (var n = 0; n < 24_000 && !there(); n++)
        {
            await Task.Delay(10);
        }

        Assert.True(there());
    }
}
