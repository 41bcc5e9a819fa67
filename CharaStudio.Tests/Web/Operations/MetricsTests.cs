using System.Net;
using CharaStudio.Tests.Support;
using CharaStudio.Web.Http;

namespace CharaStudio.Tests.Web.Operations;

/// <summary>Threat 73.</summary>
public sealed class MetricsTests : IAsyncLifetime
{
    private static readonly Uri s_metrics = new("/metrics", UriKind.Relative);
    private readonly StudioApplication _studio = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _studio.DisposeAsync();

    [Fact]
    public async Task Metrics_KeyWithoutKeysAdmin_IsForbidden()
    {
        using var client = await _studio.CreateKeyedClientAsync();
        using var answer = await client.GetAsync(s_metrics);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Metrics_KeyWithKeysAdmin_TellsTheQueueAndTheRequests()
    {
        using var client = await _studio.CreateKeyedClientAsync(Scopes.KeysAdmin, Scopes.CharactersRead);
        using var read = await client.GetAsync(new Uri("/v1/characters", UriKind.Relative));

        // A request is counted when it is over, which is a moment after its answer.
        var text = await Eventually.GetAsync("The count", () => client.GetStringAsync(s_metrics), text => text.Contains("http_server_request_duration_seconds_count{", StringComparison.Ordinal));

        Assert.Contains("charastudio_queue_depth", text, StringComparison.Ordinal);
        Assert.Contains("# TYPE charastudio_queue_depth gauge", text, StringComparison.Ordinal);
    }
}
