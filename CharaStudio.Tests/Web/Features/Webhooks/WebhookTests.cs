using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CharaStudio.Engine.Pipelines;
using CharaStudio.Tests.Engine.Pipelines;
using CharaStudio.Tests.Web.Features.Jobs;
using CharaStudio.Web.Features.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace CharaStudio.Tests.Web.Features.Webhooks;

/// <summary>Registering, what is sent, and how it is signed.</summary>
public sealed class WebhookTests : IAsyncLifetime
{
    private readonly Receiver _receiver = new();
    private HookStudio _studio = null!;

    public async Task InitializeAsync() => _studio = await HookStudio.StartAsync();

    public async Task DisposeAsync()
    {
        await _studio.DisposeAsync();
        await _receiver.DisposeAsync();
    }

    [Fact]
    public async Task Create_TellsTheSecretOnceAndNeverAgain()
    {
        var made = (await _studio.Api.Post("/v1/webhooks", JsonSerializer.Serialize(new { url = _receiver.Url }))).Data;
        Assert.Matches(@"\Awhsec_[A-Za-z0-9+/]{43}=\z", made.GetProperty("secret").GetString());
        var read = (await _studio.Api.Get($"/v1/webhooks/{made.GetProperty("id").GetString()}")).Data;
        Assert.False(read.TryGetProperty("secret", out _));
        Assert.False((await _studio.Api.Get("/v1/webhooks")).Data[0].TryGetProperty("secret", out _));
    }

    [Fact]
    [Trait("Row", "225"), Trait("Row", "226")]
    public async Task Job_WithCallback_PostsExactlyTheThreeFieldsWithThePollsResult()
    {
        var job = await _studio.OrderAsync(_receiver.Url + "?shot=7");
        var hook = (await _studio.Api.Get("/v1/webhooks")).Data[0];
        Assert.Equal((_receiver.Url, 0), (hook.GetProperty("url").GetString(), hook.GetProperty("events").GetArrayLength()));
        await _studio.UntilDoneAsync(hook.GetProperty("id").GetString()!, 1);

        var sent = JsonDocument.Parse(Assert.Single(_receiver.Received).Text).RootElement;
        Assert.Equal(["job_id", "status", "result"], sent.EnumerateObject().Select(field => field.Name));
        Assert.Equal((job, "completed"), (sent.GetProperty("job_id").GetString(), sent.GetProperty("status").GetString()));
        var polled = (await _studio.Api.Get($"/v1/jobs/{job}")).Body.GetProperty("result");
        Assert.Equal(Unsigned(polled), Unsigned(sent.GetProperty("result")));
        Assert.StartsWith("http", sent.GetProperty("result").GetProperty("images")[0].GetProperty("url").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Delivery_IsSignedOverTheBytesThatWereSent()
    {
        var hook = await _studio.AddAsync(_receiver.Url);
        var id = await _studio.TestAsync(hook.Id);
        await _studio.UntilTriesAsync(id, 1);

        var got = Assert.Single(_receiver.Received);
        Assert.Equal("""{"job_id":"job_test","status":"completed","result":{"test":true}}""", got.Text);
        Assert.Equal(id, got.Id);
        Assert.Equal("application/json", got.Headers["content-type"]);
        Assert.Equal(Signature(hook.Secret!, got), got.Headers["webhook-signature"]);
    }

    [Fact]
    public async Task CanceledJob_PostsItsError()
    {
        using var spool = new TemporaryFolder();
        await using var studio = await HookStudio.StartAsync(services => services.AddSingleton<IEngine>(new PaintingEngine(spool.Path, (_, token) => Task.Delay(Timeout.Infinite, token))));
        var hook = await studio.AddAsync(_receiver.Url);
        var job = await studio.OrderAsync();
        await studio.Api.Post($"/v1/jobs/{job}/cancel", "");
        await studio.UntilDoneAsync(hook.Id, 1);
        var sent = JsonNode.Parse(Assert.Single(_receiver.Received).Text)!.AsObject();
        Assert.Equal(["job_id", "status", "error"], sent.Select(field => field.Key));
        Assert.Equal(("failed", "Canceled"), ((string?)sent["status"], (string?)sent["error"]!["code"]));
    }

    [Fact]
    public async Task Webhook_OfTheFailedOnly_HearsOfNoSuccess()
    {
        var hook = await _studio.AddAsync(_receiver.Url);
        var path = $"/v1/webhooks/{hook.Id}";
        await _studio.Api.Patch(path, """{"events":["job.failed"]}""");
        await using var other = new Receiver();
        var all = await _studio.AddAsync(other.Url);
        await _studio.OrderAsync();
        await _studio.UntilDoneAsync(all.Id, 1);
        Assert.Empty((await _studio.Api.Get(path + "/deliveries")).Data.EnumerateArray());
    }

    [Fact]
    public async Task Rotate_SignsWithBothForADay()
    {
        var old = await _studio.AddAsync(_receiver.Url);
        var id = old.Id;
        var fresh = (await _studio.Api.Post($"/v1/webhooks/{id}/rotate", "")).Text("secret");
        await _studio.UntilTriesAsync(await _studio.TestAsync(id), 1);
        var during = _receiver.Received[0];
        Assert.Equal($"{Signature(fresh, during)} {Signature(old.Secret!, during)}", during.Headers["webhook-signature"]);

        _studio.Move(WebhookService.Overlap);
        await _studio.UntilTriesAsync(await _studio.TestAsync(id), 1);
        var after = _receiver.Received[1];
        Assert.Equal(Signature(fresh, after), after.Headers["webhook-signature"]);
    }

    [Fact]
    public async Task Replay_OfADelivered_SendsTheSameIdAgain()
    {
        var hook = await _studio.AddAsync(_receiver.Url);
        var id = await _studio.TestAsync(hook.Id);
        await _studio.UntilAsync(id, row => row.Status == "delivered");
        Assert.Equal(202, (await _studio.Api.Post($"/v1/webhooks/deliveries/{id}/replay", "")).Status);
        var detail = await _studio.UntilAsync(id, row => row.Status == "delivered");
        Assert.Equal([id, id], _receiver.Received.Select(got => got.Id));
        Assert.Equal(2, detail.Log.Count);
    }

    [Theory]
    [InlineData("http://example.com/hook")]
    [InlineData("https://user:word@example.com/hook")]
    [InlineData("https://10.0.0.1/hook")]
    [InlineData("https://localhost/hook")]
    [InlineData("not a url")]
    public async Task InnerOrOddAddresses_AreRefusedAtBothDoors(string url)
    {
        await using var studio = await HookStudio.StartAsync(open: false);
        var body = JsonSerializer.Serialize(new { url });
        Assert.Equal(422, (await studio.Api.Post("/v1/webhooks", body)).Status);
        var order = new { @async = true, callback_url = url, panels = new[] { new { description = "A knight" } } };
        var refused = await studio.Api.Post("/v1/generate/comic", JsonSerializer.Serialize(order));
        Assert.Equal((422, "callback_url"), (refused.Status, refused.Body.GetProperty("error").GetProperty("param").GetString()));
    }

    private static string Signature(string spelled, Received got)
    {
        var secret = Convert.FromBase64String(spelled["whsec_".Length..]);
        var at = DateTimeOffset.FromUnixTimeSeconds(long.Parse(got.Headers["webhook-timestamp"], System.Globalization.CultureInfo.InvariantCulture));
        return WebhookSignature.Headers(got.Id, at, got.Body, [secret])["webhook-signature"];
    }

    // Every read signs anew: host and query differ, the files do not.
    private static string Unsigned(JsonElement result) =>
        Regex.Replace(result.GetRawText(), @"http[^""]*/media/(?<id>\w+)\?[^""]*", "${id}", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));
}
