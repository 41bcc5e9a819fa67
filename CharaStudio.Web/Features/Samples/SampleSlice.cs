using CharaStudio.Web.Features.Accounts;

namespace CharaStudio.Web.Features.Samples;

/// <summary>The project that a new studio begins with. <c>--samples false</c> begins with empty shelves.</summary>
public static class SampleSlice
{
    public static IServiceCollection AddSamples(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<SampleMaker>();
        if (configuration.GetValue("samples", true))
        {
            services.AddHostedService<FirstShelf>();
        }

        return services;
    }
}

/// <summary>Fills the owner's shelves at the first start, after the studio has begun to answer.</summary>
internal sealed class FirstShelf(IServiceProvider services, AccountService accounts, IHostApplicationLifetime lifetime, ILogger<FirstShelf> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var once = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        try
        {
            await using var scope = services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentOwner>().Use(await accounts.EnsureOwnerAsync(stoppingToken));
            if (await scope.ServiceProvider.GetRequiredService<SampleMaker>().MakeOnceAsync(SampleProject.FrostMoon(), stoppingToken))
            {
                log.LogInformation("The sample project is on the shelves");
            }
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // A studio without samples is still a studio.
            log.LogError(error, "The sample project could not be made");
        }
    }
}
