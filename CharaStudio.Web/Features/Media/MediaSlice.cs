using CharaStudio.Web.Features.Jobs;
using CharaStudio.Web.Features.Media.Enlargements;
using CharaStudio.Web.Http;

namespace CharaStudio.Web.Features.Media;

public static class MediaSlice
{
    public static IServiceCollection AddMedia(this IServiceCollection services)
    {
        services.AddSingleton<PublicAddress>();
        services.AddSingleton<MediaStore>();
        services.AddSingleton<LinkKeys>();
        services.AddSingleton<MediaLinks>();
        services.AddScoped<EnlargementService>();
        services.AddScoped<IJobWork, EnlargementRender>();
        return services;
    }

    public static void MapMediaFiles(this IEndpointRouteBuilder app)
    {
        app.MapMedia();
        app.MapEnlargementRoutes();
    }
}
