using System.Net;
using CharaStudio.Engine.Pipelines;
using CharaStudio.Tests.Engine.Pipelines;
using CharaStudio.Tests.Support;
using CharaStudio.Web.Operations.Disk;
using Microsoft.Extensions.DependencyInjection;

namespace CharaStudio.Tests.Web.Operations;

public sealed class HealthTests : IAsyncLifetime
{
    private readonly Room _room = new();
    private readonly StudioApplication _studio;
    private ApiClient _client = null!;

    public HealthTests() => _studio = new StudioApplication(configure: services => services.AddSingleton<IFreeSpace>(_room));

    public async Task InitializeAsync() => _client = new ApiClient(await _studio.CreateKeyedClientAsync());

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _studio.DisposeAsync();
    }

    [Fact]
    public async Task Health_Always_SaysOkAndNoMore()
    {
        var answer = await _client.Get("/health");
        Assert.Matches("""\A\{"status":"ok","tensors":"(unknown|ready|missing)"\}\z""", answer.Body.GetRawText());
    }

    [Fact]
    public async Task Ready_WholeStudio_IsReady()
    {
        // A look lasts two seconds; a worker may take longer to start, and is found by a later one.
        var answer = await Eventually.GetAsync("Readiness", () => _client.Get("/health/ready"), answer => answer.Status == 200);
        Assert.Equal("ready", answer.Body.GetProperty("status").GetString());
    }

    [Fact]
    public async Task Ready_WorkerThatTakesLongerToStartThanALook_IsReadyInTheEnd()
    {
        using var spool = new TemporaryFolder();
        string[] slow = ["sh", "-c", "sleep 4; exec \"$0\" \"$@\"", .. new WorkerSettings().Command];
        using var engine = new WorkerEngine(new WorkerSettings { Slots = 1, Command = slow }, spool.Path, _ => { });
        await using var studio = new StudioApplication(configure: services => services.AddSingleton<IEngine>(engine));
        using var client = new ApiClient(await studio.CreateKeyedClientAsync());
        Assert.Equal("ready", (await Eventually.GetAsync("Readiness", () => client.Get("/health/ready"), answer => answer.Status == 200)).Body.GetProperty("status").GetString());
    }

    [Fact]
    public async Task Ready_DiskBelowTheFloor_NamesTheDisk()
    {
        _room.Left = 1000;
        var answer = await _client.Get("/health/ready");
        Assert.Equal(503, answer.Status);
        Assert.Contains("disk", answer.Body.GetProperty("reasons").EnumerateArray().Select(reason => reason.GetString()));
    }

    [Fact]
    public async Task DiskBelowTheFloor_NewWorkIsRefused_ReadingAndDeletingAreNot()
    {
        var made = await _client.Post("/v1/characters", """{"name":"Mira"}""");
        _room.Left = 1000;

        var refused = await _client.Post("/v1/characters", """{"name":"Nora"}""");
        var job = await _client.Post("/v1/generate/comic", """{"panels":[{"description":"a knight"}],"async":true}""");

        Assert.Equal((503, "DiskFull"), (refused.Status, refused.ErrorCode));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (HttpStatusCode)job.Status);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Equal(200, (await _client.Get($"/v1/characters/{made.Id}")).Status);
        Assert.Equal(200, (await _client.Delete($"/v1/characters/{made.Id}")).Status);
    }

    [Fact]
    public async Task DiskFreedAgain_NewWorkIsTakenWithoutARestart()
    {
        _room.Left = 1000;
        Assert.Equal(503, (await _client.Post("/v1/characters", """{"name":"Nora"}""")).Status);
        _room.Left = long.MaxValue;
        Assert.Equal(201, (await _client.Post("/v1/characters", """{"name":"Nora"}""")).Status);
    }

    private sealed class Room : IFreeSpace
    {
        public long Left { get; set; } = long.MaxValue;

        public long Bytes(string folder) => Left;
    }
}
