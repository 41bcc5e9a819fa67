using System.Text.Json;

namespace CharaStudio.Tests.Faults;

/// <summary>F3: a job over which the drawing process dies each time; on every fifth seed it takes the whole studio with it.</summary>
internal sealed class PoisonJob : IFault
{
    private readonly StudioServer _studio = new("--slots", "1");

    public string Id => "F3";

    public string Injection => "a job that kills its worker each time";

    public ValueTask DisposeAsync() => _studio.DisposeAsync();

    public async Task<string> RunAsync(int seed)
    {
        if (seed == 1)
        {
            await _studio.StartAsync();
        }

        // As long as comics may be: it cannot be drawn between two looks at it, however busy the machine is.
        var poison = await _studio.ClientOf(seed).OrderAsync(24);
        var healthy = await _studio.ClientOf(seed + 1).OrderAsync(1);
        var set = seed % 5 == 0 ? await KillStudioAsync(poison) : await KillWorkersAsync(poison);
        Assert.Equal("failed", set.State());
        Assert.Equal("WorkerCrashed", set.GetProperty("error").GetProperty("code").GetString());
        Assert.Equal(3, set.GetProperty("attempt").GetInt32());
        Assert.Equal("succeeded", (await _studio.OverAsync(healthy)).State());
        if (seed == 1)
        {
            await _studio.KillAsync();
            await _studio.StartAsync();
            Assert.Equal(3, (await _studio.Client.JobAsync(poison)).GetProperty("attempt").GetInt32());
        }

        return "set aside after 3 attempts, the next job was drawn";
    }

    private async Task<JsonElement> KillWorkersAsync(string poison)
    {
        while (true)
        {
            // In this order: with one slot, what lived before the job was seen to run draws it now, and not the one that waits behind it.
            var workers = await _studio.WorkersAsync();
            var job = await _studio.UntilAsync(poison, _ => true);
            if (job.IsOver())
            {
                return job;
            }

            foreach (var worker in job.State() is "running" ? workers : [])
            {
                await StudioServer.SignalAsync("KILL", worker);
            }

            await Task.Delay(20);
        }
    }

    private async Task<JsonElement> KillStudioAsync(string poison)
    {
        for (var attempt = 0; attempt < 3; attempt++)
        {
            await _studio.UntilAsync(poison, state => state.State() is "running");
            await _studio.KillAsync();
            await _studio.StartAsync();
        }

        return await _studio.OverAsync(poison);
    }
}
