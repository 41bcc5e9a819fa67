using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace CharaStudio.Web.Features.Accounts;

/// <summary>
/// Compares a live circuit with its account once a minute, and at once when its session is signed out elsewhere. A circuit outlives the
/// request that opened it, so that nothing else would notice a changed password; when it is no longer current its owner is closed, and
/// every service refuses the next click.
/// </summary>
internal sealed class CircuitSession : RevalidatingServerAuthenticationStateProvider
{
    private readonly AccountService _accounts;
    private readonly CurrentOwner _owner;
    private readonly LiveSessions _sessions;

    public CircuitSession(AccountService accounts, CurrentOwner owner, LiveSessions sessions, ILoggerFactory logs)
        : base(logs)
    {
        (_accounts, _owner, _sessions) = (accounts, owner, sessions);
        _sessions.Listen(this, id => _ = LeaveAsync(id));
    }

    protected override TimeSpan RevalidationInterval => TimeSpan.FromMinutes(1);

    /// <summary>False closes the owner of this circuit for good.</summary>
    internal async Task<bool> IsCurrentAsync(ClaimsPrincipal user, CancellationToken token)
    {
        if (user.Identity?.IsAuthenticated != true)
        {
            return true; // The sign-in page has a circuit of nobody.
        }

        var isCurrent = !_sessions.IsEnded(user) && await _accounts.IsCurrentAsync(user, token);
        if (!isCurrent)
        {
            _owner.Close();
        }

        return isCurrent;
    }

    protected override Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken) =>
        IsCurrentAsync(authenticationState.User, cancellationToken);

    protected override void Dispose(bool disposing)
    {
        _sessions.LetGo(this);
        base.Dispose(disposing);
    }

    private async Task LeaveAsync(string session)
    {
        var state = await GetAuthenticationStateAsync();
        if (string.Equals(state.User.FindFirstValue(LiveSessions.Claim), session, StringComparison.Ordinal))
        {
            _owner.Close();
            SetAuthenticationState(Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity()))));
        }
    }
}
