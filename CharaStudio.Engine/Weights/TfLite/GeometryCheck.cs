namespace CharaStudio.Engine.Weights.TfLite;

/// <summary>Whether the shapes that a file states for its windows, weights and biases fit together, before anything is run with them.</summary>
internal static class GeometryCheck
{
    /// <exception cref="WeightsException">They do not.</exception>
    public static TfLiteModel Passed(FlatBuffer buffer, TfLiteModel model)
    {
        for (var i = 0; i < model.Operators.Count; i++)
        {
            var step = model.Operators[i];
            var inputs = step.Inputs.Select(input => input < 0 ? null : model.Tensors[input]).ToArray();
            if (step.Outputs.Count != 1 || !Fits(step, inputs, model.Tensors[step.Outputs[0]]))
            {
                throw buffer.Wrong($"the shapes around operator {i} ({step.Kind}) do not fit together.");
            }
        }

        return model;
    }

    private static bool Fits(TfLiteOperator step, TfLiteTensor?[] inputs, TfLiteTensor output)
    {
        var first = inputs[0]!;
        return step.Kind switch
        {
            TfLiteKind.Convolution => Weighted(first, inputs, output, kernel => (kernel[3], kernel[0])),
            TfLiteKind.TransposedConvolution => Weighted(first, inputs, output, kernel => (kernel[3], kernel[0])),
            TfLiteKind.DepthwiseConvolution => Weighted(first, inputs, output, kernel => (kernel[0] == 1 && kernel[3] % first.Shape[3] == 0 ? first.Shape[3] : -1, kernel[3])),
            TfLiteKind.FullyConnected => inputs[1]!.Shape is [var rows, var width] && Bias(inputs, rows) && first.Count % width == 0 && output.Shape is [.., var made] && made == rows,
            TfLiteKind.AveragePool or TfLiteKind.MaxPool => first.Shape.Count == 4 && output.Shape.Count == 4 && first.Shape[3] == output.Shape[3],
            TfLiteKind.DepthToSpace => first.Shape.Count == 4 && output.Count == first.Count,
            TfLiteKind.Reshape => output.Count == first.Count && (step.Options is ReshapeOptions { Shape: not null } || Numbers(inputs.ElementAtOrDefault(1), output.Shape.Count)),
            TfLiteKind.ResizeBilinear => first.Shape.Count == 4 && Numbers(inputs[1], 2) && inputs[1]!.Integers!.SequenceEqual(output.Shape.Skip(1).Take(2)),
            TfLiteKind.Pad => Numbers(inputs[1], 2 * first.Shape.Count) && inputs[1]!.Integers!.All(side => side is >= 0 and <= 4096),
            TfLiteKind.Mean => Numbers(inputs[1], 1, first.Shape.Count) && Axes(inputs[1]!, first),
            TfLiteKind.Transpose => Numbers(inputs[1], first.Shape.Count) && inputs[1]!.Integers!.Order().SequenceEqual(Enumerable.Range(0, first.Shape.Count)),
            TfLiteKind.StridedSlice => inputs.Skip(1).All(input => Numbers(input, first.Shape.Count)) && inputs[3]!.Integers!.All(stride => stride >= 1),
            TfLiteKind.Concatenation => inputs.All(input => input is not null && input.Shape.Count == output.Shape.Count) && inputs.Sum(input => (long)input!.Count) == output.Count,
            TfLiteKind.Logistic or TfLiteKind.Relu or TfLiteKind.Relu6 or TfLiteKind.HardSwish or TfLiteKind.Tanh or TfLiteKind.Softmax => output.Shape.SequenceEqual(first.Shape),
            TfLiteKind.Add or TfLiteKind.Subtract or TfLiteKind.Multiply or TfLiteKind.Divide or TfLiteKind.Maximum or TfLiteKind.Minimum or TfLiteKind.PRelu =>
                Broadcast(first.Shape, inputs[1]!.Shape, output.Shape),
            _ => false,
        };
    }

    private static bool Weighted(TfLiteTensor picture, TfLiteTensor?[] inputs, TfLiteTensor output, Func<IReadOnlyList<int>, (int In, int Out)> channels)
    {
        if (picture.Shape.Count != 4 || inputs[1]!.Shape.Count != 4 || output.Shape.Count != 4 || inputs[1]!.Floats is null)
        {
            return false;
        }

        var (taken, made) = channels(inputs[1]!.Shape);
        return taken == picture.Shape[3] && made == output.Shape[3] && picture.Shape[0] == output.Shape[0] && Bias(inputs, made);
    }

    private static bool Bias(TfLiteTensor?[] inputs, int channels) =>
        inputs.ElementAtOrDefault(2) is not { } bias || (bias.Floats is { } numbers && numbers.Length == channels);

    private static bool Numbers(TfLiteTensor? tensor, int count) => Numbers(tensor, count, count);

    private static bool Numbers(TfLiteTensor? tensor, int fewest, int most) => tensor?.Integers is { } numbers && numbers.Length >= fewest && numbers.Length <= most;

    private static bool Axes(TfLiteTensor axes, TfLiteTensor of) => axes.Integers!.All(axis => axis >= -of.Shape.Count && axis < of.Shape.Count);

    private static bool Broadcast(IReadOnlyList<int> left, IReadOnlyList<int> right, IReadOnlyList<int> output)
    {
        var rank = Math.Max(left.Count, right.Count);
        return output.Count == rank && Enumerable.Range(1, rank).All(back =>
            (Side(left, back), Side(right, back)) is var (a, b) && (a == b || a == 1 || b == 1) && Side(output, back) == Math.Max(a, b));

        static int Side(IReadOnlyList<int> shape, int back) => back <= shape.Count ? shape[shape.Count - back] : 1;
    }
}
