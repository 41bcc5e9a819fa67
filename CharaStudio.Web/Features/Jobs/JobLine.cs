namespace CharaStudio.Web.Features.Jobs;

/// <summary>A queued job, as far as its turn is concerned.</summary>
public sealed record WaitingJob(Guid Id, string Lane, int Priority, DateTimeOffset CreatedAt, int UnitsLeft, DateTimeOffset ExpiresAt);

/// <summary>Whose turn it is: lanes take turns, the one served longest ago first; within a lane by priority, then age.</summary>
public sealed class JobLine
{
    private readonly Dictionary<string, long> _served = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private long _turn;

    /// <summary>The order in which these would be served from now on.</summary>
    public IReadOnlyList<WaitingJob> Order(IEnumerable<WaitingJob> waiting)
    {
        lock (_lock)
        {
            return
            [
                .. waiting.GroupBy(job => job.Lane, StringComparer.Ordinal)
                    .SelectMany(lane => lane.OrderByDescending(job => job.Priority).ThenBy(job => job.CreatedAt).ThenBy(job => job.Id)
                        .Select((job, round) => (job, round, last: _served.GetValueOrDefault(lane.Key))))
                    .OrderBy(turn => turn.round).ThenBy(turn => turn.last).ThenBy(turn => turn.job.CreatedAt).ThenBy(turn => turn.job.Id)
                    .Select(turn => turn.job),
            ];
        }
    }

    public void Served(string lane)
    {
        lock (_lock)
        {
            _served[lane] = ++_turn;
        }
    }
}
