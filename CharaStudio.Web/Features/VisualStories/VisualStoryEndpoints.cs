using CharaStudio.Web.Features.Jobs;
using CharaStudio.Web.Http;
using Microsoft.AspNetCore.Mvc;

namespace CharaStudio.Web.Features.VisualStories;

/// <summary>POST /v1/generate/story (rows 304-352) and the stories that it makes.</summary>
internal static class VisualStoryEndpoints
{
    public static void MapVisualStoryRoutes(this IEndpointRouteBuilder app)
    {
        var generate = app.MapStudioApi("/v1/generate", Dialect.VisualStory).WithTags("Visual stories");
        generate.MapPost("/story", GenerateAsync).Needs(Scopes.GenerateWrite).Produces<JobAccepted>(StatusCodes.Status202Accepted).WithSummary("Draw a story of several scenes")
            .WithDescription("Answers 202 with a job. A portrait of each character comes first, then the scenes in order; the result holds signed addresses of all pictures.");
        var stories = app.MapStudioApi("/v1/visual-stories", Dialect.VisualStory).WithTags("Visual stories");
        stories.MapGet("/", async (Paging paging, VisualStoryService service, CancellationToken token) => Envelope.Of(await service.ListAsync(paging, token)))
            .Needs(Scopes.StoriesRead, Scopes.GenerateWrite).Speaks(Dialect.Studio).WithSummary("Your visual stories, the newest first");
        stories.MapGet("/{visual_story_id}", async ([FromRoute(Name = "visual_story_id")] string id, VisualStoryService service, CancellationToken token) =>
            TypedResults.Ok(await service.GetAsync(id, token))).Needs(Scopes.StoriesRead, Scopes.GenerateWrite).WithSummary("A visual story with all its pictures");
        stories.MapDelete("/{visual_story_id}", async ([FromRoute(Name = "visual_story_id")] string id, VisualStoryService service, CancellationToken token) =>
            TypedResults.Ok(await service.DeleteAsync(id, token))).Needs(Scopes.GenerateWrite).WithSummary("Delete a visual story and its pictures");
        stories.MapPost("/{visual_story_id}/comic", ComicAsync).Needs(Scopes.GenerateWrite).Produces<JobAccepted>(StatusCodes.Status202Accepted).WithSummary("Make a lettered comic of a visual story");
    }

    private static async Task<IResult> GenerateAsync(
        ApiBody<VisualStoryOrder> body, VisualStoryService stories, JobViews views, HttpContext context) =>
        Accepted(await stories.OrderAsync(body.Value, context.RequestAborted), views, context);

    private static async Task<IResult> ComicAsync(
        [FromRoute(Name = "visual_story_id")] string id, ApiBody<StoryComicOrder> body, StoryComics comics, JobViews views, HttpContext context) =>
        Accepted(await comics.OrderAsync(id, body.Value, context.RequestAborted), views, context);

    private static IResult Accepted(Job job, JobViews views, HttpContext context)
    {
        context.Response.Headers.Location = JobViews.Path(job);
        return TypedResults.Json(views.Accepted(job), statusCode: StatusCodes.Status202Accepted);
    }
}
