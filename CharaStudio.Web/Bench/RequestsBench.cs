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
        await using var studio = await StudioProcess.StartAsync(token);
        var ids = await FillAsync(studio.Client, token);
        var rows = new List<(string Name, LoadResult Result)>
        {
            ("GET /health", await Load.RunAsync(Callers, s_length, _ => GetAsync(studio.Client, "/health"), token)),
            ("GET /v1/characters/{id}", await Load.RunAsync(Callers, s_length, n => GetAsync(studio.Client, One(ids, n)), token)),
            ("GET /v1/characters?limit=20", await Load.RunAsync(Callers, s_length, _ => GetAsync(studio.Client, "/v1/characters?limit=20"), token)),
            ("GET /v1/characters?search=", await Load.RunAsync(Callers, s_length, n => GetAsync(studio.Client, $"/v1/characters?search=hero%20{n % 977}"), token)),
            ("POST /v1/characters", await Load.RunAsync(Callers, s_length, n => PostAsync(studio.Client, "/v1/characters", new { name = $"New {n}" }), token)),
        };
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(token);
        var renders = await RenderAsync(studio.Client, ended.Token);
        rows.Add(("GET /v1/characters/{id} while 2 renders run", await Load.RunAsync(16, s_length, n => GetAsync(studio.Client, One(ids, n)), token)));
        var busy = await RunningAsync(studio.Client, renders, token);
        Write(rows, busy, args.Contains("--json"), output);
        return 0;
    }

    private static string One(IReadOnlyList<string> ids, int n) => "/v1/characters/" + ids[(int)((uint)(n * 2654435761L) % ids.Count)];

    private static async Task<IReadOnlyList<string>> FillAsync(HttpClient client, CancellationToken token)
    {
        var ids = new string[Characters];
        await Parallel.ForEachAsync(Enumerable.Range(0, Characters), new ParallelOptions { MaxDegreeOfParallelism = 32, CancellationToken = token }, async (i, stop) =>
        {
            using var answer = await client.PostAsJsonAsync("/v1/characters", new { name = $"Hero {i}", description = "A calm swordswoman with silver hair.", personality = "Calm" }, stop);
            answer.EnsureSuccessStatusCode();
            ids[i] = (await answer.Content.ReadFromJsonAsync<JsonNode>(stop))!["data"]!["id"]!.GetValue<string>();
        });
        return ids;
    }

    // Four jobs of 24 panels each keep both slots busy for longer than the measurement.
    private static async Task<IReadOnlyList<string>> RenderAsync(HttpClient client, CancellationToken token)
    {
        var jobs = new List<string>();
        for (var job = 0; job < 4; job++)
        {
            var panels = Enumerable.Range(0, 24).Select(i => new { description = $"a silver-haired swordswoman and a knight in armour fight in the village street, take {i}", style = "fantasy_anime", camera = "full_shot" });
            using var answer = await client.PostAsJsonAsync("/v1/generate/comic", new { panels, async = true }, token);
            answer.EnsureSuccessStatusCode();
            var body = (await answer.Content.ReadFromJsonAsync<JsonNode>(token))!;
            jobs.Add((body["job_id"] ?? body["data"]!["job_id"])!.GetValue<string>());
        }

        await Task.Delay(TimeSpan.FromMilliseconds(500), token);
        return jobs;
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

    private static async Task<bool> GetAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path);
        await answer.Content.ReadAsByteArrayAsync();
        return answer.IsSuccessStatusCode;
    }

    private static async Task<bool> PostAsync(HttpClient client, string path, object body)
    {
        using var answer = await client.PostAsJsonAsync(path, body);
        return answer.IsSuccessStatusCode;
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
