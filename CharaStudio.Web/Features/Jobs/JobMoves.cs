namespace CharaStudio.Web.Features.Jobs;

/// <summary>The legal moves of a job, and the four words in which clients read them (contract 3d, C6, C7).</summary>
public static class JobMoves
{
    private static readonly Dictionary<JobState, JobState[]> s_next = new()
    {
        [JobState.Queued] = [JobState.Running, JobState.Canceled, JobState.Expired],
        // Back to the queue: the worker died and attempts are left, or the studio is stopping.
        [JobState.Running] = [JobState.Succeeded, JobState.Failed, JobState.Cancelling, JobState.Queued],
        [JobState.Cancelling] = [JobState.Canceled],
        // Back to the queue: somebody asked to try again.
        [JobState.Failed] = [JobState.Queued],
        [JobState.Canceled] = [JobState.Queued],
        [JobState.Succeeded] = [],
        [JobState.Expired] = [],
    };

    public static bool IsLegal(JobState from, JobState to) => s_next[from].Contains(to);

    public static bool IsOver(this JobState state) =>
        state is JobState.Canceled or JobState.Succeeded or JobState.Failed or JobState.Expired;

    /// <summary>pending, processing, completed or failed.</summary>
    public static string Status(this JobState state) => state switch
    {
        JobState.Queued => "pending",
        JobState.Running or JobState.Cancelling => "processing",
        JobState.Succeeded => "completed",
        _ => "failed",
    };

    /// <summary>The state as clients and rows spell it.</summary>
    public static string Word(this JobState state) => state switch
    {
        JobState.Queued => "queued",
        JobState.Running => "running",
        JobState.Cancelling => "cancelling",
        JobState.Canceled => "canceled",
        JobState.Succeeded => "succeeded",
        JobState.Failed => "failed",
        JobState.Expired => "expired",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static JobState Read(string word) =>
        Enum.GetValues<JobState>().First(state => string.Equals(state.Word(), word, StringComparison.Ordinal));
}
