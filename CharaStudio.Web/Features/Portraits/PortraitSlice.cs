namespace CharaStudio.Web.Features.Portraits;

public static class PortraitSlice
{
    public static IServiceCollection AddPortraits(this IServiceCollection services) => services.AddSingleton<PortraitStore>();

    public static void MapPortraitRoutes(this IEndpointRouteBuilder app) => app.MapPortraits();
}
