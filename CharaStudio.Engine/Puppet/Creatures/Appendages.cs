using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Puppet.Shape;

namespace CharaStudio.Engine.Puppet.Creatures;

/// <summary>
/// Finds what hangs at a silhouette's body. The body is what discs of some size cover (the part of the medial axis whose discs are large);
/// what is left over are branches, kept when they are longer than wide and grow from the body in one place.
/// </summary>
internal sealed class Appendages
{
    // The discs' radius against that of the largest disc inside.
    private const double Disc = 0.42;
    private const double LeastArea = 0.004;
    private const double LeastSlender = 1.2;
    private const int Nodes = 13;

    // Two roots with so large a gap between them, in widths, and each this share of all, make a handle.
    private const double Gap = 0.6;
    private const double LeastRoot = 0.2;
    private readonly Silhouette _silhouette;
    private readonly bool[] _body;

    private Appendages(Silhouette silhouette)
    {
        _silhouette = silhouette;
        var depth = DistanceField.To(Array.ConvertAll(silhouette.Inside, inside => !inside), silhouette.Width, silhouette.Height);
        var disc = Math.Max(2, Disc * depth.Max());
        var cover = DistanceField.To(Array.ConvertAll(depth, deep => deep >= disc), silhouette.Width, silhouette.Height);
        _body = [.. cover.Select((far, cell) => silhouette.Inside[cell] && far <= disc + 1)];
    }

    /// <param name="body">By cell, what of the silhouette is no branch.</param>
    public static IReadOnlyList<Appendage> Of(Silhouette silhouette, out bool[] body)
    {
        var found = new Appendages(silhouette);
        body = found._body;
        return found.Find();
    }

    private List<Appendage> Find()
    {
        var (found, seen) = (new List<Appendage>(), (bool[])_body.Clone());
        var least = LeastArea * _silhouette.Inside.Count(inside => inside);
        for (var cell = 0; cell < seen.Length; cell++)
        {
            if (!seen[cell] && _silhouette.Inside[cell])
            {
                var cells = Patch(cell, seen);
                if (cells.Count >= least && Made(cells) is { } made)
                {
                    found.Add(made);
                }
            }
        }

        return found;
    }

    private List<int> Patch(int start, bool[] seen)
    {
        var cells = new List<int> { start };
        seen[start] = true;
        for (var i = 0; i < cells.Count; i++)
        {
            foreach (var next in Around(cells[i]).Where(next => !seen[next] && _silhouette.Inside[next]))
            {
                seen[next] = true;
                cells.Add(next);
            }
        }

        return cells;
    }

    private IEnumerable<int> Around(int cell)
    {
        var width = _silhouette.Width;
        // The silhouette has a free cell on every side.
        int[] steps = [-width - 1, -width, 1 - width, -1, 1, width - 1, width, width + 1];
        return _silhouette.Inside[cell] ? steps.Select(step => cell + step) : [];
    }

    private Appendage? Made(List<int> cells)
    {
        var roots = cells.Where(cell => Around(cell).Any(next => _body[next])).ToList();
        if (roots.Count == 0)
        {
            return null;
        }

        var mine = cells.ToHashSet();
        var field = new GeodesicField(_silhouette.Width, _silhouette.Height);
        roots.ForEach(cell => field.Seed(cell, 0, 0));
        field.Spread(mine.Contains, (_, _) => 0);
        var length = cells.Max(cell => double.IsFinite(field.Costs[cell]) ? field.Costs[cell] : 0) + 1;
        var width = cells.Count / length;
        if (length < LeastSlender * width || IsHandle(roots, Gap * width))
        {
            return null;
        }

        var way = new double[_silhouette.Inside.Length];
        Array.Fill(way, double.NaN);
        cells.ForEach(cell => way[cell] = double.IsFinite(field.Costs[cell]) ? field.Costs[cell] / length : 1);
        return new Appendage(Axis(cells, way), length * _silhouette.Step, width * _silhouette.Step, way);
    }

    private bool IsHandle(List<int> roots, double gap)
    {
        var (near, rest) = (new List<int> { roots[0] }, roots.Skip(1).ToList());
        for (var i = 0; i < near.Count; i++)
        {
            var at = _silhouette.Place(near[i]);
            near.AddRange(rest.Where(cell => (_silhouette.Place(cell) - at).Length <= gap));
            rest.RemoveAll(cell => (_silhouette.Place(cell) - at).Length <= gap);
        }

        return Math.Min(near.Count, rest.Count) > LeastRoot * roots.Count;
    }

    // The middles of what is equally far from the root.
    private Vec[] Axis(List<int> cells, double[] way)
    {
        var axis = new Vec[Nodes];
        for (var i = 0; i < Nodes; i++)
        {
            var share = (double)i / (Nodes - 1);
            var near = cells.OrderBy(cell => Math.Abs(way[cell] - share)).ThenBy(cell => cell).Take(Math.Max(3, cells.Count / Nodes)).ToArray();
            axis[i] = _silhouette.ToPicture(near.Aggregate(Vec.Zero, (sum, cell) => sum + _silhouette.Place(cell)) * (1.0 / near.Length));
        }

        return axis;
    }
}
