namespace CharaStudio.Tests.Faults;

/// <summary>F2: SIGKILL of the drawing process in mid picture, once a job.</summary>
internal sealed class WorkerKilled : IFault
{
    private readonly StudioServer _studio = new("--slots", "1");

    public string Id => "F2";

    public string Injection => "kill -9 of the drawing process in mid picture";

    public ValueTask DisposeAsync() => _studio.DisposeAsync();

    public async Task<string> RunAsync(int seed)
    {
        if (seed == 1)
        {
            await _studio.StartAsync();
        }

        var job = await _studio.ClientOf(seed).OrderAsync(3);
        var before = (await _studio.UntilAsync(job, state => state.Units().Count >= 1)).Units();
        await Task.Delay(new Random(seed).Next(0, 150));
        foreach (var worker in await _studio.WorkersAsync())
        {
            await StudioServer.SignalAsync("KILL", worker);
        }

        var done = await _studio.OverAsync(job);
        Assert.Equal("succeeded", done.State());
        Assert.Equal(before, done.Units().Take(before.Count));
        Assert.InRange(done.GetProperty("attempt").GetInt32(), 1, 3);
        Assert.False(_studio.Process.HasExited);
        return $"done in attempt {done.GetProperty("attempt").GetInt32()}, {before.Count} finished pictures kept";
    }
}
