using System.Diagnostics;

namespace CharaStudio.Web.Bench;

/// <summary>What a bounded burst of requests came to.</summary>
/// <param name="PerSecond">Answers a second over the whole burst.</param>
/// <param name="P50">Milliseconds.</param>
/// <param name="P95">Milliseconds.</param>
/// <param name="Errors">Answers that were no success, and requests without an answer.</param>
internal sealed record LoadResult(double PerSecond, double P50, double P95, int Errors);

/// <summary>Closed-loop load: so many callers, each sends its next request when it has the last one's answer.</summary>
internal static class Load
{
    public static async Task<LoadResult> RunAsync(int callers, TimeSpan length, Func<int, Task<bool>> send, CancellationToken token)
    {
        var start = Stopwatch.GetTimestamp();
        var loops = Enumerable.Range(0, callers).Select(caller => Task.Run(
            async () =>
            {
                var (times, errors) = (new List<double>(4096), 0);
                for (var n = caller; Stopwatch.GetElapsedTime(start) < length && !token.IsCancellationRequested; n += callers)
                {
                    var sent = Stopwatch.GetTimestamp();
                    try
                    {
                        errors += await send(n) ? 0 : 1;
                    }
                    catch (HttpRequestException)
                    {
                        errors++;
                    }

                    times.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
                }

                return (times, errors);
            },
            token));
        var done = await Task.WhenAll(loops);
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var all = done.SelectMany(d => d.times).Order().ToArray();
        return new LoadResult(all.Length / seconds, At(all, 0.5), At(all, 0.95), done.Sum(d => d.errors));
    }

    private static double At(double[] sorted, double share) => sorted.Length == 0 ? 0 : sorted[(int)Math.Min(sorted.Length - 1, share * sorted.Length)];
}
