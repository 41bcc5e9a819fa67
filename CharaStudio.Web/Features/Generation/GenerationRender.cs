using System.Text.Json;
using System.Text.Json.Nodes;
using CharaStudio.Engine.Film;
using CharaStudio.Engine.Pipelines;
using CharaStudio.Web.Data;
using CharaStudio.Web.Features.Jobs;
using CharaStudio.Web.Features.Media;
using CharaStudio.Web.Features.References;
using CharaStudio.Web.Http;
using Microsoft.EntityFrameworkCore;

namespace CharaStudio.Web.Features.Generation;

/// <summary>Draws a frame: one unit, with its mask, and the row by which it is found again, all at once or not at all.</summary>
internal sealed class FrameRender(IDbContextFactory<StudioDbContext> databases, MediaStore media, TimeProvider clock)
    : GenerationRender(databases, media, clock, GenerationService.Frame);

/// <summary>Draws a film.</summary>
internal sealed class VideoRender(IDbContextFactory<StudioDbContext> databases, MediaStore media, TimeProvider clock)
    : GenerationRender(databases, media, clock, GenerationService.Video);

/// <summary>What frames and films have in common.</summary>
internal abstract class GenerationRender(IDbContextFactory<StudioDbContext> databases, MediaStore media, TimeProvider clock, string kind) : IJobWork
{
    public string Kind => kind;

    public async Task<JsonNode?> RunAsync(JobRun run, CancellationToken token)
    {
        var drawing = run.Payload<GenerationDrawing>();
        var source = await SourceAsync(run.Job.OwnerId, drawing.ReferenceId, token);
        var name = drawing.Kind is GenerationService.Frame ? "frame" : "film";
        await run.UnitAsync(0, drawing.Kind is GenerationService.Frame ? "Frame" : "Film", name, Request(drawing, source), (db, done) => Keep(db, run.Job, drawing, done), token);
        await using var db = await databases.CreateDbContextAsync(token);
        var made = await db.Set<GeneratedAsset>().AsNoTracking().FirstOrDefaultAsync(asset => asset.JobId == run.Job.Id, token)
            ?? throw new StudioException(ErrorCode.NotFound, "What was made was deleted meanwhile.");
        return JsonNode.Parse(made.Facts);
    }

    private async Task<PuppetSource> SourceAsync(Guid ownerId, Guid referenceId, CancellationToken token)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        var row = await db.Set<ReferenceImage>().AsNoTracking().FirstOrDefaultAsync(found => found.Id == referenceId && found.OwnerId == ownerId, token);
        return row is { MaskId: { } mask } && ReferenceJson.Facts(row) is { } facts
            ? new PuppetSource(ParametersHash.Source(row, facts), media.PathOf(row.PictureId), media.PathOf(mask), facts.Joints)
            : throw new StudioException(ErrorCode.NotFound, "The reference image was deleted meanwhile.");
    }

    private static RenderRequest Request(GenerationDrawing drawing, PuppetSource source) => drawing.Kind is GenerationService.Frame
        ? new PuppetFrameRequest(source, drawing.Z[drawing.At], drawing.Width, drawing.Height)
        {
            Style = drawing.Style,
            Before = [.. drawing.Z.Take(drawing.At)],
            After = [.. drawing.Z.Skip(drawing.At + 1)],
            WithMask = drawing.WithMask,
            MediaType = drawing.MediaType,
        }
        : new PuppetFilmRequest(source, drawing.Z, drawing.MediaType is "image/gif" ? FilmKind.Gif : FilmKind.Mp4, drawing.Width, drawing.Height, drawing.Fps)
        {
            Style = drawing.Style,
            WithMask = drawing.WithMask,
            Instances = drawing.Instances,
        };

    private Task Keep(StudioDbContext db, Job job, GenerationDrawing drawing, FinishedUnit done)
    {
        var now = clock.GetUtcNow();
        var thing = done.InRole(null) ?? throw new InvalidDataException("The render made no file.");
        db.Add(new GeneratedAsset
        {
            Id = PublicId.New(),
            OwnerId = job.OwnerId,
            ReferenceId = drawing.ReferenceId,
            JobId = job.Id,
            Kind = drawing.Kind,
            ParametersHash = drawing.ParametersHash,
            MediaId = thing,
            MaskId = done.InRole(RenderRole.Mask),
            PosterId = done.InRole(RenderRole.Poster),
            Facts = Result(drawing, done, thing).ToJsonString(ApiJson.Output),
            CreatedAt = now,
            CachedUntil = now.AddSeconds(drawing.CacheSeconds),
        });
        return Task.CompletedTask;
    }

    // The answer of a direct request, and the result of a job: the same (row 226).
    private static JsonObject Result(GenerationDrawing drawing, FinishedUnit done, Guid thing)
    {
        var facts = done.Rendered.Puppet ?? throw new InvalidDataException("The puppet came without its measures.");
        var result = new JsonObject { [drawing.Kind is GenerationService.Frame ? "image_url" : "video_url"] = MediaLinks.Refer(thing) };
        if (done.InRole(RenderRole.Mask) is { } mask)
        {
            result["mask_url"] = MediaLinks.Refer(mask);
        }

        if (done.InRole(RenderRole.Poster) is { } poster)
        {
            result["poster_url"] = MediaLinks.Refer(poster);
        }

        result["reference_image_id"] = PublicId.Format(ReferenceService.IdPrefix, drawing.ReferenceId);
        result["control_type"] = drawing.ControlType;
        result["model"] = GenerationRules.Puppet.Id;
        result["content_type"] = drawing.MediaType;
        (result["width"], result["height"]) = (drawing.Width, drawing.Height);
        if (drawing.Kind is GenerationService.Video)
        {
            (result["fps"], result["frames"]) = (drawing.Fps, drawing.Z.Count);
        }

        result["seed"] = drawing.Style.Seed;
        result["metrics"] = JsonSerializer.SerializeToNode(facts.Metrics, ApiJson.Output);
        result["notes"] = JsonSerializer.SerializeToNode(facts.Notes, ApiJson.Output);
        return result;
    }
}
