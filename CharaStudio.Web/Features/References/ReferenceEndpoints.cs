using CharaStudio.Web.Features.Accounts;
using CharaStudio.Web.Features.Media;
using CharaStudio.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace CharaStudio.Web.Features.References;

/// <summary>/v1/reference-image (rows 96-124): upload, metadata, mask, f_identity.</summary>
internal static class ReferenceEndpoints
{
    /// <summary>20 MiB.</summary>
    public const long MostBytes = 20 << 20;

    private const long Form = 64 << 10;

    // For what will move, when every worker is busy.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    public static void MapReferenceRoutes(this IEndpointRouteBuilder app)
    {
        var images = app.MapStudioApi("/v1/reference-image", Dialect.Generation).WithTags("Reference images");
        images.MapPost("/", UploadAsync).Needs(Scopes.ReferenceRead).TakesUpTo(MostBytes + Form).TakesFile("image", new FormField("name", "What you call it; the file's name unless given."), new FormField("face", "true makes the person's face part of f_identity."))
            .Produces<ReferenceUploaded>(StatusCodes.Status201Created).WithSummary("Upload a reference image")
            .WithDescription("A form with the part 'image' (JPEG or PNG, at most 20 MiB and 8,000 pixels a side) and, if you like, 'name'. With 'face' true the person's face becomes part of f_identity, which is then biometric.");
        images.MapGet("/", async (Paging paging, string? status, string? character_id, ReferenceService service, CancellationToken token) =>
                Envelope.Of(await service.ListAsync(paging, ReferenceFilter.Of(status, character_id), token)))
            .Needs(Scopes.ReferenceRead).Speaks(Dialect.Studio).WithSummary("Your reference images, the newest first")
            .WithDescription("'status' may be pending, processed or failed; 'character_id' shows the likenesses of one character.");
        images.MapGet("/{reference_image_id}", GetAsync).Needs(Scopes.ReferenceRead).Produces<ReferenceView>().Tagged(answersNotModified: false).WithSummary("A reference image: size, status, mask, joints, what of it will move")
            .WithDescription("'mobility' says before anything is ordered which limbs will move, which stay and what may help. After joints were moved it is found out anew, which takes a moment; while every worker is busy it is null.");
        images.MapPatch("/{reference_image_id}", UpdateAsync).Needs(Scopes.ReferenceRead).Produces<ReferenceView>().Guarded().WithSummary("Rename it, link it to a character, move joints")
            .WithDescription("Send If-Match with the ETag of your copy to be told (412) when somebody else was faster.");
        images.MapDelete("/{reference_image_id}", async ([FromRoute(Name = "reference_image_id")] string id, ReferenceService service, HttpContext context) =>
                TypedResults.Ok(await service.DeleteAsync(id, context.Request.Headers.IfMatch, context.RequestAborted)))
            .Needs(Scopes.ReferenceRead).Guarded().WithSummary("Delete it with everything that was made of it");
        images.MapGet("/{reference_image_id}/mask", MaskAsync).Needs(Scopes.ReferenceRead).Produces<MaskText>().Tagged().WithSummary("The mask that isolates the subject, as png or base64").Sends("image/png");
        images.MapPut("/{reference_image_id}/mask", PaintAsync).Needs(Scopes.ReferenceRead).Produces<ReferenceView>().TakesUpTo(MostBytes + Form).TakesFile("mask").WithSummary("Put a mask of your own")
            .WithDescription("A form with the part 'mask': a picture of the reference's size, white where the subject is.");
        images.MapGet("/{reference_image_id}/features", FeaturesAsync).Needs(Scopes.ReferenceRead).Produces<FeatureView>().WithSummary("The subject's identity vector f_identity");
    }

    private static async Task<IResult> UploadAsync(ReferenceService service, HttpContext context)
    {
        var upload = await UploadedFile.ReadAsync(context, "image");
        var made = await service.UploadAsync(upload.Bytes, upload.Fields.GetValueOrDefault("name") ?? TextRules.Fitted(Path.GetFileNameWithoutExtension(upload.FileName)), Asked(upload, "face"), context.RequestAborted);
        context.Response.Headers.Location = "/v1/reference-image/" + made.ReferenceImageId;
        return TypedResults.Json(
            new ReferenceUploaded(made.ReferenceImageId, made.Width, made.Height, made.UploadedAt, made.Status, made.JobId), statusCode: StatusCodes.Status201Created);
    }

    private static bool Asked(UploadedFile upload, string field) => upload.Fields.GetValueOrDefault(field) switch
    {
        null or "" or "false" => false,
        "true" => true,
        _ => throw StudioException.Invalid(field, $"'{field}' may be true or false."),
    };

    // No 304: the addresses in the answer are fresh each time.
    private static async Task<IResult> GetAsync(
        [FromRoute(Name = "reference_image_id")] string id, ReferenceService service, ReferenceMobility mobility, CurrentOwner owner, HttpContext context) =>
        Tagged(context, await mobility.CompleteAsync(owner.Id, await service.GetAsync(id, context.RequestAborted), s_patience, context.RequestAborted));

    private static async Task<IResult> UpdateAsync(
        [FromRoute(Name = "reference_image_id")] string id, ApiBody<ReferenceChange> body, ReferenceService service, HttpContext context) =>
        Tagged(context, await service.UpdateAsync(id, body.Value, body.Sent, context.Request.Headers.IfMatch, context.RequestAborted));

    private static async Task<IResult> PaintAsync([FromRoute(Name = "reference_image_id")] string id, ReferenceService service, HttpContext context)
    {
        await service.FindAsync(id, context.RequestAborted); // Before anything is read: nobody paints what is not theirs.
        var upload = await UploadedFile.ReadAsync(context, "mask");
        return Tagged(context, await service.PaintAsync(id, upload.Bytes, context.RequestAborted));
    }

    private static async Task<IResult> MaskAsync(
        [FromRoute(Name = "reference_image_id")] string id, string? format, ReferenceService service, MediaStore media, HttpContext context)
    {
        if (format is not (null or "png" or "base64"))
        {
            throw StudioException.BadParameter("format", "'format' may be png or base64.");
        }

        var (row, _) = await service.ProcessedAsync(id, context.RequestAborted);
        var mask = await media.FindAsync(row.MaskId!.Value, context.RequestAborted) ?? throw StudioException.NotFound("mask");
        var tag = new EntityTagHeaderValue($"\"{mask.Sha256}\"");
        context.Response.Headers.CacheControl = "private, no-cache";
        if (format is not "base64")
        {
            return TypedResults.PhysicalFile(media.PathOf(mask.Id), mask.MediaType, entityTag: tag);
        }

        context.Response.Headers.ETag = tag.ToString();
        return context.Request.GetTypedHeaders().IfNoneMatch.Any(held => held.Equals(EntityTagHeaderValue.Any) || held.Compare(tag, useStrongComparison: false))
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(new MaskText(
                PublicId.Format(ReferenceService.IdPrefix, row.Id), Convert.ToBase64String(await media.ReadAsync(mask.Id, context.RequestAborted)), mask.MediaType, mask.Width, mask.Height));
    }

    private static async Task<IResult> FeaturesAsync(
        [FromRoute(Name = "reference_image_id")] string id, string? model, ReferenceService service, CancellationToken token)
    {
        var backbone = model ?? "cnn";
        if (backbone is not ("cnn" or "vit"))
        {
            throw StudioException.BadParameter("model", "'model' may be cnn or vit.");
        }

        var (row, facts) = await service.ProcessedAsync(id, token);
        return facts.Identity.TryGetValue(backbone, out var vector)
            ? TypedResults.Ok(new FeatureView(PublicId.Format(ReferenceService.IdPrefix, row.Id), backbone, vector.Length, vector, facts.FaceReason))
            : throw new StudioException(
                ErrorCode.ModelNotCapable,
                $"The backbone '{backbone}' is not available here. {(facts.Identity.Count == 0 ? "No other one is either." : $"Use {string.Join(" or ", facts.Identity.Keys)}.")} GET /v1/models says why.",
                "model");
    }

    private static IResult Tagged(HttpContext context, ReferenceView view)
    {
        context.Response.Headers.ETag = ETags.Of(view.Version);
        return TypedResults.Ok(view);
    }
}
