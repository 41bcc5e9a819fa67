using System.Collections.Concurrent;

namespace CharaStudio.Web.Features.Webhooks;

/// <summary>Tells open pages that something about an owner's webhooks has changed.</summary>
public sealed class WebhookFeed
{
    private readonly ConcurrentDictionary<Subscription, bool> _subscriptions = new();

    /// <summary>Calls <paramref name="hear"/> at each change until it is disposed. Must return quickly; called from any thread.</summary>
    public IDisposable Subscribe(Guid ownerId, Action hear)
    {
        var subscription = new Subscription(this, ownerId, hear);
        _subscriptions[subscription] = true;
        return subscription;
    }

    internal void Publish(Guid ownerId)
    {
        foreach (var subscription in _subscriptions.Keys.Where(found => found.OwnerId == ownerId))
        {
            subscription.Hear();
        }
    }

    private sealed class Subscription(WebhookFeed feed, Guid ownerId, Action hear) : IDisposable
    {
        public Guid OwnerId => ownerId;

        public Action Hear => hear;

        public void Dispose() => feed._subscriptions.TryRemove(this, out _);
    }
}
