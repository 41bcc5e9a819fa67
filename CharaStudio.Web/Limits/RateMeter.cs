namespace CharaStudio.Web.Limits;

/// <summary>The windows of one caller. A request is admitted by all of them or counted by none.</summary>
internal sealed class RateMeter(params RateWindow[] windows)
{
    private readonly Lock _lock = new();

    /// <returns>True when it was admitted; and how the windows then stand.</returns>
    internal (bool Admitted, RateLeft[] Left) Take(int tenths, DateTimeOffset now)
    {
        lock (_lock)
        {
            var admitted = Array.TrueForAll(windows, window => window.Admits(tenths, now));
            if (admitted)
            {
                Array.ForEach(windows, window => window.Take(tenths, now));
            }

            return (admitted, Array.ConvertAll(windows, window => window.Left(now)));
        }
    }

    internal RateLeft[] Left(DateTimeOffset now)
    {
        lock (_lock)
        {
            return Array.ConvertAll(windows, window => window.Left(now));
        }
    }

    internal bool IsIdle(DateTimeOffset now)
    {
        lock (_lock)
        {
            return Array.TrueForAll(windows, window => window.IsOver(now));
        }
    }
}
