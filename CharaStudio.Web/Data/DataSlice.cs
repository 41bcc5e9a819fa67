using Microsoft.EntityFrameworkCore;

namespace CharaStudio.Web.Data;

/// <summary>Rows, their writer and their migrations.</summary>
public static class DataSlice
{
    public static IServiceCollection AddStudioData(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(new StudioPaths(configuration["Data"] ?? "data"));
        services.AddSingleton(provider => DatabaseChoice.From(configuration, provider.GetRequiredService<StudioPaths>()));
        services.AddPooledDbContextFactory<StudioDbContext>(
            (provider, options) => provider.GetRequiredService<DatabaseChoice>().Configure(options));
        services.AddSingleton<Upgrade>();
        services.AddSingleton<Ballast>();
        services.AddSingleton<WriteQueue>();
        services.TryAddClock();
        return services;
    }

    /// <summary>Brings the database to this version. Run before the first request.</summary>
    /// <exception cref="StartRefusedException">The database is missing, damaged or not ours to write.</exception>
    public static Task MigrateStudioAsync(this IServiceProvider services, CancellationToken token = default) =>
        services.GetRequiredService<Upgrade>().RunAsync(token);

    private static void TryAddClock(this IServiceCollection services)
    {
        if (!services.Any(service => service.ServiceType == typeof(TimeProvider)))
        {
            services.AddSingleton(TimeProvider.System);
        }
    }
}
