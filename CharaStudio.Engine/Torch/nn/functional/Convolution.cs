using CharaStudio.Engine.Native;

namespace CharaStudio.Engine.Torch;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            private static readonly Operator s_conv1d = new("conv1d");
            private static readonly Operator s_conv2d = new("conv2d");
            private static readonly Operator s_conv3d = new("conv3d");
            private static readonly Operator s_convTranspose1d = new("conv_transpose1d");
            private static readonly Operator s_convTranspose2d = new("conv_transpose2d", "input");
            private static readonly Operator s_convTranspose3d = new("conv_transpose3d", "input");
            private static readonly Operator s_linear = new("linear");
            private static readonly Operator s_im2col = new("im2col");
            private static readonly Operator s_col2im = new("col2im");
            private static readonly Operator s_embedding = new("embedding");
            private static readonly Operator s_oneHot = new("one_hot");

            /// <summary>[..., in] x [out, in] + [out] -> [..., out].</summary>
            public static Tensor linear(Tensor input, Tensor weights, Tensor? bias = null) => s_linear.Call(input, weights, bias);

            /// <summary>[n, in, length] and kernels [out, in / groups, side].</summary>
            public static Tensor conv1d(
                Tensor input, Tensor weight, Tensor? bias = null, long? stride = null, long? padding = null, long? dilation = null, long groups = 1) =>
                s_conv1d.Call(input, weight, bias, stride ?? 1, padding ?? 0, dilation ?? 1, groups);

            /// <summary>[n, in, h, w] and kernels [out, in / groups, side, side].</summary>
            public static Tensor conv2d(
                Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, long[]? padding = null, long[]? dilation = null, long groups = 1) =>
                s_conv2d.Call(input, weight, bias, strides ?? s_one, padding ?? s_zero, dilation ?? s_one, groups);

            /// <summary>[n, in, d, h, w] and kernels [out, in / groups, side, side, side].</summary>
            public static Tensor conv3d(
                Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, long[]? padding = null, long[]? dilation = null, long groups = 1) =>
                s_conv3d.Call(input, weight, bias, strides ?? s_one, padding ?? s_zero, dilation ?? s_one, groups);

            public static Tensor conv_transpose1d(
                Tensor input, Tensor weight, Tensor? bias = null, long? stride = null, long? padding = null, long? output_padding = null, long? dilation = null, long groups = 1) =>
                s_convTranspose1d.Call(input, weight, bias, stride ?? 1, padding ?? 0, output_padding ?? 0, groups, dilation ?? 1);

            /// <summary>[n, in, h, w] and kernels [in, out / groups, side, side].</summary>
            public static Tensor conv_transpose2d(
                Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, long[]? padding = null, long[]? output_padding = null, long[]? dilation = null, long groups = 1) =>
                s_convTranspose2d.Call(input, weight, bias, strides ?? s_one, padding ?? s_zero, output_padding ?? s_zero, groups, dilation ?? s_one);

            public static Tensor conv_transpose3d(
                Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, long[]? padding = null, long[]? output_padding = null, long[]? dilation = null, long groups = 1) =>
                s_convTranspose3d.Call(input, weight, bias, strides ?? s_one, padding ?? s_zero, output_padding ?? s_zero, groups, dilation ?? s_one);

            /// <summary>Windows as columns: [n, c, h, w] -> [n, c x side x side, windows].</summary>
            public static Tensor unfold(Tensor input, (long, long) kernel_size, (long, long)? dilation = null, (long, long)? padding = null, (long, long)? stride = null) =>
                s_im2col.Call(input, Pair(kernel_size), Pair(dilation ?? (1, 1)), Pair(padding ?? (0, 0)), Pair(stride ?? (1, 1)));

            /// <summary>Columns summed back into a picture of that size.</summary>
            public static Tensor fold(
                Tensor input, (long, long) output_size, (long, long) kernel_size, (long, long)? dilation = null, (long, long)? padding = null, (long, long)? stride = null) =>
                s_col2im.Call(input, Pair(output_size), Pair(kernel_size), Pair(dilation ?? (1, 1)), Pair(padding ?? (0, 0)), Pair(stride ?? (1, 1)));

            /// <summary>Rows of <paramref name="weight"/> [count, width] by whole numbers of any shape.</summary>
            public static Tensor embedding(Tensor input, Tensor weight, long padding_idx = -1) => s_embedding.Call(weight, input, padding_idx, false, false);

            public static Tensor one_hot(Tensor x, long num_classes = -1) => s_oneHot.Call(x, num_classes);

            private static readonly long[] s_one = [1];
            private static readonly long[] s_zero = [0];

            private static long[] Pair((long First, long Second) pair) => [pair.First, pair.Second];
        }
    }
}
