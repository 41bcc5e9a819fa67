using CharaStudio.Web.Features.Jobs;

namespace CharaStudio.Web.Features.VisualStories;

public static class VisualStorySlice
{
    public static IServiceCollection AddVisualStories(this IServiceCollection services)
    {
        services.AddScoped<VisualStoryService>();
        services.AddScoped<StoryComics>();
        services.AddSingleton<VisualStoryViews>();
        services.AddScoped<IJobWork, VisualStoryRender>();
        return services;
    }

    public static void MapVisualStories(this IEndpointRouteBuilder app)
    {
        app.MapVisualStoryRoutes();
        app.MapVisualStoryDownloads();
    }
}
