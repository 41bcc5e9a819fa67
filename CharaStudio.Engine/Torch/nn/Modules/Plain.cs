using CharaStudio.Engine.Torch.Modules;
using F = CharaStudio.Engine.Torch.torch.nn.functional;

namespace CharaStudio.Engine.Torch.Modules
{
    /// <summary>A module without parameters: a function under a name.</summary>
    public sealed class Plain : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        private readonly Func<torch.Tensor, torch.Tensor> _function;

        internal Plain(string name, Func<torch.Tensor, torch.Tensor> function)
            : base(name) => _function = function;

        public override torch.Tensor forward(torch.Tensor input) => _function(input);
    }

    public sealed class Dropout : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        private readonly double _p;

        internal Dropout(double p)
            : base(nameof(Dropout)) => _p = p is >= 0 and < 1 ? p : throw new ArgumentOutOfRangeException(nameof(p), p, "The share that is dropped is from 0 to below 1.");

        public override torch.Tensor forward(torch.Tensor input) => F.dropout(input, _p, training);
    }

    /// <summary>A loss of two tensors.</summary>
    public sealed class Loss : torch.nn.Module<torch.Tensor, torch.Tensor, torch.Tensor>
    {
        private readonly Func<torch.Tensor, torch.Tensor, torch.Tensor> _function;

        internal Loss(string name, Func<torch.Tensor, torch.Tensor, torch.Tensor> function)
            : base(name) => _function = function;

        public override torch.Tensor forward(torch.Tensor input, torch.Tensor target) => _function(input, target);
    }
}

namespace CharaStudio.Engine.Torch
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Module<Tensor, Tensor> Identity() => new Plain(nameof(Identity), x => x);

            public static Module<Tensor, Tensor> ReLU(bool inplace = false) => new Plain(nameof(ReLU), x => F.relu(x, inplace));

            public static Module<Tensor, Tensor> SiLU(bool inplace = false) => new Plain(nameof(SiLU), x => F.silu(x, inplace));

            public static Module<Tensor, Tensor> GELU() => new Plain(nameof(GELU), x => F.gelu(x));

            public static Module<Tensor, Tensor> LeakyReLU(double negative_slope = 0.01, bool inplace = false) => new Plain(nameof(LeakyReLU), x => F.leaky_relu(x, negative_slope, inplace));

            public static Module<Tensor, Tensor> Tanh(bool inplace = false) => new Plain(nameof(Tanh), x => F.tanh(x, inplace));

            public static Module<Tensor, Tensor> Sigmoid() => new Plain(nameof(Sigmoid), x => x.sigmoid());

            public static Module<Tensor, Tensor> Softmax(long dim) => new Plain(nameof(Softmax), x => F.softmax(x, dim));

            public static Module<Tensor, Tensor> Flatten(long start_dim = 1, long end_dim = -1) => new Plain(nameof(Flatten), x => x.flatten(start_dim, end_dim));

            public static Module<Tensor, Tensor> PixelShuffle(long upscale_factor) => new Plain(nameof(PixelShuffle), x => F.pixel_shuffle(x, upscale_factor));

            public static Module<Tensor, Tensor> PixelUnshuffle(long downscale_factor) => new Plain(nameof(PixelUnshuffle), x => F.pixel_unshuffle(x, downscale_factor));

            public static Module<Tensor, Tensor> Upsample(long[]? size = null, double[]? scale_factor = null, InterpolationMode mode = InterpolationMode.Nearest, bool? align_corners = null) =>
                new Plain(nameof(Upsample), x => F.interpolate(x, size, scale_factor, mode, align_corners));

            public static Module<Tensor, Tensor> AvgPool2d(long kernel_size, long? stride = null, long padding = 0) =>
                new Plain(nameof(AvgPool2d), x => F.avg_pool2d(x, [kernel_size, kernel_size], [stride ?? kernel_size, stride ?? kernel_size], [padding, padding]));

            public static Module<Tensor, Tensor> MaxPool2d(long kernel_size, long? stride = null, long padding = 0) =>
                new Plain(nameof(MaxPool2d), x => F.max_pool2d(x, [kernel_size, kernel_size], [stride ?? kernel_size, stride ?? kernel_size], [padding, padding]));

            public static Module<Tensor, Tensor> AdaptiveAvgPool2d(long output_size) => AdaptiveAvgPool2d([output_size, output_size]);

            public static Module<Tensor, Tensor> AdaptiveAvgPool2d(long[] output_size) => new Plain(nameof(AdaptiveAvgPool2d), x => F.adaptive_avg_pool2d(x, output_size));

            public static Dropout Dropout(double p = 0.5) => new(p);

            public static Loss MSELoss(Reduction reduction = Reduction.Mean) => new(nameof(MSELoss), (input, target) => F.mse_loss(input, target, reduction));

            public static Loss L1Loss(Reduction reduction = Reduction.Mean) => new(nameof(L1Loss), (input, target) => F.l1_loss(input, target, reduction));

            public static Loss CrossEntropyLoss(Tensor? weight = null, long? ignore_index = null, Reduction reduction = Reduction.Mean) =>
                new(nameof(CrossEntropyLoss), (input, target) => F.cross_entropy(input, target, weight, ignore_index ?? -100, reduction));

            public static Loss BCEWithLogitsLoss(Tensor? weight = null, Reduction reduction = Reduction.Mean, Tensor? pos_weights = null) =>
                new(nameof(BCEWithLogitsLoss), (input, target) => F.binary_cross_entropy_with_logits(input, target, weight, reduction, pos_weights));
        }
    }
}
