using CharaStudio.Tests.Engine.Pipelines;
using CharaStudio.Tests.Support;
using CharaStudio.Web.Features.Accounts;
using CharaStudio.Web.Features.Webhooks;
using CharaStudio.Web.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CharaStudio.Tests.Web.Features.Webhooks;

/// <summary>Threats 40 and 80: many deliveries at once hurt neither a receiver nor each other.</summary>
public sealed class WebhookLoadTests : IAsyncLifetime
{
    private readonly Receiver _receiver = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _receiver.DisposeAsync();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Receiver_ThatNeverEndsItsAnswer_IsTriedAgainOnSchedule(bool drips)
    {
        await using var studio = await HookStudio.StartAsync(patience: 1);
        studio.Clock.Stand();
        _receiver.Answer = drips ? Receiver.Drip() : Receiver.Hang();
        var row = (await studio.UntilTriesAsync(await studio.TestAsync((await studio.AddAsync(_receiver.Url)).Id), 1)).Delivery;
        Assert.Equal((null, "no_answer", "pending"), (row.LastStatus, row.LastOutcome, row.Status));
        Assert.NotNull(row.NextTryAt);
    }

    [Fact]
    public async Task HangingReceiver_HasOneTryAtATimeAndHoldsUpNobodyElse()
    {
        await using var studio = await HookStudio.StartAsync();
        _receiver.Answer = Receiver.Hang();
        var dead = await studio.AddAsync(_receiver.Url);
        for (var n = 0; n < 20; n++)
        {
            await studio.TestAsync(dead.Id);
        }

        await using var alive = new Receiver();
        var row = await studio.UntilTriesAsync(await studio.TestAsync((await studio.AddAsync(alive.Url)).Id), 1);
        Assert.Equal("delivered", row.Delivery.Status);
        await Eventually.HoldsAsync("The first try at the hanging receiver", () => _receiver.Received.Count > 0);
        Assert.Equal(1, _receiver.MostAtOnce);
        Assert.Single(_receiver.Received);
    }

    [Fact]
    public async Task Owner_GetsSixtyTriesAMinute()
    {
        await using var studio = await HookStudio.StartAsync();
        studio.Clock.Stand();
        var hook = await studio.AddAsync(_receiver.Url);
        for (var n = 0; n < WebhookPace.MostAMinute + 5; n++)
        {
            await studio.TestAsync(hook.Id);
        }

        await Eventually.HoldsAsync("Sixty tries", () => _receiver.Received.Count >= WebhookPace.MostAMinute);
        await Task.Delay(1500);
        Assert.Equal(WebhookPace.MostAMinute, _receiver.Received.Count);
        studio.Move(TimeSpan.FromMinutes(1));
        await studio.UntilDoneAsync(hook.Id, WebhookPace.MostAMinute + 5);
    }

    [Fact]
    public async Task ThousandDueAtAStart_AreTriedByEightAtMostAndAllArrive()
    {
        const int Hosts = 20;
        const int Each = 50;
        var receivers = Enumerable.Range(0, Hosts).Select(_ => new Receiver()).ToList();
        var (all, each) = (new Crowd(), receivers.ConvertAll(_ => new Crowd()));
        receivers.ForEach(receiver => receiver.Answer = async (stream, token) =>
        {
            var own = each[receivers.IndexOf(receiver)];
            all.Enter();
            own.Enter();
            await Task.Delay(5, token);
            own.Leave();
            all.Leave();
            await Receiver.Status(204)(stream, token);
        });
        using var folder = new TemporaryFolder();
        await using (var first = await HookStudio.StartAsync(folder: folder.Path))
        {
            await first.WriteAsync(db => FillAsync(db, receivers, Each, first));
        }

        await using var second = await HookStudio.StartAsync(folder: folder.Path);
        await second.WriteAsync(db => db.Set<Webhook>().ExecuteUpdateAsync(set => set.SetProperty(hook => hook.IsEnabled, true)));
        await Eventually.HoldsAsync("All thousand deliveries", () =>
        {
            second.Move(TimeSpan.FromMinutes(1));
            return receivers.Sum(receiver => receiver.Received.Select(got => got.Id).Distinct(StringComparer.Ordinal).Count()) == Hosts * Each;
        });
        Assert.InRange(all.Most, 1, WebhookRounds.MostAtOnce);
        Assert.All(each, crowd => Assert.Equal(1, crowd.Most));
    }

    // Turned off, so that the first studio sends none of them.
    private static async Task FillAsync(DbContext db, List<Receiver> receivers, int each, HookStudio studio)
    {
        var owner = (await db.Set<Account>().FirstAsync()).Id;
        var secrets = studio.Application.Services.GetRequiredService<WebhookSecrets>();
        var now = studio.Clock.GetUtcNow();
        foreach (var receiver in receivers)
        {
            var id = PublicId.New();
            var secret = secrets.Seal(id, WebhookSecrets.New());
            db.Add(new Webhook { Id = id, OwnerId = owner, Url = receiver.Url, Events = "", Secret = secret, IsEnabled = false, CreatedAt = now });
            db.AddRange(Enumerable.Range(0, each).Select(_ => new WebhookDelivery
            {
                Id = PublicId.New(),
                OwnerId = owner,
                WebhookId = id,
                Event = WebhookEvents.Test,
                Host = new Uri(receiver.Url).Authority,
                Content = "{}",
                NextTryAt = now,
                CreatedAt = now,
            }));
        }
    }

    // Left before an answer is written: its reader may come again before its writer knows that it is read.
    private sealed class Crowd
    {
        private readonly Lock _lock = new();
        private int _now;

        public int Most { get; private set; }

        public void Enter()
        {
            lock (_lock)
            {
                Most = Math.Max(Most, ++_now);
            }
        }

        public void Leave()
        {
            lock (_lock)
            {
                _now--;
            }
        }
    }
}
