using CharaStudio.Web.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CharaStudio.Web.Features.Projects;

/// <summary>Projects through the API, for a key that holds keys:admin.</summary>
internal static class ProjectEndpoints
{
    internal static void MapProjectRoutes(this IEndpointRouteBuilder app)
    {
        var projects = app.MapStudioApi("/v1/projects", Dialect.Studio).WithTags("Projects");
        projects.MapGet("/", ListAsync).Needs(Scopes.KeysAdmin).WithSummary("List projects with what they have spent");
        projects.MapPost("/", CreateAsync).Needs(Scopes.KeysAdmin).WithSummary("Make a project");
        projects.MapGet("/{project_id}", GetAsync).Needs(Scopes.KeysAdmin).Tagged(answersNotModified: false).WithSummary("Get a project");
        projects.MapPatch("/{project_id}", UpdateAsync).Needs(Scopes.KeysAdmin).Guarded().WithSummary("Change a project's name, content policy or budget");
        projects.MapDelete("/{project_id}", DeleteAsync).Needs(Scopes.KeysAdmin).Guarded().WithSummary("Delete a project with all that it owns");
    }

    private static async Task<Ok<Envelope<IReadOnlyList<ProjectView>>>> ListAsync(ProjectService projects, CancellationToken token) =>
        TypedResults.Ok(Envelope.Of(await projects.ListAsync(token)));

    private static async Task<Created<Envelope<ProjectView>>> CreateAsync(
        ApiBody<ProjectCreate> body, HttpContext context, ProjectService projects, CancellationToken token)
    {
        var made = await projects.CreateAsync(body.Value, token);
        context.Response.Headers.ETag = ProjectService.Tag(made);
        return TypedResults.Created($"/v1/projects/{made.Id}", Envelope.Of(made));
    }

    // No 304: what is spent changes by itself.
    private static async Task<Ok<Envelope<ProjectView>>> GetAsync(
        [FromRoute(Name = "project_id")] string id, HttpContext context, ProjectService projects, CancellationToken token) =>
        Tagged(context, await projects.GetAsync(id, token));

    private static async Task<Ok<Envelope<ProjectView>>> UpdateAsync(
        [FromRoute(Name = "project_id")] string id, ApiBody<ProjectChange> body, HttpContext context, ProjectService projects, CancellationToken token) =>
        Tagged(context, await projects.UpdateAsync(id, body.Value, SentFields.Of(body), context.Request.Headers.IfMatch, token));

    private static async Task<Ok<Envelope<Deleted>>> DeleteAsync(
        [FromRoute(Name = "project_id")] string id, HttpContext context, ProjectService projects, CancellationToken token) =>
        TypedResults.Ok(Envelope.Of(await projects.DeleteAsync(id, context.Request.Headers.IfMatch, token)));

    private static Ok<Envelope<ProjectView>> Tagged(HttpContext context, ProjectView project)
    {
        context.Response.Headers.ETag = ProjectService.Tag(project);
        return TypedResults.Ok(Envelope.Of(project));
    }
}
