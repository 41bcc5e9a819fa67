namespace CharaStudio.Engine.Weights;

/// <summary>Where a tensor lies in its file.</summary>
/// <param name="Shape">Outermost first; empty for a single number.</param>
/// <param name="Offset">Bytes from the start of the data, which follows the header.</param>
/// <param name="Length">Bytes.</param>
public sealed record TensorEntry(string Name, ElementType Type, IReadOnlyList<long> Shape, long Offset, long Length)
{
    /// <summary>How many numbers.</summary>
    public long Count => Length / Type.Size();

    /// <summary>As messages write it: [2, 3].</summary>
    internal static string Spell(IEnumerable<long> shape) => $"[{string.Join(", ", shape)}]";
}
