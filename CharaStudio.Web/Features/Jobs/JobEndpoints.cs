using CharaStudio.Web.Http;
using CharaStudio.Web.Operations.Telemetry;
using CharaStudio.Web.Limits;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CharaStudio.Web.Features.Jobs;

/// <summary>The shared jobs route. The form of the id chooses the dialect, even for refusals (contract C8): hence each route twice.</summary>
internal static class JobEndpoints
{
    public static void MapJobRoutes(this IEndpointRouteBuilder app)
    {
        var jobs = app.MapStudioApi("/v1/jobs", Dialect.Generation).WithTags("Jobs");
        jobs.MapGet("/", ListAsync).Needs(Scopes.JobsRead, Scopes.GenerateWrite).Speaks(Dialect.Studio).WithSummary("Your jobs, the newest first");
        Map(jobs, "/{id}", Dialect.Generation);
        Map(jobs, "/{id:guid}", Dialect.VisualStory);
    }

    private static void Map(RouteGroupBuilder jobs, string id, Dialect dialect)
    {
        jobs.MapGet(id, GetAsync).Needs(Scopes.JobsRead, Scopes.GenerateWrite).Speaks(dialect).CostsATenth().Tagged().WithSummary("One job: state, progress, result");
        jobs.MapDelete(id, CancelAsync).Needs(Scopes.GenerateWrite).Speaks(dialect).WithSummary("Cancel a job");
        jobs.MapPost(id + "/cancel", CancelAsync).Needs(Scopes.GenerateWrite).Speaks(dialect).WithSummary("Cancel a job");
        jobs.MapPost(id + "/retry", RetryAsync).Needs(Scopes.GenerateWrite).Speaks(dialect).WithSummary("Try a failed or cancelled job again");
    }

    private static async Task<Ok<Envelope<IReadOnlyList<JobView>>>> ListAsync(
        Paging paging, string? status, string? kind, JobService jobs, CancellationToken token) =>
        TypedResults.Ok(Envelope.Of(await jobs.ListAsync(paging, JobFilter.Of(status, kind), token)));

    private static async Task<Results<Ok<JobView>, StatusCodeHttpResult>> GetAsync(
        string id, string? status_style, JobService jobs, TimeProvider clock, HttpContext context)
    {
        var job = await jobs.FindAsync(JobIds.Parse(id), context.RequestAborted);
        var view = await jobs.GetAsync(job.Id, context.RequestAborted);
        // Within half the life of the addresses that the client holds it may keep them; after that it needs new ones.
        var addresses = clock.GetUtcNow().Ticks / (JobViews.Life(job).Ticks / 2);
        var tag = FormattableString.Invariant(
            $"W/\"{view.UpdatedAt.ToUnixTimeMilliseconds()}-{view.State}-{view.Progress}-{view.QueuePosition}-{(view.Result is null ? 0 : addresses)}\"");
        context.Response.Headers.ETag = tag;
        context.Response.Headers.CacheControl = "private, no-cache";
        var isKnown = context.Request.Headers.IfNoneMatch.Contains(tag, StringComparer.Ordinal);
        StudioMetrics.Cache("entity-tags", isKnown);
        if (isKnown)
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        return TypedResults.Ok(Styled(view, status_style));
    }

    private static async Task<Accepted<JobView>> CancelAsync(string id, JobService jobs, CancellationToken token) =>
        TypedResults.Accepted((string?)null, await jobs.CancelAsync(JobIds.Parse(id), token));

    private static async Task<Accepted<JobView>> RetryAsync(string id, JobService jobs, CancellationToken token) =>
        TypedResults.Accepted((string?)null, await jobs.RetryAsync(JobIds.Parse(id), token));

    // Row 230: the document's example says in_progress where its table says processing; clients of the example ask for theirs.
    private static JobView Styled(JobView view, string? style) => style switch
    {
        null => view,
        "in_progress" => view with { Status = view.Status is "processing" ? "in_progress" : view.Status },
        _ => throw StudioException.BadParameter("status_style", "'status_style' may be in_progress."),
    };
}
