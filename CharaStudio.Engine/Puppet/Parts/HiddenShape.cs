using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Puppet.Shape;

namespace CharaStudio.Engine.Puppet.Parts;

/// <summary>
/// How a part goes on behind what covers it: where its outline runs along the cover it is not its own, and a curve takes its place that goes on
/// as the outline does before and after. Holes that the cover makes are closed.
/// </summary>
internal sealed class HiddenShape(Silhouette silhouette)
{
    // Cells: how far back an outline's direction is read, shorter own stretches between covered ones are crumbs, and shorter covered ones stay.
    private const int Look = 14;
    private const int Crumb = 8;
    private const int LeastRun = 3;
    private const double Handle = 0.3;
    private const double MostTurn = 35 * Math.PI / 180;
    private const int CurvePoints = 24;

    /// <param name="part">Cells that the part surely takes, seen or hidden.</param>
    /// <param name="covered">True for cells whose owner hides the part.</param>
    /// <param name="joined">True where part and cover grow together: the outline stays as it is.</param>
    /// <returns>Closed loops in cells; their inside by the even-odd rule is the whole part.</returns>
    public IReadOnlyList<IReadOnlyList<Vec>> Complete(bool[] part, Func<int, bool> covered, Func<int, bool> joined)
    {
        var loops = new List<IReadOnlyList<Vec>>();
        foreach (var outline in RegionOutline.Of(part, silhouette.Width, silhouette.Height))
        {
            var kinds = outline.Outer.Select(cell => cell < 0 || !silhouette.Inside[cell] || !covered(cell) ? Kind.Own : joined(cell) ? Kind.Joined : Kind.Covered).ToArray();
            DropCrumbs(kinds);
            if (!kinds.Contains(Kind.Covered))
            {
                loops.Add(outline.Corners);
            }
            else if (kinds.Any(kind => kind != Kind.Covered))
            {
                loops.Add(Bridged(outline, kinds));
            }
            else if (!Hole(outline))
            {
                loops.Add(outline.Corners);
            }
        }

        return loops;
    }

    private enum Kind
    {
        Own,
        Joined,
        Covered,
    }

    private static void DropCrumbs(Kind[] kinds)
    {
        var start = Array.IndexOf(kinds, Kind.Covered);
        if (start < 0)
        {
            return;
        }

        for (var i = 0; i < kinds.Length;)
        {
            var at = (start + i) % kinds.Length;
            var run = 1;
            while (run < kinds.Length - i && kinds[(at + run) % kinds.Length] == kinds[at])
            {
                run++;
            }

            if (kinds[at] != Kind.Covered && run < Crumb)
            {
                for (var k = 0; k < run; k++)
                {
                    kinds[(at + k) % kinds.Length] = Kind.Covered;
                }
            }

            i += run;
        }
    }

    private static List<Vec> Bridged(RegionOutline outline, Kind[] kinds)
    {
        var (count, made) = (kinds.Length, new List<Vec>());
        var start = Enumerable.Range(0, count).First(i => kinds[i] != Kind.Covered && kinds[(i + count - 1) % count] == Kind.Covered);
        for (var i = 0; i < count;)
        {
            var at = (start + i) % count;
            if (kinds[at] != Kind.Covered)
            {
                made.Add(outline.Corners[at]);
                i++;
                continue;
            }

            var run = 1;
            while (i + run < count && kinds[(at + run) % count] == Kind.Covered)
            {
                run++;
            }

            if (run < LeastRun)
            {
                made.AddRange(Enumerable.Range(0, run).Select(k => outline.Corners[(at + k) % count]));
            }
            else
            {
                made.AddRange(Curve(outline, kinds, at, (at + run) % count));
            }

            i += run;
        }

        return made;
    }

    // A cubic that leaves and arrives as the outline does.
    private static IEnumerable<Vec> Curve(RegionOutline outline, Kind[] kinds, int from, int to)
    {
        var count = kinds.Length;
        var (p, q) = (outline.Corners[from], outline.Corners[to]);
        var (straight, length) = ((q - p).Normalized, (q - p).Length);
        var leave = Direction(outline, kinds, (from + count - 1) % count, -1) is { } before ? (p - before).Normalized : straight;
        var arrive = Direction(outline, kinds, to, 1) is { } after ? (after - q).Normalized : straight;
        var (a, b) = (p + (Limited(leave, straight) * (Handle * length)), q - (Limited(arrive, straight) * (Handle * length)));
        for (var i = 0; i < CurvePoints; i++)
        {
            var t = (double)i / CurvePoints;
            var s = 1 - t;
            yield return (p * (s * s * s)) + (a * (3 * s * s * t)) + (b * (3 * s * t * t)) + (q * (t * t * t));
        }
    }

    // A point of the outline's own stretch some way off; null where the part and its cover grow together.
    private static Vec? Direction(RegionOutline outline, Kind[] kinds, int from, int step)
    {
        var (at, far) = (from, 0);
        while (far < Look && kinds[at] == Kind.Own)
        {
            at = (at + step + kinds.Length) % kinds.Length;
            far++;
        }

        return far < Look / 2 ? null : outline.Corners[at];
    }

    private static Vec Limited(Vec direction, Vec straight)
    {
        var turn = Math.Atan2(Vec.Cross(straight, direction), Vec.Dot(straight, direction));
        return straight.Rotate(Math.Clamp(turn, -MostTurn, MostTurn) * 180 / Math.PI);
    }

    // Loops around holes run the other way round.
    private static bool Hole(RegionOutline outline)
    {
        var area = 0.0;
        for (var i = 0; i < outline.Corners.Count; i++)
        {
            area += Vec.Cross(outline.Corners[i], outline.Corners[(i + 1) % outline.Corners.Count]);
        }

        return area < 0;
    }
}
