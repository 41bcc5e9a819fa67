using System.Security.Cryptography;
using CharaStudio.Web.Data;
using CharaStudio.Web.Features.Media.Enlargements;
using CharaStudio.Web.Http;
using CharaStudio.Web.Operations.Disk;
using Microsoft.EntityFrameworkCore;

namespace CharaStudio.Web.Features.Media;

/// <summary>
/// Files under <c>media/aa/id</c> in the data folder. A file is complete on the disk before its row exists, so that whatever a row
/// names can be read; names on the disk are random ids, never anything that a request said.
/// </summary>
public sealed class MediaStore(StudioPaths paths, WriteQueue writes, IDbContextFactory<StudioDbContext> databases, OwnerQuota quota, TimeProvider clock)
{
    // ENOSPC as the runtime reports it on Linux.
    private const int NoSpace = unchecked((int)0x8007001C);
    private readonly string _root = paths.Folder("media");

    /// <summary>Takes over a finished file, such as one from the engine's spool. The row is the caller's to add, in its own transaction.</summary>
    public async Task<MediaFile> TakeAsync(
        Guid ownerId, string path, string mediaType, string name, int width, int height, CancellationToken token = default)
    {
        string hash;
        long length;
        await using (var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read))
        {
            length = file.Length;
            hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, token));
            file.Flush(flushToDisk: true);
        }

        var id = PublicId.New();
        await quota.ReserveAsync(ownerId, id, length, token);
        File.Move(path, PathOf(id));
        return Row(ownerId, id, mediaType, name, length, width, height, hash);
    }

    /// <summary>Writes new content. The row is the caller's to add, in its own transaction.</summary>
    /// <exception cref="StudioException">DiskFull; PaymentRequired when the owner may keep no more.</exception>
    public async Task<MediaFile> WriteAsync(
        Guid ownerId, ReadOnlyMemory<byte> content, string mediaType, string name, int width, int height, CancellationToken token = default)
    {
        var id = PublicId.New();
        await quota.ReserveAsync(ownerId, id, content.Length, token);
        var temporary = Path.Combine(paths.Folder("incoming"), id.ToString("N"));
        try
        {
            await using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                await file.WriteAsync(content, token);
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, PathOf(id));
        }
        catch (IOException error) when (error.HResult is NoSpace or 28)
        {
            File.Delete(temporary);
            throw new StudioException(ErrorCode.DiskFull, "The studio's disk is full. Delete something, or give it more room.");
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }

        return Row(ownerId, id, mediaType, name, content.Length, width, height, Convert.ToHexStringLower(SHA256.HashData(content.Span)));
    }

    /// <summary>Writes new content and its row.</summary>
    public async Task<MediaFile> AddAsync(
        Guid ownerId, ReadOnlyMemory<byte> content, string mediaType, string name, int width, int height, CancellationToken token = default)
    {
        var media = await WriteAsync(ownerId, content, mediaType, name, width, height, token);
        await writes.RunAsync(
            db =>
            {
                db.Add(media);
                return db.SaveChangesAsync(CancellationToken.None);
            },
            token: token);
        return media;
    }

    public async Task<MediaFile?> FindAsync(Guid id, CancellationToken token = default)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        return await db.Set<MediaFile>().AsNoTracking().FirstOrDefaultAsync(file => file.Id == id, token);
    }

    public Task<byte[]> ReadAsync(Guid id, CancellationToken token = default) => File.ReadAllBytesAsync(PathOf(id), token);

    /// <summary>Removes rows, then files, and what was enlarged of them; ids that are not this owner's are passed over.</summary>
    public async Task DeleteAsync(Guid ownerId, IReadOnlyCollection<Guid> ids, CancellationToken token = default)
    {
        var gone = await writes.RunAsync(
            async db =>
            {
                var enlarged = await db.Set<Enlargement>().Where(row => row.OwnerId == ownerId && ids.Contains(row.SourceId)).Select(row => row.MediaId).ToListAsync(token);
                List<Guid> all = [.. ids, .. enlarged];
                var own = db.Set<MediaFile>().Where(file => file.OwnerId == ownerId && all.Contains(file.Id));
                var found = await own.Select(file => file.Id).ToListAsync(token);
                await own.ExecuteDeleteAsync(token);
                return found;
            },
            token: token);
        DeleteFiles(gone);
    }

    /// <summary>Removes the files of rows that are gone already.</summary>
    internal void DeleteFiles(IEnumerable<Guid> ids)
    {
        foreach (var id in ids)
        {
            File.Delete(PathOf(id));
        }
    }

    /// <summary>Where the content of a row lies.</summary>
    public string PathOf(Guid id)
    {
        var name = id.ToString("N");
        var folder = Path.Combine(_root, name[..2]);
        Directory.CreateDirectory(folder);
        return Path.Combine(folder, name);
    }

    private MediaFile Row(Guid ownerId, Guid id, string mediaType, string name, long bytes, int width, int height, string hash) => new()
    {
        Id = id,
        OwnerId = ownerId,
        MediaType = mediaType,
        Name = name,
        Bytes = bytes,
        Width = width,
        Height = height,
        Sha256 = hash,
        CreatedAt = clock.GetUtcNow(),
    };
}
