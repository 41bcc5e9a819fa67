namespace CharaStudio.Web.Features.ApiKeys;

/// <summary>A key in a list.</summary>
public sealed record ApiKeySummary(
    string Id, string Name, string Hint, IReadOnlyList<string> Scopes, DateTimeOffset CreatedAt, DateTimeOffset? ExpiresAt,
    DateTimeOffset? RevokedAt, DateTimeOffset? LastUsedAt, string ProjectId);

/// <summary>A key just made: the only time that its text is seen.</summary>
public sealed record NewApiKey(string Key, ApiKeySummary Summary);

/// <summary>Who a request's key stands for.</summary>
public sealed record KnownKey(Guid KeyId, Guid OwnerId, IReadOnlySet<string> Scopes, DateTimeOffset? ExpiresAt);

/// <summary>The body of POST /v1/keys.</summary>
/// <param name="Name">For lists, 1-200 characters.</param>
/// <param name="Scopes">Which scopes; null for all but keys:admin.</param>
/// <param name="Prefix">sk_live_ (default) or prism_sk_: a spelling, not a right.</param>
/// <param name="ProjectId">The project that it opens; null for the one of the key that asks. Only a key of the main project may name another.</param>
/// <param name="ExpiresAt">When it ends by itself; null for never.</param>
public sealed record NewApiKeyRequest(
    string Name, IReadOnlyList<string>? Scopes = null, string? Prefix = null, string? ProjectId = null, DateTimeOffset? ExpiresAt = null);

/// <summary>The answer of DELETE /v1/keys/{id}.</summary>
public sealed record RevokedKey(string Id, bool Revoked);
