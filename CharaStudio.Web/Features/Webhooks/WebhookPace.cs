namespace CharaStudio.Web.Features.Webhooks;

/// <summary>At most 60 tries a minute an owner, so that nobody turns the studio against others.</summary>
public sealed class WebhookPace(TimeProvider clock)
{
    public const int MostAMinute = 60;
    private static readonly TimeSpan s_minute = TimeSpan.FromMinutes(1);
    private readonly Dictionary<Guid, Queue<DateTimeOffset>> _begun = [];
    private readonly Lock _lock = new();

    /// <summary>Owners who have had their tries of the last minute.</summary>
    public IReadOnlyList<Guid> Held
    {
        get
        {
            lock (_lock)
            {
                Forget();
                return [.. _begun.Where(owner => owner.Value.Count >= MostAMinute).Select(owner => owner.Key)];
            }
        }
    }

    public void Count(Guid ownerId)
    {
        lock (_lock)
        {
            if (!_begun.TryGetValue(ownerId, out var begun))
            {
                _begun[ownerId] = begun = new Queue<DateTimeOffset>();
            }

            begun.Enqueue(clock.GetUtcNow());
        }
    }

    private void Forget()
    {
        var start = clock.GetUtcNow() - s_minute;
        foreach (var (owner, begun) in _begun.ToList())
        {
            while (begun.TryPeek(out var oldest) && oldest <= start)
            {
                begun.Dequeue();
            }

            if (begun.Count == 0)
            {
                _begun.Remove(owner);
            }
        }
    }
}
