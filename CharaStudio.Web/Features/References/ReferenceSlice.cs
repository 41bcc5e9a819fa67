using CharaStudio.Web.Features.Jobs;

namespace CharaStudio.Web.Features.References;

public static class ReferenceSlice
{
    public static IServiceCollection AddReferences(this IServiceCollection services)
    {
        services.AddScoped<ReferenceService>();
        services.AddScoped<ReferenceMobility>();
        services.AddSingleton<ReferenceViews>();
        services.AddScoped<IJobWork, ReferenceRender>();
        return services;
    }

    public static void MapReferences(this IEndpointRouteBuilder app) => app.MapReferenceRoutes();
}
