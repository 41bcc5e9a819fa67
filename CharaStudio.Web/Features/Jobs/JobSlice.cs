using CharaStudio.Engine.Pipelines;
using CharaStudio.Web.Data;
using CharaStudio.Web.Features.Models;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Data.Sqlite;
using Npgsql;
using Quartz;

namespace CharaStudio.Web.Features.Jobs;

/// <summary>The queue, its runner, its scheduler, the engine's workers and the news of it all.</summary>
public static class JobSlice
{
    public static IServiceCollection AddJobs(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = JobSettings.From(configuration);
        services.AddSingleton(settings);
        services.AddSingleton<IEngine>(provider => StartEngine(provider, settings));
        services.AddSingleton<JobFeed>();
        services.AddSingleton<JobLine>();
        services.AddSingleton<QueueCaps>();
        services.AddSingleton<JobPace>();
        services.AddSingleton<JobStore>();
        services.AddSingleton<JobRunner>();
        services.AddSingleton<JobTickets>();
        services.AddSingleton<JobViews>();
        services.AddScoped<JobService>();
        services.AddSignalR().AddJsonProtocol(options => Http.ApiJson.Configure(options.PayloadSerializerOptions));
        services.AddHostedService<JobBroadcast>();
        services.AddHostedService<JobSweep>();
        AddScheduler(services, configuration, settings);
        // Long enough for a render to be put back; docker waits ten seconds more by its own default setting in the image.
        services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(25));
        return services;
    }

    public static void MapJobs(this IEndpointRouteBuilder app)
    {
        app.MapJobRoutes();
        app.MapHub<JobHub>("/hubs/jobs");
    }

    private static WorkerEngine StartEngine(IServiceProvider provider, JobSettings settings)
    {
        var log = provider.GetRequiredService<ILogger<WorkerEngine>>();
        var spool = provider.GetRequiredService<StudioPaths>().Folder("spool");
        var worker = (provider.GetService<WorkerSettings>() ?? new WorkerSettings()) with { Slots = settings.Slots, MemoryMegabytes = settings.WorkerMegabytes };
        worker = worker with { Models = InstalledPerception.FolderOf(provider.GetRequiredService<IConfiguration>()) ?? worker.Models };
        worker = worker with { Ffmpeg = provider.GetRequiredService<IConfiguration>()["ffmpeg"] is { Length: > 0 } path ? Path.GetFullPath(path) : worker.Ffmpeg };
        return new WorkerEngine(worker, spool, line => log.LogInformation("Worker: {Line}", line));
    }

    // On SQLite the schedule has a file of its own: it is written at every turn, and must not stand in line with the studio's rows.
    // Its tables are Quartz's own and come with it; losing them loses nothing, since the sweep issues every missing turn anew.
    private static void AddScheduler(IServiceCollection services, IConfiguration configuration, JobSettings settings)
    {
        var paths = new StudioPaths(configuration["Data"] ?? "data");
        var database = DatabaseChoice.From(configuration, paths);
        services.AddLogging(logging => logging.AddFilter("Quartz", LogLevel.Warning)); // It tells its life story at every start.
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler => scheduler.InstanceName = "studio");
            quartz.UseDefaultThreadPool(settings.Slots);
            quartz.UsePersistentStore(store =>
            {
                if (database.IsSqlite)
                {
                    store.UseSqlite(SqliteFactory.Instance, $"Data Source={paths.File("schedule.db")}");
                }
                else
                {
                    store.UsePostgres(NpgsqlFactory.Instance, database.ConnectionString);
                }

                store.ProvisionSchema();
            });
        });
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
    }
}
