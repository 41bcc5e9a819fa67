using System.Collections.Concurrent;
using System.Text.Json;
using CharaStudio.Tests.Support;
using CharaStudio.Web.Http;

namespace CharaStudio.Tests.Sweeps;

/// <summary>Sends hostile requests side by side and notes every answer that is none.</summary>
internal sealed class Gunner(SweepStudio studio, HttpClient open)
{
    private const int Lanes = 4;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_patienceAlone = 3 * SweepStudio.WaitsFor;
    private readonly ConcurrentBag<Shot> _slow = [];
    private readonly ConcurrentBag<string> _faults = [];
    private readonly ConcurrentDictionary<int, int> _statuses = new();

    /// <summary>Answers by status.</summary>
    public IReadOnlyDictionary<int, int> Statuses => _statuses;

    public async Task<IReadOnlyCollection<string>> FireAsync(IReadOnlyList<Shot> shots)
    {
        await Parallel.ForEachAsync(shots, new ParallelOptions { MaxDegreeOfParallelism = Lanes }, async (shot, _) => await TryAsync(shot, s_patience, _slow.Add));

        // On a busy machine a request may wait for its turn, and a drawing for its processor; one that hangs does so alone, too, and for good.
        foreach (var shot in _slow)
        {
            await TryAsync(shot, s_patienceAlone, hanging => _faults.Add($"{hanging}: no answer in {s_patienceAlone.TotalSeconds:0} s"));
        }

        return _faults;
    }

    private async Task TryAsync(Shot shot, TimeSpan patience, Action<Shot> late)
    {
        using var end = new CancellationTokenSource(patience);
        try
        {
            using var request = shot.Request();
            using var answer = await (shot.ReplacesKey ? open : studio.Owner.Http).SendAsync(request, end.Token);
            var bytes = await answer.Content.ReadAsByteArrayAsync(end.Token);
            _statuses.AddOrUpdate((int)answer.StatusCode, 1, (_, count) => count + 1);
            if (Fault(shot, answer, bytes) is { } fault)
            {
                _faults.Add($"{shot}: {(int)answer.StatusCode} {fault}\n    {System.Text.Encoding.UTF8.GetString(bytes.AsSpan(0, Math.Min(bytes.Length, 300)))}");
            }

            await TidyAsync(answer, bytes);
        }
        catch (Exception error) when (end.IsCancellationRequested && error is OperationCanceledException or IOException or HttpRequestException)
        {
            late(shot);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            _faults.Add($"{shot}: {error.GetType().Name} {error.Message}");
        }
    }

    private static string? Fault(Shot shot, HttpResponseMessage answer, byte[] bytes)
    {
        var status = (int)answer.StatusCode;
        if (!answer.Headers.Contains("X-Request-Id") || !answer.Headers.Contains("X-RateLimit-Remaining") || !answer.Headers.Contains("RateLimit"))
        {
            return "lacks X-Request-Id or the rate headers";
        }

        if (status < 400)
        {
            return null;
        }

        if (status >= 500 && !(status == 503 && answer.Headers.RetryAfter is not null))
        {
            return "is a failure of ours";
        }

        if (bytes.Length == 0)
        {
            return "has no body";
        }

        var problem = shot.WantsProblem || (shot.Header is "Accept" && shot.Value!.Contains(ErrorBody.ProblemType, StringComparison.Ordinal));
        var body = JsonSerializer.Deserialize<JsonElement>(bytes);
        var fault = AnswerShape.Fault(body, status, shot.Route.Dialect!.Value, problem);
        return fault is not null && shot.MayMiss && Enum.GetValues<Dialect>().Any(dialect => AnswerShape.Fault(body, status, dialect, problem) is null) ? null : fault;
    }

    // What was ordered by the way is not drawn.
    private async Task TidyAsync(HttpResponseMessage answer, byte[] bytes)
    {
        if ((int)answer.StatusCode == 202 && JsonSerializer.Deserialize<JsonElement>(bytes).TryGetProperty("job_id", out var job))
        {
            using var cancelled = await studio.Owner.Http.DeleteAsync(new Uri($"/v1/jobs/{job.GetString()}", UriKind.Relative));
        }
    }
}
