using CharaStudio.Engine.Weights.TfLite;

namespace CharaStudio.Engine.Perception.Networks;

/// <summary>Each TFLite operator by operators of the tensor layer. Weights are brought into libtorch's order once, when a network is made.</summary>
internal static class TfLiteOperations
{
    public static Func<TfLiteInputs, torch.Tensor> Bind(TfLiteModel model, TfLiteOperator one, TfLiteConstants constants) => one.Kind switch
    {
        TfLiteKind.Convolution => TfLiteWindows.Convolution((ConvolutionOptions)one.Options, constants, one),
        TfLiteKind.DepthwiseConvolution => TfLiteWindows.Depthwise((DepthwiseOptions)one.Options, constants, one),
        TfLiteKind.TransposedConvolution => TfLiteWindows.Transposed((TransposedOptions)one.Options, constants, one),
        TfLiteKind.MaxPool => TfLiteWindows.MaxPool((PoolOptions)one.Options),
        TfLiteKind.AveragePool => TfLiteWindows.AveragePool((PoolOptions)one.Options),
        TfLiteKind.Add => Arithmetic(one, (a, b) => a + b),
        TfLiteKind.Subtract => Arithmetic(one, (a, b) => a - b),
        TfLiteKind.Multiply => Arithmetic(one, (a, b) => a * b),
        TfLiteKind.Divide => Arithmetic(one, (a, b) => a / b),
        TfLiteKind.Maximum => inputs => torch.maximum(inputs[0], inputs[1]),
        TfLiteKind.Minimum => inputs => torch.minimum(inputs[0], inputs[1]),
        TfLiteKind.Relu => inputs => inputs[0].relu(),
        TfLiteKind.Relu6 => inputs => inputs[0].clamp(0, 6),
        TfLiteKind.HardSwish => inputs => (inputs[0] + 3).clamp_(0, 6).mul_(inputs[0]).div_(6),
        TfLiteKind.Logistic => inputs => inputs[0].sigmoid(),
        TfLiteKind.Tanh => inputs => inputs[0].tanh(),
        // The slope is of the channels, which stand last: it spreads by itself.
        TfLiteKind.PRelu => inputs => inputs[0].clamp(min: 0) + (inputs[1] * inputs[0].clamp(max: 0)),
        TfLiteKind.Softmax => Softmax((SoftmaxOptions)one.Options),
        TfLiteKind.Reshape => Reshape(model, one),
        TfLiteKind.Transpose => Transpose(model, one),
        TfLiteKind.Pad => Pad(model, one),
        TfLiteKind.Concatenation => Concatenation(one),
        TfLiteKind.FullyConnected => FullyConnected(one),
        TfLiteKind.Mean => Mean(model, one),
        TfLiteKind.ResizeBilinear => Resize(model, one),
        TfLiteKind.DepthToSpace => DepthToSpace((DepthToSpaceOptions)one.Options),
        TfLiteKind.StridedSlice => Slice(model, one),
        _ => throw new NotSupportedException($"The operator {one.Kind} is not run here."),
    };

    public static torch.Tensor Activated(torch.Tensor tensor, TfLiteActivation activation) => activation switch
    {
        TfLiteActivation.None => tensor,
        TfLiteActivation.Relu => tensor.relu_(),
        TfLiteActivation.ReluN1To1 => tensor.clamp_(-1, 1),
        TfLiteActivation.Relu6 => tensor.clamp_(0, 6),
        _ => tensor.tanh_(),
    };

    private static Func<TfLiteInputs, torch.Tensor> Arithmetic(TfLiteOperator one, Func<torch.Tensor, torch.Tensor, torch.Tensor> work)
    {
        var activation = (one.Options as ArithmeticOptions)?.Activation ?? TfLiteActivation.None;
        return inputs => Activated(work(inputs[0], inputs[1]), activation);
    }

    private static Func<TfLiteInputs, torch.Tensor> Softmax(SoftmaxOptions options) => inputs => nn.functional.softmax(inputs[0] * options.Beta, -1);

    private static Func<TfLiteInputs, torch.Tensor> Reshape(TfLiteModel model, TfLiteOperator one)
    {
        long[] shape = [.. model.Tensors[one.Outputs[0]].Shape.Select(side => (long)side)];
        return inputs => inputs[0].reshape(shape);
    }

    private static Func<TfLiteInputs, torch.Tensor> Transpose(TfLiteModel model, TfLiteOperator one)
    {
        long[] order = [.. Integers(model, one, 1).Select(axis => (long)axis)];
        return inputs => inputs[0].permute(order);
    }

    // Pairs (before, after) outermost first; libtorch wants them innermost first.
    private static Func<TfLiteInputs, torch.Tensor> Pad(TfLiteModel model, TfLiteOperator one)
    {
        var pairs = Integers(model, one, 1);
        var padding = new List<long>();
        for (var axis = (pairs.Length / 2) - 1; axis >= 0; axis--)
        {
            padding.AddRange([pairs[2 * axis], pairs[(2 * axis) + 1]]);
        }

        long[] all = [.. padding];
        return inputs => nn.functional.pad(inputs[0], all);
    }

    private static Func<TfLiteInputs, torch.Tensor> Concatenation(TfLiteOperator one)
    {
        var options = (ConcatenationOptions)one.Options;
        return inputs =>
        {
            var parts = new torch.Tensor[inputs.Count];
            for (var i = 0; i < parts.Length; i++)
            {
                parts[i] = inputs[i];
            }

            return Activated(torch.cat(parts, options.Axis), options.Activation);
        };
    }

    private static Func<TfLiteInputs, torch.Tensor> FullyConnected(TfLiteOperator one)
    {
        var options = (FullyConnectedOptions)one.Options;
        return inputs =>
        {
            var x = options.KeepDimensions ? inputs[0] : inputs[0].reshape(-1, inputs[1].shape[1]);
            return Activated(nn.functional.linear(x, inputs[1], one.Inputs.Count > 2 && one.Inputs[2] >= 0 ? inputs[2] : null), options.Activation);
        };
    }

    private static Func<TfLiteInputs, torch.Tensor> Mean(TfLiteModel model, TfLiteOperator one)
    {
        long[] axes = [.. Integers(model, one, 1).Select(axis => (long)axis)];
        var keep = ((ReduceOptions)one.Options).KeepDimensions;
        return inputs => inputs[0].mean(axes, keep);
    }

    private static Func<TfLiteInputs, torch.Tensor> Resize(TfLiteModel model, TfLiteOperator one)
    {
        var options = (ResizeOptions)one.Options;
        if (!options.AlignCorners && !options.HalfPixelCentres)
        {
            throw new NotSupportedException("A resize that takes pixels' corners for their centres is not run here.");
        }

        long[] size = [.. Integers(model, one, 1).Select(side => (long)side)];
        return inputs => TfLiteWindows.Last(nn.functional.interpolate(TfLiteWindows.First(inputs[0]), size, null, torch.InterpolationMode.Bilinear, options.AlignCorners));
    }

    // Channels come as [block row, block column, channel]; pixel_shuffle would want the channel first.
    private static Func<TfLiteInputs, torch.Tensor> DepthToSpace(DepthToSpaceOptions options) => inputs =>
    {
        var (shape, block) = (inputs[0].shape, (long)options.Block);
        var channels = shape[3] / (block * block);
        return inputs[0].reshape(shape[0], shape[1], shape[2], block, block, channels).permute(0, 1, 3, 2, 4, 5).reshape(shape[0], shape[1] * block, shape[2] * block, channels);
    };

    private static Func<TfLiteInputs, torch.Tensor> Slice(TfLiteModel model, TfLiteOperator one)
    {
        var options = (StridedSliceOptions)one.Options;
        var (begin, end, strides) = (Integers(model, one, 1), Integers(model, one, 2), Integers(model, one, 3));
        if (strides.Any(stride => stride < 1))
        {
            throw new NotSupportedException("A slice that runs backwards is not run here.");
        }

        return inputs =>
        {
            var x = inputs[0];
            for (var axis = 0; axis < begin.Length; axis++)
            {
                var side = (int)x.shape[axis];
                var isOne = (options.ShrinkMask >> axis & 1) != 0;
                var from = (options.BeginMask >> axis & 1) != 0 ? 0 : begin[axis] < 0 ? begin[axis] + side : begin[axis];
                var to = isOne ? from + 1 : (options.EndMask >> axis & 1) != 0 ? side : end[axis] < 0 ? end[axis] + side : end[axis];
                x = x.slice(axis, from, to, strides[axis]);
            }

            for (var axis = begin.Length - 1; axis >= 0; axis--)
            {
                x = (options.ShrinkMask >> axis & 1) != 0 ? x.squeeze(axis) : x;
            }

            return x;
        };
    }

    private static int[] Integers(TfLiteModel model, TfLiteOperator one, int input) => model.Tensors[one.Inputs[input]].Integers
        ?? throw new NotSupportedException($"Input {input} of a {one.Kind} must be a constant to be run here.");
}
