using System.Text.Json.Nodes;
using CharaStudio.Engine.Film;
using CharaStudio.Engine.Pipelines;
using CharaStudio.Web.Data;
using CharaStudio.Web.Features.Accounts;
using CharaStudio.Web.Features.Jobs;
using CharaStudio.Web.Features.Media;
using CharaStudio.Web.Features.References;
using CharaStudio.Web.Http;
using CharaStudio.Web.Operations.Telemetry;
using Microsoft.EntityFrameworkCore;

namespace CharaStudio.Web.Features.Generation;

/// <summary>Frames and films of the current owner's reference images.</summary>
internal sealed class GenerationService(
    CurrentOwner owner, IDbContextFactory<StudioDbContext> databases, JobService jobs, IJobOutbox outbox, ReferenceService references, TimeProvider clock)
{
    public const string Frame = "frame";
    public const string Video = "video";

    /// <summary>Checks an order of a frame whole, and looks whether it has been made already.</summary>
    /// <exception cref="StudioException">ValidationFailed, ModelNotCapable; BlockedUrl for the callback; NotFound for the reference image.</exception>
    public async Task<GenerationPlan> PlanAsync(FrameOrder order, GenerationWish wish, CancellationToken token = default)
    {
        GenerationRules.CheckControl(order.ControlType);
        GenerationRules.CheckModel(order.Model);
        GenerationRules.CheckLife(order.UrlTtl);
        var media = MediaType(order);
        var (width, height) = GenerationRules.Resolution(order.Resolution, wish.Gpu, even: false);
        var style = GenerationRules.Style(
            order.IdentityStrength, order.TemporalStrength, order.PerceptualWeight, order.AdvWeight, order.PoseSmoothness, order.Seed, order.Background, media);
        var before = GenerationRules.Neighbours(order.ZPrevious, "z_previous");
        IReadOnlyList<IReadOnlyList<float>> z = [.. before, GenerationRules.Vector(order.ZT, "z_t"), .. GenerationRules.Neighbours(order.ZNext, "z_next")];
        var drawing = new GenerationDrawing(Guid.Empty, Frame, "", z, width, height, 0, media, style, wish.IncludeMask, wish.CacheSeconds, 1, before.Count, order.ControlType);
        return await PlanAsync(order.ReferenceImageId, drawing, order.UrlTtl, null, token);
    }

    /// <summary>The same for a film.</summary>
    /// <inheritdoc cref="PlanAsync(FrameOrder, GenerationWish, CancellationToken)"/>
    public async Task<GenerationPlan> PlanAsync(VideoOrder order, GenerationWish wish, CancellationToken token = default)
    {
        GenerationRules.CheckControl(order.ControlType);
        GenerationRules.CheckModel(order.Model);
        GenerationRules.CheckLife(order.UrlTtl);
        if (order.CallbackUrl is not null && !order.Async)
        {
            throw StudioException.Invalid("callback_url", "'callback_url' is told of asynchronous jobs only. Send \"async\": true too.");
        }

        if (order.CallbackUrl is { } url)
        {
            outbox.Check(url);
        }

        var media = order.Format switch
        {
            null or "mp4" => "video/mp4",
            "gif" => "image/gif",
            _ => throw StudioException.Invalid("format", "'format' must be mp4 or gif."),
        };
        var (width, height) = GenerationRules.Resolution(order.Resolution, wish.Gpu, even: true);
        var style = GenerationRules.Style(
            order.IdentityStrength, order.TemporalStrength, order.PerceptualWeight, order.AdvWeight, order.PoseSmoothness, order.Seed, order.Background, media);
        var drawing = new GenerationDrawing(
            Guid.Empty, Video, "", GenerationRules.Sequence(order.ZSequence), width, height, GenerationRules.Fps(order.Fps), media, style, wish.IncludeMask, wish.CacheSeconds,
            order.Async ? wish.Instances : 1, ControlType: order.ControlType);
        return await PlanAsync(order.ReferenceImageId, drawing, order.UrlTtl, order.CallbackUrl, token);
    }

    /// <summary>Orders what a plan says.</summary>
    /// <exception cref="StudioException">PaymentRequired, QueueFull, ShuttingDown, DiskFull, BlockedUrl.</exception>
    public Task<Job> OrderAsync(GenerationPlan plan, CancellationToken token = default) => jobs.OrderAsync(
        new JobOrder(plan.Drawing.Kind, plan.Title, plan.Drawing, 1) { UrlTtl = plan.UrlTtl, CallbackUrl = plan.CallbackUrl }, token: token);

    /// <summary>What was made of a reference image, the newest first.</summary>
    /// <exception cref="StudioException">NotFound.</exception>
    public async Task<Page<JsonNode?>> ListAsync(string referenceId, Paging paging, CancellationToken token = default)
    {
        var row = await references.FindAsync(referenceId, token);
        await using var db = await databases.CreateDbContextAsync(token);
        var made = db.Set<GeneratedAsset>().AsNoTracking().Where(asset => asset.ReferenceId == row.Id && asset.OwnerId == owner.Id);
        var rows = await made.OrderByDescending(asset => asset.CreatedAt).ThenByDescending(asset => asset.Id).Skip(paging.Offset).Take(paging.Limit).ToListAsync(token);
        return new Page<JsonNode?>(rows.ConvertAll(asset => JsonNode.Parse(asset.Facts)), await made.CountAsync(token), paging);
    }

    private async Task<GenerationPlan> PlanAsync(string referenceId, GenerationDrawing drawing, int? urlTtl, string? callbackUrl, CancellationToken token)
    {
        var (row, facts) = await references.LookedAtAsync(referenceId, token);
        drawing = drawing with { ReferenceId = row.Id };
        drawing = drawing with { ParametersHash = ParametersHash.Of(ParametersHash.Source(row, facts), drawing) };
        var (ownerId, now) = (owner.Id, clock.GetUtcNow());
        await using var db = await databases.CreateDbContextAsync(token);
        var made = await db.Set<GeneratedAsset>().AsNoTracking()
            .Where(asset => asset.OwnerId == ownerId && asset.ParametersHash == drawing.ParametersHash && asset.CachedUntil > now
                && db.Set<MediaFile>().Any(file => file.Id == asset.MediaId))
            .OrderByDescending(asset => asset.CreatedAt).FirstOrDefaultAsync(token);
        StudioMetrics.Cache("generated", made is not null);
        return new GenerationPlan(drawing, row.Name, urlTtl, callbackUrl, made);
    }

    private static string MediaType(FrameOrder order)
    {
        if (order.OutputFormat is not (null or "url" or "base64" or "png" or "jpeg"))
        {
            throw StudioException.Invalid("output_format", "'output_format' must be url, base64, png or jpeg.");
        }

        var kind = order.OutputFormat is "png" or "jpeg" ? order.OutputFormat : order.ImageFormat ?? "png";
        return kind switch
        {
            "png" => "image/png",
            "jpeg" => "image/jpeg",
            _ => throw StudioException.Invalid("image_format", "'image_format' must be png or jpeg."),
        };
    }
}
