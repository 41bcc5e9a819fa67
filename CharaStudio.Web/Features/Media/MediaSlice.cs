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
        return services;
    }

    public static void MapMediaFiles(this IEndpointRouteBuilder app) => app.MapMedia();
}
