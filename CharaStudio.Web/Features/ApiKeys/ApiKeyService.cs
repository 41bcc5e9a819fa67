using CharaStudio.Web.Data;
using CharaStudio.Web.Features.Accounts;
using CharaStudio.Web.Http;
using Microsoft.EntityFrameworkCore;

namespace CharaStudio.Web.Features.ApiKeys;

/// <summary>Makes, lists and revokes the current owner's keys.</summary>
public sealed class ApiKeyService(
    IDbContextFactory<StudioDbContext> databases, WriteQueue writes, CurrentOwner owner, Pepper pepper, KeyRing ring, TimeProvider clock)
{
    private const string IdPrefix = "key";
    private const int LongestName = 200;

    /// <summary>Makes a key for the current owner. The answer holds its text, which is kept nowhere.</summary>
    /// <param name="name">A name for lists, 1-200 characters.</param>
    /// <param name="scopes">Which scopes, or null for the standard set (all but keys:admin).</param>
    public Task<NewApiKey> CreateAsync(
        string name, IReadOnlyList<string>? scopes = null, string prefix = KeyText.StandardPrefix, CancellationToken token = default) =>
        CreateForAsync(owner.Id, name, scopes, prefix, token);

    internal async Task<NewApiKey> CreateForAsync(
        Guid ownerId, string name, IReadOnlyList<string>? scopes, string prefix, CancellationToken token)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > LongestName)
        {
            throw StudioException.Invalid("name", $"A key's name has 1 to {LongestName} characters.");
        }

        var unknown = scopes?.FirstOrDefault(scope => !Scopes.All.Contains(scope));
        if (unknown is not null || scopes is { Count: 0 })
        {
            throw StudioException.Invalid("scopes", $"Scopes are one or more of: {string.Join(' ', Scopes.All)}.");
        }

        if (prefix is not (KeyText.StandardPrefix or KeyText.PrismPrefix))
        {
            throw StudioException.Invalid("prefix", $"A key's prefix is {KeyText.StandardPrefix} or {KeyText.PrismPrefix}.");
        }

        var text = KeyText.New(prefix);
        var key = new ApiKey
        {
            Id = PublicId.New(),
            OwnerId = ownerId,
            Name = name,
            Hint = KeyText.Hint(text),
            Hash = KeyText.Hash(pepper.Bytes, text),
            Scopes = string.Join(' ', (scopes ?? Scopes.Standard).Distinct(StringComparer.Ordinal)),
            CreatedAt = clock.GetUtcNow(),
        };
        await writes.RunAsync(
            db =>
            {
                db.Add(key);
                return db.SaveChangesAsync(token);
            },
            durable: true,
            token);
        return new NewApiKey(text, Summarize(key));
    }

    public async Task<IReadOnlyList<ApiKeySummary>> ListAsync(CancellationToken token = default)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        var keys = await db.Set<ApiKey>().AsNoTracking().Where(key => key.OwnerId == owner.Id)
            .OrderByDescending(key => key.CreatedAt).ToListAsync(token);
        return keys.ConvertAll(Summarize);
    }

    /// <summary>Ends a key at once here, and within a second in other processes on the same database.</summary>
    public async Task RevokeAsync(string id, CancellationToken token = default)
    {
        var keyId = PublicId.Parse(IdPrefix, id, "key");
        var ownerId = owner.Id;
        var now = clock.GetUtcNow();
        var changed = await writes.RunAsync(
            db => db.Set<ApiKey>()
                .Where(key => key.Id == keyId && key.OwnerId == ownerId)
                .ExecuteUpdateAsync(set => set.SetProperty(key => key.RevokedAt, key => key.RevokedAt ?? now), token),
            durable: true,
            token);
        ring.Forget(keyId);
        if (changed == 0)
        {
            throw StudioException.NotFound("key");
        }
    }

    private static ApiKeySummary Summarize(ApiKey key) => new(
        PublicId.Format(IdPrefix, key.Id), key.Name, key.Hint, key.Scopes.Split(' '), key.CreatedAt, key.ExpiresAt, key.RevokedAt,
        key.LastUsedAt);
}
