using System.Collections.Concurrent;
using System.Security.Claims;

namespace CharaStudio.Web.Features.Accounts;

/// <summary>Which sessions were signed out while this process runs, and who wants to hear of it: the circuits that they opened.</summary>
public sealed class LiveSessions
{
    internal const string Claim = "session";
    private readonly ConcurrentDictionary<string, bool> _ended = new(StringComparer.Ordinal);

    /// <summary>Raised with the id of a session that has just been signed out. Handlers return quickly.</summary>
    public event Action<string>? Ended;

    /// <summary>Ends the session and closes its circuits; its cookie opens nothing any more.</summary>
    public void End(ClaimsPrincipal user)
    {
        if (user.FindFirstValue(Claim) is { } id)
        {
            _ended[id] = true;
            Ended?.Invoke(id);
        }
    }

    public bool IsEnded(ClaimsPrincipal user) => user.FindFirstValue(Claim) is { } id && _ended.ContainsKey(id);
}
