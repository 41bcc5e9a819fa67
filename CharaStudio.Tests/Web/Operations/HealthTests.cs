using System.Net;
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
        var answer = await _client.Get("/health/ready");
        Assert.Equal((200, "ready"), (answer.Status, answer.Body.GetProperty("status").GetString()));
    }

    [Fact]
    public async Task Ready_DiskBelowTheFloor_NamesTheDisk()
    {
        _room.Left = 1000;
        var answer = await _client.Get("/health/ready");
        Assert.Equal((503, "disk"), (answer.Status, answer.Body.GetProperty("reasons")[0].GetString()));
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
