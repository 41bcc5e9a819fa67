using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace CharaStudio.Web.Bench;

/// <summary>L13: two hundred jobs of four keys. The first key asks for all of its jobs before the others come.</summary>
internal static class IntakeBench
{
    private const int Keys = 4;
    private const int JobsPerKey = 50;

    /// <summary>What a row says: whose, when asked and begun (Unix ms), and how it ended.</summary>
    private sealed record Ran(string Lane, long Asked, long Begun, string State, int Attempts, int Units, int UnitsDrawn);

    public static async Task<IEnumerable<BarredFigure>> RunAsync(StudioProcess studio, CancellationToken token)
    {
        var clients = new List<HttpClient>();
        for (var key = 0; key < Keys; key++)
        {
            clients.Add(await studio.NewClientAsync(token));
        }

        await IdleAsync(studio.Client, token);
        var since = DateTimeOffset.Parse(
            (await BenchCalls.JobAsync(studio.Client, (await BenchCalls.RenderAsync(studio.Client, 1, 1, token))[0], token))["created_at"]!.GetValue<string>(), CultureInfo.InvariantCulture);
        await IdleAsync(studio.Client, token);
        var start = Stopwatch.GetTimestamp();
        await OrderAsync(clients[0], token);
        await Task.WhenAll(clients.Skip(1).Select(client => OrderAsync(client, token)));
        var intake = Stopwatch.GetElapsedTime(start).TotalSeconds;
        await IdleAsync(studio.Client, token);
        clients.ForEach(client => client.Dispose());
        return Judge(intake, await ReadAsync(studio.Database, since.ToUnixTimeMilliseconds(), token));
    }

    private static Task OrderAsync(HttpClient client, CancellationToken token) =>
        Task.WhenAll(Enumerable.Range(0, JobsPerKey).Select(_ => BenchCalls.RenderAsync(client, 1, 1, token)));

    private static async Task IdleAsync(HttpClient client, CancellationToken token)
    {
        foreach (var status in new[] { "pending", "processing" })
        {
            while ((await client.GetFromJsonAsync<JsonNode>($"/v1/jobs?limit=1&status={status}", token))!["meta"]!["total"]!.GetValue<int>() > 0)
            {
                await Task.Delay(200, token);
            }
        }
    }

    // Times to the millisecond, which answers do not have.
    private static async Task<List<Ran>> ReadAsync(string database, long since, CancellationToken token)
    {
        await using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync(token);
        await using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT lane, created_at, coalesce(started_at, 0), state, attempt, units_total, (SELECT count(*) FROM job_units WHERE job_id = jobs.id)
            FROM jobs WHERE created_at >= $since AND lane IN (SELECT lane FROM jobs WHERE created_at >= $since GROUP BY lane HAVING count(*) > 1)
            """;
        command.Parameters.AddWithValue("$since", since);
        await using var rows = await command.ExecuteReaderAsync(token);
        var jobs = new List<Ran>();
        while (await rows.ReadAsync(token))
        {
            jobs.Add(new Ran(rows.GetString(0), rows.GetInt64(1), rows.GetInt64(2), rows.GetString(3), rows.GetInt32(4), rows.GetInt32(5), rows.GetInt32(6)));
        }

        return jobs;
    }

    private static IEnumerable<BarredFigure> Judge(double intake, List<Ran> jobs)
    {
        var keys = jobs.GroupBy(job => job.Lane, StringComparer.Ordinal).OrderBy(key => key.Min(job => job.Asked)).ToList();
        var (asked, begun) = (keys[1].Min(job => job.Asked), keys[1].Min(job => job.Begun));
        var ahead = keys[0].Count(job => job.Begun > asked && job.Begun < begun);
        return
        [
            new("L13", "200 jobs of 4 keys queued", Math.Round(intake, 2), "s", 10, IsCeiling: true),
            new("L13", "jobs lost", (Keys * JobsPerKey) - jobs.Count(job => job.State is "succeeded"), "jobs", 0, IsCeiling: true),
            new("L13", "jobs run twice", jobs.Count(job => job.Attempts > 1 || job.UnitsDrawn > job.Units), "jobs", 0, IsCeiling: true),
            new("L13", "jobs of the first key begun while the second key's first waited", ahead, "jobs", 2, IsCeiling: true),
        ];
    }
}
