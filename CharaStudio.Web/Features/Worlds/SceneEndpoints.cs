using CharaStudio.Web.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CharaStudio.Web.Features.Worlds;

internal static class SceneEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var ofWorld = app.MapStudioApi("/v1/worlds/{world_id}/scenes", Dialect.Studio).WithTags("Scenes");
        ofWorld.MapPost("/", CreateAsync).Needs(Scopes.WorldsWrite).WithSummary("Add a scene card");
        ofWorld.MapGet("/", ListAsync).Needs(Scopes.WorldsRead).WithSummary("List a world's scene cards");
        var group = app.MapStudioApi("/v1/scenes", Dialect.Studio).WithTags("Scenes");
        group.MapGet("/{scene_id}", GetAsync).Needs(Scopes.WorldsRead).Tagged().WithSummary("Get a scene card");
        group.MapPatch("/{scene_id}", UpdateAsync).Needs(Scopes.WorldsWrite).Guarded().WithSummary("Change a scene card");
        group.MapDelete("/{scene_id}", DeleteAsync).Needs(Scopes.WorldsWrite).Guarded().WithSummary("Delete a scene card");
    }

    private static async Task<Created<Envelope<SceneView>>> CreateAsync(
        [FromRoute(Name = "world_id")] string worldId, ApiBody<SceneCreate> body, SceneService scenes, CancellationToken token)
    {
        var made = await scenes.CreateAsync(worldId, body.Value, token);
        return TypedResults.Created($"/v1/scenes/{made.Id}", Envelope.Of(made));
    }

    private static async Task<Ok<Envelope<IReadOnlyList<SceneView>>>> ListAsync(
        [FromRoute(Name = "world_id")] string worldId, Paging paging, SceneService scenes, CancellationToken token) =>
        TypedResults.Ok(Envelope.Of(await scenes.ListAsync(worldId, paging, token)));

    private static async Task<Results<Ok<Envelope<SceneView>>, StatusCodeHttpResult>> GetAsync(
        [FromRoute(Name = "scene_id")] string id, HttpContext context, SceneService scenes, CancellationToken token)
    {
        var found = await scenes.GetAsync(id, token);
        return ETags.Send(context, found, found.Version);
    }

    private static async Task<Ok<Envelope<SceneView>>> UpdateAsync(
        [FromRoute(Name = "scene_id")] string id, ApiBody<SceneChange> body, HttpContext context, SceneService scenes, CancellationToken token)
    {
        var changed = await scenes.UpdateAsync(id, body.Value, SentFields.Of(body), context.Request.Headers.IfMatch, token);
        context.Response.Headers.ETag = ETags.Of(changed.Version);
        return TypedResults.Ok(Envelope.Of(changed));
    }

    private static async Task<Ok<Envelope<Deleted>>> DeleteAsync(
        [FromRoute(Name = "scene_id")] string id, HttpContext context, SceneService scenes, CancellationToken token) =>
        TypedResults.Ok(Envelope.Of(await scenes.DeleteAsync(id, context.Request.Headers.IfMatch, token)));
}
