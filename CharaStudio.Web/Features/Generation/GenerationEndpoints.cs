using System.Globalization;
using System.Text.Json.Nodes;
using CharaStudio.Web.Features.Accounts;
using CharaStudio.Web.Features.Jobs;
using CharaStudio.Web.Features.Media;
using CharaStudio.Web.Http;
using CharaStudio.Web.Limits;
using Microsoft.AspNetCore.Mvc;

namespace CharaStudio.Web.Features.Generation;

/// <summary>Frames, films and batches of films (rows 146-209).</summary>
internal static class GenerationEndpoints
{
    // 600 vectors of 64 numbers of 20 digits.
    private const long Sequence = 2 << 20;

    public static void MapGenerationRoutes(this IEndpointRouteBuilder app)
    {
        var generate = app.MapStudioApi("/v1/generate", Dialect.Generation).WithTags("Frames and film");
        generate.MapPost("/frame", FrameAsync).Needs(Scopes.GenerateWrite).WithSummary("Render one frame of a reference image")
            .WithDescription(
                "A repeated order is answered with the file of before until the cache's time is over; with If-None-Match by 304. One frame has no time; with the vectors of its "
                + "neighbours (z_previous, z_next) temporal_strength and pose_smoothness smooth it as they do the same frame of a film.")
            .TakesWishes().Tagged().Produces<FrameView>().Produces<JobAccepted>(StatusCodes.Status202Accepted);
        generate.MapPost("/video", VideoAsync).Needs(Scopes.GenerateWrite).TakesUpTo(Sequence).WithSummary("Render a film of a reference image")
            .WithDescription($"Up to {GenerationRules.DirectPixels / (1280 * 720)} frames of 1280x720 are answered directly; send async: true for more. An async film may have a callback_url, and X-Instance-Count workers that draw it.")
            .TakesWishes().Tagged().Produces<VideoView>().Produces<JobAccepted>(StatusCodes.Status202Accepted);
        app.MapStudioApi("/v1/batch", Dialect.Generation).WithTags("Frames and film")
            .MapPost("/video", BatchAsync).Needs(Scopes.GenerateWrite).TakesUpTo(GenerationRules.MostTasks * Sequence).WithSummary("Render several films")
            .WithDescription($"1 to {GenerationRules.MostTasks} tasks, each the body of a film. With async: true a job for each, told of at its own callback_url or that of the batch; else the results in their order, errors among them.")
            .TakesWishes().Tagged().Produces<BatchResults>().Produces<BatchAccepted>(StatusCodes.Status202Accepted);
        app.MapStudioApi("/v1/reference-image", Dialect.Studio).WithTags("Frames and film").MapGet("/{reference_image_id}/generated", ListAsync)
            .Needs(Scopes.GenerateWrite, Scopes.ReferenceRead).WithSummary("What was made of a reference image, the newest first");
    }

    private static async Task<IResult> FrameAsync(
        ApiBody<FrameOrder> body, GenerationWish wish, GenerationService service, JobService jobs, DirectRenders direct, MediaLinks links, MediaStore media, CurrentOwner owner, HttpContext context)
    {
        var plan = await service.PlanAsync(body.Value, wish, context.RequestAborted);
        var result = await DirectAsync(plan, wish, service, jobs, direct, links, owner, context);
        return result is not JsonObject made || body.Value.OutputFormat is not "base64" ? Answer(result) : Answer(await EmbeddedAsync(made, context, media));
    }

    private static async Task<IResult> VideoAsync(
        ApiBody<VideoOrder> body, GenerationWish wish, GenerationService service, JobService jobs, DirectRenders direct, MediaLinks links, CurrentOwner owner, HttpContext context)
    {
        var plan = await service.PlanAsync(body.Value, wish, context.RequestAborted);
        RequireSmall(plan.Pixels, body.Value.Async);
        if (!body.Value.Async)
        {
            return Answer(await DirectAsync(plan, wish, service, jobs, direct, links, owner, context));
        }

        context.Response.Headers.ETag = plan.Tag;
        return plan.Made is not null && wish.Holds(plan.Tag)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : JobAnswers.Accepted(context, await service.OrderAsync(plan, context.RequestAborted));
    }

    private static async Task<IResult> BatchAsync(
        ApiBody<BatchOrder> body, GenerationWish wish, GenerationService service, BatchService batches, DirectRenders direct, CurrentOwner owner, HttpContext context)
    {
        var plans = await batches.PlanAsync(body.Value, wish, service, context.RequestAborted);
        RequireSmall(plans.Sum(plan => plan.Pixels), body.Value.Async);
        var tag = BatchService.Tag(plans);
        context.Response.Headers.ETag = tag;
        if (wish.Holds(tag) && plans.All(plan => plan.Made is not null))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        using var place = body.Value.Async ? null : direct.Enter(owner.Id);
        var ordered = await batches.OrderAsync(plans, service, context.RequestAborted);
        return body.Value.Async
            ? TypedResults.Json(batches.Accepted(ordered), statusCode: StatusCodes.Status202Accepted)
            : TypedResults.Ok(await batches.ResultsAsync(ordered, context.RequestAborted));
    }

    private static async Task<Envelope<IReadOnlyList<JsonNode?>>> ListAsync(
        [FromRoute(Name = "reference_image_id")] string id, Paging paging, GenerationService service, MediaLinks links, CancellationToken token)
    {
        var page = await service.ListAsync(id, paging, token);
        return Envelope.Of(page with { Items = [.. page.Items.Select(item => links.Expand(item))] });
    }

    /// <returns>The result as JSON, or a whole answer: 304, 202.</returns>
    private static async Task<object> DirectAsync(
        GenerationPlan plan, GenerationWish wish, GenerationService service, JobService jobs, DirectRenders direct, MediaLinks links, CurrentOwner owner, HttpContext context)
    {
        context.Response.Headers.ETag = plan.Tag;
        var life = plan.UrlTtl is { } seconds ? TimeSpan.FromSeconds(seconds) : MediaLinks.StandardLife;
        if (plan.Made is { } made)
        {
            return wish.Holds(plan.Tag) ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : Cached(links.Expand(JsonNode.Parse(made.Facts), life), isCached: true);
        }

        using var place = direct.Enter(owner.Id);
        var job = await JobAnswers.WaitAsync(jobs, await service.OrderAsync(plan, context.RequestAborted), context.RequestAborted);
        return job.State switch
        {
            JobState.Succeeded => Cached(links.Expand(JsonNode.Parse(job.Result!), life), isCached: false),
            JobState.Queued or JobState.Running => JobAnswers.Accepted(context, job),
            _ => throw JobAnswers.Failure(job, "It could not be drawn."),
        };
    }

    private static JsonObject Cached(JsonNode? result, bool isCached)
    {
        var answer = result!.AsObject();
        answer["cached"] = isCached;
        return answer;
    }

    private static IResult Answer(object result) => result as IResult ?? TypedResults.Ok((JsonObject)result);

    // Row 170: the bytes in the answer instead of an address.
    private static async Task<JsonObject> EmbeddedAsync(JsonObject made, HttpContext context, MediaStore media)
    {
        var address = new Uri(made["image_url"]!.GetValue<string>(), UriKind.RelativeOrAbsolute);
        var path = address.IsAbsoluteUri ? address.AbsolutePath : address.OriginalString.Split('?')[0];
        _ = PublicId.TryParse("media", path[(path.LastIndexOf('/') + 1)..], out var id);
        made["image_base64"] = Convert.ToBase64String(await media.ReadAsync(id, context.RequestAborted));
        made.Remove("image_url");
        return made;
    }

    private static void RequireSmall(long pixels, bool isAsync)
    {
        if (!isAsync && pixels > GenerationRules.DirectPixels)
        {
            throw new StudioException(
                ErrorCode.UseAsync,
                string.Create(CultureInfo.InvariantCulture, $"{pixels / 1_000_000.0:0.#} megapixels in all are too many for a direct answer, which has at most {GenerationRules.DirectPixels / 1_000_000.0:0.#}. Send \"async\": true."),
                "async");
        }
    }
}
