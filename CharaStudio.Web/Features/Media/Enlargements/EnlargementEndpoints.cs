using CharaStudio.Web.Features.Accounts;
using CharaStudio.Web.Features.Jobs;
using CharaStudio.Web.Http;
using CharaStudio.Web.Limits;

namespace CharaStudio.Web.Features.Media.Enlargements;

/// <summary>POST /v1/media/{id}/upscale.</summary>
internal static class EnlargementEndpoints
{
    public static void MapEnlargementRoutes(this IEndpointRouteBuilder app)
    {
        var media = app.MapStudioApi("/v1/media", Dialect.Studio).WithTags("Media");
        media.MapPost("/{id}/upscale", UpscaleAsync).Needs(Scopes.GenerateWrite).Produces<Envelope<UpscaleView>>().Produces<JobAccepted>(StatusCodes.Status202Accepted).WithSummary("Enlarge a picture 2 or 4 times")
            .WithDescription(
                "The id is the one in the picture's address: /media/{id}. The result is a new PNG of at most 10,000 pixels a side and 64 megapixels, its transparency kept. "
                + "What takes longer than a minute is answered 202 with a job; \"async\": true asks for that at once.");
    }

    private static async Task<IResult> UpscaleAsync(
        string id, ApiBody<UpscaleOrder> body, EnlargementService enlargements, DirectRenders direct, CurrentOwner owner, HttpContext context)
    {
        var order = body.Value;
        if (!order.Async && await enlargements.FindAsync(id, order.Factor, order.UrlTtl, context.RequestAborted) is { } made)
        {
            return TypedResults.Ok(Envelope.Of(made));
        }

        using var place = order.Async ? null : direct.Enter(owner.Id);
        var job = await enlargements.OrderAsync(id, order, context.RequestAborted);
        return order.Async ? JobAnswers.Accepted(context, job) : await JobAnswers.DirectAsync(context, job, "The picture could not be enlarged.");
    }
}
