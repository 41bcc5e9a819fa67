using CharaStudio.Tests.Support;
using CharaStudio.Web.Features.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace CharaStudio.Tests.Web.Features.Webhooks;

/// <summary>F10 and P4: what receivers do to us, and what is kept, tried and given up.</summary>
public sealed class WebhookDeliveryTests : IAsyncLifetime
{
    private readonly Receiver _receiver = new();
    private HookStudio _studio = null!;

    public async Task InitializeAsync() => _studio = await HookStudio.StartAsync();

    public async Task DisposeAsync()
    {
        await _studio.DisposeAsync();
        await _receiver.DisposeAsync();
    }

    [Theory]
    [InlineData("closed", null, "no_answer", "pending")]
    [InlineData("500", 500, "refused", "pending")]
    [InlineData("301", 301, "refused", "pending")]
    [InlineData("410", 410, "gone", "failed")]
    [InlineData("floods", 200, "delivered", "delivered")]
    public async Task Receiver_ThatMisbehaves_IsTriedAgainOnSchedule(string how, int? status, string outcome, string state)
    {
        _studio.Clock.Stand();
        await using var elsewhere = new Receiver();
        _receiver.Answer = how switch
        {
            "floods" => Receiver.Flood(),
            "301" => Receiver.Status(301, $"Location: {elsewhere.Url}"),
            _ => Receiver.Status(how == "closed" ? 200 : status!.Value),
        };
        var hook = await _studio.AddAsync(how == "closed" ? "http://127.0.0.1:9/hook" : _receiver.Url);
        var row = (await _studio.UntilTriesAsync(await _studio.TestAsync(hook.Id), 1)).Delivery;
        Assert.Equal((status, outcome, state), (row.LastStatus, row.LastOutcome, row.Status));
        Assert.Equal(state == "pending", row.NextTryAt is not null);
        Assert.Empty(elsewhere.Received);
    }

    [Fact]
    public async Task Receiver_Says410_IsTurnedOffWithTheReason()
    {
        _receiver.Answer = Receiver.Status(410);
        var hook = await _studio.AddAsync(_receiver.Url);
        await _studio.UntilAsync(await _studio.TestAsync(hook.Id), row => row.Status == "failed");
        var read = await _studio.Api.Get($"/v1/webhooks/{hook.Id}");
        Assert.False(read["enabled"].GetBoolean());
        Assert.Contains("410", read.Text("off_reason"), StringComparison.Ordinal);
        Assert.Equal(409, (await _studio.Api.Post($"/v1/webhooks/{hook.Id}/test", "")).Status);
    }

    [Fact]
    public async Task Receiver_DownForGood_IsTriedTenTimesOverThreeDays()
    {
        _studio.Clock.Stand();
        _receiver.Answer = Receiver.Status(500);
        var id = await _studio.TestAsync((await _studio.AddAsync(_receiver.Url)).Id);
        var begin = _studio.Clock.GetUtcNow();
        for (var tries = 1; tries < WebhookSchedule.Waits.Count; tries++)
        {
            var next = (await _studio.UntilTriesAsync(id, tries)).Delivery.NextTryAt!.Value;
            Assert.Equal(WebhookSchedule.Waits[tries].TotalSeconds, (next - _studio.Clock.GetUtcNow()).TotalSeconds, (WebhookSchedule.Waits[tries] * 0.1).TotalSeconds + 30);
            _studio.Move(next - _studio.Clock.GetUtcNow());
        }

        var end = await _studio.UntilAsync(id, row => row.Status == "failed");
        Assert.Equal((10, 10), (end.Delivery.Tries, end.Log.Count));
        Assert.InRange(_studio.Clock.GetUtcNow() - begin, TimeSpan.FromHours(68), TimeSpan.FromHours(83.2));
        Assert.Single(_receiver.Received.Select(got => got.Id).Distinct());
    }

    [Fact]
    public async Task Receiver_DownForAnHour_GetsEveryEventOnceById()
    {
        _receiver.Answer = Receiver.Status(503);
        var hook = await _studio.AddAsync(_receiver.Url);
        var ids = new List<string>();
        for (var n = 0; n < 12; n++)
        {
            ids.Add(await _studio.TestAsync(hook.Id));
            _studio.Move(TimeSpan.FromMinutes(5));
        }

        await Task.WhenAll(ids.Select(id => _studio.UntilTriesAsync(id, 1)));
        var up = Receiver.Status(204);
        _receiver.Answer = up;
        _studio.Move(TimeSpan.FromHours(3));
        await _studio.UntilDoneAsync(hook.Id, ids.Count);
        Assert.Equal(ids.Order(StringComparer.Ordinal), _receiver.Received.Where(got => got.Answer == up).Select(got => got.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task RetryAfter_IsHonoured()
    {
        _receiver.Answer = Receiver.Status(503, "Retry-After: 3600");
        var id = await _studio.TestAsync((await _studio.AddAsync(_receiver.Url)).Id);
        var row = (await _studio.UntilTriesAsync(id, 1)).Delivery;
        Assert.True(row.NextTryAt >= row.CreatedAt.AddHours(1));
    }

    [Fact]
    public async Task TurnedOff_NothingIsSentUntilItIsOnAgain()
    {
        _studio.Clock.Stand();
        _receiver.Answer = Receiver.Status(500);
        var hook = await _studio.AddAsync(_receiver.Url);
        var id = await _studio.TestAsync(hook.Id);
        await _studio.UntilTriesAsync(id, 1);
        await _studio.Api.Patch($"/v1/webhooks/{hook.Id}", """{"enabled":false}""");
        _receiver.Answer = Receiver.Status(204);
        _studio.Move(TimeSpan.FromHours(1));
        await using var other = new Receiver();
        await _studio.UntilTriesAsync(await _studio.TestAsync((await _studio.AddAsync(other.Url)).Id), 1);
        Assert.Single(_receiver.Received);

        await _studio.Api.Patch($"/v1/webhooks/{hook.Id}", """{"enabled":true}""");
        await _studio.UntilAsync(id, row => row.Status == "delivered");
    }

    [Fact]
    public async Task Log_AfterThirtyDays_IsGone()
    {
        var id = await _studio.TestAsync((await _studio.AddAsync(_receiver.Url)).Id);
        await _studio.UntilAsync(id, row => row.Status == "delivered");
        _studio.Move(WebhookRounds.LogLife + TimeSpan.FromHours(2));
        await Eventually.HoldsAsync("The end of the log", () => _studio.ReadAsync(async db => !await db.Set<WebhookTry>().AnyAsync()));
        Assert.Equal(404, (await _studio.Api.Get($"/v1/webhooks/deliveries/{id}")).Status);
    }

    [Fact]
    public async Task Deleted_NothingMoreIsSent()
    {
        _receiver.Answer = Receiver.Status(500);
        var hook = await _studio.AddAsync(_receiver.Url);
        await _studio.UntilTriesAsync(await _studio.TestAsync(hook.Id), 1);
        Assert.Equal(200, (await _studio.Api.Delete($"/v1/webhooks/{hook.Id}")).Status);
        Assert.False(await _studio.ReadAsync(db => db.Set<WebhookDelivery>().AnyAsync()));
    }
}
