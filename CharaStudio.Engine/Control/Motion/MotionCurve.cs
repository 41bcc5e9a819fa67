namespace CharaStudio.Engine.Control.Motion;

/// <summary>
/// A value over a clip's time, 0 to 1, through its keys: piecewise cubic, its slopes the harmonic mean of those on both sides and level at each turning
/// point (Fritsch and Butland 1984, https://doi.org/10.1137/0905021). So it never swings beyond its keys and slows in and out of extremes.
/// </summary>
internal sealed class MotionCurve
{
    private readonly double[] _times;
    private readonly double[] _values;
    private readonly double[] _slopes;
    private readonly bool _loop;

    /// <param name="keys">By time, all different; in a loop 1 is 0 again and has no key of its own.</param>
    public MotionCurve(IReadOnlyList<(double Time, double Value)> keys, bool loop)
    {
        _loop = loop && keys.Count > 1;
        // A loop goes on over both its ends.
        (double Time, double Value)[] all = _loop
            ? [(keys[^2].Time - 1, keys[^2].Value), (keys[^1].Time - 1, keys[^1].Value), .. keys, (keys[0].Time + 1, keys[0].Value), (keys[1].Time + 1, keys[1].Value)]
            : [.. keys];
        _times = [.. all.Select(k => k.Time)];
        _values = [.. all.Select(k => k.Value)];
        _slopes = Slopes(_times, _values);
    }

    public double At(double time)
    {
        var t = _loop ? time - Math.Floor(time) : time;
        if (t <= _times[0])
        {
            return _values[0];
        }

        if (t >= _times[^1])
        {
            return _values[^1];
        }

        var i = Array.FindLastIndex(_times, k => k <= t);
        var h = _times[i + 1] - _times[i];
        var u = (t - _times[i]) / h;
        double u2 = u * u, u3 = u2 * u;
        return (_values[i] * ((2 * u3) - (3 * u2) + 1)) + (_slopes[i] * h * (u3 - (2 * u2) + u))
            + (_values[i + 1] * ((3 * u2) - (2 * u3))) + (_slopes[i + 1] * h * (u3 - u2));
    }

    private static double[] Slopes(double[] times, double[] values)
    {
        var slopes = new double[times.Length];
        for (var i = 1; i + 1 < times.Length; i++)
        {
            double before = times[i] - times[i - 1], after = times[i + 1] - times[i];
            double a = (values[i] - values[i - 1]) / before, b = (values[i + 1] - values[i]) / after;
            slopes[i] = a * b <= 0 ? 0 : 3 * (before + after) / ((((2 * after) + before) / a) + (((2 * before) + after) / b));
        }

        return slopes;
    }
}
