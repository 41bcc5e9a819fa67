using System.Text.Json;
using System.Text.Json.Nodes;
using CharaStudio.Engine.Pipelines;
using CharaStudio.Web.Data;
using CharaStudio.Web.Features.Jobs;
using CharaStudio.Web.Http;
using Microsoft.EntityFrameworkCore;

namespace CharaStudio.Web.Features.Media.Enlargements;

/// <summary>Enlarges one picture: one unit, the larger picture with the row that says what it is of. What was made before is not made again.</summary>
internal sealed class EnlargementRender(IDbContextFactory<StudioDbContext> databases, MediaStore media) : IJobWork
{
    public const string WorkKind = "upscale";

    public string Kind => WorkKind;

    public async Task<JsonNode?> RunAsync(JobRun run, CancellationToken token)
    {
        var order = run.Payload<EnlargementDrawing>();
        var (source, made) = await FindAsync(run.Job.OwnerId, order, token);
        if (made is null)
        {
            var name = $"{Path.GetFileNameWithoutExtension(source.Name)} x{order.Factor}";
            await EnlargedPictures.UnitAsync(run, 0, "Picture", name, new UpscaleRequest(media.PathOf(source.Id), order.Factor), source.Id, token);
            (_, made) = await FindAsync(run.Job.OwnerId, order, token);
        }

        return JsonSerializer.SerializeToNode(
            EnlargedPictures.View(made ?? throw new InvalidDataException("The larger picture has no row."), MediaLinks.Refer), ApiJson.Output);
    }

    private async Task<(MediaFile Source, Enlargement? Made)> FindAsync(Guid ownerId, EnlargementDrawing order, CancellationToken token)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        var source = await db.Set<MediaFile>().AsNoTracking().FirstOrDefaultAsync(file => file.Id == order.SourceId && file.OwnerId == ownerId, token)
            ?? throw new StudioException(ErrorCode.NotFound, "The picture was deleted meanwhile.");
        return (source, await EnlargedPictures.FindAsync(db, ownerId, order.SourceId, order.Factor, token));
    }
}
