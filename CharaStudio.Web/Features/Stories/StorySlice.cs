namespace CharaStudio.Web.Features.Stories;

public static class StorySlice
{
    private static readonly TimeSpan s_longestWriting = TimeSpan.FromMinutes(3);

    public static IServiceCollection AddStories(this IServiceCollection services)
    {
        services.AddHttpClient(Writers.Client, client => client.Timeout = s_longestWriting);
        return services.AddSingleton<Writers>().AddScoped<StoryService>().AddScoped<GraphService>().AddScoped<EdgeService>().AddScoped<StoryTeller>();
    }

    public static void MapStories(this IEndpointRouteBuilder app)
    {
        StoryEndpoints.Map(app);
        GraphEndpoints.Map(app);
    }
}
