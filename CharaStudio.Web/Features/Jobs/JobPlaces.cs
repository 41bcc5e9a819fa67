namespace CharaStudio.Web.Features.Jobs;

/// <summary>The jobs that this process runs, and how many of one key at once.</summary>
internal sealed class JobPlaces(JobSettings settings)
{
    private readonly Dictionary<Guid, (WaitingJob Job, CancellationTokenSource Stop)> _taken = [];
    private readonly Lock _lock = new();
    private int _owed;

    public IReadOnlyCollection<Guid> Running
    {
        get
        {
            lock (_lock)
            {
                return [.. _taken.Keys];
            }
        }
    }

    /// <summary>Gives a place to the first of these whose key has one left.</summary>
    /// <returns>Null when none has; the turn is then owed until a job ends.</returns>
    public WaitingJob? Take(IReadOnlyList<WaitingJob> inOrder, CancellationTokenSource stop)
    {
        lock (_lock)
        {
            var waiting = inOrder.Where(job => !_taken.ContainsKey(job.Id)).ToList();
            var next = waiting.FirstOrDefault(job => _taken.Values.Count(taken => taken.Job.Lane == job.Lane) < settings.LaneSlots);
            if (next is not null)
            {
                _taken.Add(next.Id, (next, stop));
            }
            else
            {
                _owed = Math.Min(_owed + 1, waiting.Count);
            }

            return next;
        }
    }

    public void Leave(Guid id)
    {
        lock (_lock)
        {
            _taken.Remove(id);
        }
    }

    /// <summary>True when a turn is owed; it is then paid.</summary>
    public bool OwesATurn()
    {
        lock (_lock)
        {
            return _owed > 0 && _owed-- > 0;
        }
    }

    public CancellationTokenSource? StopOf(Guid id)
    {
        lock (_lock)
        {
            return _taken.TryGetValue(id, out var taken) ? taken.Stop : null;
        }
    }
}
