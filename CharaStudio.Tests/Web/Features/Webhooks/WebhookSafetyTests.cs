using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using CharaStudio.Tests.Engine.Pipelines;
using CharaStudio.Tests.Support;
using CharaStudio.Web.Features.Webhooks;
using CharaStudio.Web.Outgoing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CharaStudio.Tests.Web.Features.Webhooks;

/// <summary>Threats 6, 8, 30, 39: names that turn inwards, strangers, secrets and replies.</summary>
public sealed class WebhookSafetyTests : IAsyncLifetime
{
    private readonly Receiver _receiver = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _receiver.DisposeAsync();

    [Fact]
    public async Task NamePointedInwardsAfterRegistration_IsBlockedInConstantWords()
    {
        var names = new Names(IPAddress.Parse("93.184.216.34"));
        await using var studio = await HookStudio.StartAsync(services => services.Replace(ServiceDescriptor.Singleton<IHostResolver>(names)));
        var hook = await studio.AddAsync("https://hooks.example.org/in");
        names.Address = IPAddress.Parse("10.1.2.3");
        var row = (await studio.UntilTriesAsync(await studio.TestAsync(hook.Id), 1)).Delivery;
        Assert.Equal(("pending", null, TryOutcome.Blocked), (row.Status, row.LastStatus, row.LastOutcome));
    }

    [Fact]
    public async Task Reply_IsNeverShownBeyondItsStatus()
    {
        await using var studio = await HookStudio.StartAsync();
        _receiver.Answer = (stream, token) => stream.WriteAsync("HTTP/1.1 500 Canary\r\nX-Canary: 1\r\nContent-Length: 6\r\n\r\ncanary"u8.ToArray(), token).AsTask();
        var id = await studio.TestAsync((await studio.AddAsync(_receiver.Url)).Id);
        await studio.UntilTriesAsync(id, 1);
        var shown = (await studio.Api.Get($"/v1/webhooks/deliveries/{id}")).Body.ToString();
        Assert.Contains("500", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", shown, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task EveryRoute_AskedByAStranger_404()
    {
        await using var studio = await HookStudio.StartAsync();
        var hook = await studio.AddAsync(_receiver.Url);
        var id = await studio.TestAsync(hook.Id);
        using var stranger = new ApiClient(studio.Application.CreatePlainClient());
        stranger.Http.DefaultRequestHeaders.Authorization = new("Bearer", await Strangers.KeyAsync(studio.Application));
        foreach (var route in ApiRoutes.Of(studio.Application).Where(r => r.Pattern.StartsWith("/v1/webhooks/", StringComparison.Ordinal) && r.Pattern.Contains("{id}", StringComparison.Ordinal)))
        {
            var path = route.Pattern.Replace("{id}", route.Pattern.Contains("deliveries/{id}", StringComparison.Ordinal) ? id : hook.Id, StringComparison.Ordinal);
            var answer = await stranger.Send(route.Method, path, route.Method == HttpMethod.Patch ? """{"enabled":false}""" : null);
            Assert.Equal((route.ToString(), 404), (route.ToString(), answer.Status));
        }

        Assert.Equal(0, (await stranger.Get("/v1/webhooks")).Data.GetArrayLength());
    }

    [Fact]
    public async Task Secret_IsNowhereOnTheDiskAndBoundToItsWebhook()
    {
        using var folder = new TemporaryFolder();
        string spelled;
        byte[] secret;
        await using (var studio = await HookStudio.StartAsync(folder: folder.Path))
        {
            spelled = (await studio.AddAsync(_receiver.Url)).Secret!;
            secret = Convert.FromBase64String(spelled[WebhookSecrets.Prefix.Length..]);
            var row = await studio.ReadAsync(db => db.Set<Webhook>().FirstAsync());
            var secrets = studio.Application.Services.GetRequiredService<WebhookSecrets>();
            Assert.Equal(secret, secrets.Open(row.Id, row.Secret));
            Assert.ThrowsAny<CryptographicException>(() => secrets.Open(Guid.NewGuid(), row.Secret));
        }

        foreach (var file in Directory.EnumerateFiles(folder.Path))
        {
            var bytes = await File.ReadAllBytesAsync(file);
            Assert.True(bytes.AsSpan().IndexOf(secret) < 0 && bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(spelled)) < 0, file);
        }
    }

    [Fact]
    public async Task Restart_GoesOnWhereTheScheduleStood()
    {
        using var folder = new TemporaryFolder();
        _receiver.Answer = Receiver.Status(500);
        string id;
        await using (var first = await HookStudio.StartAsync(folder: folder.Path))
        {
            first.Clock.Stand();
            id = await first.TestAsync((await first.AddAsync(_receiver.Url)).Id);
            await first.UntilTriesAsync(id, 1);
        }

        _receiver.Answer = Receiver.Status(204);
        await using var second = await HookStudio.StartAsync(folder: folder.Path);
        second.Move(TimeSpan.FromMinutes(1));
        var detail = await second.UntilAsync(id, row => row.Status == "delivered");
        Assert.Equal(2, detail.Delivery.Tries);
        Assert.Equal(_receiver.Received[0].Id, _receiver.Received[^1].Id);
    }

    [Fact]
    [Trait("Category", "Postgres")]
    public async Task Postgres_FailedThenUp_ArrivesUnderTheSameId()
    {
        await using var studio = await HookStudio.StartAsync(postgres: await PostgresServer.NewDatabaseAsync());
        _receiver.Answer = Receiver.Status(500);
        var hook = await studio.AddAsync(_receiver.Url);
        await studio.OrderAsync(_receiver.Url + "?n=1");
        var id = await studio.TestAsync(hook.Id);
        await studio.UntilTriesAsync(id, 1);
        var up = Receiver.Status(204);
        _receiver.Answer = up;
        studio.Move(TimeSpan.FromMinutes(10));
        var rows = await studio.UntilDoneAsync(hook.Id, 1);
        Assert.All(rows, row => Assert.Equal("delivered", row.Status));
        Assert.Single(_receiver.Received, got => got.Id == id && got.Answer == up);
        Assert.Contains(_receiver.Received, got => got.Id == id && got.Answer != up);
    }

    [Fact]
    public async Task Lag_IsMeasuredOnTheStudiosMeter()
    {
        await using var studio = await HookStudio.StartAsync();
        var own = studio.Application.Services.GetRequiredService<IMeterFactory>();
        var lags = new ConcurrentQueue<double>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, to) =>
        {
            // Other studios of the run measure theirs meanwhile.
            if (instrument.Name == "charastudio.webhook.lag" && instrument.Meter.Scope == own)
            {
                to.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<double>((_, value, _, _) => lags.Enqueue(value));
        listener.Start();
        await studio.UntilTriesAsync(await studio.TestAsync((await studio.AddAsync(_receiver.Url)).Id), 1);
        Assert.NotEmpty(lags);
        Assert.All(lags, lag => Assert.True(lag >= 0));
    }

    private sealed class Names(IPAddress first) : IHostResolver
    {
        public IPAddress Address { get; set; } = first;

        public Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken token) => Task.FromResult<IReadOnlyList<IPAddress>>([Address]);
    }
}
