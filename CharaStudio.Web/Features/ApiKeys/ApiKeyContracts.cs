namespace CharaStudio.Web.Features.ApiKeys;

/// <summary>A key in a list.</summary>
public sealed record ApiKeySummary(
    string Id, string Name, string Hint, IReadOnlyList<string> Scopes, DateTimeOffset CreatedAt, DateTimeOffset? ExpiresAt,
    DateTimeOffset? RevokedAt, DateTimeOffset? LastUsedAt);

/// <summary>A key just made: the only time that its text is seen.</summary>
public sealed record NewApiKey(string Key, ApiKeySummary Summary);

/// <summary>Who a request's key stands for.</summary>
public sealed record KnownKey(Guid KeyId, Guid OwnerId, IReadOnlySet<string> Scopes, DateTimeOffset? ExpiresAt);
