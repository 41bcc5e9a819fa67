using CharaStudio.Web.Features.Jobs;
using CharaStudio.Web.Http;

namespace CharaStudio.Web.Features.Comics.Films;

/// <summary>Films of comics: ordered as jobs, listed when they are made.</summary>
internal static class FilmEndpoints
{
    public static void MapFilmRoutes(this IEndpointRouteBuilder app)
    {
        var comics = app.MapStudioApi("/v1/comics", Dialect.Studio).WithTags("Comics");
        comics.MapPost("/{id}/film", OrderAsync).Needs(Scopes.GenerateWrite).Produces<JobAccepted>(StatusCodes.Status202Accepted).WithSummary("Make a film of a comic")
            .WithDescription("Slow camera moves over the panels in reading order, words included, as mp4 or gif. Answers 202 with a job whose result has film_url.");
        comics.MapGet("/{id}/films", async (string id, FilmService films, CancellationToken token) => Envelope.Of(await films.ListAsync(id, token)))
            .Needs(Scopes.StoriesRead, Scopes.GenerateWrite).WithSummary("A comic's films, the newest first");
    }

    private static async Task<IResult> OrderAsync(string id, ApiBody<FilmOrder> body, FilmService films, JobViews views, HttpContext context)
    {
        var job = await films.OrderAsync(id, body.Value, context.RequestAborted);
        context.Response.Headers.Location = JobViews.Path(job);
        return TypedResults.Json(views.Accepted(job), statusCode: StatusCodes.Status202Accepted);
    }
}
