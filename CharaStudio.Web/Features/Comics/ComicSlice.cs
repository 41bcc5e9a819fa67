using CharaStudio.Web.Features.Comics.Films;
using CharaStudio.Web.Features.Jobs;

namespace CharaStudio.Web.Features.Comics;

public static class ComicSlice
{
    public static IServiceCollection AddComics(this IServiceCollection services)
    {
        services.AddScoped<ComicService>();
        services.AddScoped<ComicRedraw>();
        services.AddScoped<ComicExport>();
        services.AddSingleton<ComicViews>();
        services.AddScoped<IJobWork, ComicRender>();
        services.AddScoped<FilmService>();
        services.AddScoped<IJobWork, FilmRender>();
        return services;
    }

    public static void MapComics(this IEndpointRouteBuilder app)
    {
        app.MapComicRoutes();
        app.MapFilmRoutes();
        app.MapComicDownloads();
    }
}
