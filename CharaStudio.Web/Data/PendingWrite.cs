namespace CharaStudio.Web.Data;

/// <summary>One write in line: it is either begun by the writer or withdrawn by its caller, never both.</summary>
internal sealed class PendingWrite(Func<StudioDbContext, Task> work, bool durable, TimeProvider clock)
{
    private const int Waiting = 0;
    private const int Begun = 1;
    private const int Withdrawn = 2;
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly long _asked = clock.GetTimestamp();
    private int _state = Waiting;

    /// <param name="transact">Takes the work, whether it must reach the disk, and how long it has waited.</param>
    internal async Task RunAsync(Func<Func<StudioDbContext, Task>, bool, TimeSpan, Task> transact)
    {
        if (Interlocked.CompareExchange(ref _state, Begun, Waiting) != Waiting)
        {
            return;
        }

        try
        {
            await transact(work, durable, clock.GetElapsedTime(_asked));
            _done.SetResult();
        }
        catch (Exception error)
        {
            _done.SetException(error);
        }
    }

    /// <summary>Waits for the end. Patience counts only until the write begins: a begun write is always waited for.</summary>
    internal async Task WaitAsync(TimeSpan patience, CancellationToken token)
    {
        try
        {
            await _done.Task.WaitAsync(patience, clock, token);
        }
        catch (Exception error) when (error is TimeoutException or OperationCanceledException)
        {
            // The write may have ended in the same instant: then its end counts, not our impatience.
            if (!_done.Task.IsCompleted && Interlocked.CompareExchange(ref _state, Withdrawn, Waiting) == Waiting)
            {
                token.ThrowIfCancellationRequested();
                throw WriteQueue.Busy();
            }

            await _done.Task;
        }
    }
}
