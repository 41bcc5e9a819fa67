using CharaStudio.Web.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CharaStudio.Web.Features.Stories;

internal static class GraphEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var nodes = app.MapStudioApi("/v1/stories/{story_id}/nodes", Dialect.Studio).WithTags("Story graph");
        nodes.MapGet("/", GetAsync).Needs(Scopes.StoriesRead).WithSummary("Get a story's nodes and edges");
        nodes.MapPost("/", AddNodeAsync).Needs(Scopes.StoriesWrite).WithSummary("Add a node");
        nodes.MapGet("/{node_id}", GetNodeAsync).Needs(Scopes.StoriesRead).Tagged().WithSummary("Get a node");
        nodes.MapPatch("/{node_id}", UpdateNodeAsync).Needs(Scopes.StoriesWrite).Guarded().WithSummary("Change a node");
        nodes.MapDelete("/{node_id}", DeleteNodeAsync).Needs(Scopes.StoriesWrite).Guarded().WithSummary("Delete a node with its edges");
        var edges = app.MapStudioApi("/v1/stories/{story_id}/edges", Dialect.Studio).WithTags("Story graph");
        edges.MapPost("/", AddEdgeAsync).Needs(Scopes.StoriesWrite).WithSummary("Add an edge");
        edges.MapPatch("/{edge_id}", UpdateEdgeAsync).Needs(Scopes.StoriesWrite).Guarded().WithSummary("Change an edge");
        edges.MapDelete("/{edge_id}", DeleteEdgeAsync).Needs(Scopes.StoriesWrite).Guarded().WithSummary("Delete an edge");
    }

    private static async Task<Ok<Envelope<GraphView>>> GetAsync(
        [FromRoute(Name = "story_id")] string storyId, GraphService graph, CancellationToken token) =>
        TypedResults.Ok(Envelope.Of(await graph.GetAsync(storyId, token)));

    private static async Task<Created<Envelope<NodeView>>> AddNodeAsync(
        [FromRoute(Name = "story_id")] string storyId, ApiBody<NodeCreate> body, GraphService graph, CancellationToken token)
    {
        var made = await graph.AddNodeAsync(storyId, body.Value, token);
        return TypedResults.Created($"/v1/stories/{made.StoryId}/nodes/{made.Id}", Envelope.Of(made));
    }

    private static async Task<Results<Ok<Envelope<NodeView>>, StatusCodeHttpResult>> GetNodeAsync(
        [FromRoute(Name = "story_id")] string storyId, [FromRoute(Name = "node_id")] string nodeId, HttpContext context, GraphService graph,
        CancellationToken token)
    {
        var found = await graph.GetNodeAsync(storyId, nodeId, token);
        return ETags.Send(context, found, found.Version);
    }

    private static async Task<Ok<Envelope<NodeView>>> UpdateNodeAsync(
        [FromRoute(Name = "story_id")] string storyId, [FromRoute(Name = "node_id")] string nodeId, ApiBody<NodeChange> body, HttpContext context,
        GraphService graph, CancellationToken token)
    {
        var changed = await graph.UpdateNodeAsync(storyId, nodeId, body.Value, SentFields.Of(body), context.Request.Headers.IfMatch, token);
        context.Response.Headers.ETag = ETags.Of(changed.Version);
        return TypedResults.Ok(Envelope.Of(changed));
    }

    private static async Task<Ok<Envelope<Deleted>>> DeleteNodeAsync(
        [FromRoute(Name = "story_id")] string storyId, [FromRoute(Name = "node_id")] string nodeId, HttpContext context, GraphService graph, CancellationToken token) =>
        TypedResults.Ok(Envelope.Of(await graph.DeleteNodeAsync(storyId, nodeId, context.Request.Headers.IfMatch, token)));

    private static async Task<Created<Envelope<EdgeView>>> AddEdgeAsync(
        [FromRoute(Name = "story_id")] string storyId, ApiBody<EdgeCreate> body, EdgeService edges, CancellationToken token)
    {
        var made = await edges.AddAsync(storyId, body.Value, token);
        return TypedResults.Created($"/v1/stories/{storyId}/edges/{made.Id}", Envelope.Of(made));
    }

    private static async Task<Ok<Envelope<EdgeView>>> UpdateEdgeAsync(
        [FromRoute(Name = "story_id")] string storyId, [FromRoute(Name = "edge_id")] string edgeId, ApiBody<EdgeChange> body, HttpContext context,
        EdgeService edges, CancellationToken token)
    {
        var changed = await edges.UpdateAsync(storyId, edgeId, body.Value, SentFields.Of(body), context.Request.Headers.IfMatch, token);
        context.Response.Headers.ETag = ETags.Of(changed.Version);
        return TypedResults.Ok(Envelope.Of(changed));
    }

    private static async Task<Ok<Envelope<Deleted>>> DeleteEdgeAsync(
        [FromRoute(Name = "story_id")] string storyId, [FromRoute(Name = "edge_id")] string edgeId, HttpContext context, EdgeService edges, CancellationToken token) =>
        TypedResults.Ok(Envelope.Of(await edges.DeleteAsync(storyId, edgeId, context.Request.Headers.IfMatch, token)));
}
