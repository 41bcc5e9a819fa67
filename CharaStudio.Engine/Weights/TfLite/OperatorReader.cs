using System.Collections.Frozen;

namespace CharaStudio.Engine.Weights.TfLite;

/// <summary>Operators by their number in the schema: what they are, how many inputs they take and how their options are laid out.</summary>
internal static class OperatorReader
{
    public const int Custom = 32;
    public const int Dequantize = 6;
    public const int Densify = 124;
    private const string TransposedName = "Convolution2DTransposeBias";

    private sealed record Form(TfLiteKind Kind, int FewestInputs, int MostInputs, int OptionsType, Func<OptionFields, TfLiteOptions> Read);

    // Operator and option numbers: tensorflow/lite/schema/schema.fbs.
    private static readonly FrozenDictionary<int, Form> s_forms = new Dictionary<int, Form>
    {
        [0] = new(TfLiteKind.Add, 2, 2, 11, Arithmetic),
        [1] = new(TfLiteKind.AveragePool, 1, 1, 5, Pool),
        [2] = new(TfLiteKind.Concatenation, 1, 64, 10, fields => new ConcatenationOptions(fields.Number(0, -8, 7), fields.Activation(1))),
        [3] = new(TfLiteKind.Convolution, 2, 3, 1, Convolution),
        [4] = new(TfLiteKind.DepthwiseConvolution, 2, 3, 2, Depthwise),
        [5] = new(TfLiteKind.DepthToSpace, 1, 1, 94, fields => new DepthToSpaceOptions(fields.Number(0, 1, 64))),
        [9] = new(TfLiteKind.FullyConnected, 2, 3, 8, FullyConnected),
        [14] = new(TfLiteKind.Logistic, 1, 1, 0, Nothing),
        [17] = new(TfLiteKind.MaxPool, 1, 1, 5, Pool),
        [18] = new(TfLiteKind.Multiply, 2, 2, 21, Arithmetic),
        [19] = new(TfLiteKind.Relu, 1, 1, 0, Nothing),
        [21] = new(TfLiteKind.Relu6, 1, 1, 0, Nothing),
        [22] = new(TfLiteKind.Reshape, 1, 2, 17, fields => new ReshapeOptions(fields.Numbers(0))),
        [23] = new(TfLiteKind.ResizeBilinear, 2, 2, 15, fields => new ResizeOptions(fields.Flag(2), fields.Flag(3))),
        [25] = new(TfLiteKind.Softmax, 1, 1, 9, fields => new SoftmaxOptions(fields.Real(0))),
        [28] = new(TfLiteKind.Tanh, 1, 1, 0, Nothing),
        [34] = new(TfLiteKind.Pad, 2, 2, 22, Nothing),
        [39] = new(TfLiteKind.Transpose, 2, 2, 26, Nothing),
        [40] = new(TfLiteKind.Mean, 2, 2, 27, fields => new ReduceOptions(fields.Flag(0))),
        [41] = new(TfLiteKind.Subtract, 2, 2, 28, Arithmetic),
        [42] = new(TfLiteKind.Divide, 2, 2, 29, Arithmetic),
        [45] = new(TfLiteKind.StridedSlice, 4, 4, 32, StridedSlice),
        [54] = new(TfLiteKind.PRelu, 2, 2, 0, Nothing),
        [55] = new(TfLiteKind.Maximum, 2, 2, 39, Nothing),
        [57] = new(TfLiteKind.Minimum, 2, 2, 39, Nothing),
        [117] = new(TfLiteKind.HardSwish, 1, 1, 0, Nothing),
    }.ToFrozenDictionary();

    /// <param name="code">The operator's number in the schema.</param>
    /// <param name="customName">Its name where the number is <see cref="Custom"/>.</param>
    /// <exception cref="WeightsException">The operator is not one of <see cref="TfLiteKind"/>, or is told something impossible.</exception>
    public static TfLiteOperator Read(FlatTable table, int code, string customName, int[] inputs, int[] outputs)
    {
        if (code == Custom)
        {
            return Transposed(table, customName, inputs, outputs);
        }

        if (!s_forms.TryGetValue(code, out var form))
        {
            throw table.Buffer.Wrong($"it uses operator {code} of the TFLite schema, which is not read.");
        }

        CheckInputs(table, form.Kind, inputs, form.FewestInputs, form.MostInputs);
        var type = table.Byte(3);
        if (type != 0 && type != form.OptionsType && form.OptionsType != 0)
        {
            throw table.Buffer.Wrong($"a {form.Kind} has options of type {type} instead of {form.OptionsType}.");
        }

        // Without a table every option has the schema's default.
        var options = form.Read(new OptionFields(table.Buffer, form.Kind, type == form.OptionsType ? table.Table(4) : null));
        return new TfLiteOperator(form.Kind, inputs, outputs, options);
    }

    private static TfLiteOperator Transposed(FlatTable table, string name, int[] inputs, int[] outputs)
    {
        var buffer = table.Buffer;
        if (name is not TransposedName)
        {
            throw buffer.Wrong($"it uses the operator '{(name.Length <= 60 ? name : name[..60])}', which is not read.");
        }

        CheckInputs(table, TfLiteKind.TransposedConvolution, inputs, 3, 3);
        var bytes = table.Bytes(5).Span;
        if (bytes.Length != 12)
        {
            throw buffer.Wrong($"a {TransposedName} has {bytes.Length} bytes of options instead of 12.");
        }

        // The struct TfLiteTransposeConvParams: padding (1 same, 2 valid), stride across, stride down.
        int padding = BitConverter.ToInt32(bytes), x = BitConverter.ToInt32(bytes[4..]), y = BitConverter.ToInt32(bytes[8..]);
        return padding is 1 or 2 && x is >= 1 and <= OptionFields.LongestStride && y is >= 1 and <= OptionFields.LongestStride
            ? new TfLiteOperator(TfLiteKind.TransposedConvolution, inputs, outputs, new TransposedOptions(padding == 1 ? TfLitePadding.Same : TfLitePadding.Valid, y, x))
            : throw buffer.Wrong($"a {TransposedName} has padding {padding} and strides {x} and {y}.");
    }

    private static void CheckInputs(FlatTable table, TfLiteKind kind, int[] inputs, int fewest, int most)
    {
        if (inputs.Length < fewest || inputs.Length > most || inputs.Take(fewest).Contains(-1))
        {
            throw table.Buffer.Wrong($"a {kind} has {inputs.Length} inputs, or lacks one of its {fewest}.");
        }
    }

    private static NoOptions Nothing(OptionFields fields) => new();

    private static ArithmeticOptions Arithmetic(OptionFields fields) => new(fields.Activation(0));

    private static ConvolutionOptions Convolution(OptionFields fields) => new(
        fields.Padding(0), fields.Stride(2), fields.Stride(1), fields.Dilation(5), fields.Dilation(4), fields.Activation(3));

    private static DepthwiseOptions Depthwise(OptionFields fields) => new(
        fields.Padding(0), fields.Stride(2), fields.Stride(1), fields.Dilation(6), fields.Dilation(5), fields.Number(3, 0, 1 << 12), fields.Activation(4));

    private static PoolOptions Pool(OptionFields fields) => new(
        fields.Padding(0), fields.Stride(2), fields.Stride(1), fields.Number(4, 1, 1 << 12), fields.Number(3, 1, 1 << 12), fields.Activation(5));

    private static FullyConnectedOptions FullyConnected(OptionFields fields)
    {
        fields.MustBeZero(1);
        return new(fields.Activation(0), fields.Flag(2));
    }

    private static StridedSliceOptions StridedSlice(OptionFields fields)
    {
        fields.Number(2, 0, 0);
        fields.Number(3, 0, 0);
        return new(fields.Number(0, 0, 255), fields.Number(1, 0, 255), fields.Number(4, 0, 255));
    }
}
