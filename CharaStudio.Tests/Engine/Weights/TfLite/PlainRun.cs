using CharaStudio.Engine.Weights.TfLite;

namespace CharaStudio.Tests.Engine.Weights.TfLite;

/// <summary>
/// Runs a network in the plainest way, loop by loop, to see that what the reader gives is enough and right: an executor without any
/// tensor library, for the operators of segmentation and pose, batch 1. Far too slow for the product.
/// </summary>
internal sealed class PlainRun
{
    private readonly TfLiteModel _model;
    private readonly float[]?[] _values;

    private PlainRun(TfLiteModel model) => (_model, _values) = (model, [.. model.Tensors.Select(tensor => tensor.Floats)]);

    public static IReadOnlyList<float[]> Outputs(TfLiteModel model, float[] input)
    {
        var run = new PlainRun(model);
        run._values[model.Inputs[0]] = input;
        foreach (var step in model.Operators)
        {
            run._values[step.Outputs[0]] = run.Step(step);
        }

        return [.. model.Outputs.Select(output => run._values[output]!)];
    }

    private float[] Step(TfLiteOperator step)
    {
        float[] value = _values[step.Inputs[0]]!;
        var (from, to) = (_model.Tensors[step.Inputs[0]], _model.Tensors[step.Outputs[0]]);
        return step switch
        {
            { Options: ConvolutionOptions options } => PlainWindow.Convolution(value, from, Weights(step), to, options),
            { Options: DepthwiseOptions options } => PlainWindow.Depthwise(value, from, Weights(step), to, options),
            { Options: TransposedOptions } => PlainWindow.Transposed(value, from, Weights(step), to),
            { Options: PoolOptions options } => PlainWindow.Pool(value, from, to, options, step.Kind is TfLiteKind.MaxPool),
            { Options: ResizeOptions options } => PlainWindow.Resize(value, from, to, options),
            { Kind: TfLiteKind.Add } => Pairs(step, value, to, (a, b) => a + b),
            { Kind: TfLiteKind.Multiply } => Pairs(step, value, to, (a, b) => a * b),
            { Kind: TfLiteKind.Reshape } => value,
            { Options: ConcatenationOptions { Axis: 1, Activation: TfLiteActivation.None } } => [.. step.Inputs.SelectMany(input => _values[input]!)],
            { Kind: TfLiteKind.Mean } => PlainWindow.Mean(value, from),
            { Options: DepthToSpaceOptions options } => PlainWindow.DepthToSpace(value, from, options.Block),
            { Kind: TfLiteKind.Pad } => Padded(value, from, to, _model.Tensors[step.Inputs[1]].Integers!),
            { Kind: TfLiteKind.Relu } => Array.ConvertAll(value, x => Math.Max(x, 0)),
            { Kind: TfLiteKind.HardSwish } => Array.ConvertAll(value, x => x * Math.Clamp(x + 3, 0, 6) / 6),
            { Kind: TfLiteKind.Logistic } => Array.ConvertAll(value, x => 1 / (1 + MathF.Exp(-x))),
            _ => throw new NotSupportedException(step.Kind.ToString()),
        };
    }

    private (float[] Kernel, IReadOnlyList<int> Shape, float[] Bias) Weights(TfLiteOperator step) =>
        (_model.Tensors[step.Inputs[1]].Floats!, _model.Tensors[step.Inputs[1]].Shape, _model.Tensors[step.Inputs[2]].Floats!);

    // The smaller operand is repeated: equal shapes, or one number for each channel.
    private float[] Pairs(TfLiteOperator step, float[] left, TfLiteTensor to, Func<float, float, float> join)
    {
        var right = _values[step.Inputs[1]]!;
        var activation = ((ArithmeticOptions)step.Options).Activation;
        var made = new float[to.Count];
        for (var i = 0; i < made.Length; i++)
        {
            made[i] = Activated(join(left[i % left.Length], right[i % right.Length]), activation);
        }

        return made;
    }

    private static float[] Padded(float[] value, TfLiteTensor from, TfLiteTensor to, int[] sides)
    {
        var made = new float[to.Count];
        var (height, width, channels) = (from.Shape[1], from.Shape[2], from.Shape[3]);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var target = ((((y + sides[2]) * to.Shape[2]) + x + sides[4]) * to.Shape[3]) + sides[6];
                value.AsSpan(((y * width) + x) * channels, channels).CopyTo(made.AsSpan(target));
            }
        }

        return made;
    }

    public static float Activated(float value, TfLiteActivation activation) => activation switch
    {
        TfLiteActivation.Relu => Math.Max(value, 0),
        TfLiteActivation.Relu6 => Math.Clamp(value, 0, 6),
        TfLiteActivation.ReluN1To1 => Math.Clamp(value, -1, 1),
        TfLiteActivation.Tanh => MathF.Tanh(value),
        _ => value,
    };
}
