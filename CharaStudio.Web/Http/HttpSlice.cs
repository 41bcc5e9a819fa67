using Microsoft.AspNetCore.Routing;

namespace CharaStudio.Web.Http;

/// <summary>What is true for every route.</summary>
public static class HttpSlice
{
    public static IServiceCollection AddStudioHttp(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options => ApiJson.Configure(options.SerializerOptions));
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        return services;
    }
}
