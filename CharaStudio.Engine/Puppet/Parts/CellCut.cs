using CharaStudio.Engine.Puppet.Shape;
using CharaStudio.Engine.Vision;

namespace CharaStudio.Engine.Puppet.Parts;

/// <summary>Tells a piece of the subject from what it touches, by colour and drawn lines; see <see cref="GrabCut"/>.</summary>
/// <param name="seen">Cells that are looked at; the others are none of it.</param>
internal sealed class CellCut(Silhouette silhouette, Func<int, bool> seen)
{
    /// <param name="kinds">For each cell of the window a kind as <see cref="GrabCut"/> knows them; what is not seen is background. Changed.</param>
    /// <returns>What hangs together with its sure cells, without islands.</returns>
    public bool[] Decide(CellWindow window, byte[] kinds)
    {
        var rough = (byte[])kinds.Clone();
        GrabCut.Decide(Colours(window).Plane, Plane.Over<byte>(kinds, window.Width, window.Height));
        return Joined(kinds, rough, window);
    }

    // Of cells that are not looked at the picture knows nothing: a colour that it does not have stands for them.
    private Raster Colours(CellWindow window)
    {
        var made = Raster.Empty(window.Width, window.Height, 3);
        var foreign = Foreign(window);
        for (var i = 0; i < window.Width * window.Height; i++)
        {
            var cell = window.Cell(i, silhouette.Width);
            for (var c = 0; c < 3; c++)
            {
                made.Samples[(3 * i) + c] = seen(cell) ? (byte)silhouette.Colors[(3 * cell) + c] : (byte)((foreign >> c & 1) * 255);
            }
        }

        return made;
    }

    private int Foreign(CellWindow window)
    {
        var least = new double[8];
        Array.Fill(least, double.PositiveInfinity);
        for (var i = 0; i < window.Width * window.Height; i += 5)
        {
            var cell = window.Cell(i, silhouette.Width);
            for (var corner = 0; corner < 8 && seen(cell); corner++)
            {
                var far = Enumerable.Range(0, 3).Sum(c => Math.Pow(silhouette.Colors[(3 * cell) + c] - ((corner >> c & 1) * 255), 2));
                least[corner] = Math.Min(least[corner], far);
            }
        }

        return Array.IndexOf(least, least.Max());
    }

    // What hangs together with the sure part of the limb, without the islands in it.
    private static bool[] Joined(byte[] decided, byte[] rough, CellWindow window)
    {
        var limb = Array.ConvertAll(decided, kind => kind is GrabCut.Figure or GrabCut.ProbablyFigure);
        var joined = Flood(limb, i => rough[i] == GrabCut.Figure, window);
        var rest = Array.ConvertAll(joined, one => !one);
        var around = Flood(rest, i => rough[i] == GrabCut.Background, window);
        return Array.ConvertAll(around, one => !one);
    }

    private static bool[] Flood(bool[] allowed, Func<int, bool> from, CellWindow window)
    {
        var (reached, open) = (new bool[allowed.Length], new Stack<int>());
        for (var i = 0; i < allowed.Length; i++)
        {
            if (allowed[i] && from(i))
            {
                reached[i] = true;
                open.Push(i);
            }
        }

        while (open.TryPop(out var i))
        {
            var (y, x) = Math.DivRem(i, window.Width);
            ReadOnlySpan<(int X, int Y)> steps = [(x - 1, y), (x + 1, y), (x, y - 1), (x, y + 1)];
            foreach (var (nx, ny) in steps)
            {
                var next = (ny * window.Width) + nx;
                if (nx >= 0 && ny >= 0 && nx < window.Width && ny < window.Height && allowed[next] && !reached[next])
                {
                    reached[next] = true;
                    open.Push(next);
                }
            }
        }

        return reached;
    }
}
