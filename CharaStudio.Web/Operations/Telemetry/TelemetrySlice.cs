using CharaStudio.Web.Features.Accounts;
using CharaStudio.Web.Features.ApiKeys;
using CharaStudio.Web.Http;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace CharaStudio.Web.Operations.Telemetry;

/// <summary>The request log, the metrics page and the export.</summary>
internal static class TelemetrySlice
{
    private const string Policy = "Metrics";

    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<RequestLog>();
        services.AddSingleton<MetricsBoard>();
        services.AddSingleton<QueueGauge>();
        services.AddHostedService<Export>();
        if (configuration["log-format"] is "json")
        {
            services.AddLogging(logging => logging.AddJsonConsole());
        }

        // The owner's own session, or a key that may manage keys.
        services.AddAuthorizationBuilder().AddPolicy(Policy, policy => policy
            .AddAuthenticationSchemes(CookieAuthenticationDefaults.AuthenticationScheme, ApiKeyDefaults.Scheme)
            .RequireAssertion(context =>
                CurrentOwner.Of(context.User) is not null
                && (!context.User.HasClaim(claim => claim.Type is CurrentOwner.KeyClaim) || context.User.HasClaim(ScopeHandler.Claim, Scopes.KeysAdmin))));
        return services;
    }

    public static IApplicationBuilder UseRequestLog(this IApplicationBuilder app) => app.Use(
        (context, next) => context.RequestServices.GetRequiredService<RequestLog>().WatchAsync(context, next));

    public static void MapMetrics(this IEndpointRouteBuilder app)
    {
        // Both listen from the first request on.
        _ = app.ServiceProvider.GetRequiredService<MetricsBoard>();
        _ = app.ServiceProvider.GetRequiredService<QueueGauge>();
        app.MapGet("/metrics", (MetricsBoard board) => TypedResults.Text(board.Write(), "text/plain; version=0.0.4; charset=utf-8"))
            .RequireAuthorization(Policy).ExcludeFromDescription();
    }
}
