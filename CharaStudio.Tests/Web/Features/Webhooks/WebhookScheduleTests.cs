using CharaStudio.Web.Features.Webhooks;

namespace CharaStudio.Tests.Web.Features.Webhooks;

public sealed class WebhookScheduleTests
{
    [Fact]
    public void Waits_AreTenTriesOverSeventyFiveHours()
    {
        Assert.Equal(10, WebhookSchedule.Waits.Count);
        Assert.Equal(new TimeSpan(75, 35, 5), WebhookSchedule.Waits.Aggregate((sum, wait) => sum + wait));
    }

    [Theory]
    [InlineData(0.0, 0.9)]
    [InlineData(0.5, 1.0)]
    [InlineData(0.999999, 1.1)]
    public void After_AnyChance_StaysWithinATenth(double chance, double factor)
    {
        var schedule = new WebhookSchedule(new Fixed(chance));
        for (var tries = 1; tries < 10; tries++)
        {
            Assert.Equal(WebhookSchedule.Waits[tries].TotalSeconds * factor, schedule.After(tries)!.Value.TotalSeconds, 1.0);
        }
    }

    [Fact]
    public void After_TheTenthTry_IsNoMore() => Assert.Null(new WebhookSchedule(new Random(1)).After(10));

    [Fact]
    public void After_RetryAfter_LengthensAWaitButNeverShortensIt()
    {
        var schedule = new WebhookSchedule(new Fixed(0.5));
        Assert.Equal(TimeSpan.FromMinutes(2), schedule.After(1, TimeSpan.FromMinutes(2)));
        Assert.Equal(TimeSpan.FromMinutes(5), schedule.After(2, TimeSpan.FromSeconds(1)));
        Assert.Equal(TimeSpan.FromHours(24), schedule.After(1, TimeSpan.FromDays(400)));
    }

    [Fact]
    public void Spread_GrowsWithTheNumberAndEndsAtFiveMinutes()
    {
        var schedule = new WebhookSchedule(new Fixed(0.999999));
        Assert.InRange(schedule.Spread(1), TimeSpan.Zero, TimeSpan.FromMilliseconds(25));
        Assert.InRange(schedule.Spread(1000), TimeSpan.FromSeconds(24), TimeSpan.FromSeconds(25));
        Assert.InRange(schedule.Spread(1_000_000), TimeSpan.FromSeconds(299), TimeSpan.FromMinutes(5));
    }

    private sealed class Fixed(double chance) : Random(1)
    {
        public override double NextDouble() => chance;
    }
}
