using System.Collections.Concurrent;
using CharaStudio.Web.Http;

namespace CharaStudio.Web.Limits;

/// <summary>Renders that a request waits for: a few of one owner at a time, so that nobody's threads are all held by waiting (threat 29).</summary>
public sealed class DirectRenders(Caps caps)
{
    private readonly ConcurrentDictionary<Guid, int> _running = new();

    /// <summary>Takes a place; dispose it when the render has been answered.</summary>
    /// <exception cref="StudioException">RateLimited.</exception>
    public IDisposable Enter(Guid ownerId)
    {
        if (_running.AddOrUpdate(ownerId, 1, (_, count) => count + 1) > caps.DirectRenders)
        {
            Leave(ownerId);
            throw new StudioException(
                ErrorCode.RateLimited, $"{caps.DirectRenders} direct answers are being drawn for you already. Wait for one, or send \"async\": true.")
            {
                RetryAfter = TimeSpan.FromSeconds(2),
            };
        }

        return new Place(this, ownerId);
    }

    private void Leave(Guid ownerId) => _running.AddOrUpdate(ownerId, 0, (_, count) => count - 1);

    private sealed class Place(DirectRenders renders, Guid ownerId) : IDisposable
    {
        private int _left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _left, 1) == 0)
            {
                renders.Leave(ownerId);
            }
        }
    }
}
