using System.Runtime.CompilerServices;

namespace CharaStudio.Engine.Puppet.Plates;

/// <summary>
/// The cheapest cut between a source and a sink, by two trees that grow towards each other and are mended where a path through them is used up: Y. Boykov,
/// V. Kolmogorov, "An Experimental Comparison of Min-Cut/Max-Flow Algorithms for Energy Minimization in Vision", 2004. Where several cuts cost the same it is the
/// one with the fewest nodes on the source's side.
/// </summary>
internal sealed class MinCut
{
    // Instead of an arc to the parent: in no tree, at the root, and torn off.
    private const int Free = -1;
    private const int Root = -2;
    private const int Orphan = -3;
    private readonly int[] _first;
    private readonly int[] _parent;
    private readonly bool[] _sinks;

    // What a node may still take from the source, or below 0 give to the sink.
    private readonly int[] _rest;

    // Steps to the root, and when they were counted.
    private readonly int[] _distance;
    private readonly int[] _counted;
    private readonly bool[] _waiting;
    private readonly Queue<int> _active = new();
    private readonly Queue<int> _orphans = new();
    private int _time;
    private int[] _next;
    private int[] _to;
    private int[] _left;
    private int _arcs;

    /// <param name="nodes">Beside source and sink.</param>
    public MinCut(int nodes)
    {
        (_first, _parent, _sinks, _rest) = (new int[nodes], new int[nodes], new bool[nodes], new int[nodes]);
        (_distance, _counted, _waiting) = (new int[nodes], new int[nodes], new bool[nodes]);
        (_next, _to, _left) = (new int[4 * nodes], new int[4 * nodes], new int[4 * nodes]);
        _first.AsSpan().Fill(-1);
        _parent.AsSpan().Fill(Free);
    }

    /// <summary>What it costs when a node stays with the source, and when it goes to the sink.</summary>
    public void Weigh(int node, int stays, int goes) => _rest[node] += goes - stays;

    /// <summary>What it costs when <paramref name="a"/> stays with the source and <paramref name="b"/> does not, and the other way round.</summary>
    public void Join(int a, int b, int costs, int back)
    {
        if (costs == 0 && back == 0)
        {
            return;
        }

        if (_arcs + 2 > _to.Length)
        {
            var more = Math.Max(64, 2 * _to.Length);
            Array.Resize(ref _next, more);
            Array.Resize(ref _to, more);
            Array.Resize(ref _left, more);
        }

        (_to[_arcs], _left[_arcs], _next[_arcs], _first[a]) = (b, costs, _first[a], _arcs);
        _arcs++;
        (_to[_arcs], _left[_arcs], _next[_arcs], _first[b]) = (a, back, _first[b], _arcs);
        _arcs++;
    }

    /// <summary>Cuts; afterwards <see cref="Stays"/> can be asked.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run()
    {
        for (var node = 0; node < _rest.Length; node++)
        {
            if (_rest[node] != 0)
            {
                (_parent[node], _sinks[node], _distance[node]) = (Root, _rest[node] < 0, 1);
                Wake(node);
            }
        }

        while (_active.TryPeek(out var node))
        {
            var bridge = _parent[node] == Free ? -1 : Grow(node);
            if (bridge < 0)
            {
                _waiting[_active.Dequeue()] = false;
                continue;
            }

            _time++;
            Send(bridge);
            while (_orphans.TryDequeue(out var orphan))
            {
                Adopt(orphan);
            }
        }
    }

    /// <summary>True when the node is on the source's side.</summary>
    public bool Stays(int node) => _parent[node] != Free && !_sinks[node];

    private void Wake(int node)
    {
        if (!_waiting[node])
        {
            _waiting[node] = true;
            _active.Enqueue(node);
        }
    }

    // Takes in all neighbours that can be reached; gives the arc from the source's tree into the sink's when the two meet, else -1.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Grow(int node)
    {
        var sinks = _sinks[node];
        for (var arc = _first[node]; arc >= 0; arc = _next[arc])
        {
            if (_left[sinks ? arc ^ 1 : arc] == 0)
            {
                continue;
            }

            var to = _to[arc];
            if (_parent[to] != Free && _sinks[to] != sinks)
            {
                return sinks ? arc ^ 1 : arc;
            }

            if (_parent[to] == Free)
            {
                _sinks[to] = sinks;
                Wake(to);
            }
            else if (_counted[to] > _counted[node] || _distance[to] <= _distance[node])
            {
                continue;
            }

            (_parent[to], _counted[to], _distance[to]) = (arc ^ 1, _counted[node], _distance[node] + 1);
        }

        return -1;
    }

    // As much as goes along the path from source to sink over a bridge.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Send(int bridge)
    {
        int from = _to[bridge ^ 1], to = _to[bridge], most = _left[bridge], node;
        for (node = from; _parent[node] != Root; node = _to[_parent[node]])
        {
            most = Math.Min(most, _left[_parent[node] ^ 1]);
        }

        most = Math.Min(most, _rest[node]);
        for (node = to; _parent[node] != Root; node = _to[_parent[node]])
        {
            most = Math.Min(most, _left[_parent[node]]);
        }

        most = Math.Min(most, -_rest[node]);
        (_left[bridge], _left[bridge ^ 1]) = (_left[bridge] - most, _left[bridge ^ 1] + most);
        Use(from, most, 1);
        Use(to, most, 0);
    }

    // Takes what flows off a branch; what nothing more can flow to is torn off.
    private void Use(int node, int flow, int turned)
    {
        while (_parent[node] != Root)
        {
            var arc = _parent[node];
            _left[arc ^ turned] -= flow;
            _left[arc ^ turned ^ 1] += flow;
            if (_left[arc ^ turned] == 0)
            {
                TearOff(node);
            }

            node = _to[arc];
        }

        _rest[node] -= turned == 1 ? flow : -flow;
        if (_rest[node] == 0)
        {
            TearOff(node);
        }
    }

    private void TearOff(int node)
    {
        _parent[node] = Orphan;
        _orphans.Enqueue(node);
    }

    // The neighbour nearest to the root becomes the parent; without any, the node is free and what hangs at it torn off.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Adopt(int node)
    {
        var sinks = _sinks[node];
        var (best, least) = (-1, int.MaxValue);
        for (var arc = _first[node]; arc >= 0; arc = _next[arc])
        {
            var to = _to[arc];
            if (_left[sinks ? arc : arc ^ 1] > 0 && _sinks[to] == sinks && _parent[to] != Free && Depth(to) is var depth && depth < least)
            {
                (best, least) = (arc, depth);
            }
        }

        if (best >= 0)
        {
            (_parent[node], _counted[node], _distance[node]) = (best, _time, least + 1);
            return;
        }

        _parent[node] = Free;
        for (var arc = _first[node]; arc >= 0; arc = _next[arc])
        {
            var to = _to[arc];
            if (_sinks[to] != sinks || _parent[to] == Free)
            {
                continue;
            }

            if (_left[sinks ? arc : arc ^ 1] > 0)
            {
                Wake(to);
            }

            if (_parent[to] >= 0 && _to[_parent[to]] == node)
            {
                TearOff(to);
            }
        }
    }

    // Steps to the root, noted all the way; more than any where the way is torn.
    private int Depth(int node)
    {
        var (steps, at) = (0, node);
        for (; _counted[at] != _time; at = _to[_parent[at]])
        {
            steps++;
            if (_parent[at] < 0)
            {
                break;
            }
        }

        if (_counted[at] == _time && _parent[at] != Orphan)
        {
            steps += _distance[at];
        }
        else if (_parent[at] == Root)
        {
            (_counted[at], _distance[at]) = (_time, 1);
        }
        else
        {
            return int.MaxValue;
        }

        var depth = steps;
        for (at = node; _counted[at] != _time; at = _to[_parent[at]], steps--)
        {
            (_counted[at], _distance[at]) = (_time, steps);
        }

        return depth;
    }
}
