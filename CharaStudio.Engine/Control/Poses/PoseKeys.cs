using CharaStudio.Engine.Control.Motion;

namespace CharaStudio.Engine.Control.Poses;

/// <summary>A pose that a movement passes.</summary>
/// <param name="Z">Its control vector.</param>
/// <param name="Seconds">Until the next pose, 0.1 to 10; of a pose that none follows, for how long it is kept.</param>
public sealed record PoseKey(float[] Z, double Seconds);

/// <summary>A movement through poses: each number of the vectors on a curve that slows into its turning points and never swings beyond its keys.</summary>
public static class PoseKeys
{
    public const double ShortestSeconds = 0.1;
    public const double LongestSeconds = 10;

    /// <summary>Of the whole movement.</summary>
    public static double Seconds(IReadOnlyList<PoseKey> keys, bool returns) => keys.Count == 1 || returns ? keys.Sum(key => key.Seconds) : keys.SkipLast(1).Sum(key => key.Seconds);

    /// <param name="keys">In their order; one is simply kept.</param>
    /// <param name="framesPerSecond">1 to 60.</param>
    /// <param name="returns">True goes from the last pose back to the first one, so that a film of it can repeat without a break.</param>
    /// <returns>One vector a frame.</returns>
    /// <exception cref="ControlException">No pose, one that is no control vector, a time out of range, or more than <see cref="ControlSpace.MostFrames"/> frames.</exception>
    public static IReadOnlyList<float[]> Between(IReadOnlyList<PoseKey> keys, int framesPerSecond, bool returns)
    {
        Check(keys, framesPerSecond);
        var seconds = Seconds(keys, returns);
        // A movement that does not return ends with its last pose, one that does ends just before its first.
        var frames = Math.Max(1, (int)Math.Round(seconds * framesPerSecond)) + (keys.Count > 1 && !returns ? 1 : 0);
        if (frames > ControlSpace.MostFrames)
        {
            throw new ControlException("seconds", $"The movement takes {frames} frames; {ControlSpace.MostFrames} are possible. Take less time or fewer frames a second.");
        }

        if (keys.Count == 1)
        {
            return [.. Enumerable.Range(0, frames).Select(_ => keys[0].Z)];
        }

        var starts = new double[keys.Count];
        for (var i = 1; i < keys.Count; i++)
        {
            starts[i] = starts[i - 1] + (keys[i - 1].Seconds / seconds);
        }

        var curves = Enumerable.Range(0, ControlSpace.Dimension)
            .Select(number => new MotionCurve([.. keys.Select((key, i) => (starts[i], (double)key.Z[number]))], returns)).ToArray();
        var last = returns ? frames : frames - 1;
        return [.. Enumerable.Range(0, frames).Select(t => Array.ConvertAll(curves, curve => (float)curve.At((double)t / last)))];
    }

    private static void Check(IReadOnlyList<PoseKey> keys, int framesPerSecond)
    {
        if (keys.Count == 0)
        {
            throw new ControlException("keys", "A movement needs at least one pose.");
        }

        if (framesPerSecond is < 1 or > 60)
        {
            throw new ControlException("fps", "A film has 1 to 60 frames a second.");
        }

        ControlSpace.CheckSequence([.. keys.Select(key => key.Z)], "keys");
        if (keys.Any(key => !(key.Seconds is >= ShortestSeconds and <= LongestSeconds)))
        {
            throw new ControlException("seconds", "From pose to pose it takes 0.1 to 10 seconds.");
        }
    }
}
