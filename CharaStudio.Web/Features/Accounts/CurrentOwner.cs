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

    /// <exception cref="StudioException">Unauthorized when nobody is signed in and no key was sent.</exception>
    public Guid Id => _set ?? Of(requests.HttpContext?.User)
        ?? throw new StudioException(ErrorCode.Unauthorized, "Sign in, or send an API key.");

    public bool IsKnown => (_set ?? Of(requests.HttpContext?.User)) is not null;

    /// <summary>Names the owner where there is no request: in circuits and background work.</summary>
    public void Use(Guid ownerId) => _set = ownerId;

    /// <summary>The owner that a principal stands for, or null.</summary>
    public static Guid? Of(ClaimsPrincipal? user) =>
        user?.Identity?.IsAuthenticated == true && Guid.TryParseExact(user.FindFirstValue(IdClaim), "D", out var id) ? id : null;
}
