using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace CharaStudio.Tests.Faults;

/// <summary>
/// F8: the database files as they are at a random moment, in mid write: the process is stopped, the files are copied, and the copy
/// must open and hold every job and key that was acknowledged before.
/// </summary>
internal sealed class PowerLoss : IFault
{
    private readonly StudioServer _studio = new("--slots", "1");
    private readonly ConcurrentDictionary<string, bool> _jobs = new(StringComparer.Ordinal);

    public string Id => "F8";

    public string Injection => "database files as they are at a random moment under load";

    public ValueTask DisposeAsync() => _studio.DisposeAsync();

    public async Task<string> RunAsync(int seed)
    {
        if (seed == 1)
        {
            await _studio.StartAsync();
        }

        using var stop = new CancellationTokenSource();
        var writers = Enumerable.Range(0, 4).Select(writer => WriteAsync(writer, stop.Token)).ToList();
        await Task.Delay(new Random(seed).Next(200, 900));
        await _studio.FreezeAsync();
        var acknowledged = _jobs.Keys.ToList();
        var copy = Directory.CreateTempSubdirectory("charastudio-copy-");
        foreach (var file in Directory.EnumerateFiles(_studio.Data, "studio.db*").Where(file => !file.EndsWith("-shm", StringComparison.Ordinal)))
        {
            File.Copy(file, Path.Combine(copy.FullName, Path.GetFileName(file)));
        }

        await _studio.SignalAsync("CONT");
        await stop.CancelAsync();
        await Task.WhenAll(writers);
        AssertStored(Path.Combine(copy.FullName, "studio.db"), acknowledged);
        copy.Delete(recursive: true);
        return $"{acknowledged.Count} acknowledged jobs in the copy, integrity ok";
    }

    private async Task WriteAsync(int writer, CancellationToken token)
    {
        for (var n = writer; !token.IsCancellationRequested; n += 4)
        {
            var client = _studio.ClientOf(n);
            if (await client.TryOrderAsync(1) is not { } job)
            {
                await Task.Delay(50, CancellationToken.None);
                continue;
            }

            _jobs[job] = true;
            await client.PostAsync("/v1/characters", new { name = $"Load {n}" });
            await client.PostAsync($"/v1/jobs/{job}/cancel", new { });
        }
    }

    private static void AssertStored(string file, IReadOnlyCollection<string> jobs)
    {
        using var database = new SqliteConnection($"Data Source={file};Pooling=False");
        database.Open();
        Assert.Equal("ok", database.Scalar("PRAGMA integrity_check"));
        Assert.InRange(Convert.ToInt64(database.Scalar("SELECT COUNT(*) FROM jobs"), CultureInfo.InvariantCulture), jobs.Count, long.MaxValue);
        Assert.Equal(6L, database.Scalar("SELECT COUNT(*) FROM api_keys"));
        using var command = database.CreateCommand();
        command.CommandText = "SELECT id FROM jobs";
        using var rows = command.ExecuteReader();
        var stored = new HashSet<Guid>();
        while (rows.Read())
        {
            stored.Add(rows.GetGuid(0));
        }

        Assert.DoesNotContain(jobs, job => !stored.Contains(CharaStudio.Web.Features.Jobs.JobIds.Parse(job)));
    }
}
