namespace CharaStudio.Web.Features.Worlds;

public static class WorldSlice
{
    public static IServiceCollection AddWorlds(this IServiceCollection services) => services.AddScoped<WorldService>().AddScoped<SceneService>();

    public static void MapWorlds(this IEndpointRouteBuilder app)
    {
        WorldEndpoints.Map(app);
        SceneEndpoints.Map(app);
    }
}
