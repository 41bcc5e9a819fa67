namespace CharaStudio.Engine.Puppet.Shape;

/// <summary>Which of several labelled sources each cell is nearest to, by the shortest way through allowed cells (Dijkstra 1959, eight neighbours).</summary>
internal sealed class GeodesicField
{
    /// <summary>The label of cells that no source reaches.</summary>
    public const byte None = 255;

    private static readonly (int Dx, int Dy, double Length)[] s_steps =
    [
        (-1, 0, 1), (1, 0, 1), (0, -1, 1), (0, 1, 1), (-1, -1, Math.Sqrt(2)), (1, -1, Math.Sqrt(2)), (-1, 1, Math.Sqrt(2)), (1, 1, Math.Sqrt(2)),
    ];

    private readonly int _width;
    private readonly PriorityQueue<int, double> _open = new();

    public GeodesicField(int width, int height)
    {
        _width = width;
        Labels = new byte[width * height];
        Costs = new double[width * height];
        Array.Fill(Labels, None);
        Array.Fill(Costs, double.PositiveInfinity);
    }

    public byte[] Labels { get; }

    public double[] Costs { get; }

    /// <summary>Starts a label at a cell. Negative costs are a head start.</summary>
    public void Seed(int cell, byte label, double cost)
    {
        if (cost < Costs[cell])
        {
            (Labels[cell], Costs[cell]) = (label, cost);
            _open.Enqueue(cell, cost);
        }
    }

    /// <param name="allowed">Cells that ways may cross.</param>
    /// <param name="toll">What a step between two neighbours costs beyond its length, 0 or more, times the length.</param>
    public void Spread(Func<int, bool> allowed, Func<int, int, double> toll)
    {
        var height = Labels.Length / _width;
        while (_open.TryDequeue(out var cell, out var cost))
        {
            if (cost > Costs[cell])
            {
                continue;
            }

            var (y, x) = Math.DivRem(cell, _width);
            foreach (var (dx, dy, length) in s_steps)
            {
                var (nx, ny) = (x + dx, y + dy);
                var next = (ny * _width) + nx;
                if (nx < 0 || nx >= _width || ny < 0 || ny >= height || !allowed(next))
                {
                    continue;
                }

                var reached = cost + (length * (1 + toll(cell, next)));
                if (reached < Costs[next])
                {
                    (Labels[next], Costs[next]) = (Labels[cell], reached);
                    _open.Enqueue(next, reached);
                }
            }
        }
    }

    /// <summary>Gives every cell without a label that of the nearest one with a label.</summary>
    public void Flood()
    {
        for (var cell = 0; cell < Labels.Length; cell++)
        {
            if (Labels[cell] == None)
            {
                Costs[cell] = double.PositiveInfinity;
            }
            else
            {
                Costs[cell] = 0;
                _open.Enqueue(cell, 0);
            }
        }

        Spread(_ => true, (_, _) => 0);
    }

    /// <summary>Takes the label from patches of fewer cells than this: see <see cref="Flood"/>.</summary>
    public void DropCrumbs(Func<int, bool> allowed, int least)
    {
        var (seen, height) = (new bool[Labels.Length], Labels.Length / _width);
        for (var start = 0; start < Labels.Length; start++)
        {
            if (seen[start] || !allowed(start) || Labels[start] == None)
            {
                continue;
            }

            var patch = new List<int> { start };
            seen[start] = true;
            for (var i = 0; i < patch.Count; i++)
            {
                var (y, x) = Math.DivRem(patch[i], _width);
                foreach (var (nx, ny) in ((int, int)[])[(x - 1, y), (x + 1, y), (x, y - 1), (x, y + 1)])
                {
                    var next = (ny * _width) + nx;
                    if (nx >= 0 && ny >= 0 && nx < _width && ny < height && !seen[next] && allowed(next) && Labels[next] == Labels[start])
                    {
                        seen[next] = true;
                        patch.Add(next);
                    }
                }
            }

            if (patch.Count < least)
            {
                patch.ForEach(cell => Labels[cell] = None);
            }
        }
    }

    /// <summary>Gives each cell the label that most cells within a square around it have, so that borders lose their teeth.</summary>
    public void Smooth(int radius)
    {
        var (before, height) = ((byte[])Labels.Clone(), Labels.Length / _width);
        Span<int> votes = stackalloc int[256];
        for (var cell = 0; cell < before.Length; cell++)
        {
            var (y, x) = Math.DivRem(cell, _width);
            if (!Border(before, x, y, height))
            {
                continue;
            }

            votes.Clear();
            for (var ny = Math.Max(0, y - radius); ny <= Math.Min(height - 1, y + radius); ny++)
            {
                for (var nx = Math.Max(0, x - radius); nx <= Math.Min(_width - 1, x + radius); nx++)
                {
                    var label = before[(ny * _width) + nx];
                    votes[label]++;
                    Labels[cell] = votes[label] > votes[Labels[cell]] ? label : Labels[cell];
                }
            }
        }
    }

    private bool Border(byte[] labels, int x, int y, int height)
    {
        var own = labels[(y * _width) + x];
        return (x > 0 && labels[(y * _width) + x - 1] != own) || (x + 1 < _width && labels[(y * _width) + x + 1] != own)
            || (y > 0 && labels[((y - 1) * _width) + x] != own) || (y + 1 < height && labels[((y + 1) * _width) + x] != own);
    }
}
