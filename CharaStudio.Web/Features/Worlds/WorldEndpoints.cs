using CharaStudio.Web.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CharaStudio.Web.Features.Worlds;

internal static class WorldEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var group = app.MapStudioApi("/v1/worlds", Dialect.Studio).WithTags("Worlds");
        group.MapPost("/", CreateAsync).Needs(Scopes.WorldsWrite).WithSummary("Create a world card");
        group.MapGet("/", ListAsync).Needs(Scopes.WorldsRead).WithSummary("List world cards");
        group.MapGet("/{world_id}", GetAsync).Needs(Scopes.WorldsRead).Tagged().WithSummary("Get a world card");
        group.MapPatch("/{world_id}", UpdateAsync).Needs(Scopes.WorldsWrite).Guarded().WithSummary("Change a world card");
        group.MapDelete("/{world_id}", DeleteAsync).Needs(Scopes.WorldsWrite).Guarded().WithSummary("Delete a world card")
            .WithDescription("Its scene cards go with it; its stories stay, without a world.");
    }

    private static async Task<Created<Envelope<WorldView>>> CreateAsync(ApiBody<WorldCreate> body, WorldService worlds, CancellationToken token)
    {
        var made = await worlds.CreateAsync(body.Value, token);
        return TypedResults.Created($"/v1/worlds/{made.Id}", Envelope.Of(made));
    }

    private static async Task<Ok<Envelope<IReadOnlyList<WorldView>>>> ListAsync(
        Paging paging, WorldService worlds, CancellationToken token, string? search = null) =>
        TypedResults.Ok(Envelope.Of(await worlds.ListAsync(paging, search, token)));

    private static async Task<Results<Ok<Envelope<WorldView>>, StatusCodeHttpResult>> GetAsync(
        [FromRoute(Name = "world_id")] string id, HttpContext context, WorldService worlds, CancellationToken token)
    {
        var found = await worlds.GetAsync(id, token);
        return ETags.Send(context, found, found.Version);
    }

    private static async Task<Ok<Envelope<WorldView>>> UpdateAsync(
        [FromRoute(Name = "world_id")] string id, ApiBody<WorldChange> body, HttpContext context, WorldService worlds, CancellationToken token)
    {
        var changed = await worlds.UpdateAsync(id, body.Value, SentFields.Of(body), context.Request.Headers.IfMatch, token);
        context.Response.Headers.ETag = ETags.Of(changed.Version);
        return TypedResults.Ok(Envelope.Of(changed));
    }

    private static async Task<Ok<Envelope<Deleted>>> DeleteAsync(
        [FromRoute(Name = "world_id")] string id, HttpContext context, WorldService worlds, CancellationToken token) =>
        TypedResults.Ok(Envelope.Of(await worlds.DeleteAsync(id, context.Request.Headers.IfMatch, token)));
}
