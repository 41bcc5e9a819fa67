using CharaStudio.Web.Features.Jobs;

namespace CharaStudio.Web.Features.Generation;

public static class GenerationSlice
{
    public static IServiceCollection AddGeneration(this IServiceCollection services)
    {
        services.AddScoped<GenerationService>();
        services.AddScoped<BatchService>();
        services.AddScoped<IJobWork, FrameRender>();
        services.AddScoped<IJobWork, VideoRender>();
        return services;
    }

    public static void MapGeneration(this IEndpointRouteBuilder app) => app.MapGenerationRoutes();
}
