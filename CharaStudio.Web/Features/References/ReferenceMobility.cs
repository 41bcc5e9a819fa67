using CharaStudio.Engine.Pipelines;
using CharaStudio.Web.Data;
using CharaStudio.Web.Features.Generation;
using CharaStudio.Web.Features.Media;
using CharaStudio.Web.Http;
using Microsoft.EntityFrameworkCore;

namespace CharaStudio.Web.Features.References;

/// <summary>What of a reference image moves, once more: whoever looks at a picture is told it too, but joints may have been moved since.</summary>
public sealed class ReferenceMobility(IDbContextFactory<StudioDbContext> databases, WriteQueue writes, MediaStore media, IEngine engine, TimeProvider clock)
{
    /// <summary>The view, with what moves where that is not known: asked of the engine.</summary>
    /// <param name="patience">Longest wait while every worker is busy; the view then comes without.</param>
    public async Task<ReferenceView> CompleteAsync(Guid ownerId, ReferenceView view, TimeSpan patience, CancellationToken token)
    {
        if (view is not { Mobility: null, Status: ReferenceViews.Processed } || !PublicId.TryParse(ReferenceService.IdPrefix, view.ReferenceImageId, out var id))
        {
            return view;
        }

        using var end = new CancellationTokenSource(patience, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(end.Token, token);
        try
        {
            return await FindAsync(ownerId, id, both.Token) is { } told ? view with { Mobility = ReferenceViews.Of(told) } : view;
        }
        catch (OperationCanceledException) when (!token.IsCancellationRequested)
        {
            return view;
        }
    }

    // Null when there is no such reference, it was not looked at yet, or the engine could not tell.
    private async Task<PuppetMobility?> FindAsync(Guid ownerId, Guid referenceId, CancellationToken token)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        var row = await db.Set<ReferenceImage>().AsNoTracking().FirstOrDefaultAsync(found => found.Id == referenceId && found.OwnerId == ownerId, token);
        if (row is not { ProcessedAt: not null, MaskId: { } mask } || ReferenceJson.Facts(row) is not { } facts || facts is not { Mobility: null, MaskShare: > 0 })
        {
            return row is null ? null : ReferenceJson.Facts(row)?.Mobility;
        }

        var source = new PuppetSource(ParametersHash.Source(row, facts), media.PathOf(row.PictureId), media.PathOf(mask), facts.Joints);
        if (await AskAsync(source, token) is not { } told)
        {
            return null;
        }

        await writes.RunAsync(kept => KeepAsync(kept, ownerId, referenceId, source.Key, told), token: CancellationToken.None);
        return told;
    }

    // A picture deleted meanwhile, a worker that died: nothing that anybody asked for has failed.
    private async Task<PuppetMobility?> AskAsync(PuppetSource source, CancellationToken token)
    {
        try
        {
            return (await engine.RenderAsync(new MobilityRequest(source), new Progress<RenderNews>(), token)).Units[0].Mobility;
        }
        catch (Exception untold) when (untold is RenderFailedException or WorkerCrashedException)
        {
            return null;
        }
    }

    // It follows from what the row holds, so the row's version stays: nobody has changed anything.
    private static async Task KeepAsync(StudioDbContext db, Guid ownerId, Guid referenceId, string key, PuppetMobility told)
    {
        var row = await db.Set<ReferenceImage>().FirstOrDefaultAsync(found => found.Id == referenceId && found.OwnerId == ownerId);
        if (row is not null && ReferenceJson.Facts(row) is { } facts && ParametersHash.Source(row, facts) == key)
        {
            row.Facts = ReferenceJson.Write(facts with { Mobility = told });
            await db.SaveChangesAsync();
        }
    }
}
