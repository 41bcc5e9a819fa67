using System.Numerics;

namespace CharaStudio.Engine.Puppet.Arap;

/// <summary>
/// Both least-squares systems of as-rigid-as-possible movement (Igarashi and Igarashi 2009), built and factorised once.
/// First: edges may turn and scale freely, E1 = sum w |(v'j - v'i) - T e|^2 + sum W |pin' - target|^2, where T is the edge's best
/// similarity; it is complex-linear in the targets, so that what is kept of it is one row of numbers per edge: its turn for each pin.
/// Second: the edges' turns are fixed without their scale, E2 = sum w |(v'j - v'i) - R e|^2 + the same pins; real, one factor for x and y.
/// </summary>
internal sealed class ArapSystems
{
    /// <summary>How much a pin counts against an edge, in squared distances.</summary>
    public const double PinWeight = 1e6;

    private ArapSystems(MeshEdge[] edges, double[] weights, MeshPin[] pins, int[] place, Complex[] turns, HermitianFactor second)
    {
        (Edges, Weights, Pins, Place, Turns) = (edges, weights, pins, place, turns);
        First = second.First;
        Factor = [.. Enumerable.Range(0, second.Count).Select(row => Reals(second.Row(row)))];
    }

    public MeshEdge[] Edges { get; }

    /// <summary>Of each edge.</summary>
    public double[] Weights { get; }

    public MeshPin[] Pins { get; }

    /// <summary>Each vertex's row in the second system.</summary>
    public int[] Place { get; }

    /// <summary>Edges x pins: the first system's turn of each edge is the sum of these times the pins' targets.</summary>
    public Complex[] Turns { get; }

    /// <summary>The second system's factor by rows, from <see cref="First"/> to the diagonal.</summary>
    public double[][] Factor { get; }

    public int[] First { get; }

    /// <param name="stiffness">Weight of each edge, above 0.</param>
    public static ArapSystems Of(int vertices, MeshEdge[] edges, double[] stiffness, MeshPin[] pins)
    {
        var near = Neighbours(vertices, edges, pins);
        var place = VertexOrder.Of(near);
        var first = new int[vertices];
        for (var v = 0; v < vertices; v++)
        {
            first[place[v]] = near[v].Select(n => place[n]).Append(place[v]).Min();
        }

        var (free, rigid) = (new HermitianFactor(first), new HermitianFactor(first));
        for (var e = 0; e < edges.Length; e++)
        {
            AddFree(free, edges[e], stiffness[e], place);
            AddRigid(rigid, edges[e], stiffness[e], place);
        }

        foreach (var pin in pins)
        {
            AddPin(free, pin, place);
            AddPin(rigid, pin, place);
        }

        free.Factorise();
        rigid.Factorise();
        return new ArapSystems(edges, stiffness, pins, place, TurnsOf(edges, pins, place, free), rigid);
    }

    private static HashSet<int>[] Neighbours(int vertices, MeshEdge[] edges, MeshPin[] pins)
    {
        var near = new HashSet<int>[vertices];
        for (var v = 0; v < vertices; v++)
        {
            near[v] = [];
        }

        foreach (var group in edges.Select(edge => (int[])[edge.From, .. edge.Around]).Concat(pins.Select(pin => (int[])[pin.A, pin.B, pin.C])))
        {
            foreach (var a in group)
            {
                near[a].UnionWith(group.Where(b => b != a));
            }
        }

        return near;
    }

    // The row of an edge: +1 at its end, -1 at its start, less the rest edge turned by its neighbourhood.
    private static void AddFree(HermitianFactor matrix, MeshEdge edge, double weight, int[] place)
    {
        int[] vertices = [.. edge.Around, edge.From];
        var row = Array.ConvertAll(edge.Turn(), turn => -edge.Rest * turn);
        row[0] += 1;
        row[^1] -= 1;
        for (var a = 0; a < vertices.Length; a++)
        {
            for (var b = 0; b < vertices.Length; b++)
            {
                matrix.Add(place[vertices[a]], place[vertices[b]], weight * Complex.Conjugate(row[a]) * row[b]);
            }
        }
    }

    private static void AddRigid(HermitianFactor matrix, MeshEdge edge, double weight, int[] place)
    {
        var (from, to) = (place[edge.From], place[edge.To]);
        matrix.Add(from, from, weight);
        matrix.Add(to, to, weight);
        matrix.Add(Math.Max(from, to), Math.Min(from, to), -weight);
    }

    private static void AddPin(HermitianFactor matrix, MeshPin pin, int[] place)
    {
        foreach (var (a, weightA) in pin.Corners())
        {
            foreach (var (b, weightB) in pin.Corners())
            {
                matrix.Add(place[a], place[b], PinWeight * weightA * weightB);
            }
        }
    }

    private static Complex[] TurnsOf(MeshEdge[] edges, MeshPin[] pins, int[] place, HermitianFactor free)
    {
        var turns = new Complex[edges.Length * pins.Length];
        var fits = Array.ConvertAll(edges, edge => edge.Turn());
        var moved = new Complex[free.Count];
        for (var p = 0; p < pins.Length; p++)
        {
            Array.Clear(moved);
            foreach (var (vertex, weight) in pins[p].Corners())
            {
                moved[place[vertex]] += PinWeight * weight;
            }

            free.Solve(moved);
            for (var e = 0; e < edges.Length; e++)
            {
                var (edge, turn) = (edges[e], fits[e]);
                var sum = turn[^1] * moved[place[edge.From]];
                for (var n = 0; n < edge.Around.Length; n++)
                {
                    sum += turn[n] * moved[place[edge.Around[n]]];
                }

                turns[(e * pins.Length) + p] = sum;
            }
        }

        return turns;
    }

    private static double[] Reals(ReadOnlySpan<Complex> row)
    {
        var reals = new double[row.Length];
        for (var i = 0; i < reals.Length; i++)
        {
            reals[i] = row[i].Real;
        }

        return reals;
    }
}
