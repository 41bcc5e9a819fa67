using CharaStudio.Web.Features.Accounts;
using CharaStudio.Web.Features.ApiKeys;
using CharaStudio.Web.Http;
using Microsoft.AspNetCore.Authentication;

namespace CharaStudio.Web.Limits;

/// <summary>Endpoint metadata: what a request of this route costs, in tenths of one.</summary>
public sealed record RequestCost(int Tenths);

/// <summary>Endpoint metadata: requests a minute that one address may send without a key.</summary>
public sealed record KeylessLimit(int PerMinute);

/// <summary>Counts the requests of the API, says in every answer what is left, and refuses with 429 what is too much.</summary>
public static class RateLimits
{
    public static IServiceCollection AddLimits(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(Caps.From(configuration));
        services.AddSingleton<RateMeters>();
        services.AddSingleton<DirectRenders>();
        return services;
    }

    /// <summary>A request of this route costs a tenth of one: asking how a job stands is cheap.</summary>
    public static TBuilder CostsATenth<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new RequestCost(1));

    /// <summary>Without a key the route answers so many requests a minute to one address.</summary>
    public static TBuilder LimitsKeyless<TBuilder>(this TBuilder route, int perMinute)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new KeylessLimit(perMinute));

    public static IApplicationBuilder UseRateLimits(this IApplicationBuilder app) =>
        app.UseWhen(context => context.Request.IsApi(), branch => branch.Use(LimitAsync));

    private static async Task LimitAsync(HttpContext context, RequestDelegate next)
    {
        var meters = context.RequestServices.GetRequiredService<RateMeters>();
        var now = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        var (admitted, left, what) = await CountAsync(context, meters, now);
        if (left.Count > 0)
        {
            RateHeaders.Write(context.Response.Headers, left, now);
        }

        if (admitted)
        {
            await next(context);
            return;
        }

        // The caller waits for every window that is spent, so that the next request is admitted.
        var wait = left.Where(window => window.Left == 0).Select(window => window.Until - now).DefaultIfEmpty(left.Max(window => window.Until) - now).Max();
        throw new StudioException(
            ErrorCode.RateLimited,
            $"{what} Try again in {RateHeaders.Seconds(wait):0} seconds.",
            details: left.ToDictionary(window => window.Name, window => (object?)$"{window.Quota} in {window.Length.TotalSeconds:0} s", StringComparer.Ordinal))
        {
            RetryAfter = TimeSpan.FromSeconds(RateHeaders.Seconds(wait)),
        };
    }

    private static async Task<(bool Admitted, IReadOnlyList<RateLeft> Left, string What)> CountAsync(HttpContext context, RateMeters meters, DateTimeOffset now)
    {
        var metadata = context.GetEndpoint()?.Metadata;
        var address = context.Connection.RemoteIpAddress;
        if (context.Request.Headers.Authorization.Count > 0)
        {
            var user = (await context.AuthenticateAsync(ApiKeyDefaults.Scheme)).Principal;
            if (user?.FindFirst(CurrentOwner.KeyClaim)?.Value is not { } keyId)
            {
                return Of(meters.OfBadKeys(address).Take(RateWindow.Whole, now), "Too many keys from this address opened nothing.");
            }

            return meters.OfKey(keyId) is { } meter
                ? Of(meter.Take(metadata?.GetMetadata<RequestCost>()?.Tenths ?? RateWindow.Whole, now), "This key has sent too many requests.")
                : (true, [], "");
        }

        return metadata?.GetMetadata<KeylessLimit>() is { } keyless
            ? Of(meters.OfKeyless(address, keyless.PerMinute).Take(RateWindow.Whole, now), "Too many requests without a key.")
            : (true, meters.OfBadKeys(address).Left(now), "");
    }

    private static (bool Admitted, IReadOnlyList<RateLeft> Left, string What) Of((bool Admitted, RateLeft[] Left) taken, string what) =>
        (taken.Admitted, taken.Left, what);
}
