using System.Security.Claims;
using CharaStudio.Web.Http;

namespace CharaStudio.Web.Features.Accounts;

/// <summary>
/// Whose things this request, circuit or piece of background work may touch. Every query of every service filters by
/// <see cref="Id"/>; another owner's object is absent.
/// </summary>
public sealed class CurrentOwner(IHttpContextAccessor requests)
{
    public const string IdClaim = "owner";
    internal const string KeyClaim = "key";

    /// <summary>The person behind a session; <see cref="IdClaim"/> is the project that the session is in.</summary>
    internal const string AccountClaim = "account";
    internal const string StampClaim = "stamp";
    private Guid? _set;
    private bool _closed;

    /// <exception cref="StudioException">Unauthorized when nobody is signed in and no key was sent.</exception>
    public Guid Id => Known
        ?? throw new StudioException(ErrorCode.Unauthorized, "Sign in, or send an API key.");

    public bool IsKnown => Known is not null;

    private Guid? Known => _closed ? null : _set ?? Of(requests.HttpContext?.User);

    /// <summary>Names the owner where there is no request: in circuits and background work.</summary>
    public void Use(Guid ownerId) => _set = ownerId;

    /// <summary>From now on nobody: the session behind a circuit has ended.</summary>
    public void Close() => _closed = true;

    /// <summary>The owner that a principal stands for, or null.</summary>
    public static Guid? Of(ClaimsPrincipal? user) =>
        user?.Identity?.IsAuthenticated == true && Guid.TryParseExact(user.FindFirstValue(IdClaim), "D", out var id) ? id : null;
}
