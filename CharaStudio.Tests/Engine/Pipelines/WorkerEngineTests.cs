using System.Diagnostics;
using System.Globalization;
using CharaStudio.Engine.Pipelines;
using CharaStudio.Engine.Plans;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Engine.Pipelines;

/// <summary>With the real worker program. A stopped process (SIGSTOP) stands for one in the middle of a long render.</summary>
[Collection(nameof(Alone))]
public sealed class WorkerEngineTests : IDisposable
{
    private readonly TemporaryFolder _spool = new();
    private readonly WorkerEngine _engine;

    public WorkerEngineTests() => _engine = new WorkerEngine(
        new WorkerSettings { Slots = 1, CancelGrace = TimeSpan.FromMilliseconds(200), Silence = TimeSpan.FromSeconds(20) }, _spool.Path, _ => { });

    [Fact]
    public async Task RenderAsync_WorkerKilledMidRender_FailsAsCrashedAndTheNextRenderFindsANewWorker()
    {
        await _engine.WarmUpAsync(default);
        var first = _engine.ProcessIds.Single();
        await SignalAsync("STOP", first);
        var rendering = _engine.RenderAsync(Panel(), new Silent(), default);

        await SignalAsync("KILL", first);

        await Assert.ThrowsAsync<WorkerCrashedException>(() => rendering);
        await _engine.WarmUpAsync(default);
        Assert.NotEqual(first, _engine.ProcessIds.Single());
    }

    [Fact]
    public async Task RenderAsync_CancelledWhileTheWorkerIsDeaf_EndsTheWorker()
    {
        await _engine.WarmUpAsync(default);
        await SignalAsync("STOP", _engine.ProcessIds.Single());
        using var stop = new CancellationTokenSource();
        var rendering = _engine.RenderAsync(Panel(), new Silent(), stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => rendering);
        Assert.Empty(_engine.ProcessIds);
    }

    [Fact]
    public async Task WarmUpAsync_Worker_RunsAtTheLowestPriority()
    {
        await _engine.WarmUpAsync(default);
        var tasks = Directory.GetDirectories($"/proc/{_engine.ProcessIds.Single()}/task").Select(Niceness).OfType<string>().ToList();

        Assert.NotEmpty(tasks);
        Assert.All(tasks, niceness => Assert.Equal("19", niceness));
    }

    [Fact]
    public async Task RenderAsync_ImpossibleSize_KeepsTheWorker()
    {
        await _engine.WarmUpAsync(default);
        var worker = _engine.ProcessIds.Single();

        await Assert.ThrowsAsync<RenderFailedException>(() => _engine.RenderAsync(new PanelRequest(new ScenePlan(), 1, 1), new Silent(), default));

        Assert.Equal(worker, _engine.ProcessIds.Single());
    }

    [Fact]
    public async Task WarmUpAsync_ProgramIsMissing_FailsAsCrashed()
    {
        using var engine = new WorkerEngine(new WorkerSettings { Command = ["/no/such/program"] }, _spool.Path, _ => { });

        await Assert.ThrowsAsync<WorkerCrashedException>(() => engine.WarmUpAsync(default));
    }

    public void Dispose()
    {
        _engine.Dispose();
        _spool.Dispose();
    }

    private static PanelRequest Panel() => new(new ScenePlan(), 64, 64);

    // The 19th field of stat, counted behind the program's name, which may hold blanks; null of a thread that has ended meanwhile.
    private static string? Niceness(string task)
    {
        try
        {
            return File.ReadAllText(task + "/stat").Split(')')[^1].Split(' ')[17];
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static async Task SignalAsync(string signal, int process)
    {
        using var kill = Process.Start("kill", ["-" + signal, process.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }
}
