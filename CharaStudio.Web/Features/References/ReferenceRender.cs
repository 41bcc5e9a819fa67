using System.Text.Json;
using System.Text.Json.Nodes;
using CharaStudio.Engine.Pipelines;
using CharaStudio.Web.Data;
using CharaStudio.Web.Features.Jobs;
using CharaStudio.Web.Features.Media;
using CharaStudio.Web.Http;
using Microsoft.EntityFrameworkCore;

namespace CharaStudio.Web.Features.References;

/// <summary>Looks at a reference image: one unit, the mask; what else was seen goes to its row in the same transaction.</summary>
internal sealed class ReferenceRender(IDbContextFactory<StudioDbContext> databases, MediaStore media, TimeProvider clock) : IJobWork
{
    public const string WorkKind = "reference";
    private const string Hand = "hand";

    public string Kind => WorkKind;

    public async Task<JsonNode?> RunAsync(JobRun run, CancellationToken token)
    {
        var look = run.Payload<ReferenceLook>();
        var before = await FindAsync(run, look, token);
        var request = new ReferenceRequest(media.PathOf(before.PictureId))
        {
            MaskPath = look.PaintedMaskId is { } painted ? media.PathOf(painted) : null,
            WithFace = look.WithFace,
            Joints = Put(before),
        };
        await run.UnitAsync(0, "Mask", "mask", request, (db, done) => KeepAsync(db, run.Job.Id, look, done), token);
        // The files of before and the painted mask were read for the last time.
        await media.DeleteAsync(run.Job.OwnerId, [.. Outdated(before, look, await FindAsync(run, look, token))], CancellationToken.None);
        var row = await FindAsync(run, look, token);
        return JsonSerializer.SerializeToNode(
            new
            {
                ReferenceImageId = PublicId.Format(ReferenceService.IdPrefix, row.Id),
                Status = ReferenceViews.Processed,
                MaskUrl = MediaLinks.Refer(row.MaskId ?? throw new InvalidDataException("The mask is missing.")),
            },
            ApiJson.Output);
    }

    // Joints that a person put stay where they were put.
    private static IReadOnlyList<JointPlace>? Put(ReferenceImage row) => ReferenceJson.Facts(row) is { JointSource: Hand } known ? known.Joints : null;

    private static IEnumerable<Guid> Outdated(ReferenceImage before, ReferenceLook look, ReferenceImage now) =>
        new[] { before.MaskId, before.PortraitId, look.PaintedMaskId }.OfType<Guid>().Where(old => old != now.MaskId && old != now.PortraitId);

    private async Task<ReferenceImage> FindAsync(JobRun run, ReferenceLook look, CancellationToken token)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        return await db.Set<ReferenceImage>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == look.ReferenceId && row.OwnerId == run.Job.OwnerId, token)
            ?? throw new StudioException(ErrorCode.NotFound, "The reference image was deleted meanwhile.");
    }

    private async Task KeepAsync(StudioDbContext db, Guid jobId, ReferenceLook look, FinishedUnit done)
    {
        var row = await db.Set<ReferenceImage>().FirstOrDefaultAsync(found => found.Id == look.ReferenceId && found.JobId == jobId)
            ?? throw new StudioException(ErrorCode.NotFound, "The reference image was deleted meanwhile, or looked at anew.");
        var facts = done.Rendered.Reference ?? throw new InvalidDataException("The picture came without what was seen in it.");
        // Those that were moved while it was being looked at.
        if (Put(row) is { } put && !put.SequenceEqual(facts.Joints))
        {
            facts = facts with { Joints = put, JointSource = Hand, Mobility = null };
        }

        row.MaskId = done.Row.MediaId;
        row.PortraitId = done.InRole(RenderRole.Portrait);
        row.Facts = ReferenceJson.Write(facts);
        row.ProcessedAt = clock.GetUtcNow();
        row.Touch(clock);
    }
}
