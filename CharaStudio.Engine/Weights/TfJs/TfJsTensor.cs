namespace CharaStudio.Engine.Weights.TfJs;

/// <summary>A weight of a TensorFlow.js model, widened to single precision or to 32-bit whole numbers.</summary>
/// <param name="Shape">Outermost first; empty for a single number.</param>
/// <param name="Floats">Null when it holds whole numbers or yes-or-no.</param>
/// <param name="Integers">Null when it holds real numbers.</param>
public sealed record TfJsTensor(string Name, IReadOnlyList<int> Shape, float[]? Floats, int[]? Integers)
{
    public int Count => Floats?.Length ?? Integers!.Length;
}
