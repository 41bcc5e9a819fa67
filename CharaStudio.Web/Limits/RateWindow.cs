namespace CharaStudio.Web.Limits;

/// <summary>What is left in a window, as the headers say it.</summary>
/// <param name="Quota">Requests that a whole window admits.</param>
/// <param name="Left">Whole requests that still are.</param>
/// <param name="Until">When the window ends and a new one may begin.</param>
public readonly record struct RateLeft(string Name, int Quota, TimeSpan Length, int Left, DateTimeOffset Until);

/// <summary>A window that begins with the first request in it and admits a number of them. Counts tenths, since a poll costs one.</summary>
internal sealed class RateWindow(string name, int quota, TimeSpan length)
{
    internal const int Whole = 10;
    private DateTimeOffset _until;
    private int _used;

    internal bool IsOver(DateTimeOffset now) => now >= _until;

    internal bool Admits(int tenths, DateTimeOffset now) => IsOver(now) || _used + tenths <= quota * Whole;

    internal void Take(int tenths, DateTimeOffset now)
    {
        if (IsOver(now))
        {
            (_until, _used) = (now + length, 0);
        }

        _used += tenths;
    }

    internal RateLeft Left(DateTimeOffset now) => IsOver(now)
        ? new RateLeft(name, quota, length, quota, now + length)
        : new RateLeft(name, quota, length, Math.Max(0, quota - (_used + Whole - 1) / Whole), _until);
}
