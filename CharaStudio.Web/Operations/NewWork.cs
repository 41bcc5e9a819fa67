using CharaStudio.Web.Http;
using CharaStudio.Web.Operations.Disk;

namespace CharaStudio.Web.Operations;

/// <summary>Turns away what would write while the studio stops or its disk is nearly full. Reading, deleting and cancelling go on.</summary>
internal static class NewWork
{
    public static IApplicationBuilder UseWorkGuard(this IApplicationBuilder app) =>
        app.UseWhen(context => context.Request.IsApi() && Writes(context.Request), branch => branch.Use(GuardAsync));

    private static Task GuardAsync(HttpContext context, RequestDelegate next)
    {
        var services = context.RequestServices;
        if (services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.IsCancellationRequested)
        {
            throw new StudioException(ErrorCode.ShuttingDown, "The studio is stopping. Try again in a moment.") { RetryAfter = TimeSpan.FromSeconds(10) };
        }

        services.GetRequiredService<DiskGuard>().Check();
        return next(context);
    }

    private static bool Writes(HttpRequest request) =>
        (HttpMethods.IsPost(request.Method) || HttpMethods.IsPut(request.Method) || HttpMethods.IsPatch(request.Method))
        && request.Path.Value?.EndsWith("/cancel", StringComparison.OrdinalIgnoreCase) != true;
}
