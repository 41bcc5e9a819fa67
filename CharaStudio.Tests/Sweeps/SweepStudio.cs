using CharaStudio.Engine.Pipelines;
using CharaStudio.Tests.Engine.Pipelines;
using CharaStudio.Tests.Support;
using CharaStudio.Tests.Web.Features.Jobs;
using CharaStudio.Web.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CharaStudio.Tests.Sweeps;

/// <summary>A studio to be swept: two owners with every scope, one object of each kind for each of them, and drawings that cost nothing.</summary>
public sealed class SweepStudio : IAsyncLifetime
{
    private readonly TemporaryFolder _spool = new();

    public SweepStudio()
    {
        Application = new StudioApplication(configure: services =>
            services.AddSingleton<IEngine>(new PaintingEngine(_spool.Path, (_, _) => Task.CompletedTask)))
        {
            WaitsFor = WaitsFor,
        };
        Application.Settings["outgoing-allow"] = "127.0.0.1:9";
    }

    /// <summary>A direct order behind a long queue is answered after this time, and so is never taken for one that hangs.</summary>
    public static TimeSpan WaitsFor { get; } = TimeSpan.FromSeconds(100);

    public StudioApplication Application { get; }

    public ApiClient Owner { get; private set; } = null!;

    public ApiClient Stranger { get; private set; } = null!;

    internal Belongings Own { get; private set; } = null!;

    internal Belongings Theirs { get; private set; } = null!;

    /// <summary>The routes for programs, without the one that describes them.</summary>
    public IReadOnlyList<MappedRoute> Routes => [.. ApiRoutes.Of(Application).Where(route => !route.IsOpen)];

    public async Task InitializeAsync()
    {
        Owner = new ApiClient(await Application.CreateKeyedClientAsync([.. Scopes.All]));
        Stranger = new ApiClient(Application.CreatePlainClient());
        Stranger.Http.DefaultRequestHeaders.Authorization = new("Bearer", await Strangers.KeyAsync(Application, [.. Scopes.All]));
        Own = await Belongings.MakeAsync(Owner);
        Theirs = await Belongings.MakeAsync(Stranger);
    }

    public async Task DisposeAsync()
    {
        Owner.Dispose();
        Stranger.Dispose();
        await Application.DisposeAsync();
        _spool.Dispose();
    }
}
