namespace CharaStudio.Engine.Weights.TfLite;

/// <summary>
/// One network of a TFLite file, ready to be run: operators stand in an order in which each finds its inputs made, and constants are
/// plain single-precision or whole numbers: DEQUANTIZE and DENSIFY of constants were carried out while reading and are not in the list.
/// Pictures and maps are [batch, height, width, channels] throughout.
/// </summary>
/// <param name="Description">What its maker wrote into it.</param>
/// <param name="Inputs">Numbers of the tensors that the caller gives.</param>
/// <param name="Outputs">Numbers of the tensors that the caller wants.</param>
public sealed record TfLiteModel(
    string Description,
    IReadOnlyList<TfLiteTensor> Tensors,
    IReadOnlyList<TfLiteOperator> Operators,
    IReadOnlyList<int> Inputs,
    IReadOnlyList<int> Outputs)
{
    /// <summary>Numbers held by all constants together. A constant and its widened form share theirs.</summary>
    public long Parameters => Tensors.Select(tensor => (Array?)tensor.Floats ?? tensor.Integers).Where(numbers => numbers is not null)
        .Distinct(ReferenceEqualityComparer.Instance).Sum(numbers => ((Array)numbers!).LongLength);
}

/// <summary>A tensor: a constant when it has numbers, else made by an operator or given by the caller.</summary>
/// <param name="Index">Its number, by which operators name it.</param>
/// <param name="Whole">Whether it holds whole numbers (int32, int64 or bool in the file) instead of real ones.</param>
/// <param name="Shape">Outermost first; empty for a single number.</param>
/// <param name="Floats">A real constant's numbers, row by row.</param>
/// <param name="Integers">A whole constant's numbers.</param>
public sealed record TfLiteTensor(int Index, string Name, bool Whole, IReadOnlyList<int> Shape, float[]? Floats = null, int[]? Integers = null)
{
    public bool IsConstant => Floats is not null || Integers is not null;

    public int Count => Shape.Aggregate(1, (product, side) => product * side);
}

/// <summary>One step of a network.</summary>
/// <param name="Inputs">Numbers of tensors; -1 where an optional one is left out (the bias of a convolution).</param>
public sealed record TfLiteOperator(TfLiteKind Kind, IReadOnlyList<int> Inputs, IReadOnlyList<int> Outputs, TfLiteOptions Options);

/// <summary>The operators that are read. Others are refused by name.</summary>
public enum TfLiteKind
{
    Add,
    AveragePool,
    Concatenation,
    Convolution,
    DepthwiseConvolution,
    DepthToSpace,
    Divide,
    FullyConnected,
    HardSwish,
    Logistic,
    MaxPool,
    Maximum,
    Mean,
    Minimum,
    Multiply,
    Pad,
    PRelu,
    Relu,
    Relu6,
    Reshape,
    ResizeBilinear,
    Softmax,
    StridedSlice,
    Subtract,
    Tanh,
    Transpose,

    /// <summary>Inputs: picture, kernel [out, height, width, in], bias. MediaPipe's own operator "Convolution2DTransposeBias".</summary>
    TransposedConvolution,
}
