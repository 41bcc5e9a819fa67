using CharaStudio.Web.Data;
using CharaStudio.Web.Features.Accounts;
using CharaStudio.Web.Features.Jobs;
using CharaStudio.Web.Features.Models;
using CharaStudio.Web.Http;
using Microsoft.EntityFrameworkCore;

namespace CharaStudio.Web.Features.Media.Enlargements;

/// <summary>Enlarges the current owner's stored pictures.</summary>
public sealed class EnlargementService(
    CurrentOwner owner, IDbContextFactory<StudioDbContext> databases, JobService jobs, InstalledPerception perception, MediaLinks links)
{
    internal const string Noun = "picture";

    /// <summary>Checks that the picture can be enlarged as asked and orders it.</summary>
    /// <exception cref="StudioException">NotFound; ValidationFailed; ModelNotCapable where the network is not installed; QueueFull, PaymentRequired.</exception>
    public async Task<Job> OrderAsync(string mediaId, UpscaleOrder order, CancellationToken token = default)
    {
        var source = await SourceAsync(mediaId, token);
        EnlargementRules.Check(source, order.Factor, "factor");
        MediaLinks.CheckLife(order.UrlTtl);
        EnlargementRules.RequireInstalled(perception);
        var job = new JobOrder(EnlargementRender.WorkKind, $"{Path.GetFileNameWithoutExtension(source.Name)}, {order.Factor} times as large", new EnlargementDrawing(source.Id, order.Factor), 1)
        {
            Priority = order.Async ? 0 : 10,
            UrlTtl = order.UrlTtl,
            CallbackUrl = order.Async ? order.CallbackUrl : null,
        };
        return await jobs.OrderAsync(job, token: token);
    }

    /// <summary>What was made before of this picture and factor; null when nothing was.</summary>
    /// <exception cref="StudioException">NotFound.</exception>
    public async Task<UpscaleView?> FindAsync(string mediaId, int factor, int? urlTtl = null, CancellationToken token = default)
    {
        var source = await SourceAsync(mediaId, token);
        MediaLinks.CheckLife(urlTtl);
        await using var db = await databases.CreateDbContextAsync(token);
        var made = await EnlargedPictures.FindAsync(db, owner.Id, source.Id, factor, token);
        var life = urlTtl is { } seconds ? TimeSpan.FromSeconds(seconds) : (TimeSpan?)null;
        return made is null ? null : EnlargedPictures.View(made, id => links.Sign(id, life));
    }

    private async Task<MediaFile> SourceAsync(string mediaId, CancellationToken token)
    {
        var id = PublicId.Parse("media", mediaId, Noun);
        var ownerId = owner.Id;
        await using var db = await databases.CreateDbContextAsync(token);
        return await db.Set<MediaFile>().AsNoTracking().FirstOrDefaultAsync(file => file.Id == id && file.OwnerId == ownerId, token)
            ?? throw StudioException.NotFound(Noun);
    }
}
