using System.Collections.Concurrent;
using CharaStudio.Web.Data;
using CharaStudio.Web.Http;
using Microsoft.EntityFrameworkCore;

namespace CharaStudio.Web.Features.ApiKeys;

/// <summary>Finds the key that a request carries. Remembers an answer for one second, so that a busy key costs one query a second.</summary>
public sealed class KeyRing(IDbContextFactory<StudioDbContext> databases, WriteQueue writes, Pepper pepper, TimeProvider clock)
{
    private const int MostRemembered = 10_000;
    private static readonly TimeSpan s_memory = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_useIsNotedEvery = TimeSpan.FromMinutes(5);
    private readonly ConcurrentDictionary<string, (KnownKey? Key, DateTimeOffset Until)> _remembered = new(StringComparer.Ordinal);

    /// <summary>The key behind <paramref name="text"/>, or null when it is malformed, unknown, revoked or expired.</summary>
    public async Task<KnownKey?> FindAsync(string text, CancellationToken token = default)
    {
        if (!KeyText.IsWellFormed(text))
        {
            return null;
        }

        var hash = KeyText.Hash(pepper.Bytes, text);
        var now = clock.GetUtcNow();
        if (!_remembered.TryGetValue(hash, out var memory) || memory.Until <= now)
        {
            if (_remembered.Count >= MostRemembered)
            {
                _remembered.Clear();
            }

            memory = (await LoadAsync(hash, now, token), now + s_memory);
            _remembered[hash] = memory;
        }

        return memory.Key is { } key && (key.ExpiresAt is null || key.ExpiresAt > now) ? key : null;
    }

    /// <summary>Drops what is remembered of a key, when it is revoked.</summary>
    public void Forget(Guid keyId)
    {
        foreach (var (hash, memory) in _remembered)
        {
            if (memory.Key?.KeyId == keyId)
            {
                _remembered.TryRemove(hash, out _);
            }
        }
    }

    private async Task<KnownKey?> LoadAsync(string hash, DateTimeOffset now, CancellationToken token)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        var key = await db.Set<ApiKey>().AsNoTracking().FirstOrDefaultAsync(row => row.Hash == hash && row.RevokedAt == null, token);
        if (key is null)
        {
            return null;
        }

        if (key.LastUsedAt is null || now - key.LastUsedAt > s_useIsNotedEvery)
        {
            _ = NoteUseAsync(key.Id, now);
        }

        return new KnownKey(key.Id, key.OwnerId, key.Scopes.Split(' ').ToHashSet(StringComparer.Ordinal), key.ExpiresAt);
    }

    // Not waited for: a request that only reads must not stand in line behind writes, nor fail because of one.
    private async Task NoteUseAsync(Guid keyId, DateTimeOffset now)
    {
        try
        {
            await writes.RunAsync(rows => rows.Set<ApiKey>().Where(row => row.Id == keyId)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.LastUsedAt, now), CancellationToken.None));
        }
        catch (StudioException)
        {
            // The next use is noted instead.
        }
    }
}
