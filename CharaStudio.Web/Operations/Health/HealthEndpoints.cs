using CharaStudio.Web.Features.Models;

namespace CharaStudio.Web.Operations.Health;

/// <summary>
/// <c>GET /health</c> says that the process answers and whether there are tensors (ready, missing,
/// unknown), and touches nothing; <c>GET /health/ready</c> says whether it can take work.
/// Both are open and name no version, path or figure that helps an attacker.
/// </summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health", (TensorState tensors) => TypedResults.Ok(new { status = "ok", tensors = tensors.Word })).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/health/ready", ReadyAsync).AllowAnonymous().ExcludeFromDescription();
    }

    private static async Task<IResult> ReadyAsync(Readiness readiness, HttpContext context)
    {
        var view = await readiness.LookAsync();
        context.Response.Headers.CacheControl = "no-store";
        if (!view.IsReady)
        {
            context.Response.Headers.RetryAfter = "5";
        }

        return TypedResults.Json(view, statusCode: view.IsReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}
