using CharaStudio.Engine.Control;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Puppet.Shape;

namespace CharaStudio.Engine.Puppet.Creatures;

/// <summary>What an outline tells of how its body moves: where it stands, how it would lie, where its front is, how hard it is.</summary>
internal sealed class SoftOutline
{
    private const double Foot = 0.06;

    // A body whose area is this share of its hull's is one lump and hard; with a neck or a waist it is soft.
    private const double Lump = 0.985;
    private const double Waisted = 0.935;

    // Degrees that a fall takes at least and at most, and how far within its edge a lying body's weight must be.
    private const double LeastFall = 35;
    private const double MostFall = 125;
    private const double Steady = 0.08;
    private readonly Vec[] _hull;
    private readonly Vec _weight;

    public SoftOutline(Silhouette silhouette, Box bounds)
    {
        Hanging = Appendages.Of(silhouette, out var body);
        Rim = [.. Around(silhouette)];
        (_hull, Bounds) = (Hull(Rim), bounds);
        var cells = Enumerable.Range(0, silhouette.Inside.Length).Where(cell => silhouette.Inside[cell]).ToArray();
        _weight = silhouette.ToPicture(cells.Aggregate(Vec.Zero, (sum, cell) => sum + silhouette.Place(cell)) * (1.0 / cells.Length));
        var ground = Rim.Max(at => at.Y);
        var soles = Rim.Where(at => at.Y > ground - Math.Max(2 * silhouette.Step, Foot * bounds.Height)).Select(at => at.X).ToArray();
        Stand = new Vec((soles.Min() + soles.Max()) / 2, ground);
        Facing = Front(cells.Where(cell => body[cell]).Select(cell => silhouette.ToPicture(silhouette.Place(cell))));
        var lump = cells.Where(cell => body[cell]).Select(silhouette.Place).ToArray();
        Hardness = Ease.Smooth(((lump.Length / Area(Hull(lump))) - Waisted) / (Lump - Waisted));
    }

    public IReadOnlyList<Appendage> Hanging { get; }

    /// <summary>Points of the outline, from top to bottom.</summary>
    public Vec[] Rim { get; }

    public Box Bounds { get; }

    /// <summary>The middle of what touches the ground.</summary>
    public Vec Stand { get; }

    /// <summary>Height against width.</summary>
    public double Slim => Bounds.Height / Bounds.Width;

    /// <summary>-1 its head is at the left, 1 at the right, 0 it looks at the viewer or nobody can tell.</summary>
    public double Facing { get; }

    /// <summary>0 soft to 1 hard: a teapot keeps its shape, a cat does not.</summary>
    public double Hardness { get; }

    /// <summary>Degrees by which it turns until it lies on the side at which it falls, clockwise; 0 when it would not stay lying.</summary>
    /// <param name="side">-1 to the left, 1 to the right.</param>
    public double Fallen(int side)
    {
        var best = 0.0;
        for (var i = 0; i < _hull.Length; i++)
        {
            var (from, along) = (_hull[i], _hull[(i + 1) % _hull.Length] - _hull[i]);
            var outward = along.Perp * (Vec.Dot(along.Perp, _weight - from) > 0 ? -1 : 1);
            var turn = 90 - outward.Angle;
            turn += turn > 180 ? -360 : turn <= -180 ? 360 : 0;
            var share = Vec.Dot(_weight - from, along) / Math.Max(1e-9, Vec.Dot(along, along));
            if (turn * side is >= LeastFall and <= MostFall && share is > Steady and < 1 - Steady && (best == 0 || Math.Abs(turn) < Math.Abs(best)))
            {
                best = turn;
            }
        }

        return best;
    }

    // A tail is behind; without one the head is where more is high up.
    private double Front(IEnumerable<Vec> body)
    {
        var tail = Hanging.Where(hang => hang.Slack > 0.5).Select(hang => (hang.Tip.X - Stand.X) / Bounds.Width * hang.Length).DefaultIfEmpty(0).Sum() / Bounds.Height;
        var high = body.Where(at => at.Y < Bounds.Y + (0.4 * Bounds.Height)).Select(at => at.X).DefaultIfEmpty(Stand.X).Average();
        var front = (1.2 * (high - Stand.X) / Bounds.Width) - tail;
        return Math.Abs(front) < 0.09 ? 0 : Math.Sign(front);
    }

    private static IEnumerable<Vec> Around(Silhouette silhouette)
    {
        var rows = new OutlineRows(silhouette);
        for (var row = rows.Top; row <= rows.Bottom; row += row < rows.Bottom - 24 ? 3 : 1)
        {
            if (rows[row].Count > 0)
            {
                yield return silhouette.ToPicture(new Vec(rows[row][0].From - 0.5, row + 0.5));
                yield return silhouette.ToPicture(new Vec(rows[row][^1].To + 0.5, row + 0.5));
            }
        }
    }

    // Andrew's monotone chain.
    private static Vec[] Hull(IEnumerable<Vec> points)
    {
        var sorted = points.OrderBy(at => at.X).ThenBy(at => at.Y).ToArray();
        List<Vec> Half(IEnumerable<Vec> order)
        {
            var half = new List<Vec>();
            foreach (var at in order)
            {
                while (half.Count > 1 && Vec.Cross(half[^1] - half[^2], at - half[^1]) <= 0)
                {
                    half.RemoveAt(half.Count - 1);
                }

                half.Add(at);
            }

            return half;
        }

        return [.. Half(sorted).SkipLast(1), .. Half(sorted.Reverse()).SkipLast(1)];
    }

    private static double Area(Vec[] hull)
    {
        var twice = 0.0;
        for (var i = 0; i < hull.Length; i++)
        {
            twice += Vec.Cross(hull[i], hull[(i + 1) % hull.Length]);
        }

        return Math.Max(1, Math.Abs(twice) / 2);
    }
}
