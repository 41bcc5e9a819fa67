namespace CharaStudio.Tests.Support;

/// <summary>A clock that runs with the real one, and ahead of it by as much as the test moves it.</summary>
public sealed class MovableClock : TimeProvider
{
    private TimeSpan _ahead;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _ahead;

    public void Move(TimeSpan by) => _ahead += by;
}
