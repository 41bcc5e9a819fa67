using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CharaStudio.Web.Bench;

/// <summary><c>./studio bench requests</c>: reads and writes against the real studio, alone and while two renders run.</summary>
internal static class RequestsBench
{
    private const int Characters = 10_000;
    private const int Callers = 64;
    private static readonly TimeSpan s_length = TimeSpan.FromSeconds(8);

    public static async Task<int> RunAsync(string[] args, TextWriter output, CancellationToken token)
    {
        await using var studio = await StudioProcess.StartAsync(token, "--rate-minute", "0", "--rate-burst", "0");
        var ids = await BenchCalls.FillAsync(studio.Client, Characters, token);
        var rows = new List<(string Name, LoadResult Result)>
        {
            ("GET /health", await Load.RunAsync(Callers, s_length, _ => BenchCalls.GetAsync(studio.Client, "/health"), token)),
            ("GET /v1/characters/{id}", await Load.RunAsync(Callers, s_length, n => BenchCalls.GetAsync(studio.Client, BenchCalls.One(ids, n)), token)),
            ("GET /v1/characters?limit=20", await Load.RunAsync(Callers, s_length, _ => BenchCalls.GetAsync(studio.Client, "/v1/characters?limit=20"), token)),
            ("GET /v1/characters?search=", await Load.RunAsync(Callers, s_length, n => BenchCalls.GetAsync(studio.Client, $"/v1/characters?search=hero%20{n % 977}"), token)),
            ("POST /v1/characters", await Load.RunAsync(Callers, s_length, n => BenchCalls.PostAsync(studio.Client, "/v1/characters", new { name = $"New {n}" }), token)),
        };
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(token);
        var renders = await BenchCalls.RenderAsync(studio.Client, 4, 24, ended.Token);
        await Task.Delay(TimeSpan.FromMilliseconds(500), token);
        rows.Add(("GET /v1/characters/{id} while 2 renders run", await Load.RunAsync(16, s_length, n => BenchCalls.GetAsync(studio.Client, BenchCalls.One(ids, n)), token)));
        var busy = await RunningAsync(studio.Client, renders, token);
        Write(rows, busy, args.Contains("--json"), output);
        return 0;
    }

    private static async Task<int> RunningAsync(HttpClient client, IReadOnlyList<string> jobs, CancellationToken token)
    {
        var running = 0;
        foreach (var id in jobs)
        {
            var job = (await client.GetFromJsonAsync<JsonNode>("/v1/jobs/" + id, token))!;
            running += (job["state"] ?? job["data"]!["state"])!.GetValue<string>() == "running" ? 1 : 0;
        }

        return running;
    }

    private static void Write(IReadOnlyList<(string Name, LoadResult Result)> rows, int stillRendering, bool json, TextWriter output)
    {
        if (json)
        {
            var flat = rows.SelectMany(r => new object[]
            {
                new { name = r.Name, value = Math.Round(r.Result.PerSecond), unit = "requests/s" },
                new { name = r.Name + ", p95", value = Math.Round(r.Result.P95, 2), unit = "ms" },
                new { name = r.Name + ", errors", value = (double)r.Result.Errors, unit = "answers" },
            }).Append(new { name = "renders still running at the end", value = (double)stillRendering, unit = "jobs" });
            output.WriteLine(JsonSerializer.Serialize(new { bench = "requests", rows = flat }));
            return;
        }

        output.WriteLine($"{"route",-46}{"requests/s",12}{"p50 ms",10}{"p95 ms",10}{"errors",8}");
        foreach (var (name, r) in rows)
        {
            output.WriteLine($"{name,-46}{r.PerSecond,12:0}{r.P50,10:0.00}{r.P95,10:0.00}{r.Errors,8}");
        }

        output.WriteLine($"renders still running at the end: {stillRendering}");
    }
}
