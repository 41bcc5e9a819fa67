using CharaStudio.Engine.Native;

namespace CharaStudio.Engine.Torch;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            private static readonly Operator s_mseLoss = new("mse_loss");
            private static readonly Operator s_l1Loss = new("l1_loss");
            private static readonly Operator s_smoothL1Loss = new("smooth_l1_loss");
            private static readonly Operator s_huberLoss = new("huber_loss");
            private static readonly Operator s_crossEntropy = new("cross_entropy_loss");
            private static readonly Operator s_bceWithLogits = new("binary_cross_entropy_with_logits");
            private static readonly Operator s_bce = new("binary_cross_entropy");
            private static readonly Operator s_klDiv = new("kl_div");
            private static readonly Operator s_nllLoss = new("nll_loss_nd");
            private static readonly Operator s_tripletMargin = new("triplet_margin_loss");
            private static readonly Operator s_cosineEmbedding = new("cosine_embedding_loss");
            private static readonly Operator s_cosineSimilarity = new("cosine_similarity");

            public static Tensor mse_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) => s_mseLoss.Call(input, target, (long)reduction);

            public static Tensor l1_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) => s_l1Loss.Call(input, target, (long)reduction);

            public static Tensor smooth_l1_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean, double beta = 1.0) =>
                s_smoothL1Loss.Call(input, target, (long)reduction, beta);

            public static Tensor huber_loss(Tensor input, Tensor target, double delta = 1.0, Reduction reduction = Reduction.Mean) =>
                s_huberLoss.Call(input, target, (long)reduction, delta);

            /// <param name="input">Scores [n, classes, ...], not yet a softmax.</param>
            /// <param name="target">Classes [n, ...] or shares [n, classes, ...].</param>
            public static Tensor cross_entropy(
                Tensor input, Tensor target, Tensor? weight = null, long ignore_index = -100, Reduction reduction = Reduction.Mean, double label_smoothing = 0.0) =>
                s_crossEntropy.Call(input, target, weight, (long)reduction, ignore_index, label_smoothing);

            public static Tensor nll_loss(Tensor input, Tensor target, Tensor? weight = null, long ignore_index = -100, Reduction reduction = Reduction.Mean) =>
                s_nllLoss.Call(input, target, weight, (long)reduction, ignore_index);

            public static Tensor binary_cross_entropy_with_logits(
                Tensor input, Tensor target, Tensor? weight = null, Reduction reduction = Reduction.Mean, Tensor? pos_weights = null) =>
                s_bceWithLogits.Call(input, target, weight, pos_weights, (long)reduction);

            public static Tensor binary_cross_entropy(Tensor input, Tensor target, Tensor? weight = null, Reduction reduction = Reduction.Mean) =>
                s_bce.Call(input, target, weight, (long)reduction);

            /// <param name="input">Logarithms of probabilities.</param>
            public static Tensor kl_div(Tensor input, Tensor target, bool log_target = false, Reduction reduction = Reduction.Mean) =>
                s_klDiv.Call(input, target, (long)reduction, log_target);

            public static Tensor triplet_margin_loss(
                Tensor anchor, Tensor positive, Tensor negative, double margin = 1.0, long p = 2, double eps = 1e-06, bool swap = false, Reduction reduction = Reduction.Mean) =>
                s_tripletMargin.Call(anchor, positive, negative, margin, (double)p, eps, swap, (long)reduction);

            public static Tensor cosine_embedding_loss(Tensor input1, Tensor input2, Tensor target, double margin = 0.0, Reduction reduction = Reduction.Mean) =>
                s_cosineEmbedding.Call(input1, input2, target, margin, (long)reduction);

            public static Tensor cosine_similarity(Tensor x1, Tensor x2, long dim = 1, double eps = 1e-8) => s_cosineSimilarity.Call(x1, x2, dim, eps);
        }
    }
}
