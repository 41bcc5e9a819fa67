namespace CharaStudio.Tests.Support;

/// <summary>A clock that stands on a whole second until the test moves it.</summary>
public sealed class StandingClock : TimeProvider
{
    private DateTimeOffset _now = DateTimeOffset.FromUnixTimeSeconds(System.GetUtcNow().ToUnixTimeSeconds());

    public override DateTimeOffset GetUtcNow() => _now;

    public void Move(TimeSpan by) => _now += by;
}
