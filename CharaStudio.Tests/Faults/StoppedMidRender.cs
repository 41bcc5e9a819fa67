using System.Diagnostics;
using System.Text.Json;

namespace CharaStudio.Tests.Faults;

/// <summary>F14: SIGTERM while comics are drawn and more are ordered.</summary>
internal sealed class StoppedMidRender : IFault
{
    private readonly StudioServer _studio = new();

    public string Id => "F14";

    public string Injection => "SIGTERM while comics are drawn";

    public ValueTask DisposeAsync() => _studio.DisposeAsync();

    public async Task<string> RunAsync(int seed)
    {
        if (seed == 1)
        {
            await _studio.StartAsync();
        }

        var jobs = new List<string> { await _studio.ClientOf(1).OrderAsync(4), await _studio.ClientOf(2).OrderAsync(4) };
        await Task.Delay(new Random(seed).Next(100, 1200));
        var start = Stopwatch.GetTimestamp();
        await _studio.SignalAsync("TERM");
        var refusals = await OrderUntilClosedAsync(jobs);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(4));
        await _studio.Process.WaitForExitAsync(patience.Token);
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        Assert.Equal(0, _studio.Process.ExitCode);
        Assert.InRange(seconds, 0, FaultRounds.IsBench ? 25 : 120);

        await _studio.StartAsync();
        foreach (var job in jobs)
        {
            Assert.Equal("succeeded", (await _studio.OverAsync(job)).State());
        }

        return $"exit 0 after {seconds:0.0} s; {refusals} orders refused meanwhile; {jobs.Count} taken jobs done after the restart";
    }

    // Whatever is still taken must be done after the restart; whatever is not is a 503 that says why, or a closed door.
    private async Task<int> OrderUntilClosedAsync(List<string> jobs)
    {
        var refusals = 0;
        for (var n = 3; !_studio.Process.HasExited; n++)
        {
            try
            {
                var (status, body) = await _studio.ClientOf(n).PostAsync("/v1/generate/comic", StudioCalls.Comic(1));
                if (status == 202)
                {
                    jobs.Add(body.GetProperty("job_id").GetString()!);
                    await Task.Delay(200); // A signal that comes late must not find a full queue.
                    continue;
                }

                Assert.Equal((503, "ShuttingDown"), (status, body.GetProperty("error").GetProperty("code").GetString()));
                refusals++;
            }
            catch (Exception error) when (error is HttpRequestException or JsonException)
            {
                break;
            }
        }

        return refusals;
    }
}
