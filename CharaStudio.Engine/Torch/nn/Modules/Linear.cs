using CharaStudio.Engine.Torch.Modules;
using F = CharaStudio.Engine.Torch.torch.nn.functional;

namespace CharaStudio.Engine.Torch.Modules
{
    /// <summary>[..., in] -> [..., out].</summary>
    public sealed class Linear : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        internal Linear(long inputSize, long outputSize, bool hasBias)
            : base(nameof(Linear))
        {
            weight = Drawn.Parameter([outputSize, inputSize], inputSize);
            bias = hasBias ? Drawn.Parameter([outputSize], inputSize) : null;
            Drawn.Register(this, weight, bias);
        }

        public Parameter weight { get; }

        public Parameter? bias { get; }

        public override torch.Tensor forward(torch.Tensor input) => F.linear(input, weight, bias);
    }

    /// <summary>Rows of a table by whole numbers.</summary>
    public sealed class Embedding : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        internal Embedding(long num_embeddings, long embedding_dims)
            : base(nameof(Embedding))
        {
            weight = new Parameter(torch.randn([num_embeddings, embedding_dims]));
            register_parameter(nameof(weight), weight);
        }

        public Parameter weight { get; }

        public override torch.Tensor forward(torch.Tensor input) => F.embedding(input, weight);
    }

    /// <summary>Attention of several heads with its projections. [tokens, n, width].</summary>
    public sealed class MultiheadAttention : torch.nn.Module<torch.Tensor, torch.Tensor, torch.Tensor, (torch.Tensor output, torch.Tensor weights)>
    {
        private readonly long _heads;
        private readonly Linear _out;

        internal MultiheadAttention(long embedded_dim, long num_heads, bool bias)
            : base(nameof(MultiheadAttention))
        {
            _heads = embedded_dim % num_heads == 0 ? num_heads : throw new ArgumentException($"{embedded_dim} is no multiple of {num_heads} heads.", nameof(num_heads));
            in_proj_weight = new Parameter(torch.empty([3 * embedded_dim, embedded_dim]));
            torch.nn.init.xavier_uniform_(in_proj_weight);
            register_parameter(nameof(in_proj_weight), in_proj_weight);
            if (bias)
            {
                in_proj_bias = new Parameter(torch.zeros([3 * embedded_dim]));
                register_parameter(nameof(in_proj_bias), in_proj_bias);
            }

            _out = new Linear(embedded_dim, embedded_dim, bias);
            register_module("out_proj", _out);
        }

        public Parameter in_proj_weight { get; }

        public Parameter? in_proj_bias { get; }

        public override (torch.Tensor output, torch.Tensor weights) forward(torch.Tensor query, torch.Tensor key, torch.Tensor value) =>
            F.multi_head_attention_forward(query, key, value, _heads, in_proj_weight, in_proj_bias, _out.weight, _out.bias);
    }

    /// <summary>PyTorch's first numbers of linear and convolution layers: uniform within 1 / sqrt(inputs of one output).</summary>
    internal static class Drawn
    {
        public static Parameter Parameter(long[] shape, long fanIn)
        {
            var bound = fanIn > 0 ? 1 / Math.Sqrt(fanIn) : 0;
            using var off = torch.no_grad();
            using var scope = torch.NewDisposeScope();
            return new Parameter(torch.empty(shape).uniform_(-bound, bound));
        }

        public static void Register(torch.nn.Module module, Parameter? weight, Parameter? bias)
        {
            if (weight is not null)
            {
                module.register_parameter("weight", weight);
            }

            if (bias is not null)
            {
                module.register_parameter("bias", bias);
            }
        }
    }
}

namespace CharaStudio.Engine.Torch
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Linear Linear(long inputSize, long outputSize, bool hasBias = true) => new(inputSize, outputSize, hasBias);

            public static Embedding Embedding(long num_embeddings, long embedding_dims) => new(num_embeddings, embedding_dims);

            public static MultiheadAttention MultiheadAttention(long embedded_dim, long num_heads, bool bias = true) => new(embedded_dim, num_heads, bias);
        }
    }
}
