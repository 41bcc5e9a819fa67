using CharaStudio.Engine.Control;

namespace CharaStudio.Engine.Puppet.Creatures;

/// <summary>
/// Which way an animal seen from the side looks. It goes where it looks: on the spot that is as it is drawn; who is to cross the picture the other way is
/// turned round, before its first step, and stays so until the way turns.
/// </summary>
internal static class Heading
{
    // Body heights a frame: slower is on the spot.
    private const double Slowest = 0.0025;
    private const double Going = 0.5;

    // Frames over which a film's turn is spread.
    private const int Turning = 3;

    /// <summary>By frame, 1 as it is drawn to -1 its mirror image.</summary>
    /// <param name="facing">-1 it is drawn with its head at the left, 1 at the right; 0 seen from the front, which goes both ways.</param>
    public static double[] Of(int facing, IReadOnlyList<Gait> gaits)
    {
        if (facing == 0 || gaits.Count == 0)
        {
            return [.. gaits.Select(_ => 1.0)];
        }

        var ways = gaits.Select(gait => gait.Share > Going && Math.Abs(gait.Drift) > Slowest ? Math.Sign(gait.Drift) : 0).ToArray();
        var held = Array.Find(ways, way => way != 0);
        for (var f = 0; f < ways.Length; f++)
        {
            held = ways[f] = ways[f] != 0 ? ways[f] : held;
        }

        return [.. ways.Select((_, f) => Turned(ways, f) is var way && way == 0 ? 1.0 : way * facing)];
    }

    /// <summary>What people are told when a film turns it round; null when it does not.</summary>
    public static string? Note(int facing, IReadOnlyList<ControlFrame> frames) => Of(facing, GaitTrack.Of(frames)).Any(way => way < 0)
        ? $"The animal looks to the {(facing > 0 ? "right" : "left")} in the reference; where the way goes to the {(facing > 0 ? "left" : "right")} its mirror image goes there."
        : null;

    private static double Turned(int[] ways, int frame) =>
        Enumerable.Range(frame - Turning, (2 * Turning) + 1).Average(f => (double)ways[Math.Clamp(f, 0, ways.Length - 1)]);
}
