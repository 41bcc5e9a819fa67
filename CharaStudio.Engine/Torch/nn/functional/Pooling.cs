using CharaStudio.Engine.Native;

namespace CharaStudio.Engine.Torch;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            private static readonly Operator s_avgPool1d = new("avg_pool1d");
            private static readonly Operator s_avgPool2d = new("avg_pool2d");
            private static readonly Operator s_maxPool2d = new("max_pool2d");
            private static readonly Operator s_maxPool2dWithIndices = new("max_pool2d_with_indices");
            private static readonly Operator s_adaptiveAvgPool1d = new("adaptive_avg_pool1d");
            private static readonly Operator s_adaptiveAvgPool2d = new("adaptive_avg_pool2d");
            private static readonly Operator s_adaptiveMaxPool2d = new("adaptive_max_pool2d");

            public static Tensor avg_pool1d(Tensor input, long kernel_size, long? stride = null, long padding = 0, bool ceil_mode = false, bool count_include_pad = true) =>
                s_avgPool1d.Call(input, kernel_size, stride ?? kernel_size, padding, ceil_mode, count_include_pad);

            /// <param name="strides">The kernel's size when left out.</param>
            public static Tensor avg_pool2d(
                Tensor input, long[] kernel_size, long[]? strides = null, long[]? padding = null, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) =>
                s_avgPool2d.Call(input, kernel_size, strides ?? kernel_size, padding ?? s_zero, ceil_mode, count_include_pad, divisor_override);

            public static Tensor max_pool2d(Tensor input, long[] kernel_size, long[]? strides = null, long[]? padding = null, long[]? dilation = null, bool ceil_mode = false) =>
                s_maxPool2d.Call(input, kernel_size, strides ?? kernel_size, padding ?? s_zero, dilation ?? s_one, ceil_mode);

            public static (Tensor output, Tensor indices) max_pool2d_with_indices(
                Tensor input, long[] kernel_size, long[]? strides = null, long[]? padding = null, long[]? dilation = null, bool ceil_mode = false)
            {
                var both = s_maxPool2dWithIndices.CallMany(input, kernel_size, strides ?? kernel_size, padding ?? s_zero, dilation ?? s_one, ceil_mode);
                return (both[0]!, both[1]!);
            }

            public static Tensor adaptive_avg_pool1d(Tensor input, long output_size) => s_adaptiveAvgPool1d.Call(input, output_size);

            public static Tensor adaptive_avg_pool2d(Tensor input, long[] output_size) => s_adaptiveAvgPool2d.Call(input, output_size);

            public static Tensor adaptive_max_pool2d(Tensor input, long[] output_size) => s_adaptiveMaxPool2d.CallMany(input, output_size)[0]!;
        }
    }
}
