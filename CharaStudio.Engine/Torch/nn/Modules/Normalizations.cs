using CharaStudio.Engine.Torch.Modules;
using F = CharaStudio.Engine.Torch.torch.nn.functional;

namespace CharaStudio.Engine.Torch.Modules
{
    /// <summary>Learned scale and shift after a normalisation; null where it has none.</summary>
    public abstract class Normalization : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        private protected Normalization(string name, long[] shape, bool affine)
            : base(name)
        {
            weight = affine ? new Parameter(torch.ones(shape)) : null;
            bias = affine ? new Parameter(torch.zeros(shape)) : null;
            Drawn.Register(this, weight, bias);
        }

        public Parameter? weight { get; }

        public Parameter? bias { get; }
    }

    public sealed class GroupNorm(long num_groups, long num_channels, double eps, bool affine) : Normalization(nameof(GroupNorm), [num_channels], affine)
    {
        public override torch.Tensor forward(torch.Tensor input) => F.group_norm(input, num_groups, weight, bias, eps);
    }

    public sealed class LayerNorm : Normalization
    {
        private readonly long[] _shape;
        private readonly double _eps;

        internal LayerNorm(long[] normalized_shape, double eps, bool elementwise_affine)
            : base(nameof(LayerNorm), normalized_shape, elementwise_affine) => (_shape, _eps) = (normalized_shape, eps);

        public override torch.Tensor forward(torch.Tensor input) => F.layer_norm(input, _shape, weight, bias, _eps);
    }

    public sealed class InstanceNorm2d(long features, double eps, bool affine) : Normalization(nameof(InstanceNorm2d), [features], affine)
    {
        public override torch.Tensor forward(torch.Tensor input) => F.instance_norm(input, null, null, weight, bias, true, 0.1, eps);
    }

    public sealed class BatchNorm2d : Normalization
    {
        private readonly double _eps;
        private readonly double _momentum;

        internal BatchNorm2d(long features, double eps, double momentum, bool affine)
            : base(nameof(BatchNorm2d), [features], affine)
        {
            (_eps, _momentum) = (eps, momentum);
            (running_mean, running_var) = (torch.zeros([features]), torch.ones([features]));
            register_buffer(nameof(running_mean), running_mean);
            register_buffer(nameof(running_var), running_var);
        }

        public torch.Tensor running_mean { get; }

        public torch.Tensor running_var { get; }

        public override torch.Tensor forward(torch.Tensor input) => F.batch_norm(input, running_mean, running_var, weight, bias, training, _momentum, _eps);
    }
}

namespace CharaStudio.Engine.Torch
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static GroupNorm GroupNorm(long num_groups, long num_channels, double eps = 1e-05, bool affine = true) => new(num_groups, num_channels, eps, affine);

            public static LayerNorm LayerNorm(long normalized_shape, double eps = 1e-05, bool elementwise_affine = true) => new([normalized_shape], eps, elementwise_affine);

            public static LayerNorm LayerNorm(long[] normalized_shape, double eps = 1e-05, bool elementwise_affine = true) => new(normalized_shape, eps, elementwise_affine);

            public static InstanceNorm2d InstanceNorm2d(long features, double eps = 1e-05, bool affine = false) => new(features, eps, affine);

            public static BatchNorm2d BatchNorm2d(long features, double eps = 1e-05, double momentum = 0.1, bool affine = true) => new(features, eps, momentum, affine);
        }
    }
}
