using System.Numerics;
using CharaStudio.Engine.Puppet.Arap;

namespace CharaStudio.Engine.Bench;

/// <summary>
/// As-rigid-as-possible movement as it is commonly written: both sparse normal matrices in real numbers, factorised anew for each frame.
/// Only to be measured against.
/// </summary>
internal sealed class SparseArap
{
    private readonly ArapSystems _systems;
    private readonly int _vertices;
    private readonly SortedDictionary<int, double>[] _free;
    private readonly SortedDictionary<int, double>[] _rigid;

    /// <param name="systems">Edges, weights and pins are read from it, nothing that it has solved.</param>
    public SparseArap(ArapSystems systems)
    {
        (_systems, _vertices) = (systems, systems.Place.Length);
        _free = Empty(2 * _vertices);
        _rigid = Empty(_vertices);
        for (var e = 0; e < systems.Edges.Length; e++)
        {
            var (x, y) = Rows(systems.Edges[e]);
            AddSquare(_free, x, systems.Weights[e]);
            AddSquare(_free, y, systems.Weights[e]);
            AddSquare(_rigid, [(Row(systems.Edges[e].To), 1), (Row(systems.Edges[e].From), -1)], systems.Weights[e]);
        }

        foreach (var pin in systems.Pins)
        {
            (int, double)[] row = [.. pin.Corners().Select(corner => (Row(corner.Vertex), corner.Weight))];
            AddSquare(_free, Array.ConvertAll(row, entry => (2 * entry.Item1, entry.Item2)), ArapSystems.PinWeight);
            AddSquare(_free, Array.ConvertAll(row, entry => ((2 * entry.Item1) + 1, entry.Item2)), ArapSystems.PinWeight);
            AddSquare(_rigid, row, ArapSystems.PinWeight);
        }
    }

    public Complex[] Solve(Complex[] targets)
    {
        var right = new double[2 * _vertices];
        Pull(targets, (vertex, x, y) => (right[2 * Row(vertex)], right[(2 * Row(vertex)) + 1]) = (right[2 * Row(vertex)] + x, right[(2 * Row(vertex)) + 1] + y));
        var free = new SparseFactor(_free).Solve(right);
        var (rightX, rightY) = (new double[_vertices], new double[_vertices]);
        for (var e = 0; e < _systems.Edges.Length; e++)
        {
            var edge = _systems.Edges[e];
            var turn = Turn(edge, free);
            var moved = turn / turn.Magnitude * edge.Rest * _systems.Weights[e];
            var (from, to) = (Row(edge.From), Row(edge.To));
            (rightX[to], rightY[to], rightX[from], rightY[from]) =
                (rightX[to] + moved.Real, rightY[to] + moved.Imaginary, rightX[from] - moved.Real, rightY[from] - moved.Imaginary);
        }

        Pull(targets, (vertex, x, y) => (rightX[Row(vertex)], rightY[Row(vertex)]) = (rightX[Row(vertex)] + x, rightY[Row(vertex)] + y));
        var (endX, endY) = (new SparseFactor(_rigid).Solve(rightX), new SparseFactor(_rigid).Solve(rightY));
        return [.. Enumerable.Range(0, _vertices).Select(vertex => new Complex(endX[Row(vertex)], endY[Row(vertex)]))];
    }

    private int Row(int vertex) => _systems.Place[vertex];

    private void Pull(Complex[] targets, Action<int, double, double> add)
    {
        for (var p = 0; p < targets.Length; p++)
        {
            foreach (var (vertex, weight) in _systems.Pins[p].Corners())
            {
                add(vertex, ArapSystems.PinWeight * weight * targets[p].Real, ArapSystems.PinWeight * weight * targets[p].Imaginary);
            }
        }
    }

    private Complex Turn(MeshEdge edge, double[] free)
    {
        Complex At(int vertex) => new(free[2 * Row(vertex)], free[(2 * Row(vertex)) + 1]);
        var sum = Complex.Zero;
        for (var n = 0; n < edge.Around.Length; n++)
        {
            sum += Complex.Conjugate(edge.Arms[n]) * (At(edge.Around[n]) - At(edge.From));
        }

        return sum / edge.Spread;
    }

    // What an edge's end is off its start plus the rest edge turned by its neighbourhood, x and y.
    private ((int, double)[] X, (int, double)[] Y) Rows(MeshEdge edge)
    {
        var (x, y) = (new List<(int, double)>(), new List<(int, double)>());
        for (var n = 0; n < edge.Around.Length; n++)
        {
            var turned = edge.Rest * Complex.Conjugate(edge.Arms[n]) / edge.Spread;
            Add(edge.Around[n], -turned);
            Add(edge.From, turned);
        }

        Add(edge.To, 1);
        Add(edge.From, -1);
        return ([.. x], [.. y]);

        void Add(int vertex, Complex by)
        {
            var row = 2 * Row(vertex);
            x.AddRange([(row, by.Real), (row + 1, -by.Imaginary)]);
            y.AddRange([(row, by.Imaginary), (row + 1, by.Real)]);
        }
    }

    private static SortedDictionary<int, double>[] Empty(int count) => [.. Enumerable.Range(0, count).Select(_ => new SortedDictionary<int, double>())];

    private static void AddSquare(SortedDictionary<int, double>[] matrix, (int Column, double Value)[] row, double weight)
    {
        foreach (var (a, valueA) in row)
        {
            foreach (var (b, valueB) in row)
            {
                if (b <= a)
                {
                    matrix[a][b] = matrix[a].GetValueOrDefault(b) + (weight * valueA * valueB);
                }
            }
        }
    }
}
