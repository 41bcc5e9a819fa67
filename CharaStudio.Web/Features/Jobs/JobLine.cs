namespace CharaStudio.Web.Features.Jobs;

/// <summary>A queued job, as far as its turn is concerned.</summary>
public sealed record WaitingJob(Guid Id, Guid OwnerId, string Lane, int Priority, DateTimeOffset CreatedAt, int UnitsLeft, DateTimeOffset ExpiresAt);

/// <summary>
/// Whose turn it is: owners take turns, the one served longest ago first, and so do the lanes (keys) of one owner; many keys bring
/// an owner no more turns. Within a lane by priority, then age.
/// </summary>
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
            return [.. InTurn(waiting.GroupBy(job => Owner(job.OwnerId), StringComparer.Ordinal).Select(owner => (owner.Key, Jobs: Lanes(owner))))];
        }
    }

    public void Served(Guid ownerId, string lane)
    {
        lock (_lock)
        {
            _served[lane] = _served[Owner(ownerId)] = ++_turn;
        }
    }

    private List<WaitingJob> Lanes(IEnumerable<WaitingJob> jobs) =>
        [.. InTurn(jobs.GroupBy(job => job.Lane, StringComparer.Ordinal).Select(lane => (
            lane.Key, lane.OrderByDescending(job => job.Priority).ThenBy(job => job.CreatedAt).ThenBy(job => job.Id).ToList())))];

    private IEnumerable<WaitingJob> InTurn(IEnumerable<(string Name, List<WaitingJob> Jobs)> groups) =>
        groups.SelectMany(group => group.Jobs.Select((job, round) => (job, round, last: _served.GetValueOrDefault(group.Name))))
            .OrderBy(turn => turn.round).ThenBy(turn => turn.last).ThenBy(turn => turn.job.CreatedAt).ThenBy(turn => turn.job.Id)
            .Select(turn => turn.job);

    private static string Owner(Guid id) => "owner " + id.ToString("N");
}
