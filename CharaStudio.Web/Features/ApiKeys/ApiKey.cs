namespace CharaStudio.Web.Features.ApiKeys;

/// <summary>A key as it is kept: never the key itself, only a keyed hash of it and enough of its start to recognise it.</summary>
public sealed class ApiKey
{
    public required Guid Id { get; init; }

    public required Guid OwnerId { get; init; }

    public required string Name { get; set; }

    /// <summary>The prefix and the first eight random characters, for lists.</summary>
    public required string Hint { get; init; }

    /// <summary>HMAC-SHA256 of the whole key under the data folder's pepper, in hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>Scopes, separated by spaces.</summary>
    public required string Scopes { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    public DateTimeOffset? RevokedAt { get; set; }

    public DateTimeOffset? LastUsedAt { get; set; }
}
