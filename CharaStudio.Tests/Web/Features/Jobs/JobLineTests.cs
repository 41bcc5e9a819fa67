using CharaStudio.Web.Features.Jobs;

namespace CharaStudio.Tests.Web.Features.Jobs;

public sealed class JobLineTests
{
    private static readonly Guid s_owner = Guid.NewGuid();
    private readonly JobLine _line = new();

    [Fact]
    public void Order_OneLaneFillsTheQueue_AnotherStartsSecond()
    {
        List<WaitingJob> waiting = [Job("a", 0), Job("a", 1), Job("a", 2), Job("b", 3)];

        Assert.Equal(["a", "b", "a", "a"], _line.Order(waiting).Select(job => job.Lane));
    }

    [Fact]
    public void Order_LaneWasJustServed_GoesBehindTheOthers()
    {
        _line.Served(s_owner, "a");

        Assert.Equal(["b", "a"], _line.Order([Job("a", 0), Job("b", 1)]).Select(job => job.Lane));
    }

    [Fact]
    public void Order_OwnerWithManyKeys_GetsNoMoreTurnsThanOneWithOne()
    {
        var other = Job("c", 9) with { OwnerId = Guid.NewGuid() };
        Assert.Equal(["a", "c", "b", "d"], _line.Order([Job("a", 0), Job("b", 1), Job("d", 2), other]).Select(job => job.Lane));
    }

    [Fact]
    public void Order_WithinALane_HigherPriorityGoesFirst()
    {
        var urgent = Job("a", 1) with { Priority = 10 };

        Assert.Equal(urgent, _line.Order([Job("a", 0), urgent])[0]);
    }

    private static WaitingJob Job(string lane, int minute) =>
        new(Guid.NewGuid(), s_owner, lane, 0, DateTimeOffset.UnixEpoch.AddMinutes(minute), 1, DateTimeOffset.MaxValue);
}
