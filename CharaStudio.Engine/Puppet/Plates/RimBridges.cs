using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Puppet.Plates;

/// <summary>
/// Carries edges through the hole: two that look at each other, of the same colours on the same sides, are joined by a curve; of the rest, those that
/// meet one another, a joined one or the horizon run on until they do, and the others end at the rim.
/// </summary>
internal sealed class RimBridges
{
    private const double LeastContrast = 12;
    // How far two may turn on their way to each other, and how far when they turn to different sides, which makes an S.
    private const double MostTurn = 28;
    private const double MostOffset = 7;
    private const double OtherColour = 60;
    private const double MostBend = 130;
    private const double FadedColour = 80;

    // How far a bend keeps its direction, as a share of the way.
    private const double Loose = 0.7;
    private const int Steps = 24;
    private const double LeastLength = 0.03;

    // Degrees by which a line of the ground may miss where all meet, and pixels of hole that it must have before it.
    private const double Aim = 12;
    private const double Known = 24;

    // An edge is stopped by what is no weaker than this share of itself, and does away with the rest.
    private const double Weaker = 0.75;
    private readonly PlateLevel _level;
    private readonly List<RimLine> _open;
    private readonly double _side;

    private RimBridges(PlateLevel level, IEnumerable<RimLine> lines)
    {
        (_level, _side) = (level, Math.Max(level.Width, level.Height));
        _open = [.. lines.Where(line => line.Contrast >= LeastContrast)];
    }

    private List<CarriedLine> Curves { get; } = [];

    /// <param name="vanishing">Where lines of the ground meet, if it is known.</param>
    public static List<CarriedLine> Of(PlateLevel level, IEnumerable<RimLine> lines, Vec? vanishing)
    {
        var bridges = new RimBridges(level, lines);
        bridges.JoinPairs();
        bridges.RunOn(vanishing);
        bridges.Bend();
        return bridges.Curves;
    }

    private static double Degrees(Vec a, Vec b) => Math.Acos(Math.Clamp(((a.X * b.X) + (a.Y * b.Y)) / Math.Max(1e-9, a.Length * b.Length), -1, 1)) * 180 / Math.PI;

    private static double Turn(Vec a, Vec b) => (a.X * b.Y) - (a.Y * b.X);

    private void JoinPairs()
    {
        var pairs = new List<(double Score, RimLine A, RimLine B)>();
        for (var i = 0; i < _open.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (Score(_open[i], _open[j]) is { } score)
                {
                    pairs.Add((score, _open[i], _open[j]));
                }
            }
        }

        foreach (var (_, a, b) in pairs.OrderBy(pair => pair.Score))
        {
            if (_open.Contains(a) && _open.Contains(b))
            {
                Curves.Add(new CarriedLine(Curve(a, b), Math.Min(a.Contrast, b.Contrast), a.Right, a.Left));
                _open.Remove(a);
                _open.Remove(b);
            }
        }
    }

    private double? Score(RimLine a, RimLine b)
    {
        var chord = b.At - a.At;
        if (chord.Length < 3)
        {
            return null;
        }

        double first = Degrees(a.Inward, chord), second = Degrees(b.Inward, -chord);
        double right = RimLine.Apart(a.Right, b.Left), left = RimLine.Apart(a.Left, b.Right);
        var bends = Turn(a.Inward, chord) * Turn(chord, -b.Inward) >= 0;
        if (Math.Max(first, second) > (bends ? MostTurn : MostOffset) || Math.Max(right, left) > OtherColour)
        {
            return null;
        }

        var inside = Enumerable.Range(1, 9).Count(n => RimLine.InHole(_level, a.At + (chord * (n / 10.0))));
        var score = ((first + second) / MostTurn) + ((right + left) / OtherColour) + (0.5 * chord.Length / _side);
        return inside >= 7 && score < 1.8 ? score : null;
    }

    // Hermite, each end in its own direction.
    private static Vec[] Curve(RimLine a, RimLine b, double stiff = 1)
    {
        var reach = stiff * (b.At - a.At).Length;
        Vec from = a.Inward * reach, to = -b.Inward * reach;
        return [a.At - (a.Inward * 3), .. Enumerable.Range(0, Steps + 1).Select(n =>
        {
            double t = (double)n / Steps, t2 = t * t, t3 = t2 * t;
            return (a.At * ((2 * t3) - (3 * t2) + 1)) + (from * (t3 - (2 * t2) + t)) + (b.At * ((3 * t2) - (2 * t3))) + (to * (t3 - t2));
        }), b.At - (b.Inward * 3)];
    }

    // Only what is seen for a good length is worth to be believed so far.
    private void RunOn(Vec? vanishing)
    {
        RimLine[] lines = [.. _open.Where(Seen)];
        if (vanishing is { } point)
        {
            foreach (var line in lines.Where(line => Degrees(line.Inward, point - line.At) < Aim).OrderByDescending(line => line.Contrast))
            {
                Recede(line, point);
            }
        }

        var ends = new double[lines.Length];
        foreach (var (_, i, j, ti, tj) in Apexes(lines).OrderBy(one => one.Later))
        {
            if (ends[i] == 0 && ends[j] == 0 && _open.Contains(lines[i]) && _open.Contains(lines[j]) && Free(lines[i], ti) && Free(lines[j], tj))
            {
                (ends[i], ends[j]) = (ti, tj);
                Add(lines[i], ti);
                Add(lines[j], tj);
            }
        }

        foreach (var line in lines.Where(line => _open.Contains(line)))
        {
            if (Stop(line) is { } hit && Free(line, hit))
            {
                Add(line, hit);
            }
        }
    }

    // Of what nothing else has ended, two that part the same colours are joined however they turn, before both end at the rim.
    private void Bend()
    {
        RimLine[] lines = [.. _open.Where(Seen)];
        var pairs = new List<(double Score, RimLine A, RimLine B)>();
        for (var i = 0; i < lines.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var (a, b, chord) = (lines[i], lines[j], lines[j].At - lines[i].At);
                var turn = Degrees(a.Inward, chord) + Degrees(b.Inward, -chord);
                if (turn < MostBend && Alike(a, b) && Curve(a, b, Loose)[3..^3].All(at => RimLine.InHole(_level, at)))
                {
                    pairs.Add(((turn / MostBend) + (chord.Length / _side), a, b));
                }
            }
        }

        foreach (var (_, a, b) in pairs.OrderBy(pair => pair.Score))
        {
            var line = new CarriedLine(Curve(a, b, Loose), Math.Min(a.Contrast, b.Contrast), a.Right, a.Left);
            CarriedLine[] crossed = [.. Curves.Where(other => Crossings.Any(line.Points, other.Points))];
            if (_open.Contains(a) && _open.Contains(b) && Array.TrueForAll(crossed, other => other.Contrast < Weaker * line.Contrast))
            {
                Curves.RemoveAll(crossed.Contains);
                Curves.Add(line);
                _open.Remove(a);
                _open.Remove(b);
            }
        }
    }

    // Light falls off on the way, so that colours may differ, but each side must be more like its own than like the other.
    private static bool Alike(RimLine a, RimLine b)
    {
        double right = RimLine.Apart(a.Right, b.Left), left = RimLine.Apart(a.Left, b.Right);
        return Math.Max(right, left) < FadedColour && right + left < 0.7 * (RimLine.Apart(a.Right, b.Right) + RimLine.Apart(a.Left, b.Left));
    }

    private bool Seen(RimLine line) => line.Length > LeastLength * _side && line.Contrast > 2 * LeastContrast;

    // A line of the ground runs to where all of them do, over all that is weaker than it, and ends at what is not.
    private void Recede(RimLine line, Vec point)
    {
        if (!Free(line, Known))
        {
            return;
        }

        var bend = line.At + (line.Inward * (0.5 * (point - line.At).Length));
        Vec[] run = [line.At - (line.Inward * 3), .. Enumerable.Range(0, Steps).Select(n =>
        {
            var t = (double)n / Steps;
            return (line.At * ((1 - t) * (1 - t))) + (bend * (2 * t * (1 - t))) + (point * (t * t));
        })];
        var strong = Curves.Where(curve => curve.Contrast >= line.Contrast).ToArray();
        var end = Enumerable.Range(3, run.Length - 3).FirstOrDefault(k => Array.Exists(strong, curve => Crossings.Any(run[(k - 1)..(k + 1)], curve.Points)), run.Length - 1);
        run = run[..(end + 1)];
        Curves.RemoveAll(curve => curve.Contrast < line.Contrast && Crossings.Any(run, curve.Points));
        Curves.Add(new CarriedLine(run, line.Contrast, line.Right, line.Left));
        _open.Remove(line);
    }

    private void Add(RimLine line, double length)
    {
        Curves.Add(new CarriedLine([line.At - (line.Inward * 3), line.At + (line.Inward * length)], line.Contrast, line.Right, line.Left));
        _open.Remove(line);
    }

    private bool Free(RimLine line, double length) =>
        Enumerable.Range(4, Math.Max(0, (int)length - 6)).All(t => RimLine.InHole(_level, line.At + (line.Inward * t)));

    // Where two edges meet between which the same lies, and outside of which the same lies: a corner.
    private static IEnumerable<(double Later, int I, int J, double Ti, double Tj)> Apexes(RimLine[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (Meeting(lines[i], lines[j]) is var (ti, tj) && ti > 4 && tj > 4 && Wedge(lines[i], lines[j]) is var (inner, outer) && Math.Max(inner, outer) < OtherColour)
                {
                    yield return (Math.Max(ti, tj), i, j, ti, tj);
                }
            }
        }
    }

    private static (double Inner, double Outer) Wedge(RimLine a, RimLine b)
    {
        var between = b.At - a.At;
        var toRight = (between.X * a.Side.X) + (between.Y * a.Side.Y) > 0;
        return toRight ? (RimLine.Apart(a.Right, b.Left), RimLine.Apart(a.Left, b.Right)) : (RimLine.Apart(a.Left, b.Right), RimLine.Apart(a.Right, b.Left));
    }

    // How far an edge runs to the first line that is strong enough to end it.
    private double? Stop(RimLine line)
    {
        double? first = null;
        foreach (var curve in Curves.Where(curve => curve.Contrast > Weaker * line.Contrast).Select(curve => curve.Points))
        {
            for (var k = 1; k < curve.Length; k++)
            {
                if (Crossings.Of(line.At, line.Inward, curve[k - 1], curve[k]) is { } t && t > 4 && (first is null || t < first))
                {
                    first = t;
                }
            }
        }

        return first;
    }

    private static (double A, double B)? Meeting(RimLine a, RimLine b)
    {
        var cross = (a.Inward.X * b.Inward.Y) - (a.Inward.Y * b.Inward.X);
        if (Math.Abs(cross) < 0.05)
        {
            return null;
        }

        var between = b.At - a.At;
        return (((between.X * b.Inward.Y) - (between.Y * b.Inward.X)) / cross, ((between.X * a.Inward.Y) - (between.Y * a.Inward.X)) / cross);
    }
}
