using System.Globalization;
using CharaStudio.Web.Data;
using CharaStudio.Web.Http;
using CharaStudio.Web.Limits;
using Microsoft.EntityFrameworkCore;

namespace CharaStudio.Web.Idempotency;

/// <summary>
/// The rows of <see cref="IdempotencyRecord"/>. A record is written before its request does anything, and reaches the disk with whatever
/// comes after it, at the latest with the kept answer: the log is one line, so that nothing of the request can outlive its record.
/// </summary>
public sealed class IdempotencyStore(WriteQueue writes, IDbContextFactory<StudioDbContext> databases, Caps caps, TimeProvider clock)
{
    /// <summary>The live record, or null.</summary>
    internal async Task<IdempotencyRecord?> FindAsync(Guid ownerId, string scope, CancellationToken token)
    {
        var now = clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(token);
        return await db.Set<IdempotencyRecord>().AsNoTracking()
            .FirstOrDefaultAsync(record => record.OwnerId == ownerId && record.Scope == scope && record.ExpiresAt > now, token);
    }

    /// <exception cref="StudioException">RateLimited when the owner has as many live keys as are kept.</exception>
    internal async Task<IdempotencyRecord> ReserveAsync(Guid ownerId, string scope, string bodyHash, CancellationToken token)
    {
        var now = clock.GetUtcNow();
        var record = new IdempotencyRecord
        {
            Id = Guid.NewGuid(),
            OwnerId = ownerId,
            Scope = scope,
            BodyHash = bodyHash,
            CreatedAt = now,
            ExpiresAt = now.AddHours(Caps.IdempotencyHours),
        };
        await writes.RunAsync(
            async db =>
            {
                var own = db.Set<IdempotencyRecord>().Where(row => row.OwnerId == ownerId);
                await own.Where(row => row.Scope == scope && row.ExpiresAt <= now).ExecuteDeleteAsync(token);
                if (await own.CountAsync(row => row.ExpiresAt > now, token) >= caps.IdempotencyKeys)
                {
                    throw Full(await own.MinAsync(row => row.ExpiresAt, token) - now);
                }

                db.Add(record);
                await db.SaveChangesAsync(token);
            },
            token: token);
        return record;
    }

    /// <summary>Keeps the answer for replays.</summary>
    internal Task FinishAsync(Guid id, int status, string headers, byte[]? body) => writes.RunAsync(
        db => db.Set<IdempotencyRecord>().Where(row => row.Id == id).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.Status, status).SetProperty(row => row.Headers, headers).SetProperty(row => row.Body, body)),
        durable: true);

    /// <summary>Forgets a request that was refused: it may be sent again as if for the first time.</summary>
    internal Task ReleaseAsync(Guid id) =>
        writes.RunAsync(db => db.Set<IdempotencyRecord>().Where(row => row.Id == id).ExecuteDeleteAsync());

    /// <summary>As <see cref="ReleaseAsync"/>, unless something of the request was committed.</summary>
    internal Task ReleaseUnwrittenAsync(Guid id) =>
        writes.RunAsync(db => db.Set<IdempotencyRecord>().Where(row => row.Id == id && !row.IsWritten).ExecuteDeleteAsync());

    /// <summary>Removes what has expired.</summary>
    /// <returns>How many.</returns>
    public Task<int> SweepAsync()
    {
        var now = clock.GetUtcNow();
        return writes.RunAsync(db => db.Set<IdempotencyRecord>().Where(row => row.ExpiresAt <= now).ExecuteDeleteAsync());
    }

    private StudioException Full(TimeSpan left) => new(
        ErrorCode.RateLimited,
        string.Create(CultureInfo.InvariantCulture, $"{caps.IdempotencyKeys} idempotency keys of the last {Caps.IdempotencyHours} hours are kept; no more are."))
    {
        RetryAfter = left,
    };
}
