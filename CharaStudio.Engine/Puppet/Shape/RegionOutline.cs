using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Puppet.Shape;

/// <summary>One loop of a region's border on a grid: along the edges between cells, the region always on the same side.</summary>
/// <param name="Corners">Where each edge begins, cells; the last one ends where the first begins.</param>
/// <param name="Outer">The cell on the far side of each edge; -1 beyond the grid.</param>
internal sealed record RegionOutline(IReadOnlyList<Vec> Corners, IReadOnlyList<int> Outer)
{
    // Right, down, left, up, with the region on the right hand: the cell to the right and to the left of a step from a corner.
    private static readonly (int X, int Y)[] s_steps = [(1, 0), (0, 1), (-1, 0), (0, -1)];
    private static readonly (int X, int Y)[] s_right = [(0, 0), (-1, 0), (-1, -1), (0, -1)];

    /// <summary>All loops of a region: outer ones and those around its holes. Cells that touch by a corner alone are apart.</summary>
    public static IReadOnlyList<RegionOutline> Of(bool[] region, int width, int height)
    {
        var (used, loops) = (new bool[(width + 1) * (height + 1) * 4], new List<RegionOutline>());
        for (var y = 0; y <= height; y++)
        {
            for (var x = 0; x <= width; x++)
            {
                for (var way = 0; way < 4; way++)
                {
                    if (!used[Number(x, y, way)] && Edge(x, y, way))
                    {
                        loops.Add(Trace(x, y, way));
                    }
                }
            }
        }

        return loops;

        int Number(int x, int y, int way) => (((y * (width + 1)) + x) * 4) + way;
        bool In(int x, int y) => x >= 0 && y >= 0 && x < width && y < height && region[(y * width) + x];
        bool Edge(int x, int y, int way) => In(x + s_right[way].X, y + s_right[way].Y) && !In(x + s_right[(way + 3) % 4].X, y + s_right[(way + 3) % 4].Y);

        RegionOutline Trace(int x, int y, int way)
        {
            var (corners, outer) = (new List<Vec>(), new List<int>());
            while (!used[Number(x, y, way)])
            {
                used[Number(x, y, way)] = true;
                var (ox, oy) = (x + s_right[(way + 3) % 4].X, y + s_right[(way + 3) % 4].Y);
                corners.Add(new Vec(x - 0.5, y - 0.5));
                outer.Add(ox >= 0 && oy >= 0 && ox < width && oy < height ? (oy * width) + ox : -1);
                (x, y) = (x + s_steps[way].X, y + s_steps[way].Y);
                // Turn into the region first, so that cells which touch by a corner stay apart.
                var next = (way + 1) % 4;
                way = Edge(x, y, next) ? next : Edge(x, y, way) ? way : (way + 3) % 4;
            }

            return new RegionOutline(corners, outer);
        }
    }
}
