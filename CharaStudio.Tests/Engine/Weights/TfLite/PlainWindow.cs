using CharaStudio.Engine.Weights.TfLite;

namespace CharaStudio.Tests.Engine.Weights.TfLite;

/// <summary>The operators of <see cref="PlainRun"/> that look at a window of pixels.</summary>
internal static class PlainWindow
{
    public static float[] Convolution(float[] value, TfLiteTensor from, (float[] Kernel, IReadOnlyList<int> Shape, float[] Bias) weights, TfLiteTensor to, ConvolutionOptions options)
    {
        var made = new float[to.Count];
        var (channels, outputs, (down, across)) = (from.Shape[3], to.Shape[3], (weights.Shape[1], weights.Shape[2]));
        Visit(from, to, options.Padding, (options.StrideY, options.StrideX), (down, across), (options.DilationY, options.DilationX), (pixel, source, y, x) =>
        {
            for (var o = 0; o < outputs; o++)
            {
                var kernel = weights.Kernel.AsSpan(((((o * down) + y) * across) + x) * channels, channels);
                made[(pixel * outputs) + o] += Dot(value.AsSpan(source * channels, channels), kernel);
            }
        });
        return Finished(made, weights.Bias, options.Activation);
    }

    public static float[] Depthwise(float[] value, TfLiteTensor from, (float[] Kernel, IReadOnlyList<int> Shape, float[] Bias) weights, TfLiteTensor to, DepthwiseOptions options)
    {
        var made = new float[to.Count];
        var (channels, outputs, (down, across)) = (from.Shape[3], to.Shape[3], (weights.Shape[1], weights.Shape[2]));
        Visit(from, to, options.Padding, (options.StrideY, options.StrideX), (down, across), (options.DilationY, options.DilationX), (pixel, source, y, x) =>
        {
            for (var o = 0; o < outputs; o++)
            {
                made[(pixel * outputs) + o] += value[(source * channels) + (o * channels / outputs)] * weights.Kernel[(((y * across) + x) * outputs) + o];
            }
        });
        return Finished(made, weights.Bias, options.Activation);
    }

    // Kernel and stride of 2, as MediaPipe's one such operator has: every pixel becomes four.
    public static float[] Transposed(float[] value, TfLiteTensor from, (float[] Kernel, IReadOnlyList<int> Shape, float[] Bias) weights, TfLiteTensor to)
    {
        var made = new float[to.Count];
        var (channels, outputs, width) = (from.Shape[3], to.Shape[3], to.Shape[2]);
        for (var pixel = 0; pixel < to.Shape[1] * width; pixel++)
        {
            var (y, x) = (pixel / width, pixel % width);
            for (var o = 0; o < outputs; o++)
            {
                var kernel = weights.Kernel.AsSpan(((((o * 2) + (y % 2)) * 2) + (x % 2)) * channels, channels);
                made[(pixel * outputs) + o] = Dot(value.AsSpan((((y / 2) * from.Shape[2]) + (x / 2)) * channels, channels), kernel);
            }
        }

        return Finished(made, weights.Bias, TfLiteActivation.None);
    }

    public static float[] Pool(float[] value, TfLiteTensor from, TfLiteTensor to, PoolOptions options, bool greatest)
    {
        var channels = to.Shape[3];
        var made = new float[to.Count];
        var counts = new int[to.Count / channels];
        Array.Fill(made, greatest ? float.NegativeInfinity : 0);
        Visit(from, to, options.Padding, (options.StrideY, options.StrideX), (options.Height, options.Width), (1, 1), (pixel, source, _, _) =>
        {
            counts[pixel]++;
            for (var c = 0; c < channels; c++)
            {
                ref var at = ref made[(pixel * channels) + c];
                at = greatest ? Math.Max(at, value[(source * channels) + c]) : at + value[(source * channels) + c];
            }
        });
        return [.. made.Select((sum, i) => PlainRun.Activated(greatest ? sum : sum / counts[i / channels], options.Activation))];
    }

    public static float[] Resize(float[] value, TfLiteTensor from, TfLiteTensor to, ResizeOptions options)
    {
        var made = new float[to.Count];
        var (channels, width) = (from.Shape[3], from.Shape[2]);
        for (var i = 0; i < made.Length; i++)
        {
            var (pixel, c) = (i / channels, i % channels);
            var (y0, y1, v) = Between(pixel / to.Shape[2], from.Shape[1], to.Shape[1], options);
            var (x0, x1, u) = Between(pixel % to.Shape[2], width, to.Shape[2], options);
            float At(int y, int x) => value[(((y * width) + x) * channels) + c];
            made[i] = ((1 - v) * (((1 - u) * At(y0, x0)) + (u * At(y0, x1)))) + (v * (((1 - u) * At(y1, x0)) + (u * At(y1, x1))));
        }

        return made;
    }

    // Over all of the picture, as these networks have it.
    public static float[] Mean(float[] value, TfLiteTensor from)
    {
        var channels = from.Shape[3];
        return [.. Enumerable.Range(0, channels).Select(c => value.Where((_, i) => i % channels == c).Average())];
    }

    public static float[] DepthToSpace(float[] value, TfLiteTensor from, int block)
    {
        var (width, channels) = (from.Shape[2] * block, from.Shape[3] / (block * block));
        var made = new float[value.Length];
        for (var i = 0; i < made.Length; i++)
        {
            var (y, x, c) = (i / channels / width, i / channels % width, i % channels);
            made[i] = value[((((y / block) * from.Shape[2]) + (x / block)) * from.Shape[3]) + ((((y % block) * block) + (x % block)) * channels) + c];
        }

        return made;
    }

    private static (int Low, int High, float Share) Between(int at, int from, int to, ResizeOptions options)
    {
        var scale = options.AlignCorners && to > 1 ? (from - 1f) / (to - 1) : (float)from / to;
        var exact = options.HalfPixelCentres ? ((at + 0.5f) * scale) - 0.5f : at * scale;
        var low = Math.Max((int)MathF.Floor(exact), 0);
        return (low, Math.Min((int)MathF.Ceiling(exact), from - 1) is var high && high < low ? low : high, Math.Max(0, exact - low));
    }

    // Calls back for every pixel of the result and every pixel of its window that lies inside the picture.
    private static void Visit(
        TfLiteTensor from, TfLiteTensor to, TfLitePadding padding, (int Y, int X) stride, (int Y, int X) window, (int Y, int X) dilation, Action<int, int, int, int> visit)
    {
        var (height, width) = (from.Shape[1], from.Shape[2]);
        int top = Before(height, to.Shape[1], stride.Y, window.Y, dilation.Y), left = Before(width, to.Shape[2], stride.X, window.X, dilation.X);
        for (var pixel = 0; pixel < to.Shape[1] * to.Shape[2]; pixel++)
        {
            for (var place = 0; place < window.Y * window.X; place++)
            {
                var y = ((pixel / to.Shape[2]) * stride.Y) - top + ((place / window.X) * dilation.Y);
                var x = ((pixel % to.Shape[2]) * stride.X) - left + ((place % window.X) * dilation.X);
                if (y >= 0 && y < height && x >= 0 && x < width)
                {
                    visit(pixel, (y * width) + x, place / window.X, place % window.X);
                }
            }
        }

        int Before(int input, int output, int step, int size, int spread) =>
            padding is TfLitePadding.Valid ? 0 : Math.Max(0, ((output - 1) * step) + ((size - 1) * spread) + 1 - input) / 2;
    }

    private static float[] Finished(float[] made, float[] bias, TfLiteActivation activation)
    {
        for (var i = 0; i < made.Length; i++)
        {
            made[i] = PlainRun.Activated(made[i] + bias[i % bias.Length], activation);
        }

        return made;
    }

    private static float Dot(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        var sum = 0f;
        for (var i = 0; i < left.Length; i++)
        {
            sum += left[i] * right[i];
        }

        return sum;
    }
}
