using System.Collections.Concurrent;

namespace CharaStudio.Tests.Faults;

/// <summary>F1: SIGKILL while characters are written and a comic is drawn.</summary>
internal sealed class WebKilled : IFault
{
    private const int Writers = 4;
    private readonly StudioServer _studio = new();
    private readonly ConcurrentDictionary<string, string> _acknowledged = new(StringComparer.Ordinal);

    public string Id => "F1";

    public string Injection => "kill -9 of the web process under write load";

    public ValueTask DisposeAsync() => _studio.DisposeAsync();

    public async Task<string> RunAsync(int seed)
    {
        var dice = new Random(seed);
        if (seed == 1)
        {
            await _studio.StartAsync();
        }

        using var stop = new CancellationTokenSource();
        var writers = Enumerable.Range(0, Writers).Select(writer => WriteAsync(seed, writer, stop.Token)).ToList();
        var job = await _studio.Client.OrderAsync(4);
        await Task.Delay(dice.Next(300, FaultRounds.IsBench ? 5000 : 1500));
        await _studio.KillAsync();
        await stop.CancelAsync();
        await Task.WhenAll(writers);

        var seconds = await _studio.StartAsync();
        _studio.AssertWhole();
        AssertStored();
        var done = await _studio.OverAsync(job);
        Assert.Equal("succeeded", done.State());
        return $"{_acknowledged.Count} acknowledged writes stored; answers {seconds:0.0} s after the restart; job done in attempt {done.GetProperty("attempt").GetInt32()}";
    }

    private async Task WriteAsync(int seed, int writer, CancellationToken token)
    {
        for (var n = 0; !token.IsCancellationRequested; n++)
        {
            var name = $"Hero {seed} {writer} {n}";
            try
            {
                var (status, body) = await _studio.ClientOf(writer + 1).PostAsync("/v1/characters", new { name });
                if (status == 201)
                {
                    _acknowledged[name] = body.GetProperty("data").GetProperty("id").GetString()!;
                }
                else
                {
                    await Task.Delay(20, CancellationToken.None);
                }
            }
            catch (Exception error) when (error is HttpRequestException or IOException)
            {
                return; // Killed before it answered: nothing was acknowledged.
            }
        }
    }

    private void AssertStored()
    {
        using var database = _studio.OpenDatabase();
        using var command = database.CreateCommand();
        command.CommandText = "SELECT name FROM characters";
        using var rows = command.ExecuteReader();
        var stored = new HashSet<string>(StringComparer.Ordinal);
        while (rows.Read())
        {
            stored.Add(rows.GetString(0));
        }

        Assert.DoesNotContain(_acknowledged.Keys, name => !stored.Contains(name));
    }
}
