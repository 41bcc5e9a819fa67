namespace CharaStudio.Engine.Puppet.Arap;

/// <summary>An order of vertices in which neighbours lie near each other (Cuthill and McKee 1969, reversed after George 1971): factors stay narrow.</summary>
internal static class VertexOrder
{
    /// <param name="neighbours">Of each vertex, both ways.</param>
    /// <returns>Each vertex's place.</returns>
    public static int[] Of(IReadOnlyList<IReadOnlyCollection<int>> neighbours)
    {
        var count = neighbours.Count;
        var sequence = new List<int>(count);
        var seen = new bool[count];
        foreach (var start in Enumerable.Range(0, count).OrderBy(v => neighbours[v].Count))
        {
            if (!seen[start])
            {
                Walk(Far(start, neighbours), neighbours, seen, sequence);
            }
        }

        var place = new int[count];
        for (var i = 0; i < count; i++)
        {
            place[sequence[i]] = count - 1 - i;
        }

        return place;
    }

    // A vertex at an end of the mesh: the last of a walk that began at the last of a walk.
    private static int Far(int start, IReadOnlyList<IReadOnlyCollection<int>> neighbours)
    {
        for (var walk = 0; walk < 2; walk++)
        {
            var reached = new List<int>();
            Walk(start, neighbours, new bool[neighbours.Count], reached);
            start = reached[^1];
        }

        return start;
    }

    private static void Walk(int start, IReadOnlyList<IReadOnlyCollection<int>> neighbours, bool[] seen, List<int> sequence)
    {
        var next = sequence.Count;
        sequence.Add(start);
        seen[start] = true;
        for (; next < sequence.Count; next++)
        {
            foreach (var v in neighbours[sequence[next]].OrderBy(v => neighbours[v].Count).ThenBy(v => v))
            {
                if (!seen[v])
                {
                    seen[v] = true;
                    sequence.Add(v);
                }
            }
        }
    }
}
