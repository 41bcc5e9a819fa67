using System.Security.Claims;
using System.Text.Encodings.Web;
using CharaStudio.Web.Features.Accounts;
using CharaStudio.Web.Http;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace CharaStudio.Web.Features.ApiKeys;

/// <summary>Reads the bearer key. Cookies play no part on API routes.</summary>
internal sealed class ApiKeyHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, KeyRing ring)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    private const string Bearer = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (header.Length == 0)
        {
            return AuthenticateResult.NoResult();
        }

        var key = header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            ? await ring.FindAsync(header[Bearer.Length..].Trim(), Context.RequestAborted)
            : null;
        if (key is null)
        {
            return AuthenticateResult.Fail("The key is malformed, unknown, revoked or expired.");
        }

        var identity = new ClaimsIdentity(Scheme.Name);
        identity.AddClaim(new Claim(CurrentOwner.IdClaim, key.OwnerId.ToString("D")));
        identity.AddClaim(new Claim(CurrentOwner.KeyClaim, key.KeyId.ToString("D")));
        identity.AddClaims(key.Scopes.Select(scope => new Claim(ScopeHandler.Claim, scope)));
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme.Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return ErrorBody.WriteAsync(
            Context,
            new StudioException(
                ErrorCode.Unauthorized,
                Request.Headers.Authorization.Count == 0
                    ? "Send an API key: Authorization: Bearer sk_live_..."
                    : "The API key is malformed, unknown, revoked or expired."));
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        var scopes = Context.GetEndpoint()?.Metadata.GetMetadata<ScopeMetadata>()?.AnyOf ?? [];
        return ErrorBody.WriteAsync(
            Context, new StudioException(ErrorCode.Forbidden, $"This needs a key with the scope {string.Join(" or ", scopes)}."));
    }
}

/// <summary>Asks that the key hold one of the scopes that the route names.</summary>
internal sealed class ScopeRequirement : IAuthorizationRequirement;

internal sealed class ScopeHandler : AuthorizationHandler<ScopeRequirement>
{
    internal const string Claim = "scope";

    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, ScopeRequirement requirement)
    {
        var scopes = (context.Resource as HttpContext)?.GetEndpoint()?.Metadata.GetMetadata<ScopeMetadata>()?.AnyOf;
        if (scopes is null || scopes.Any(scope => context.User.HasClaim(Claim, scope)))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
