using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Pages;

/// <summary>From cells of the live area to panels on the page: half a gutter off each inner edge, bleeds run to the paper's rim.</summary>
public static class PanelShapes
{
    private const double Rim = 1e-6;

    /// <exception cref="PageException">Paper without room, a cell that is not convex or too small for its gutters.</exception>
    public static IReadOnlyList<PanelArea> Areas(PageDocument page)
    {
        CheckPaper(page);
        return [.. page.Panels.Select((panel, i) => Area(page, panel, i))];
    }

    private static PanelArea Area(PageDocument page, PagePanel panel, int index)
    {
        var cell = Clockwise(panel.Cell.Select(p => new Vec(p.X, p.Y)).ToList());
        CheckCell(cell, index);
        var (m, s) = (page.Margins, page.Size);
        var live = new Box(m.Left, m.Top, s.Width - m.Left - m.Right, s.Height - m.Top - m.Bottom);
        var lines = new List<(Vec Normal, double Distance)>();
        for (var i = 0; i < cell.Count; i++)
        {
            var (a, b) = (cell[i], cell[(i + 1) % cell.Count]);
            var (pa, pb) = (OnPage(a, live), OnPage(b, live));
            var normal = -(pb - pa).Perp.Normalized;
            var distance = Vec.Dot(normal, pa);
            distance += OnRim(a, b)
                ? panel.Bleed ? Reach(normal, live, s) : 0
                : panel.Inset ? 0 : -((normal.X * normal.X * page.Gutters.Columns) + (normal.Y * normal.Y * page.Gutters.Rows)) / 2;
            lines.Add((normal, distance));
        }

        var corners = lines.Select((line, i) => Meet(lines[(i + lines.Count - 1) % lines.Count], line)).ToList();
        var box = Box.Around(corners);
        if (box.Width < 24 || box.Height < 24 || Turns(corners) <= 0)
        {
            throw new PageException($"Panel {index + 1} is smaller than 24 points after its gutters; give it more room.");
        }

        return new PanelArea(corners);
    }

    private static Vec OnPage(Vec p, Box live) => new(live.X + (p.X * live.Width), live.Y + (p.Y * live.Height));

    private static bool OnRim(Vec a, Vec b) =>
        (a.X < Rim && b.X < Rim) || (a.Y < Rim && b.Y < Rim) || (a.X > 1 - Rim && b.X > 1 - Rim) || (a.Y > 1 - Rim && b.Y > 1 - Rim);

    /// <summary>From the live area's rim to the paper's along an upright normal.</summary>
    private static double Reach(Vec n, Box live, PageSize size) => Math.Abs(n.X) > Math.Abs(n.Y)
        ? n.X < 0 ? live.X : size.Width - live.Right
        : n.Y < 0 ? live.Y : size.Height - live.Bottom;

    private static Vec Meet((Vec N, double D) a, (Vec N, double D) b)
    {
        var det = Vec.Cross(a.N, b.N);
        return new Vec(((a.D * b.N.Y) - (b.D * a.N.Y)) / det, ((a.N.X * b.D) - (b.N.X * a.D)) / det);
    }

    private static List<Vec> Clockwise(List<Vec> cell)
    {
        if (cell.Count > 2 && Turns(cell) < 0)
        {
            cell.Reverse();
        }

        return cell;
    }

    /// <summary>Twice the signed area; positive is clockwise on screen.</summary>
    private static double Turns(List<Vec> cell) => cell.Select((p, i) => Vec.Cross(p, cell[(i + 1) % cell.Count])).Sum();

    private static void CheckCell(List<Vec> cell, int index)
    {
        var inside = cell.All(p => p.X is >= -Rim and <= 1 + Rim && p.Y is >= -Rim and <= 1 + Rim);
        var convex = cell.Count is >= 3 and <= 8 && Enumerable.Range(0, cell.Count).All(i =>
            Vec.Cross(cell[(i + 1) % cell.Count] - cell[i], cell[(i + 2) % cell.Count] - cell[(i + 1) % cell.Count]) > Rim);
        if (!inside || !convex)
        {
            throw new PageException($"Panel {index + 1}: a cell is a convex polygon of 3 to 8 corners between 0 and 1.");
        }
    }

    private static void CheckPaper(PageDocument page)
    {
        double[] lengths =
        [
            page.Margins.Left, page.Margins.Top, page.Margins.Right, page.Margins.Bottom, page.Gutters.Columns, page.Gutters.Rows, page.BorderWeight,
        ];
        if (!(page.Size.Width is >= 72 and <= 5000 && page.Size.Height is >= 72 and <= 14400 && page.Size.PixelWidth is >= 64 and <= 8192)
            || page.Size.PixelHeight > 16384
            || lengths.Any(l => !(l is >= 0 and <= 400))
            || page.Size.Width - page.Margins.Left - page.Margins.Right < 48
            || page.Size.Height - page.Margins.Top - page.Margins.Bottom < 48)
        {
            throw new PageException(
                "The paper must be 72 to 5000 points wide, 72 to 14400 high, 64 to 8192 pixels wide and at most 16384 high, and leave 48 points between margins of 0 to 400.");
        }
    }
}
