namespace CharaStudio.Engine.Bench;

/// <summary>A symmetric matrix kept sparse, and its factor L D L^T by rows along the elimination tree (Liu 1990): the plain method that whoever solves anew each time pays for.</summary>
internal sealed class SparseFactor
{
    private readonly SortedDictionary<int, double>[] _rows;
    private readonly List<(int Row, double Value)>[] _columns;
    private readonly double[] _diagonal;

    /// <param name="rows">Entries up to the diagonal.</param>
    public SparseFactor(SortedDictionary<int, double>[] rows)
    {
        _rows = rows;
        _columns = [.. rows.Select(_ => new List<(int, double)>())];
        _diagonal = new double[rows.Length];
        Factorise();
    }

    public double[] Solve(double[] right)
    {
        var x = (double[])right.Clone();
        for (var j = 0; j < x.Length; j++)
        {
            foreach (var (row, value) in _columns[j])
            {
                x[row] -= value * x[j];
            }
        }

        for (var j = x.Length - 1; j >= 0; j--)
        {
            x[j] /= _diagonal[j];
            foreach (var (row, value) in _columns[j])
            {
                x[j] -= value * x[row];
            }
        }

        return x;
    }

    private void Factorise()
    {
        var (parent, mark, work) = (new int[_rows.Length], new int[_rows.Length], new double[_rows.Length]);
        Array.Fill(parent, -1);
        Array.Fill(mark, -1);
        for (var i = 0; i < _rows.Length; i++)
        {
            mark[i] = i;
            var pattern = new SortedSet<int>();
            foreach (var (column, value) in _rows[i])
            {
                work[column] = value;
                for (var k = column; k < i && mark[k] != i; k = parent[k])
                {
                    parent[k] = parent[k] == -1 ? i : parent[k];
                    mark[k] = i;
                    pattern.Add(k);
                }
            }

            Eliminate(i, pattern, work);
        }
    }

    private void Eliminate(int row, SortedSet<int> pattern, double[] work)
    {
        var rest = work[row];
        work[row] = 0;
        foreach (var k in pattern)
        {
            var value = work[k];
            work[k] = 0;
            foreach (var (below, entry) in _columns[k])
            {
                work[below] -= entry * value;
            }

            rest -= value * value / _diagonal[k];
            _columns[k].Add((row, value / _diagonal[k]));
        }

        _diagonal[row] = rest + work[row];
        work[row] = 0;
    }
}
