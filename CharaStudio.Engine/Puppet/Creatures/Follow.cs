namespace CharaStudio.Engine.Puppet.Creatures;

/// <summary>
/// Follow-through: what hangs stays behind when its root moves, then swings past and comes to rest. The answer to each frame's change is a bell that
/// rings down, so a frame's angle depends on the frames before it and on nothing else.
/// </summary>
internal static class Follow
{
    // Frames: a swing's length, and how long it lasts.
    private const double Period = 15;
    private const double Decay = 5;

    // Frames that are remembered: as many as a frame that is asked for by itself is given of its film.
    private const int Memory = GaitTrack.Reach;

    private static readonly double[] s_bell = [.. Enumerable.Range(0, Memory).Select(j => Math.Exp(-j / Decay) * Math.Cos(2 * Math.PI * j / Period))];

    /// <param name="drive">By frame, how far the root is turned.</param>
    /// <returns>By frame, how far the rest is turned against the root.</returns>
    public static double[] Behind(double[] drive)
    {
        var made = new double[drive.Length];
        for (var f = 1; f < drive.Length; f++)
        {
            for (var j = 0; j < Math.Min(f, Memory); j++)
            {
                made[f] -= (drive[f - j] - drive[f - j - 1]) * s_bell[j];
            }
        }

        return made;
    }
}
