using CharaStudio.Engine.Torch.Modules;
using F = CharaStudio.Engine.Torch.torch.nn.functional;

namespace CharaStudio.Engine.Torch.Modules
{
    /// <summary>A convolution of one to three dimensions, plain or transposed.</summary>
    public abstract class Convolution : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        /// <param name="shape">[out, in / groups, sides...]; of a transposed one [in, out / groups, sides...].</param>
        private protected Convolution(string name, long[] shape, long out_channels, bool bias)
            : base(name)
        {
            var fanIn = shape.AsSpan(1).ToArray().Aggregate(1L, (product, side) => product * side);
            weight = Drawn.Parameter(shape, fanIn);
            this.bias = bias ? Drawn.Parameter([out_channels], fanIn) : null;
            Drawn.Register(this, weight, this.bias);
        }

        public Parameter weight { get; }

        public Parameter? bias { get; }
    }

    public sealed class Conv1d(long in_channels, long out_channels, long kernel_size, long stride, long padding, long dilation, long groups, bool bias)
        : Convolution(nameof(Conv1d), [out_channels, in_channels / groups, kernel_size], out_channels, bias)
    {
        public override torch.Tensor forward(torch.Tensor input) => F.conv1d(input, weight, bias, stride, padding, dilation, groups);
    }

    public sealed class Conv2d(long in_channels, long out_channels, (long, long) kernel_size, (long, long) stride, (long, long) padding, (long, long) dilation, PaddingModes padding_mode, long groups, bool bias)
        : Convolution(nameof(Conv2d), [out_channels, in_channels / groups, kernel_size.Item1, kernel_size.Item2], out_channels, bias)
    {
        public override torch.Tensor forward(torch.Tensor input)
        {
            var isZeros = padding_mode is PaddingModes.Zeros;
            var x = isZeros ? input : F.pad(input, [padding.Item2, padding.Item2, padding.Item1, padding.Item1], padding_mode);
            return F.conv2d(x, weight, bias, [stride.Item1, stride.Item2], isZeros ? [padding.Item1, padding.Item2] : [0, 0], [dilation.Item1, dilation.Item2], groups);
        }
    }

    public sealed class Conv3d(long in_channels, long out_channels, long kernel_size, long stride, long padding, long dilation, long groups, bool bias)
        : Convolution(nameof(Conv3d), [out_channels, in_channels / groups, kernel_size, kernel_size, kernel_size], out_channels, bias)
    {
        public override torch.Tensor forward(torch.Tensor input) =>
            F.conv3d(input, weight, bias, [stride, stride, stride], [padding, padding, padding], [dilation, dilation, dilation], groups);
    }

    public sealed class ConvTranspose2d(long in_channels, long out_channels, long kernel_size, long stride, long padding, long output_padding, long dilation, long groups, bool bias)
        : Convolution(nameof(ConvTranspose2d), [in_channels, out_channels / groups, kernel_size, kernel_size], out_channels, bias)
    {
        public override torch.Tensor forward(torch.Tensor input) =>
            F.conv_transpose2d(input, weight, bias, [stride, stride], [padding, padding], [output_padding, output_padding], [dilation, dilation], groups);
    }
}

namespace CharaStudio.Engine.Torch
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Conv1d Conv1d(long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long dilation = 1, long groups = 1, bool bias = true) =>
                new(in_channels, out_channels, kernel_size, stride, padding, dilation, groups, bias);

            public static Conv2d Conv2d(
                long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long dilation = 1,
                PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true) =>
                new(in_channels, out_channels, (kernel_size, kernel_size), (stride, stride), (padding, padding), (dilation, dilation), padding_mode, groups, bias);

            public static Conv2d Conv2d(
                long in_channels, long out_channels, (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null, (long, long)? dilation = null,
                PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true) =>
                new(in_channels, out_channels, kernel_size, stride ?? (1, 1), padding ?? (0, 0), dilation ?? (1, 1), padding_mode, groups, bias);

            public static Conv3d Conv3d(long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long dilation = 1, long groups = 1, bool bias = true) =>
                new(in_channels, out_channels, kernel_size, stride, padding, dilation, groups, bias);

            public static ConvTranspose2d ConvTranspose2d(
                long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long output_padding = 0, long dilation = 1, long groups = 1, bool bias = true) =>
                new(in_channels, out_channels, kernel_size, stride, padding, output_padding, dilation, groups, bias);
        }
    }
}
