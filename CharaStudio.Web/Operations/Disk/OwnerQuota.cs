using System.Collections.Concurrent;
using CharaStudio.Web.Data;
using CharaStudio.Web.Features.Media;
using CharaStudio.Web.Http;
using Microsoft.EntityFrameworkCore;

namespace CharaStudio.Web.Operations.Disk;

/// <summary>
/// How much one owner may keep. A file is reserved before it is written and counts from then on, so that many uploads at once cannot
/// each find the last free place. A reservation ends when its row is seen, or after ten minutes without one.
/// </summary>
public sealed class OwnerQuota(IDbContextFactory<StudioDbContext> databases, DiskSettings settings, TimeProvider clock)
{
    private const int MostReservations = 512;
    private static readonly TimeSpan s_life = TimeSpan.FromMinutes(10);
    private readonly ConcurrentDictionary<Guid, Shelf> _shelves = new();

    /// <param name="mediaId">The id that the row will have.</param>
    /// <exception cref="StudioException">PaymentRequired when the owner has no room left.</exception>
    public async Task ReserveAsync(Guid ownerId, Guid mediaId, long bytes, CancellationToken token)
    {
        var shelf = _shelves.GetOrAdd(ownerId, _ => new Shelf());
        await shelf.Turn.WaitAsync(token);
        try
        {
            // The figures are an upper bound: deletions are seen only when they are counted again.
            if (!Fits(shelf, bytes) || shelf.Reserved.Count >= MostReservations)
            {
                await CountAsync(ownerId, shelf, token);
            }

            if (!Fits(shelf, bytes))
            {
                throw Refusal();
            }

            shelf.Reserved[mediaId] = (bytes, clock.GetUtcNow());
            shelf.Files++;
            shelf.Bytes += bytes;
        }
        finally
        {
            shelf.Turn.Release();
        }
    }

    private bool Fits(Shelf shelf, long bytes) =>
        shelf.IsCounted && shelf.Files + 1 <= settings.OwnerFiles && shelf.Bytes + bytes <= settings.OwnerBytes;

    private async Task CountAsync(Guid ownerId, Shelf shelf, CancellationToken token)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        // One snapshot for both questions, so that a row that is committed in between is counted exactly once.
        await using var transaction = await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.ReadUncommitted, token);
        var own = db.Set<MediaFile>().Where(file => file.OwnerId == ownerId);
        var reserved = shelf.Reserved.Keys.ToList();
        var written = await own.Where(file => reserved.Contains(file.Id)).Select(file => file.Id).ToListAsync(token);
        (shelf.Files, shelf.Bytes) = (await own.LongCountAsync(token), await own.SumAsync(file => file.Bytes, token));
        var expired = shelf.Reserved.Where(entry => clock.GetUtcNow() - entry.Value.Since > s_life).Select(entry => entry.Key);
        foreach (var id in written.Concat(expired).ToList())
        {
            shelf.Reserved.Remove(id);
        }

        shelf.Files += shelf.Reserved.Count;
        shelf.Bytes += shelf.Reserved.Values.Sum(entry => entry.Bytes);
        shelf.IsCounted = true;
    }

    private StudioException Refusal() => new(
        ErrorCode.PaymentRequired,
        $"There is no room left: one owner keeps at most {settings.OwnerFiles} files of {settings.OwnerBytes >> 20} MiB in all. Delete something first.",
        details: new Dictionary<string, object?>(StringComparer.Ordinal) { ["max_files"] = settings.OwnerFiles, ["max_bytes"] = settings.OwnerBytes });

    private sealed class Shelf
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public Dictionary<Guid, (long Bytes, DateTimeOffset Since)> Reserved { get; } = [];

        public bool IsCounted { get; set; }

        public long Files { get; set; }

        public long Bytes { get; set; }
    }
}
