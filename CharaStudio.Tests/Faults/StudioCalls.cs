using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace CharaStudio.Tests.Faults;

/// <summary>What scenarios ask of a studio, and the questions that they ask its database afterwards.</summary>
internal static class StudioCalls
{
    public static async Task<(int Status, JsonElement Body)> PostAsync(this HttpClient client, string path, object body)
    {
        using var answer = await client.PostAsJsonAsync(new Uri(path, UriKind.Relative), body);
        var text = await answer.Content.ReadAsStringAsync();
        return ((int)answer.StatusCode, text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text));
    }

    public static async Task<int> StatusAsync(this HttpClient client, string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        return (int)answer.StatusCode;
    }

    public static object Comic(int panels, string what = "A silver-haired swordswoman waits at the city gate") =>
        new { panels = Enumerable.Range(1, panels).Select(n => new { description = $"{what}, {n}" }), @async = true };

    /// <summary>Orders a comic; its job's id, or null when it was not taken.</summary>
    public static async Task<string?> TryOrderAsync(this HttpClient client, int panels)
    {
        var (status, body) = await client.PostAsync("/v1/generate/comic", Comic(panels));
        return status == (int)HttpStatusCode.Accepted ? body.GetProperty("job_id").GetString() : null;
    }

    public static async Task<string> OrderAsync(this HttpClient client, int panels)
    {
        var (status, body) = await client.PostPatientlyAsync("/v1/generate/comic", Comic(panels));
        return status == (int)HttpStatusCode.Accepted
            ? body.GetProperty("job_id").GetString()!
            : throw new InvalidOperationException($"The comic was not taken: {status} {body}");
    }

    /// <summary>Posts as a client should: told that the database is busy, it comes again.</summary>
    public static async Task<(int Status, JsonElement Body)> PostPatientlyAsync(this HttpClient client, string path, object body)
    {
        for (var start = Stopwatch.GetTimestamp(); ;)
        {
            var (status, answer) = await client.PostAsync(path, body);
            if (status != (int)HttpStatusCode.ServiceUnavailable || Stopwatch.GetElapsedTime(start) > s_patience
                || answer.GetProperty("error").GetProperty("code").GetString() is not "Busy")
            {
                return (status, answer);
            }

            await Task.Delay(500);
        }
    }

    public static Task<JsonElement> JobAsync(this HttpClient client, string id) =>
        client.GetFromJsonAsync<JsonElement>(new Uri($"/v1/jobs/{id}", UriKind.Relative));

    public static string State(this JsonElement job) => job.GetProperty("state").GetString()!;

    public static bool IsOver(this JsonElement job) => job.State() is "succeeded" or "failed" or "canceled" or "expired";

    public static List<string> Units(this JsonElement job) =>
        [.. job.GetProperty("units").EnumerateArray().Select(unit => unit.GetProperty("url").GetString()!.Split('?')[0])];

    public static Task<JsonElement> OverAsync(this StudioServer studio, string id) => studio.UntilAsync(id, IsOver);

    // What is lost never comes; what a busy machine is slow with does.
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(4);

    // Asked with all keys in turn: polling must not use up one key's allowance.
    public static async Task<JsonElement> UntilAsync(this StudioServer studio, string id, Func<JsonElement, bool> there)
    {
        var start = Stopwatch.GetTimestamp();
        for (var turn = 0; Stopwatch.GetElapsedTime(start) < s_patience; turn++)
        {
            using var answer = await studio.ClientOf(turn).GetAsync(new Uri($"/v1/jobs/{id}", UriKind.Relative));
            if (answer.IsSuccessStatusCode && await answer.Content.ReadFromJsonAsync<JsonElement>() is var job && there(job))
            {
                return job;
            }

            await Task.Delay(100);
        }

        throw new TimeoutException($"Job {id} did not get there.");
    }

    /// <summary>integrity_check, and that every media row's file is there in full.</summary>
    public static void AssertWhole(this StudioServer studio)
    {
        using var database = studio.OpenDatabase();
        Assert.Equal("ok", database.Scalar("PRAGMA integrity_check"));
        using var command = database.CreateCommand();
        command.CommandText = "SELECT id, bytes FROM media";
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            var name = rows.GetGuid(0).ToString("N");
            var file = new FileInfo(Path.Combine(studio.Data, "media", name[..2], name));
            Assert.True(file.Exists && file.Length == rows.GetInt64(1), $"File {name} is not whole.");
        }
    }

    public static object? Scalar(this SqliteConnection database, string sql)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
