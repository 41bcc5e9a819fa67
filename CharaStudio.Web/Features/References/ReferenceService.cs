using CharaStudio.Engine.Illustrator;
using CharaStudio.Engine.Pipelines;
using CharaStudio.Web.Data;
using CharaStudio.Web.Features.Accounts;
using CharaStudio.Web.Features.Characters;
using CharaStudio.Web.Features.Generation;
using CharaStudio.Web.Features.Jobs;
using CharaStudio.Web.Features.Media;
using CharaStudio.Web.Features.Policies;
using CharaStudio.Web.Http;
using CharaStudio.Web.Outgoing;
using Microsoft.EntityFrameworkCore;

namespace CharaStudio.Web.Features.References;

/// <summary>The current owner's reference images.</summary>
public sealed class ReferenceService(
    CurrentOwner owner, IDbContextFactory<StudioDbContext> databases, WriteQueue writes, JobService jobs, MediaStore media, ReferencePictures pictures,
    ReferenceViews views, IContentPolicy policy, TimeProvider clock)
{
    public const string IdPrefix = "ref";
    public const string Noun = "reference image";
    public const int ShortestSide = 16;

    /// <summary>Keeps the picture and orders that it be looked at.</summary>
    /// <param name="withFace">True makes a face part of f_identity, which is then biometric.</param>
    /// <exception cref="StudioException">ValidationFailed for what is no picture; ContentRefused for the name; PaymentRequired, QueueFull, DiskFull.</exception>
    public async Task<ReferenceView> UploadAsync(ReadOnlyMemory<byte> bytes, string? name, bool withFace = false, CancellationToken token = default)
    {
        var called = TextRules.Name("name", string.IsNullOrWhiteSpace(name) ? "Reference" : name);
        await policy.CheckAsync(null, [new PolicyText("name", called)], token);
        var picture = await pictures.ReadAsync(bytes, "image", token);
        if (Math.Min(picture.Width, picture.Height) < ShortestSide)
        {
            throw StudioException.Invalid("image", $"The picture has {picture.Width} x {picture.Height} pixels; a reference image needs {ShortestSide} a side at least.");
        }

        var ownerId = owner.Id;
        var kept = await media.WriteAsync(
            ownerId, picture.Content, picture.MediaType, "reference" + (picture.MediaType is "image/jpeg" ? ".jpg" : ".png"), picture.Width, picture.Height, token);
        var now = clock.GetUtcNow();
        var row = new ReferenceImage
        {
            Id = PublicId.New(),
            OwnerId = ownerId,
            Name = called,
            Width = picture.Width,
            Height = picture.Height,
            PictureId = kept.Id,
            JobId = Guid.NewGuid(),
            CreatedAt = now,
            UpdatedAt = now,
        };
        var job = await OrderAsync(row.JobId, new ReferenceLook(row.Id, withFace), called, db =>
        {
            db.AddRange(kept, row);
            return Task.CompletedTask;
        }, token);
        return views.Of(row, job);
    }

    /// <exception cref="StudioException">NotFound.</exception>
    public async Task<ReferenceView> GetAsync(string id, CancellationToken token = default)
    {
        var (row, look) = await ReadAsync(id, token);
        if (IsOlder(row, look))
        {
            (row, look) = await ReadAsync(id, token);
        }

        return views.Of(row, look);
    }

    /// <summary>The newest first.</summary>
    public async Task<Page<ReferenceView>> ListAsync(Paging paging, ReferenceFilter? filter = null, CancellationToken token = default)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        var own = (filter ?? ReferenceFilter.None).Apply(db.OwnedBy<ReferenceImage>(owner.Id).AsNoTracking(), db.Set<Job>());
        var rows = await own.OrderByDescending(row => row.CreatedAt).ThenByDescending(row => row.Id).Skip(paging.Offset).Take(paging.Limit).ToListAsync(token);
        var ids = rows.ConvertAll(row => row.JobId);
        var looks = await db.Set<Job>().AsNoTracking().Where(job => ids.Contains(job.Id)).ToDictionaryAsync(job => job.Id, token);
        var older = rows.FindAll(row => IsOlder(row, looks.GetValueOrDefault(row.JobId))).ConvertAll(row => row.Id);
        var newer = await db.Set<ReferenceImage>().AsNoTracking().Where(row => older.Contains(row.Id)).ToDictionaryAsync(row => row.Id, token);
        return new Page<ReferenceView>(rows.ConvertAll(row => views.Of(newer.GetValueOrDefault(row.Id, row), looks.GetValueOrDefault(row.JobId))), await own.CountAsync(token), paging);
    }

    /// <exception cref="StudioException">NotFound; also while it is not processed, with details.status (row 116).</exception>
    internal async Task<(ReferenceImage Row, ReferenceFacts Facts)> ProcessedAsync(string id, CancellationToken token = default)
    {
        var row = await FindAsync(id, token);
        if (row.ProcessedAt is not null && row.MaskId is not null && ReferenceJson.Facts(row) is { } facts)
        {
            return (row, facts);
        }

        var view = await GetAsync(id, token);
        throw new StudioException(
            ErrorCode.NotFound,
            view.Status is "failed" ? $"The reference image could not be processed: {view.Reason} Upload it again." : "The reference image is still being processed. Ask again in a few seconds.",
            details: new Dictionary<string, object?>(StringComparer.Ordinal) { ["status"] = view.Status, ["reason"] = view.Reason });
    }

    /// <summary>As <see cref="ProcessedAsync"/>, but waits while it is being looked at: clients upload and go on at once.</summary>
    /// <exception cref="StudioException">NotFound; also when it could not be processed.</exception>
    internal async Task<(ReferenceImage Row, ReferenceFacts Facts)> LookedAtAsync(string id, CancellationToken token = default)
    {
        var row = await FindAsync(id, token);
        if (row.ProcessedAt is null)
        {
            await jobs.WaitAsync(row.JobId, token);
        }

        return await ProcessedAsync(id, token);
    }

    /// <summary>Renames it, says whose likeness it is, moves joints.</summary>
    /// <exception cref="StudioException">NotFound, PreconditionFailed, ValidationFailed, ContentRefused.</exception>
    public async Task<ReferenceView> UpdateAsync(string id, ReferenceChange change, Func<string, bool> sent, string? ifMatch = null, CancellationToken token = default)
    {
        var ownerId = owner.Id;
        var name = sent("name") ? TextRules.Name("name", change.Name) : null;
        await policy.CheckAsync(null, name is null ? Array.Empty<PolicyText>() : [new PolicyText("name", name)], token);
        await writes.RunAsync(
            async db =>
            {
                var row = await db.FindOwnedAsync<ReferenceImage>(ownerId, IdPrefix, id, Noun, token);
                ETags.RequireMatch(ifMatch, row.Version);
                row.Name = name ?? row.Name;
                if (sent("character_id"))
                {
                    row.CharacterId = change.CharacterId is null
                        ? null
                        : (await db.FindOwnedAsync<Character>(ownerId, CharacterService.IdPrefix, change.CharacterId, CharacterService.Noun, token)).Id;
                }

                if (change.Joints is { } moved)
                {
                    var facts = ReferenceJson.Facts(row) ?? throw new StudioException(ErrorCode.Conflict, "The reference image is still being processed. Move its joints when it is done.");
                    row.Facts = ReferenceJson.Write(facts with { Joints = ReferenceRules.Moved(row, facts, moved), JointSource = "hand", Mobility = null });
                }

                row.Touch(clock);
                await db.SaveChangesAsync(token);
            },
            token: token);
        return await GetAsync(id, token);
    }

    /// <summary>Takes a mask that a person painted, and looks at the picture anew by it.</summary>
    /// <param name="png">White is the subject; as large as the picture.</param>
    /// <exception cref="StudioException">NotFound, ValidationFailed, Conflict while it is being looked at.</exception>
    public async Task<ReferenceView> PaintAsync(string id, ReadOnlyMemory<byte> png, CancellationToken token = default)
    {
        var ownerId = owner.Id;
        var before = await FindAsync(id, token);
        var painted = await pictures.ReadAsync(png, "mask", token);
        if (painted.Width != before.Width || painted.Height != before.Height)
        {
            throw StudioException.Invalid("mask", $"The mask has {painted.Width} x {painted.Height} pixels; it must have those of the picture, {before.Width} x {before.Height}.");
        }

        var kept = await media.WriteAsync(ownerId, painted.Content, painted.MediaType, "mask.png", painted.Width, painted.Height, token);
        var jobId = Guid.NewGuid();
        await OrderAsync(
            jobId,
            new ReferenceLook(before.Id, ReferenceJson.Facts(before)?.WithFace ?? false, kept.Id),
            before.Name,
            async db =>
            {
                var row = await db.FindOwnedAsync<ReferenceImage>(ownerId, IdPrefix, id, Noun, token);
                if (row.ProcessedAt is null && await IsBusyAsync(db, row.JobId, token))
                {
                    throw new StudioException(ErrorCode.Conflict, "The reference image is being processed. Paint its mask when it is done.");
                }

                db.Add(kept);
                (row.JobId, row.ProcessedAt) = (jobId, null);
                row.Touch(clock);
            },
            token);
        return await GetAsync(id, token);
    }

    /// <summary>Removes it with its mask, its vectors and every frame and film that was made of it.</summary>
    /// <exception cref="StudioException">NotFound; Conflict while a job uses it.</exception>
    public async Task<Deleted> DeleteAsync(string id, string? ifMatch = null, CancellationToken token = default)
    {
        var ownerId = owner.Id;
        var gone = await writes.RunAsync(
            async db =>
            {
                var row = await db.FindOwnedAsync<ReferenceImage>(ownerId, IdPrefix, id, Noun, token);
                ETags.RequireMatch(ifMatch, row.Version);
                var named = row.Id.ToString("D");

                // The job that looked at it may not have been put away yet when its client is already told that it is done.
                var looked = row.ProcessedAt is null ? Guid.Empty : row.JobId;
                if (await db.Set<Job>().AnyAsync(
                    job => job.OwnerId == ownerId && job.Id != looked && job.Payload.Contains(named)
                        && (job.State == JobState.Queued || job.State == JobState.Running || job.State == JobState.Cancelling), token))
                {
                    throw new StudioException(ErrorCode.Conflict, "A job is using the reference image. Cancel it first, or wait until it is done.");
                }

                var made = await db.Set<GeneratedAsset>().Where(asset => asset.ReferenceId == row.Id).ToListAsync(token);
                db.RemoveRange(made);
                db.Remove(row);
                await db.SaveChangesAsync(token);
                return made.SelectMany(asset => new[] { asset.MediaId, asset.MaskId, asset.PosterId }).Append(row.PictureId).Append(row.MaskId).Append(row.PortraitId).OfType<Guid>().ToList();
            },
            token: token);
        await media.DeleteAsync(ownerId, gone, CancellationToken.None);
        return Deleted.Of(id);
    }

    /// <exception cref="StudioException">NotFound.</exception>
    internal async Task<ReferenceImage> FindAsync(string id, CancellationToken token)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return await db.FindOwnedAsync<ReferenceImage>(owner.Id, IdPrefix, id, Noun, token);
    }

    // A job ends after what it writes: a row that was read before its job had ended may not have it yet, and would pass for failed.
    private static bool IsOlder(ReferenceImage row, Job? look) => row.ProcessedAt is null && look?.State.IsOver() is true;

    private async Task<(ReferenceImage Row, Job? Look)> ReadAsync(string id, CancellationToken token)
    {
        var row = await FindAsync(id, token);
        await using var db = await databases.CreateDbContextAsync(token);
        return (row, await db.Set<Job>().AsNoTracking().FirstOrDefaultAsync(job => job.Id == row.JobId, token));
    }

    private static Task<bool> IsBusyAsync(StudioDbContext db, Guid jobId, CancellationToken token) => db.Set<Job>().AnyAsync(
        job => job.Id == jobId && (job.State == JobState.Queued || job.State == JobState.Running || job.State == JobState.Cancelling), token);

    private Task<Job> OrderAsync(Guid jobId, ReferenceLook look, string name, Func<StudioDbContext, Task> alongside, CancellationToken token) =>
        // Everything else waits for a reference: it goes first.
        jobs.OrderAsync(new JobOrder(ReferenceRender.WorkKind, name, look, 1) { Id = jobId, Priority = 10 }, alongside, token);
}
