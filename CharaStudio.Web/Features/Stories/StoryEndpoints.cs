using CharaStudio.Web.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CharaStudio.Web.Features.Stories;

internal static class StoryEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var group = app.MapStudioApi("/v1/stories", Dialect.Studio).WithTags("Stories");
        group.MapPost("/", CreateAsync).Needs(Scopes.StoriesWrite).WithSummary("Create a story");
        group.MapGet("/", ListAsync).Needs(Scopes.StoriesRead).WithSummary("List stories");
        group.MapGet("/{story_id}", GetAsync).Needs(Scopes.StoriesRead).Tagged().WithSummary("Get a story");
        group.MapPatch("/{story_id}", UpdateAsync).Needs(Scopes.StoriesWrite).Guarded().WithSummary("Change a story");
        group.MapDelete("/{story_id}", DeleteAsync).Needs(Scopes.StoriesWrite).Guarded().WithSummary("Delete a story with its nodes and edges");
        group.MapPost("/{story_id}/generate", GenerateAsync).Needs(Scopes.StoriesWrite).WithSummary("Continue a story by one scene")
            .WithDescription(
                "Writes the next scene, stores it as a node and adds two or three unwritten nodes with edges: the choices that lead on. "
                + "The answer says who wrote it. When a language model is configured and fails, the answer is 502 with the reason; nothing else writes in its place.");
    }

    private static async Task<Created<Envelope<StoryView>>> CreateAsync(ApiBody<StoryCreate> body, StoryService stories, CancellationToken token)
    {
        var made = await stories.CreateAsync(body.Value, token);
        return TypedResults.Created($"/v1/stories/{made.Id}", Envelope.Of(made));
    }

    private static async Task<Ok<Envelope<IReadOnlyList<StoryView>>>> ListAsync(
        Paging paging, StoryService stories, CancellationToken token, string? search = null) =>
        TypedResults.Ok(Envelope.Of(await stories.ListAsync(paging, search, token)));

    private static async Task<Results<Ok<Envelope<StoryView>>, StatusCodeHttpResult>> GetAsync(
        [FromRoute(Name = "story_id")] string id, HttpContext context, StoryService stories, CancellationToken token)
    {
        var found = await stories.GetAsync(id, token);
        return ETags.Send(context, found, found.Version);
    }

    private static async Task<Ok<Envelope<StoryView>>> UpdateAsync(
        [FromRoute(Name = "story_id")] string id, ApiBody<StoryChange> body, HttpContext context, StoryService stories, CancellationToken token)
    {
        var changed = await stories.UpdateAsync(id, body.Value, SentFields.Of(body), context.Request.Headers.IfMatch, token);
        context.Response.Headers.ETag = ETags.Of(changed.Version);
        return TypedResults.Ok(Envelope.Of(changed));
    }

    private static async Task<Ok<Envelope<Deleted>>> DeleteAsync(
        [FromRoute(Name = "story_id")] string id, HttpContext context, StoryService stories, CancellationToken token) =>
        TypedResults.Ok(Envelope.Of(await stories.DeleteAsync(id, context.Request.Headers.IfMatch, token)));

    private static async Task<Ok<Envelope<GeneratedText>>> GenerateAsync(
        [FromRoute(Name = "story_id")] string id, ApiBody<GenerateText> body, StoryTeller teller, CancellationToken token) =>
        TypedResults.Ok(Envelope.Of(await teller.ContinueAsync(id, body.Value, token)));
}
