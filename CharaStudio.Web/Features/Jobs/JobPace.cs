namespace CharaStudio.Web.Features.Jobs;

/// <summary>How long a unit takes, learned from the last ones, for guesses of the time left.</summary>
public sealed class JobPace
{
    private const double Weight = 0.2;
    private readonly Lock _lock = new();
    private double _milliseconds = 600;

    public void Learn(TimeSpan unit)
    {
        lock (_lock)
        {
            _milliseconds += Weight * (unit.TotalMilliseconds - _milliseconds);
        }
    }

    /// <summary>Seconds for that many units one after another, to a tenth.</summary>
    public double Seconds(double units)
    {
        lock (_lock)
        {
            return Math.Round(units * _milliseconds / 1000, 1);
        }
    }
}
