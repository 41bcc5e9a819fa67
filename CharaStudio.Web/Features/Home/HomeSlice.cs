namespace CharaStudio.Web.Features.Home;

public static class HomeSlice
{
    public static IServiceCollection AddHome(this IServiceCollection services) => services.AddScoped<Sketcher>();
}
