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
        projects.MapGet("/{project_id}", GetAsync).Needs(Scopes.KeysAdmin).WithSummary("Get a project");
        projects.MapPatch("/{project_id}", UpdateAsync).Needs(Scopes.KeysAdmin).WithSummary("Change a project's name, content policy or budget");
        projects.MapDelete("/{project_id}", DeleteAsync).Needs(Scopes.KeysAdmin).WithSummary("Delete a project with all that it owns");
    }

    private static async Task<Ok<Envelope<IReadOnlyList<ProjectView>>>> ListAsync(ProjectService projects, CancellationToken token) =>
        TypedResults.Ok(Envelope.Of(await projects.ListAsync(token)));

    private static async Task<Created<Envelope<ProjectView>>> CreateAsync(ApiBody<ProjectCreate> body, ProjectService projects, CancellationToken token)
    {
        var made = await projects.CreateAsync(body.Value, token);
        return TypedResults.Created($"/v1/projects/{made.Id}", Envelope.Of(made));
    }

    private static async Task<Ok<Envelope<ProjectView>>> GetAsync(
        [FromRoute(Name = "project_id")] string id, ProjectService projects, CancellationToken token) =>
        TypedResults.Ok(Envelope.Of(await projects.GetAsync(id, token)));

    private static async Task<Ok<Envelope<ProjectView>>> UpdateAsync(
        [FromRoute(Name = "project_id")] string id, ApiBody<ProjectChange> body, ProjectService projects, CancellationToken token) =>
        TypedResults.Ok(Envelope.Of(await projects.UpdateAsync(id, body.Value, SentFields.Of(body), token)));

    private static async Task<Ok<Envelope<Deleted>>> DeleteAsync(
        [FromRoute(Name = "project_id")] string id, ProjectService projects, CancellationToken token) =>
        TypedResults.Ok(Envelope.Of(await projects.DeleteAsync(id, token)));
}
