using CharaStudio.Engine.Pipelines;
using CharaStudio.Web.Data;
using CharaStudio.Web.Features.Accounts;
using CharaStudio.Web.Features.ApiKeys;
using CharaStudio.Web.Features.Jobs;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CharaStudio.Tests.Support;

/// <summary>
/// The whole application in memory on a data folder of its own, which goes with it. Give it a PostgreSQL connection string to run
/// on that instead of SQLite, and <c>Configure</c> to replace a service (the clock, say).
/// </summary>
public sealed class StudioApplication(string? postgres = null, Action<IServiceCollection>? configure = null)
    : WebApplicationFactory<StudioDbContext>
{
    /// <summary>True begins with the sample project, as a new studio does; most tests begin with empty shelves.</summary>
    public bool Samples { get; init; }

    /// <summary>Settings as the command line or the environment would give them; set before the first request.</summary>
    public Dictionary<string, string?> Settings { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How long a request waits for its job, and a write for its turn, before the client is told to come again.</summary>
    public TimeSpan WaitsFor { get; init; } = Eventually.Patience;

    public string DataFolder { get; } = Directory.CreateTempSubdirectory("charastudio-test-").FullName;

    /// <summary>Makes a key of the owner: all standard scopes, or the ones named.</summary>
    public async Task<string> CreateKeyAsync(params string[] scopes)
    {
        using var scope = Services.CreateScope();
        var owner = await Services.GetRequiredService<AccountService>().EnsureOwnerAsync();
        scope.ServiceProvider.GetRequiredService<CurrentOwner>().Use(owner);
        var keys = scope.ServiceProvider.GetRequiredService<ApiKeyService>();
        return (await keys.CreateAsync("test", scopes.Length == 0 ? null : scopes)).Key;
    }

    /// <summary>A client that sends a new key of the owner and follows no redirects.</summary>
    public async Task<HttpClient> CreateKeyedClientAsync(params string[] scopes)
    {
        var client = CreatePlainClient();
        client.DefaultRequestHeaders.Authorization = new("Bearer", await CreateKeyAsync(scopes));
        return client;
    }

    /// <summary>A client without credentials that follows no redirects.</summary>
    public HttpClient CreatePlainClient() => CreateClient(new() { AllowAutoRedirect = false, BaseAddress = ClientOptions.BaseAddress });

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Data", DataFolder);
        builder.UseSetting("samples", Samples ? "true" : "false");
        builder.UseSetting("ConnectionStrings:Studio", postgres);
        // Tests send more than a person does; those of the limits set their own.
        builder.UseSetting("rate-minute", "1000000");
        builder.UseSetting("rate-burst", "1000000");
        builder.UseSetting("key-queue", "200");
        builder.UseSetting("disk-ballast", "0");
        foreach (var (name, value) in Settings)
        {
            builder.UseSetting(name, value);
        }

        // On a busy machine a drawing may take minutes, since workers stand back, and a write may be in line for seconds: tests of what comes of it do not mind.
        builder.ConfigureServices(services => services
            .Replace(ServiceDescriptor.Singleton(provider => JobSettings.From(provider.GetRequiredService<IConfiguration>()) with { DirectAnswer = WaitsFor }))
            .AddSingleton(new WritePatience(WaitsFor, WaitsFor))
            .AddSingleton(new WorkerSettings { RenderLimit = TimeSpan.FromMinutes(20), Silence = TimeSpan.FromMinutes(5) }));
        if (configure is not null)
        {
            builder.ConfigureServices(configure);
        }
    }

    protected override void ConfigureClient(HttpClient client)
    {
        base.ConfigureClient(client);
        client.Timeout = Eventually.Patience * 2;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Folders.DeleteAsync(DataFolder);
    }
}
