namespace CharaStudio.Engine.Puppet.Shape;

/// <summary>A silhouette row by row: the runs of cells that lie inside.</summary>
internal sealed class OutlineRows
{
    private readonly (int From, int To)[][] _runs;

    public OutlineRows(Silhouette silhouette)
    {
        _runs = [.. Enumerable.Range(0, silhouette.Height).Select(y => Runs(silhouette, y))];
        Top = Array.FindIndex(_runs, runs => runs.Length > 0);
        Bottom = Array.FindLastIndex(_runs, runs => runs.Length > 0);
    }

    /// <summary>First row with anything inside.</summary>
    public int Top { get; }

    public int Bottom { get; }

    public int Height => Bottom + 1 - Top;

    /// <summary>Runs of a row from left to right; the last column counts.</summary>
    public IReadOnlyList<(int From, int To)> this[int row] => _runs[Math.Clamp(row, 0, _runs.Length - 1)];

    /// <summary>The run of a row that holds a column or lies nearest to it; null in a free row.</summary>
    public (int From, int To)? Nearest(int row, double column) => this[row].Count == 0
        ? null
        : this[row].MinBy(run => Math.Max(0, Math.Max(run.From - column, column - run.To)));

    public static double Middle((int From, int To) run) => (run.From + run.To) / 2.0;

    public static int Width((int From, int To) run) => run.To + 1 - run.From;

    private static (int, int)[] Runs(Silhouette silhouette, int y)
    {
        var runs = new List<(int, int)>();
        for (var x = 0; x < silhouette.Width; x++)
        {
            var start = x;
            while (x < silhouette.Width && silhouette.Inside[(y * silhouette.Width) + x])
            {
                x++;
            }

            if (x > start)
            {
                runs.Add((start, x - 1));
            }
        }

        return [.. runs];
    }
}
