using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;

namespace CharaStudio.Tests.Faults;

/// <summary>F20: the caller of a direct render closes the connection in the middle.</summary>
internal sealed class ClientHangsUp : IFault
{
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

        var client = _studio.ClientOf(seed);
        using var hangUp = new CancellationTokenSource();
        var request = SendAsync(client, hangUp.Token);
        var job = await RunningAsync(client);
        await Task.Delay(new Random(seed).Next(0, 100));
        await hangUp.CancelAsync();
        var start = Stopwatch.GetTimestamp();
        var isCut = await request;
        var over = await _studio.OverAsync(job);
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;

        Assert.True(isCut, "The answer came before the connection could be closed.");
        Assert.Equal("canceled", over.State());
        Assert.InRange(seconds, 0, 5);
        return $"canceled {seconds:0.00} s after the connection closed";
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

    private static async Task<string> RunningAsync(HttpClient client)
    {
        while (true)
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
    }
}
