namespace CharaStudio.Web.Features.Control;

public static class ControlSlice
{
    public static IServiceCollection AddControl(this IServiceCollection services) => services.AddScoped<ControlService>();

    public static void MapControl(this IEndpointRouteBuilder app) => app.MapControlRoutes();
}
