using CharaStudio.Engine.Native;

namespace CharaStudio.Engine.Torch;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            // Rows of queries at once where nothing is remembered for gradients: scores of 4,096 tokens would be 537 MB at 8 heads, in
            // pieces 67 MB, at the same speed.
            private const long Rows = 512;
            private const long ManyTokens = 1024;
            private static readonly Operator s_fused = new("scaled_dot_product_attention");
            private static readonly Operator s_bmm = new("bmm");
            private static readonly Operator s_maskedFill = new("masked_fill", "Scalar");

            /// <summary>softmax(q k^T / sqrt(width)) v over the last two dimensions; Vaswani et al., 2017.</summary>
            /// <param name="query">[..., tokens, width].</param>
            /// <param name="key">[..., others, width].</param>
            /// <param name="value">[..., others, width of values].</param>
            /// <param name="attn_mask">Added to the scores; or true and false: where it is false nothing is looked at.</param>
            /// <param name="p">Dropout of the weights.</param>
            /// <param name="is_casual">Each token looks only at those up to itself. Spelled as TorchSharp has it.</param>
            public static Tensor scaled_dot_product_attention(
                Tensor query, Tensor key, Tensor value, Tensor? attn_mask = null, double p = 0.0, bool is_casual = false)
            {
                if (attn_mask is not null && is_casual)
                {
                    throw new ArgumentException("A mask and is_casual exclude each other: put the one into the other.", nameof(attn_mask));
                }

                if (s_fused.Exists)
                {
                    return s_fused.Call(query, key, value, attn_mask, p, is_casual);
                }

                var (tokens, others) = (query.size(-2), key.size(-2));
                var mask = is_casual ? torch.ones([tokens, others], ScalarType.Bool, query.device).tril() : attn_mask;
                var scaled = query * (1 / Math.Sqrt(query.size(-1)));
                var inPieces = others > ManyTokens && tokens > Rows && p == 0 && !(is_grad_enabled() && (query.requires_grad || key.requires_grad || value.requires_grad));
                return inPieces ? InPieces(scaled, key, value, mask) : Attend(scaled, key, value, mask, p);
            }

            /// <summary>Attention of several heads with its projections, as torch.nn.MultiheadAttention has it. [tokens, n, width].</summary>
            /// <param name="in_proj_weight">[3 x width, width]: of queries, keys and values.</param>
            /// <returns>The result, and the weights averaged over the heads [n, tokens, others].</returns>
            public static (Tensor output, Tensor weights) multi_head_attention_forward(
                Tensor query, Tensor key, Tensor value, long num_heads, Tensor in_proj_weight, Tensor? in_proj_bias, Tensor out_proj_weight, Tensor? out_proj_bias, Tensor? attn_mask = null)
            {
                var width = query.size(-1);
                var weights = in_proj_weight.chunk(3, 0);
                var biases = in_proj_bias?.chunk(3, 0);
                var (q, k, v) = (Heads(linear(query, weights[0], biases?[0]), num_heads), Heads(linear(key, weights[1], biases?[1]), num_heads), Heads(linear(value, weights[2], biases?[2]), num_heads));
                var scores = torch.matmul(q * (1 / Math.Sqrt(width / num_heads)), k.transpose(-2, -1));
                var attention = softmax(Masked(scores, attn_mask), -1);
                var joined = torch.matmul(attention, v).permute(2, 0, 1, 3).reshape(query.size(0), query.size(1), width);
                return (linear(joined, out_proj_weight, out_proj_bias), attention.mean([1]));
            }

            // [tokens, n, width] -> [n, heads, tokens, width of a head]
            private static Tensor Heads(Tensor x, long heads) => x.reshape(x.size(0), x.size(1), heads, x.size(2) / heads).permute(1, 2, 0, 3);

            private static Tensor InPieces(Tensor query, Tensor key, Tensor value, Tensor? mask)
            {
                var tokens = query.size(-2);
                var result = torch.empty([.. query.shape[..^1], value.size(-1)], query.dtype, query.device);
                for (var from = 0L; from < tokens; from += Rows)
                {
                    using var scope = NewDisposeScope();
                    var count = Math.Min(Rows, tokens - from);
                    var part = mask is null || mask.size(-2) == 1 ? mask : mask.narrow(-2, from, count);
                    result.narrow(-2, from, count).copy_(Attend(query.narrow(-2, from, count), key, value, part, 0));
                }

                return result;
            }

            // bmm on three dimensions: matmul on four copies what expand makes, and baddbmm is wrong on small matrices in 1.13.
            private static Tensor Attend(Tensor query, Tensor key, Tensor value, Tensor? mask, double p)
            {
                var scores = Masked(Product(query, key.transpose(-2, -1)), mask);
                var weights = softmax(scores, -1);
                return Product(p > 0 ? dropout(weights, p) : weights, value);
            }

            private static Tensor Product(Tensor a, Tensor b)
            {
                if (a.dim() < 4 || !a.shape.AsSpan(..^2).SequenceEqual(b.shape.AsSpan(..^2)))
                {
                    return torch.matmul(a, b);
                }

                var product = s_bmm.Call(a.flatten(0, -3), b.flatten(0, -3));
                return product.reshape([.. a.shape[..^1], b.size(-1)]);
            }

            private static Tensor Masked(Tensor scores, Tensor? mask) =>
                mask is null ? scores : mask.dtype is ScalarType.Bool ? s_maskedFill.Call(scores, mask.logical_not(), double.NegativeInfinity) : scores + mask;
        }
    }
}
