using System.Net;
using CharaStudio.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CharaStudio.Tests.Web.Features.Jobs;

/// <summary>Listing and polling over HTTP.</summary>
public sealed class JobListTests : IAsyncLifetime
{
    private readonly MovableClock _clock = new();
    private readonly StudioApplication _studio;
    private ApiClient _api = null!;

    public JobListTests() => _studio = new StudioApplication(configure: services => services.AddSingleton<TimeProvider>(_clock));

    public async Task InitializeAsync() => _api = new ApiClient(await _studio.CreateKeyedClientAsync());

    public async Task DisposeAsync()
    {
        _api.Dispose();
        await _studio.DisposeAsync();
    }

    private async Task<string> Done()
    {
        var answer = await _api.Post("/v1/generate/comic", """{"panels":[{"description":"a hill"}]}""");
        Assert.Equal(200, answer.Status);
        return answer.Text("job_id");
    }

    [Theory]
    [InlineData("completed", 1)]
    [InlineData("succeeded", 1)]
    [InlineData("failed", 0)]
    [InlineData("pending", 0)]
    public async Task List_ByStatus_ShowsThose(string status, int count)
    {
        await Done();
        Assert.Equal(count, (await _api.Get($"/v1/jobs?status={status}")).Data.GetArrayLength());
    }

    [Fact]
    public async Task List_ByAnotherWord_Is400()
    {
        var answer = await _api.Get("/v1/jobs?status=in_limbo");
        Assert.Equal(400, answer.Status);
        Assert.Contains("pending", answer.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_ByKind_ShowsThose()
    {
        await Done();
        Assert.Equal(1, (await _api.Get("/v1/jobs?kind=comic")).Data.GetArrayLength());
        Assert.Equal(0, (await _api.Get("/v1/jobs?kind=else")).Data.GetArrayLength());
    }

    [Fact]
    public async Task Poll_KnownTag_Is304_UntilItsAddressesGrowOld()
    {
        var path = "/v1/jobs/" + await Done();
        var tag = (await _api.Get(path)).Headers.ETag!.ToString();
        var again = await _api.Send(HttpMethod.Get, path, null, ("If-None-Match", tag));
        Assert.Equal((int)HttpStatusCode.NotModified, again.Status);
        _clock.Move(TimeSpan.FromDays(4));
        var later = await _api.Send(HttpMethod.Get, path, null, ("If-None-Match", tag));
        Assert.Equal(200, later.Status);
    }
}
