namespace CharaStudio.Engine.Puppet.Plates;

/// <summary>The cheapest cut between a source and a sink: E. Dinic's blocking flows, 1970.</summary>
internal sealed class MinCut
{
    private readonly int _nodes;
    private readonly int[] _first;
    private readonly int[] _level;
    private readonly int[] _current;
    private readonly int[] _queue;
    private int[] _next = new int[1024];
    private int[] _to = new int[1024];
    private int[] _left = new int[1024];
    private int _arcs;

    /// <param name="nodes">Beside source and sink.</param>
    public MinCut(int nodes)
    {
        _nodes = nodes + 2;
        (_first, _level, _current, _queue) = (new int[_nodes], new int[_nodes], new int[_nodes], new int[_nodes]);
        _first.AsSpan().Fill(-1);
    }

    private int Source => _nodes - 2;

    private int Sink => _nodes - 1;

    /// <summary>What it costs when a node stays with the source, and when it goes to the sink.</summary>
    public void Weigh(int node, int stays, int goes)
    {
        Join(Source, node, goes, 0);
        Join(node, Sink, stays, 0);
    }

    /// <summary>What it costs when <paramref name="a"/> stays with the source and <paramref name="b"/> does not, and the other way round.</summary>
    public void Join(int a, int b, int costs, int back)
    {
        if (costs == 0 && back == 0)
        {
            return;
        }

        if (_arcs + 2 > _to.Length)
        {
            Array.Resize(ref _next, 2 * _next.Length);
            Array.Resize(ref _to, 2 * _to.Length);
            Array.Resize(ref _left, 2 * _left.Length);
        }

        (_to[_arcs], _left[_arcs], _next[_arcs], _first[a]) = (b, costs, _first[a], _arcs);
        _arcs++;
        (_to[_arcs], _left[_arcs], _next[_arcs], _first[b]) = (a, back, _first[b], _arcs);
        _arcs++;
    }

    /// <summary>Cuts; afterwards <see cref="Stays"/> can be asked.</summary>
    public void Run()
    {
        while (Reach())
        {
            _first.CopyTo(_current, 0);
            while (Push(Source, int.MaxValue) > 0)
            {
            }
        }
    }

    /// <summary>True when the node is on the source's side.</summary>
    public bool Stays(int node) => _level[node] >= 0;

    private bool Reach()
    {
        _level.AsSpan().Fill(-1);
        (_level[Source], _queue[0]) = (0, Source);
        for (int head = 0, tail = 1; head < tail; head++)
        {
            for (var arc = _first[_queue[head]]; arc >= 0; arc = _next[arc])
            {
                if (_left[arc] > 0 && _level[_to[arc]] < 0)
                {
                    _level[_to[arc]] = _level[_queue[head]] + 1;
                    _queue[tail++] = _to[arc];
                }
            }
        }

        return _level[Sink] >= 0;
    }

    private int Push(int node, int most)
    {
        if (node == Sink)
        {
            return most;
        }

        var sent = 0;
        for (; _current[node] >= 0; _current[node] = _next[_current[node]])
        {
            var arc = _current[node];
            if (_left[arc] > 0 && _level[_to[arc]] == _level[node] + 1)
            {
                var flow = Push(_to[arc], Math.Min(most - sent, _left[arc]));
                (_left[arc], _left[arc ^ 1], sent) = (_left[arc] - flow, _left[arc ^ 1] + flow, sent + flow);
                if (sent == most)
                {
                    return sent;
                }
            }
        }

        return sent;
    }
}
