namespace CharaStudio.Engine.Puppet.Lattices;

/// <summary>The pieces of a mesh that hang together by edges: what is joined by a corner alone may turn about it.</summary>
internal static class MeshPieces
{
    /// <summary>The vertices of each piece; one that joins two by a corner belongs to both.</summary>
    public static IEnumerable<HashSet<int>> Of(Lattice mesh)
    {
        var (parent, first) = (Enumerable.Range(0, mesh.Triangles.Length / 3).ToArray(), new Dictionary<(int, int), int>());
        for (var i = 0; i < mesh.Triangles.Length; i++)
        {
            var (a, b) = (mesh.Triangles[i], mesh.Triangles[i % 3 == 2 ? i - 2 : i + 1]);
            if (!first.TryAdd((Math.Min(a, b), Math.Max(a, b)), i / 3))
            {
                parent[Root(i / 3)] = Root(first[(Math.Min(a, b), Math.Max(a, b))]);
            }
        }

        return Enumerable.Range(0, parent.Length).GroupBy(Root).Select(piece => piece.SelectMany(t => mesh.Triangles[(3 * t)..((3 * t) + 3)]).ToHashSet());

        int Root(int triangle)
        {
            while (parent[triangle] != triangle)
            {
                triangle = parent[triangle] = parent[parent[triangle]];
            }

            return triangle;
        }
    }
}
