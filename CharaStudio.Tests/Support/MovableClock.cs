namespace CharaStudio.Tests.Support;

/// <summary>A clock that runs with the real one, and ahead of it by as much as the test moves it.</summary>
public sealed class MovableClock : TimeProvider
{
    private readonly Lock _lock = new();
    private TimeSpan _ahead;
    private DateTimeOffset? _stands;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return (_stands ?? System.GetUtcNow()) + _ahead;
        }
    }

    public void Move(TimeSpan by)
    {
        lock (_lock)
        {
            _ahead += by;
        }
    }

    /// <summary>From now on only the test moves it: for what must not become due because the machine was slow.</summary>
    public void Stand()
    {
        lock (_lock)
        {
            _stands ??= System.GetUtcNow();
        }
    }
}
