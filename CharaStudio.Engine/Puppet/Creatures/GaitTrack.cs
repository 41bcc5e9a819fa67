using CharaStudio.Engine.Control;
using CharaStudio.Engine.Control.Motion;
using CharaStudio.Engine.Illustrator;
using CharaStudio.Engine.Illustrator.Figures;

namespace CharaStudio.Engine.Puppet.Creatures;

/// <summary>
/// Reads walking, running and sneaking out of controls. Each frame's legs are laid against the library's own rounds; what they say is then steadied over the
/// neighbouring frames (a local line under a raised cosine), so that a standing foot is carried back at an even speed. No frame looks further than
/// <see cref="Reach"/> frames.
/// </summary>
internal static class GaitTrack
{
    /// <summary>Frames to either side; with the five over which controls themselves are smoothed no more than a single frame is given of its film.</summary>
    public const int Reach = 11;

    private const int Moments = 64;
    private const int Run = 1;
    private const int Sneak = 2;

    // Squared differences of legs, in shares of their own size: as alike as two neighbouring moments of a round; surely a gait; surely none.
    private const double Alike = 0.0025;
    private const double Sure = 0.025;
    private const double None = 0.06;

    // How clearly one gait must be nearer than another, and what it costs to be of another size.
    private const double Apart = 0.012;
    private const double Resized = 0.02;
    private const double Smallest = 0.5;
    private const double Largest = 1.4;

    // Body heights between the feet of who only shifts its weight, and of who goes.
    private const double Shifts = 0.06;
    private const double Goes = 0.1;

    private static readonly string[] s_names = ["walk", "run", "sneak"];
    private static readonly double[][][] s_rounds = [.. s_names.Select(name => Enumerable.Range(0, Moments)
        .Select(i => Legs(MotionLibrary.Frame(name, MotionLibrary.Get(name).Seconds * i / Moments))).ToArray())];

    private static readonly double[] s_bell = [.. Enumerable.Range(0, Reach + 1).Select(j => 0.5 + (0.5 * Math.Cos(Math.PI * j / (Reach + 1))))];

    public static Gait[] Of(IReadOnlyList<ControlFrame> frames)
    {
        var legs = frames.Select(Legs).ToArray();
        Match[][] matches = [.. legs.Select(one => s_rounds.Select(round => Matched(one, round)).ToArray())];
        double[] ground = [.. frames.Select(Ground)], steps = [.. legs.Select(one => Ease.Smooth((Math.Sqrt(Dot(one, one)) - Shifts) / (Goes - Shifts)))];
        return [.. frames.Select((_, f) => Steadied(matches, steps, ground, f))];
    }

    /// <summary>Body heights to the picture's right that the middle of both feet goes.</summary>
    public static double Ground(ControlFrame frame) => frame.Travel.X + ((frame[Joint.LeftFoot].X + frame[Joint.RightFoot].X) / 2);

    private static Gait Steadied(Match[][] matches, double[] steps, double[] ground, int frame)
    {
        int from = Math.Max(0, frame - Reach), to = Math.Min(matches.Length - 1, frame + Reach);
        double Weight(int f) => s_bell[Math.Abs(f - frame)] * (steps[f] + 1e-6);
        var far = s_names.Select((_, gait) => Mean(from, to, Weight, f => matches[f][gait].Far)).ToArray();
        var likely = Array.ConvertAll(far, one => Math.Exp((far.Min() - one) / Apart));
        var nearest = Array.IndexOf(far, far.Min());
        var phases = Unwrapped(matches, nearest, frame, from, to);
        var (phase, rate) = Line(from, to, frame, Weight, f => phases[f - from]);
        var (even, drift) = Line(from, to, frame, f => s_bell[Math.Abs(f - frame)], f => ground[f]);
        var share = Ease.Smooth((None - far.Min()) / (None - Sure)) * Mean(from, to, f => s_bell[Math.Abs(f - frame)], f => steps[f]);
        return new Gait(share, phase, rate, likely[Run] / likely.Sum(), likely[Sneak] / likely.Sum(), Mean(from, to, Weight, f => matches[f][nearest].Size), drift, even - ground[frame]);
    }

    // From the frame outwards, each as near to its neighbour as whole rounds allow.
    private static double[] Unwrapped(Match[][] matches, int gait, int frame, int from, int to)
    {
        var phases = new double[to - from + 1];
        phases[frame - from] = matches[frame][gait].Phase;
        void Next(int f, int neighbour)
        {
            var known = phases[neighbour - from];
            var read = matches[f][gait].Phase - known;
            phases[f - from] = known + read - Math.Round(read);
        }

        for (var f = frame + 1; f <= to; f++)
        {
            Next(f, f - 1);
        }

        for (var f = frame - 1; f >= from; f--)
        {
            Next(f, f + 1);
        }

        return phases;
    }

    private static double Mean(int from, int to, Func<int, double> weight, Func<int, double> value)
    {
        var (all, sum) = (0.0, 0.0);
        for (var f = from; f <= to; f++)
        {
            all += weight(f);
            sum += weight(f) * value(f);
        }

        return sum / all;
    }

    // Weighted least squares; the value at the frame and its change from frame to frame.
    private static (double At, double Slope) Line(int from, int to, int frame, Func<int, double> weight, Func<int, double> value)
    {
        double when = Mean(from, to, weight, f => f - frame), mean = Mean(from, to, weight, value);
        var spread = Mean(from, to, weight, f => (f - frame - when) * (f - frame - when));
        var slope = spread < 1e-9 ? 0 : Mean(from, to, weight, f => (f - frame - when) * (value(f) - mean)) / spread;
        return (mean - (slope * when), slope);
    }

    // Right against left, so that turning the whole body changes nothing: feet and knees, forward and up.
    private static double[] Legs(ControlFrame frame)
    {
        var spine = frame[Joint.Neck] - frame[Joint.Root];
        var across = frame[Joint.LeftShoulder] - frame[Joint.RightShoulder] + (frame[Joint.LeftHip] - frame[Joint.RightHip]);
        var facing = Vec3.Cross(spine, across).Normalized;
        var (feet, knees) = (frame[Joint.RightFoot] - frame[Joint.LeftFoot], frame[Joint.RightKnee] - frame[Joint.LeftKnee]);
        return [Vec3.Dot(facing, feet), -feet.Y, Vec3.Dot(facing, knees), -knees.Y];
    }

    private static Match Matched(double[] legs, double[][] round)
    {
        var own = Dot(legs, legs) + 1e-3;
        var (nearest, sum, sin, cos, sizes) = (double.PositiveInfinity, 0.0, 0.0, 0.0, 0.0);
        for (var i = 0; i < round.Length; i++)
        {
            var size = Math.Clamp(Dot(legs, round[i]) / Dot(round[i], round[i]), Smallest, Largest);
            var far = Resized * Math.Pow(Math.Log(size), 2);
            for (var k = 0; k < legs.Length; k++)
            {
                far += Math.Pow(legs[k] - (size * round[i][k]), 2) / own;
            }

            var weight = Math.Exp(-far / (2 * Alike)) + 1e-12;
            nearest = Math.Min(nearest, far);
            sum += weight;
            sizes += weight * size;
            sin += weight * Math.Sin(2 * Math.PI * i / round.Length);
            cos += weight * Math.Cos(2 * Math.PI * i / round.Length);
        }

        return new Match(nearest, Math.Atan2(sin, cos) / (2 * Math.PI), sizes / sum);
    }

    private static double Dot(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }

    private readonly record struct Match(double Far, double Phase, double Size);
}
