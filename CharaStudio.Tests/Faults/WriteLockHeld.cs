using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace CharaStudio.Tests.Faults;

/// <summary>F6: another program holds the database's write lock.</summary>
internal sealed class WriteLockHeld : IFault
{
    private readonly StudioServer _studio = new("--slots", "1");

    public string Id => "F6";

    public string Injection => "write lock of the database held from outside (60 s in every fifth round of the bench, else 6 s)";

    public ValueTask DisposeAsync() => _studio.DisposeAsync();

    public async Task<string> RunAsync(int seed)
    {
        if (seed == 1)
        {
            await _studio.StartAsync();
        }

        var dice = new Random(seed);
        var job = await _studio.ClientOf(seed).OrderAsync(2);
        await Task.Delay(dice.Next(0, 500));
        var reads = new ConcurrentBag<double>();
        double slowestWrite;
        using (var database = _studio.OpenDatabase())
        {
            Execute(database, "BEGIN IMMEDIATE");
            var end = Stopwatch.GetTimestamp() + ((FaultRounds.IsBench && seed % 5 == 1 ? 60 : 6) * Stopwatch.Frequency);
            var reading = Enumerable.Range(0, 3).Select(reader => ReadAsync(reader, end, reads)).ToList();
            slowestWrite = await WriteAsync(callers: 30);
            await Task.WhenAll(reading);
            Execute(database, "ROLLBACK");
        }

        var (after, _) = await _studio.ClientOf(seed).PostPatientlyAsync("/v1/characters", new { name = "after" });
        Assert.Equal(201, after);
        Assert.Equal("succeeded", (await _studio.OverAsync(job)).State());
        var p95 = reads.Order().ElementAt((int)(reads.Count * 0.95));
        // A starved server answers when the lock is given up, after five seconds; how near to the promised 50 ms is for the bench to show on an idle machine.
        Assert.InRange(p95, 0, FaultRounds.IsBench ? 1000 : 2500);
        return $"{reads.Count} reads, p95 {p95:0.0} ms; slowest refused write {slowestWrite:0.0} s";
    }

    private async Task ReadAsync(int reader, long end, ConcurrentBag<double> times)
    {
        for (var n = 0; Stopwatch.GetTimestamp() < end; n++)
        {
            var sent = Stopwatch.GetTimestamp();
            var status = await _studio.ClientOf(n).StatusAsync(reader == 0 ? "/v1/characters" : "/health");
            times.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
            Assert.True(status is 200 or 429, $"A read answered {status}.");
            await Task.Delay(reader == 0 ? 200 : 10);
        }
    }

    private async Task<double> WriteAsync(int callers)
    {
        var seconds = await Task.WhenAll(Enumerable.Range(0, callers).Select(async caller =>
        {
            var sent = Stopwatch.GetTimestamp();
            using var body = System.Net.Http.Json.JsonContent.Create(new { name = $"Refused {caller}" });
            using var answer = await _studio.ClientOf(caller).PostAsync(new Uri("/v1/characters", UriKind.Relative), body);
            Assert.True((int)answer.StatusCode == 503, $"{(int)answer.StatusCode}: {string.Join('\n', _studio.Log.Where(line => line.Length > 0).TakeLast(12))}");
            Assert.NotNull(answer.Headers.RetryAfter);
            return Stopwatch.GetElapsedTime(sent).TotalSeconds;
        }));
        Assert.InRange(seconds.Max(), 0, FaultRounds.IsBench ? 5.9 : 30);
        return seconds.Max();
    }

    private static void Execute(SqliteConnection database, string sql)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 30;
        command.ExecuteNonQuery();
    }
}
