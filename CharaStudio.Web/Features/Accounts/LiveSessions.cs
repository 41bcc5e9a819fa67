using System.Collections.Concurrent;
using System.Security.Claims;

namespace CharaStudio.Web.Features.Accounts;

/// <summary>Which sessions were signed out while this process runs, and who wants to hear of it: the circuits that they opened.</summary>
public sealed class LiveSessions
{
    internal const string Claim = "session";
    private readonly ConcurrentDictionary<string, bool> _ended = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<object, Action<string>> _listeners = new();

    /// <summary>Calls <paramref name="hear"/> with the id of each session that is signed out, until <paramref name="listener"/> is let go. Must return quickly.</summary>
    internal void Listen(object listener, Action<string> hear) => _listeners[listener] = hear;

    internal void LetGo(object listener) => _listeners.TryRemove(listener, out _);

    /// <summary>Ends the session and closes its circuits; its cookie opens nothing any more.</summary>
    public void End(ClaimsPrincipal user)
    {
        if (user.FindFirstValue(Claim) is { } id)
        {
            _ended[id] = true;
            foreach (var hear in _listeners.Values)
            {
                hear(id);
            }
        }
    }

    public bool IsEnded(ClaimsPrincipal user) => user.FindFirstValue(Claim) is { } id && _ended.ContainsKey(id);
}
