using System.Globalization;
using System.Text.Json;

namespace CharaStudio.Tests.Faults;

/// <summary>F12: the drawing process may suddenly use no more memory than it has; the next one may again.</summary>
internal sealed class WorkerOutOfMemory : IFault
{
    private const int Tries = 20;
    private readonly StudioServer _studio = new("--slots", "1");

    public string Id => "F12";

    public string Injection => "memory limit of the drawing process lowered in mid work";

    public ValueTask DisposeAsync() => _studio.DisposeAsync();

    public async Task<string> RunAsync(int seed)
    {
        if (seed == 1)
        {
            await _studio.StartAsync();
        }

        Assert.Equal("succeeded", (await _studio.OverAsync(await _studio.ClientOf(seed).OrderAsync(1))).State());
        var before = Resident(Assert.Single(await _studio.WorkersAsync()));
        var failed = await DrawnShortOfMemoryAsync(seed);
        Assert.Equal("failed", failed.State());
        Assert.True(failed.GetProperty("error").GetProperty("code").GetString() == "ResourceExhausted", failed.GetProperty("error").ToString());
        Assert.Equal("succeeded", (await _studio.OverAsync(await _studio.ClientOf(seed + 2).OrderAsync(1))).State());
        var after = Resident(Assert.Single(await _studio.WorkersAsync()));
        return $"ResourceExhausted, the next job was drawn; memory {before >> 20} MiB before, {after >> 20} MiB after";
    }

    // What the process frees after its limit was set it may use again, and may then draw the job after all: the limit is set anew, under what it has then.
    // A library that ends the process for want of memory has the job drawn by the next process, which has no limit yet: hence the process of each try.
    private async Task<JsonElement> DrawnShortOfMemoryAsync(int seed)
    {
        var dice = new Random(seed);
        for (var more = Tries; ; more--)
        {
            var worker = Assert.Single(await _studio.WorkersAsync());
            var limit = Figure(worker, "VmData") - (long)(dice.NextDouble() * (32 << 20));
            await StudioServer.RunAsync("prlimit", "--pid", worker.ToString(CultureInfo.InvariantCulture), $"--data={limit}:{limit}");
            var job = await _studio.OverAsync(await _studio.ClientOf(seed + 1).OrderAsync(3));
            if (job.State() != "succeeded" || more == 1)
            {
                return job;
            }
        }
    }

    private static long Resident(int process) => Figure(process, "VmRSS");

    private static long Figure(int process, string name)
    {
        var line = File.ReadLines($"/proc/{process}/status").First(line => line.StartsWith(name + ":", StringComparison.Ordinal));
        return long.Parse(line.AsSpan(name.Length + 1).Trim().TrimEnd("kB").Trim(), NumberStyles.None, CultureInfo.InvariantCulture) << 10;
    }
}
