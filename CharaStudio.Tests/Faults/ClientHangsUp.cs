using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;

namespace CharaStudio.Tests.Faults;

/// <summary>F20: the caller of a direct render closes the connection in the middle.</summary>
internal sealed class ClientHangsUp : IFault
{
    private const int Tries = 10;
    private readonly StudioServer _studio = new("--slots", "1");

    public string Id => "F20";

    public string Injection => "connection closed in mid direct render";

    public ValueTask DisposeAsync() => _studio.DisposeAsync();

    public async Task<string> RunAsync(int seed)
    {
        if (seed == 1)
        {
            await _studio.StartAsync();
            await _studio.OverAsync(await _studio.Client.OrderAsync(1)); // A warm worker: from now on a picture takes its usual time.
        }

        for (var tries = 1; ; tries++)
        {
            // On a busy machine the pictures may be there before anybody notices. From the second try on the process that draws is held still: it cannot be done.
            var job = await HangUpAsync(_studio.ClientOf(seed), TimeSpan.FromMilliseconds(new Random(seed).Next(0, 100)), isHeld: tries > 1);
            var start = Stopwatch.GetTimestamp();
            var state = job is null ? "answered" : (await _studio.OverAsync(job)).State();
            var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            if (state is not ("answered" or "succeeded") || tries == Tries)
            {
                Assert.Equal("canceled", state);
                Assert.InRange(seconds, 0, FaultRounds.IsBench ? 5 : 60);
                return $"canceled {seconds:0.00} s after the connection closed";
            }

            await SignalWorkersAsync("CONT");
        }
    }

    /// <returns>The job, or null when the answer came first.</returns>
    private async Task<string?> HangUpAsync(HttpClient client, TimeSpan after, bool isHeld)
    {
        using var hangUp = new CancellationTokenSource();
        var request = SendAsync(client, hangUp.Token);
        var job = await RunningAsync(client, request);
        await Task.Delay(after);
        if (isHeld)
        {
            await SignalWorkersAsync("STOP");
        }

        await hangUp.CancelAsync();
        return await request ? job : null;
    }

    private async Task SignalWorkersAsync(string signal)
    {
        foreach (var worker in await _studio.WorkersAsync())
        {
            await StudioServer.SignalAsync(signal, worker);
        }
    }

    private static async Task<bool> SendAsync(HttpClient client, CancellationToken token)
    {
        try
        {
            var panels = Enumerable.Range(1, 4).Select(n => new { description = $"A knight and a silver-haired mage fight in the burning village, {n}" });
            using var answer = await client.PostAsJsonAsync(new Uri("/v1/generate/comic", UriKind.Relative), new { panels }, token);
            return false;
        }
        catch (OperationCanceledException)
        {
            return true;
        }
    }

    private static async Task<string?> RunningAsync(HttpClient client, Task request)
    {
        while (!request.IsCompleted)
        {
            var list = await client.GetFromJsonAsync<JsonElement>(new Uri("/v1/jobs?limit=1", UriKind.Relative));
            var jobs = list.GetProperty("data");
            jobs = jobs.ValueKind is JsonValueKind.Array ? jobs : jobs.GetProperty("items");
            if (jobs.GetArrayLength() > 0 && jobs[0].State() is "running" && jobs[0].GetProperty("units_total").GetInt32() > 3)
            {
                return jobs[0].GetProperty("job_id").GetString()!;
            }

            await Task.Delay(30);
        }

        return null;
    }
}
