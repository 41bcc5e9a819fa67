using System.Numerics;

namespace CharaStudio.Engine.Puppet.Arap;

/// <summary>Moves one mesh by its pins, a whole clip at a time: frames lie side by side, so that every operation is on rows of numbers.</summary>
internal sealed class ArapSolver
{
    // Frames solved together: what they need stays in the processor's near memory.
    private const int Batch = 16;
    private const double LeastTurn = 1e-12;
    private readonly ArapSystems _systems;
    private readonly int _vertices;

    /// <param name="rest">x and y of each vertex.</param>
    /// <param name="triangles">Three vertices each; every vertex belongs to one.</param>
    /// <param name="stiffness">Of an edge by its rest ends, above 0; 1 is plain.</param>
    /// <param name="pins">At least two apart in each piece of the mesh.</param>
    public ArapSolver(ReadOnlySpan<float> rest, ReadOnlySpan<int> triangles, Func<MeshEdge, double> stiffness, MeshPin[] pins)
    {
        var edges = MeshEdge.Of(rest, triangles);
        _vertices = rest.Length / 2;
        _systems = ArapSystems.Of(_vertices, edges, Array.ConvertAll(edges, edge => stiffness(edge)), pins);
    }

    public ArapSystems Systems => _systems;

    /// <summary>Solves for each frame; a frame's result depends on its own targets alone.</summary>
    /// <param name="targets">Frames x pins.</param>
    /// <param name="put">Takes frame, vertex and its place.</param>
    public void Solve(IReadOnlyList<Complex[]> targets, Action<int, int, Complex> put)
    {
        var pins = _systems.Pins.Length;
        var (aim, place) = (new double[2 * Batch * pins], new double[2 * Batch * _vertices]);
        for (var start = 0; start < targets.Count; start += Batch)
        {
            var frames = Math.Min(Batch, targets.Count - start);
            for (var p = 0; p < pins; p++)
            {
                for (var f = 0; f < Batch; f++)
                {
                    // A short last batch repeats its last frame.
                    var target = targets[start + Math.Min(f, frames - 1)][p];
                    aim[(2 * Batch * p) + f] = target.Real;
                    aim[(2 * Batch * p) + Batch + f] = target.Imaginary;
                }
            }

            Array.Clear(place);
            Edges(aim, place);
            Pins(aim, place);
            Substitute(place);
            for (var v = 0; v < _vertices; v++)
            {
                var row = 2 * Batch * _systems.Place[v];
                for (var f = 0; f < frames; f++)
                {
                    put(start + f, v, new Complex(place[row + f], place[row + Batch + f]));
                }
            }
        }
    }

    // First system: each edge's turn; then the right side of the second: rest edges turned, without scale.
    private void Edges(ReadOnlySpan<double> aim, Span<double> right)
    {
        Span<double> turn = stackalloc double[2 * Batch];
        var pins = _systems.Pins.Length;
        for (var e = 0; e < _systems.Edges.Length; e++)
        {
            Sum(_systems.Turns.AsSpan(e * pins, pins), aim, turn);
            var edge = _systems.Edges[e];
            Rotate(turn, edge.Rest * _systems.Weights[e]);
            AddScaled(right.Slice(2 * Batch * _systems.Place[edge.To], 2 * Batch), turn, 1);
            AddScaled(right.Slice(2 * Batch * _systems.Place[edge.From], 2 * Batch), turn, -1);
        }
    }

    // Most of the work where a mesh is held in many places: sums stay in registers while the pins go by.
    private static void Sum(ReadOnlySpan<Complex> turns, ReadOnlySpan<double> aim, Span<double> sum)
    {
        for (var f = 0; f < Batch; f += Vector<double>.Count)
        {
            var (real, imaginary) = (Vector<double>.Zero, Vector<double>.Zero);
            for (var p = 0; p < turns.Length; p++)
            {
                var by = turns[p];
                var x = new Vector<double>(aim[((2 * Batch * p) + f)..]);
                var y = new Vector<double>(aim[((2 * Batch * p) + Batch + f)..]);
                real = real + (x * by.Real) - (y * by.Imaginary);
                imaginary = imaginary + (x * by.Imaginary) + (y * by.Real);
            }

            real.CopyTo(sum[f..]);
            imaginary.CopyTo(sum[(Batch + f)..]);
        }
    }

    // Replaces turns by the vector turned; an edge shrunk to nothing keeps its direction of rest.
    private static void Rotate(Span<double> turn, Complex vector)
    {
        for (var f = 0; f < Batch; f++)
        {
            var (c, s) = (turn[f], turn[Batch + f]);
            var length = Math.Sqrt((c * c) + (s * s));
            (c, s) = length > LeastTurn ? (c / length, s / length) : (1, 0);
            turn[f] = (c * vector.Real) - (s * vector.Imaginary);
            turn[Batch + f] = (s * vector.Real) + (c * vector.Imaginary);
        }
    }

    private void Pins(ReadOnlySpan<double> aim, Span<double> right)
    {
        for (var p = 0; p < _systems.Pins.Length; p++)
        {
            foreach (var (vertex, weight) in _systems.Pins[p].Corners())
            {
                AddScaled(right.Slice(2 * Batch * _systems.Place[vertex], 2 * Batch), aim.Slice(2 * Batch * p, 2 * Batch), ArapSystems.PinWeight * weight);
            }
        }
    }

    private void Substitute(Span<double> x)
    {
        const int Wide = 2 * Batch;
        for (var i = 0; i < _vertices; i++)
        {
            var (row, first) = (_systems.Factor[i], _systems.First[i]);
            var own = x.Slice(Wide * i, Wide);
            for (var k = first; k < i; k++)
            {
                AddScaled(own, x.Slice(Wide * k, Wide), -row[k - first]);
            }

            Scale(own, 1 / row[^1]);
        }

        for (var i = _vertices - 1; i >= 0; i--)
        {
            var (row, first) = (_systems.Factor[i], _systems.First[i]);
            var own = x.Slice(Wide * i, Wide);
            Scale(own, 1 / row[^1]);
            for (var k = first; k < i; k++)
            {
                AddScaled(x.Slice(Wide * k, Wide), own, -row[k - first]);
            }
        }
    }

    private static void AddScaled(Span<double> to, ReadOnlySpan<double> from, double by)
    {
        var (factor, i) = (new Vector<double>(by), 0);
        for (; i <= to.Length - Vector<double>.Count; i += Vector<double>.Count)
        {
            (new Vector<double>(to[i..]) + (new Vector<double>(from[i..]) * factor)).CopyTo(to[i..]);
        }

        for (; i < to.Length; i++)
        {
            to[i] += from[i] * by;
        }
    }

    private static void Scale(Span<double> row, double by)
    {
        for (var i = 0; i < row.Length; i++)
        {
            row[i] *= by;
        }
    }
}
