using System.Net.Http.Json;
using System.Text.Json;
using CharaStudio.Tests.Support;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;

namespace CharaStudio.Tests.Security;

/// <summary>Threat 59: whoever guesses a job's id hears nothing of it. The hub's own protocol over long polling.</summary>
public sealed class JobHubTests : IAsyncLifetime
{
    private const string End = "\u001e";

    // A listener that is silent for a while is given up after 15 or 30 seconds: here it may as well be the machine that is busy.
    private readonly StudioApplication _studio = new(configure: services => services
        .Configure<HubOptions>(hub => (hub.HandshakeTimeout, hub.ClientTimeoutInterval) = (Eventually.Patience, Eventually.Patience))
        .Configure<ConnectionOptions>(connections => connections.DisconnectTimeout = Eventually.Patience));

    private ApiClient _owner = null!;
    private ApiClient _stranger = null!;

    public async Task InitializeAsync()
    {
        _owner = new ApiClient(await _studio.CreateKeyedClientAsync());
        _stranger = new ApiClient(_studio.CreatePlainClient());
        _stranger.Http.DefaultRequestHeaders.Authorization = new("Bearer", await Strangers.KeyAsync(_studio));
    }

    public async Task DisposeAsync()
    {
        _owner.Dispose();
        _stranger.Dispose();
        await _studio.DisposeAsync();
    }

    [Fact]
    public async Task Watch_OwnJob_IsAccepted()
    {
        var answer = await WatchAsync(_owner, await OrderAsync());
        Assert.DoesNotContain("error", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Watch_ForeignJob_IsRefusedAsAbsent()
    {
        var foreign = await WatchAsync(_stranger, await OrderAsync());
        var absent = await WatchAsync(_stranger, "job_0000000000000000000000");
        Assert.Contains("There is no such job.", foreign, StringComparison.Ordinal);
        Assert.Contains("There is no such job.", absent, StringComparison.Ordinal);
    }

    private async Task<string> OrderAsync()
    {
        var answer = await _owner.Post("/v1/generate/comic", """{"panels":[{"description":"a knight"}],"async":true}""");
        return answer.Body.GetProperty("job_id").GetString()!;
    }

    private static async Task<string> WatchAsync(ApiClient caller, string job)
    {
        using var opened = await caller.Http.PostAsync(new Uri("/hubs/jobs/negotiate?negotiateVersion=1", UriKind.Relative), null);
        var token = (await opened.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("connectionToken").GetString();
        var connection = new Uri($"/hubs/jobs?id={token}", UriKind.Relative);
        using var polled = await caller.Http.GetAsync(connection); // Opens the connection.
        await SendAsync(caller, connection, """{"protocol":"json","version":1}""");
        await SendAsync(caller, connection, JsonSerializer.Serialize(new { type = 1, invocationId = "1", target = "Watch", arguments = new[] { job } }));
        var heard = "";
        while (!heard.Contains("\"type\":3", StringComparison.Ordinal))
        {
            heard += await caller.Http.GetStringAsync(connection);
        }

        return heard.Split(End).Single(message => message.Contains("\"type\":3", StringComparison.Ordinal));
    }

    private static async Task SendAsync(ApiClient caller, Uri connection, string message)
    {
        using var content = new StringContent(message + End);
        using var answer = await caller.Http.PostAsync(connection, content);
        answer.EnsureSuccessStatusCode();
    }
}
