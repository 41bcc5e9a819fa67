using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Puppet.Rasters;

/// <summary>One triangle, ready to be filled: its corners on a grid of 1/256 pixel, clockwise as seen, and where its pixels lie in its texture.</summary>
/// <param name="U">Column of the texture under the middle of pixel (0, 0); grows by UX to the right and UY down.</param>
internal readonly record struct Facet(
    int X0, int Y0, int X1, int Y1, int X2, int Y2, int Top, int Bottom, int Texture, double U, double UX, double UY, double V, double VX, double VY)
{
    private const int One = 256;
    private const int Half = 128;

    // Farther out than any frame: keeps products of the edge functions within 64 bits.
    private const double Farthest = 1 << 20;

    /// <summary>Null for a triangle without area, or one that covers no row.</summary>
    /// <param name="a">Corner in pixels of the frame; b and c likewise, in any order.</param>
    /// <param name="ta">The same corner in texels.</param>
    public static Facet? Of(Vec a, Vec b, Vec c, Vec ta, Vec tb, Vec tc, int texture)
    {
        var (ax, ay, bx, by, cx, cy) = (Grid(a.X), Grid(a.Y), Grid(b.X), Grid(b.Y), Grid(c.X), Grid(c.Y));
        var area = ((long)(bx - ax) * (cy - ay)) - ((long)(by - ay) * (cx - ax));
        if (area == 0)
        {
            return null;
        }

        if (area < 0)
        {
            (bx, by, cx, cy, tb, tc, area) = (cx, cy, bx, by, tc, tb, -area);
        }

        // A row is covered where its middle lies between the corners.
        var top = (int)Math.Ceiling((Math.Min(ay, Math.Min(by, cy)) - Half) / (double)One);
        var bottom = (int)Math.Floor((Math.Max(ay, Math.Max(by, cy)) - Half) / (double)One);
        if (bottom < top)
        {
            return null;
        }

        double e1x = bx - ax, e1y = by - ay, e2x = cx - ax, e2y = cy - ay, share = One / (double)area;
        double u1 = tb.X - ta.X, u2 = tc.X - ta.X, v1 = tb.Y - ta.Y, v2 = tc.Y - ta.Y;
        double ux = ((u1 * e2y) - (u2 * e1y)) * share, uy = ((u2 * e1x) - (u1 * e2x)) * share;
        double vx = ((v1 * e2y) - (v2 * e1y)) * share, vy = ((v2 * e1x) - (v1 * e2x)) * share;
        double dx = (Half - ax) / (double)One, dy = (Half - ay) / (double)One;
        return new Facet(
            ax, ay, bx, by, cx, cy, top, bottom, texture,
            ta.X + (dx * ux) + (dy * uy), ux, uy, ta.Y + (dx * vx) + (dy * vy), vx, vy);
    }

    /// <summary>Columns of a row that belong to this triangle and to no neighbour that shares an edge: the top-left rule.</summary>
    /// <returns>First and last column; empty when the last is smaller.</returns>
    public (int First, int Last) Span(int row, int first, int last)
    {
        var y = (row * One) + Half;
        Edge(X0, Y0, X1, Y1, y, ref first, ref last);
        Edge(X1, Y1, X2, Y2, y, ref first, ref last);
        Edge(X2, Y2, X0, Y0, y, ref first, ref last);
        return (first, last);
    }

    // E(x) = (bx - ax)(y - ay) - (by - ay)(x - ax) is positive inside; points on an edge belong to it when it is a top or left one.
    private static void Edge(int ax, int ay, int bx, int by, int y, ref int first, ref int last)
    {
        long run = bx - ax, rise = by - ay;
        var owned = rise < 0 || (rise == 0 && run > 0);
        var value = (run * (y - ay)) - (rise * (Half - ax)) - (owned ? 0 : 1);
        if (rise == 0)
        {
            last = value < 0 ? first - 1 : last;
            return;
        }

        var step = -rise * One;
        if (step > 0)
        {
            first = Math.Max(first, Clamped(-Floor(value, step)));
        }
        else
        {
            last = Math.Min(last, Clamped(Floor(value, -step)));
        }
    }

    // Exact, and cheaper than a division of 64 bits: the quotient by floating point, then put right.
    private static long Floor(long value, long by)
    {
        var quotient = (long)Math.Floor((double)value / by);
        quotient -= quotient * by > value ? 1 : 0;
        return quotient + ((quotient + 1) * by <= value ? 1 : 0);
    }

    private static int Clamped(long value) => (int)Math.Clamp(value, int.MinValue / 2, int.MaxValue / 2);

    private static int Grid(double value) => (int)Math.Round(Math.Clamp(value, -Farthest, Farthest) * One);
}
