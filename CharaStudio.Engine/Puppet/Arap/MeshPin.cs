namespace CharaStudio.Engine.Puppet.Arap;

/// <summary>A point of a mesh that is held somewhere, by its triangle's corners.</summary>
/// <param name="A">First corner's vertex.</param>
/// <param name="WeightA">Barycentric; the three add up to 1.</param>
internal readonly record struct MeshPin(int A, int B, int C, double WeightA, double WeightB, double WeightC)
{
    /// <summary>Two pins on one vertex would fight with the same weight, which is allowed: the mean wins.</summary>
    public static MeshPin At(int vertex) => new(vertex, vertex, vertex, 1, 0, 0);

    /// <summary>Each corner with its weight; corners without weight are left out.</summary>
    public IEnumerable<(int Vertex, double Weight)> Corners()
    {
        if (WeightA != 0)
        {
            yield return (A, WeightA);
        }

        if (WeightB != 0)
        {
            yield return (B, WeightB);
        }

        if (WeightC != 0)
        {
            yield return (C, WeightC);
        }
    }
}
