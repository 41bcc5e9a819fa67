using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace CharaStudio.Web.Bench;

/// <summary>The requests that the benches send.</summary>
internal static class BenchCalls
{
    /// <summary>One of them, all over the table and the same in every run.</summary>
    public static string One(IReadOnlyList<string> ids, int n) => "/v1/characters/" + ids[(int)((uint)(n * 2654435761L) % ids.Count)];

    public static async Task<bool> GetAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path);
        await answer.Content.ReadAsByteArrayAsync();
        return answer.IsSuccessStatusCode;
    }

    public static async Task<bool> PostAsync(HttpClient client, string path, object body, string? idempotencyKey = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        if (idempotencyKey is not null)
        {
            request.Headers.Add("Idempotency-Key", idempotencyKey);
        }

        using var answer = await client.SendAsync(request);
        return answer.IsSuccessStatusCode;
    }

    public static async Task<IReadOnlyList<string>> FillAsync(HttpClient client, int characters, CancellationToken token)
    {
        var ids = new string[characters];
        await Parallel.ForEachAsync(Enumerable.Range(0, characters), new ParallelOptions { MaxDegreeOfParallelism = 32, CancellationToken = token }, async (i, stop) =>
        {
            using var answer = await client.PostAsJsonAsync("/v1/characters", new { name = $"Hero {i}", description = "A calm swordswoman with silver hair.", personality = "Calm" }, stop);
            answer.EnsureSuccessStatusCode();
            ids[i] = (await answer.Content.ReadFromJsonAsync<JsonNode>(stop))!["data"]!["id"]!.GetValue<string>();
        });
        return ids;
    }

    /// <summary>Puts comics of so many panels into the queue.</summary>
    public static async Task<IReadOnlyList<string>> RenderAsync(HttpClient client, int jobs, int panels, CancellationToken token)
    {
        var ids = new List<string>();
        for (var job = 0; job < jobs; job++)
        {
            var wanted = Enumerable.Range(0, panels).Select(i => new { description = $"a silver-haired swordswoman and a knight in armour fight in the village street, take {i}", style = "fantasy_anime", camera = "full_shot" });
            ids.Add(await OrderAsync(client, new { panels = wanted, async = true }, token));
        }

        return ids;
    }

    // A busy studio says when to come again; a client that does so is what intake is measured by.
    private static async Task<string> OrderAsync(HttpClient client, object comic, CancellationToken token)
    {
        while (true)
        {
            using var answer = await client.PostAsJsonAsync("/v1/generate/comic", comic, token);
            var body = await answer.Content.ReadAsStringAsync(token);
            if (answer.IsSuccessStatusCode)
            {
                return JsonNode.Parse(body)!["job_id"]!.GetValue<string>();
            }

            if (answer.StatusCode is not System.Net.HttpStatusCode.ServiceUnavailable || answer.Headers.RetryAfter?.Delta is not { } pause)
            {
                throw new InvalidOperationException($"The order of a comic was answered with {(int)answer.StatusCode}: {body}");
            }

            await Task.Delay(pause, token);
        }
    }

    public static async Task<JsonNode> JobAsync(HttpClient client, string id, CancellationToken token) =>
        (await client.GetFromJsonAsync<JsonNode>("/v1/jobs/" + id, token))!;

    /// <summary>Waits until all are done.</summary>
    /// <returns>Seconds from now on.</returns>
    public static async Task<double> SecondsAsync(HttpClient client, IReadOnlyList<string> jobs, CancellationToken token)
    {
        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        foreach (var id in jobs)
        {
            while ((await JobAsync(client, id, token))["status"]!.GetValue<string>() is not ("completed" or "failed"))
            {
                await Task.Delay(50, token);
            }
        }

        return System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    /// <summary>Panels and pages that these jobs have drawn so far.</summary>
    public static async Task<int> UnitsAsync(HttpClient client, IReadOnlyList<string> jobs, CancellationToken token)
    {
        var units = 0;
        foreach (var id in jobs)
        {
            units += (await JobAsync(client, id, token))["units_done"]!.GetValue<int>();
        }

        return units;
    }

    public static async Task CancelAsync(HttpClient client, IReadOnlyList<string> jobs, CancellationToken token)
    {
        foreach (var id in jobs)
        {
            using var answer = await client.PostAsync(new Uri($"/v1/jobs/{id}/cancel", UriKind.Relative), null, token);
        }
    }
}
