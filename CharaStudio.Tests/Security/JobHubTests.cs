using System.Net.Http.Json;
using System.Text.Json;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Security;

/// <summary>Threat 59: whoever guesses a job's id hears nothing of it. The hub's own protocol over long polling.</summary>
public sealed class JobHubTests(ApiStudio studio) : IClassFixture<ApiStudio>
{
    private const string End = "\u001e";

    [Fact]
    public async Task Watch_OwnJob_IsAccepted()
    {
        var answer = await WatchAsync(studio.Owner, await OrderAsync());
        Assert.DoesNotContain("error", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Watch_ForeignJob_IsRefusedAsAbsent()
    {
        var foreign = await WatchAsync(studio.Stranger, await OrderAsync());
        var absent = await WatchAsync(studio.Stranger, "job_0000000000000000000000");
        Assert.Contains("There is no such job.", foreign, StringComparison.Ordinal);
        Assert.Contains("There is no such job.", absent, StringComparison.Ordinal);
    }

    private async Task<string> OrderAsync()
    {
        var answer = await studio.Owner.Post("/v1/generate/comic", """{"panels":[{"description":"a knight"}],"async":true}""");
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
