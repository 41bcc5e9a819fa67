using System.Diagnostics;

namespace CharaStudio.Engine.Film;

/// <summary>Ends an encoder that takes too long, or that neither takes a frame nor writes a byte while it is waited for.</summary>
internal sealed class EncoderWatch(EncoderProcess child, string output, TimeSpan limit, TimeSpan stall) : IDisposable
{
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(500);
    private readonly long _begun = Stopwatch.GetTimestamp();
    private readonly CancellationTokenSource _over = new();

    /// <summary>Why it was ended; null as long as it was not.</summary>
    public string? Verdict { get; private set; }

    /// <summary>Waits for a step of the encoder's. Once it is ended the step fails by itself: its pipe is broken.</summary>
    public async Task WhileAsync(Task step)
    {
        // Looks are counted, not seconds: while this process itself stands still, nobody serves the encoder.
        var (still, length) = (0, Length());
        while (await Task.WhenAny(step, Task.Delay(s_look, _over.Token)) != step)
        {
            var now = Length();
            (still, length) = (now == length ? still + 1 : 0, now);
            if (still * s_look > stall)
            {
                End($"The encoder did nothing for {stall.TotalSeconds:0} s and was ended.");
            }
            else if (Stopwatch.GetElapsedTime(_begun) > limit)
            {
                End($"The encoder took longer than {limit.TotalSeconds:0} s and was ended.");
            }
        }

        await step;
    }

    public void Dispose()
    {
        _over.Cancel();
        _over.Dispose();
    }

    private void End(string verdict)
    {
        Verdict ??= verdict;
        child.Kill();
    }

    private long Length()
    {
        var file = new FileInfo(output);
        return file.Exists ? file.Length : -1;
    }
}
