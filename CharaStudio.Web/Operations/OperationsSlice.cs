using CharaStudio.Web.Data;
using CharaStudio.Web.Operations.Disk;
using CharaStudio.Web.Operations.Health;
using CharaStudio.Web.Operations.Telemetry;

namespace CharaStudio.Web.Operations;

/// <summary>What keeps a studio running: its lock, its disk, its stop, and what it tells an operator about itself.</summary>
public static class OperationsSlice
{
    public static IServiceCollection AddOperations(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(_ => DiskSettings.From(configuration));
        services.AddSingleton<IFreeSpace, FreeSpace>();
        services.AddSingleton<DiskGuard>();
        services.AddSingleton<OwnerQuota>();
        services.AddSingleton(provider => DataFolderLock.Take(provider.GetRequiredService<StudioPaths>()));
        services.AddSingleton<Readiness>();
        services.AddHostedService<Drain>();
        services.AddSingleton<MediaSweep>();
        services.AddHostedService(provider => provider.GetRequiredService<MediaSweep>());
        services.AddTelemetry(configuration);
        return services;
    }

    /// <summary>Takes the data folder and brings its database to this version.</summary>
    /// <returns>False, with a sentence on <paramref name="errors"/>, when the studio must not start.</returns>
    public static async Task<bool> TryOpenDataAsync(this IServiceProvider services, TextWriter errors)
    {
        try
        {
            _ = services.GetRequiredService<DataFolderLock>();
            await services.MigrateStudioAsync();
            _ = services.GetRequiredService<DiskGuard>().IsLow; // Sets the ballast aside.
            return true;
        }
        catch (StartRefusedException refusal)
        {
            await errors.WriteLineAsync(refusal.Message);
            return false;
        }
    }

    /// <summary>Health, readiness and metrics.</summary>
    public static void MapOperations(this IEndpointRouteBuilder app)
    {
        app.MapHealth();
        app.MapMetrics();
    }
}
