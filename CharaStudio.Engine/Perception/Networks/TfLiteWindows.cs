using CharaStudio.Engine.Weights.TfLite;

namespace CharaStudio.Engine.Perception.Networks;

/// <summary>The TFLite operators that move a window over a picture.</summary>
internal static class TfLiteWindows
{
    /// <summary>[n, h, w, c] seen as [n, c, h, w]: no copy.</summary>
    public static torch.Tensor First(torch.Tensor x) => x.permute(0, 3, 1, 2);

    /// <summary>[n, c, h, w] seen as [n, h, w, c].</summary>
    public static torch.Tensor Last(torch.Tensor x) => x.permute(0, 2, 3, 1);

    public static Func<TfLiteInputs, torch.Tensor> Convolution(ConvolutionOptions o, TfLiteConstants constants, TfLiteOperator one)
    {
        var kernel = constants.Kernel(one, 0, 3, 1, 2);
        var (sides, strides, dilations) = (kernel.shape[2..], new long[] { o.StrideY, o.StrideX }, new long[] { o.DilationY, o.DilationX });
        return inputs =>
        {
            var (x, padding) = Padded(First(inputs[0]), o.Padding, sides, strides, dilations, 0);
            return TfLiteOperations.Activated(Last(nn.functional.conv2d(x, kernel, Bias(inputs), strides, padding, dilations)), o.Activation);
        };
    }

    public static Func<TfLiteInputs, torch.Tensor> Depthwise(DepthwiseOptions o, TfLiteConstants constants, TfLiteOperator one)
    {
        var kernel = constants.Kernel(one, 3, 0, 1, 2);
        var groups = kernel.shape[0] / o.Multiplier;
        var (sides, strides, dilations) = (kernel.shape[2..], new long[] { o.StrideY, o.StrideX }, new long[] { o.DilationY, o.DilationX });
        return inputs =>
        {
            var (x, padding) = Padded(First(inputs[0]), o.Padding, sides, strides, dilations, 0);
            return TfLiteOperations.Activated(Last(nn.functional.conv2d(x, kernel, Bias(inputs), strides, padding, dilations, groups)), o.Activation);
        };
    }

    // Kernels as large as their stride touch every pixel of the result once: there is nothing to cut for Same.
    public static Func<TfLiteInputs, torch.Tensor> Transposed(TransposedOptions o, TfLiteConstants constants, TfLiteOperator one)
    {
        var kernel = constants.Kernel(one, 3, 0, 1, 2);
        long[] strides = [o.StrideY, o.StrideX];
        return kernel.shape.AsSpan(2).SequenceEqual(strides)
            ? inputs => Last(nn.functional.conv_transpose2d(First(inputs[0]), kernel, Bias(inputs), strides))
            : throw new NotSupportedException("A transposed convolution whose kernel is not as large as its stride is not run here.");
    }

    public static Func<TfLiteInputs, torch.Tensor> MaxPool(PoolOptions o)
    {
        long[] sides = [o.Height, o.Width], strides = [o.StrideY, o.StrideX];
        return inputs =>
        {
            var (x, padding) = Padded(First(inputs[0]), o.Padding, sides, strides, [1, 1], double.NegativeInfinity);
            return TfLiteOperations.Activated(Last(nn.functional.max_pool2d(x, sides, strides, padding)), o.Activation);
        };
    }

    // Only pixels of the picture count: the sum over the padded window is divided by how many of them it has.
    public static Func<TfLiteInputs, torch.Tensor> AveragePool(PoolOptions o)
    {
        long[] sides = [o.Height, o.Width], strides = [o.StrideY, o.StrideX];
        return inputs =>
        {
            var x = First(inputs[0]);
            var (wide, padding) = Padded(x, o.Padding, sides, strides, [1, 1], 0);
            var mean = nn.functional.avg_pool2d(wide, sides, strides, padding);
            if (o.Padding is TfLitePadding.Same)
            {
                var (ones, _) = Padded(torch.ones_like(x.slice(1, 0, 1, 1)), o.Padding, sides, strides, [1, 1], 0);
                mean = mean / nn.functional.avg_pool2d(ones, sides, strides, padding);
            }

            return TfLiteOperations.Activated(Last(mean), o.Activation);
        };
    }

    // Same: output = ceil(input / stride), and the odd pixel of padding is at the bottom and right. libtorch pads both sides alike, so that
    // the rest is put on by hand.
    private static (torch.Tensor X, long[] Padding) Padded(torch.Tensor x, TfLitePadding padding, long[] sides, long[] strides, long[] dilations, double value)
    {
        if (padding is TfLitePadding.Valid)
        {
            return (x, [0, 0]);
        }

        var (top, bottom) = Border(x.shape[2], sides[0], strides[0], dilations[0]);
        var (left, right) = Border(x.shape[3], sides[1], strides[1], dilations[1]);
        return top == bottom && left == right && (value == 0 || (top == 0 && left == 0))
            ? (x, [top, left])
            : (nn.functional.pad(x, [left, right, top, bottom], PaddingModes.Constant, value), [0, 0]);
    }

    private static (long Before, long After) Border(long side, long window, long stride, long dilation)
    {
        var results = (side + stride - 1) / stride;
        var needed = Math.Max(0, ((results - 1) * stride) + ((window - 1) * dilation) + 1 - side);
        return (needed / 2, needed - (needed / 2));
    }

    private static torch.Tensor? Bias(TfLiteInputs inputs) => inputs.Has(2) ? inputs[2] : null;
}
