namespace CharaStudio.Web.Features.ApiKeys;

/// <summary>A key in a list.</summary>
/// <param name="Id">Names the key in DELETE /v1/keys/{id}; opens nothing.</param>
/// <param name="Name">What you called it.</param>
/// <param name="Hint">The first letters of the key, to tell keys apart.</param>
/// <param name="Scopes">What it opens.</param>
/// <param name="CreatedAt">When it was made, ISO 8601 in UTC.</param>
/// <param name="ExpiresAt">When it ends by itself; null for never.</param>
/// <param name="RevokedAt">When it was revoked; null while it is not.</param>
/// <param name="LastUsedAt">When it last opened something, to about five minutes; null for never.</param>
/// <param name="ProjectId">The project that it opens, proj_...</param>
public sealed record ApiKeySummary(
    string Id, string Name, string Hint, IReadOnlyList<string> Scopes, DateTimeOffset CreatedAt, DateTimeOffset? ExpiresAt,
    DateTimeOffset? RevokedAt, DateTimeOffset? LastUsedAt, string ProjectId);

/// <summary>A key just made: the only time that its text is seen.</summary>
/// <param name="Key">The key itself, sk_live_...; it is told this once and kept nowhere.</param>
/// <param name="Summary">The key as lists show it.</param>
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
/// <param name="Id">The key that was revoked.</param>
/// <param name="Revoked">True: it opens nothing from now on.</param>
public sealed record RevokedKey(string Id, bool Revoked);
