using System.Numerics;

namespace CharaStudio.Engine.Puppet.Arap;

/// <summary>An edge of a mesh with the points that tell how it turned: its ends and the third corners of the one or two triangles at it.</summary>
/// <param name="From">The lower of both numbers.</param>
/// <param name="Rest">From the first end to the second, x + iy.</param>
/// <param name="Around">Vertices whose rest positions against <paramref name="From"/> are <paramref name="Arms"/>; the first is <paramref name="To"/>.</param>
internal sealed record MeshEdge(int From, int To, Complex Rest, int[] Around, Complex[] Arms)
{
    /// <summary>Sum of the arms' squared lengths.</summary>
    public double Spread { get; } = Arms.Sum(arm => (arm.Real * arm.Real) + (arm.Imaginary * arm.Imaginary));

    /// <summary>
    /// What each vertex of the neighbourhood adds to the edge's best similarity T = sum(conj(p) q) / sum(|p|^2), where p are the arms at
    /// rest and q the moved ones: the last number belongs to <see cref="From"/>.
    /// </summary>
    public Complex[] Turn()
    {
        var turn = new Complex[Around.Length + 1];
        for (var n = 0; n < Around.Length; n++)
        {
            turn[n] = Complex.Conjugate(Arms[n]) / Spread;
            turn[^1] -= turn[n];
        }

        return turn;
    }

    /// <summary>Each edge of the mesh once, in the order of its ends.</summary>
    public static MeshEdge[] Of(ReadOnlySpan<float> rest, ReadOnlySpan<int> triangles)
    {
        var corners = new SortedDictionary<(int From, int To), List<int>>();
        for (var t = 0; t < triangles.Length; t += 3)
        {
            for (var k = 0; k < 3; k++)
            {
                var (a, b, c) = (triangles[t + k], triangles[t + ((k + 1) % 3)], triangles[t + ((k + 2) % 3)]);
                var key = (Math.Min(a, b), Math.Max(a, b));
                if (!corners.TryGetValue(key, out var third))
                {
                    corners[key] = third = [];
                }

                third.Add(c);
            }
        }

        var points = new Complex[rest.Length / 2];
        for (var v = 0; v < points.Length; v++)
        {
            points[v] = new Complex(rest[2 * v], rest[(2 * v) + 1]);
        }

        return [.. corners.Select(edge => Made(edge.Key, edge.Value, points))];
    }

    private static MeshEdge Made((int From, int To) ends, List<int> thirds, Complex[] points)
    {
        int[] around = [ends.To, .. thirds];
        return new MeshEdge(ends.From, ends.To, points[ends.To] - points[ends.From], around, Array.ConvertAll(around, v => points[v] - points[ends.From]));
    }
}
