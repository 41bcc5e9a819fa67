using CharaStudio.Engine.Native;

namespace CharaStudio.Engine.Torch;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            private static readonly Operator s_groupNorm = new("group_norm");
            private static readonly Operator s_layerNorm = new("layer_norm");
            private static readonly Operator s_instanceNorm = new("instance_norm");
            private static readonly Operator s_batchNorm = new("batch_norm");
            private static readonly Operator s_rmsNorm = new("rms_norm");
            private static readonly Operator s_vectorNorm = new("linalg_vector_norm");

            public static Tensor group_norm(Tensor input, long num_groups, Tensor? weight = null, Tensor? bias = null, double eps = 1e-05) =>
                s_groupNorm.Call(input, num_groups, weight, bias, eps, true);

            /// <param name="normalized_shape">The last dimensions, which are normalised together.</param>
            public static Tensor layer_norm(Tensor input, long[] normalized_shape, Tensor? weight = null, Tensor? bias = null, double eps = 1e-05) =>
                s_layerNorm.Call(input, normalized_shape, weight, bias, eps, true);

            public static Tensor instance_norm(
                Tensor input, Tensor? running_mean = null, Tensor? running_var = null, Tensor? weight = null, Tensor? bias = null,
                bool use_input_stats = true, double momentum = 0.1, double eps = 1e-05) =>
                s_instanceNorm.Call(input, weight, bias, running_mean, running_var, use_input_stats, momentum, eps, true);

            public static Tensor batch_norm(
                Tensor input, Tensor? running_mean, Tensor? running_var, Tensor? weight = null, Tensor? bias = null,
                bool training = false, double momentum = 0.1, double eps = 1e-05) =>
                s_batchNorm.Call(input, weight, bias, running_mean, running_var, training, momentum, eps, true);

            /// <summary>x / sqrt(mean(x^2) + eps) * weight over the last dimensions; by basic operators where libtorch has none (before 2.4).</summary>
            public static Tensor rms_norm(Tensor input, long[] normalized_shape, Tensor? weight = null, double? eps = null)
            {
                if (s_rmsNorm.Exists)
                {
                    return s_rmsNorm.Call(input, normalized_shape, weight, eps);
                }

                long[] last = [.. Enumerable.Range(1, normalized_shape.Length).Select(i => -(long)i)];
                // Without one, the smallest step from 1: what libtorch takes.
                var scaled = input * (input.square().mean(last, true) + (eps ?? Epsilon(input.dtype))).rsqrt();
                return weight is null ? scaled : scaled * weight;
            }

            /// <summary>x / (k + alpha / size * sum of squares of `size` neighbouring channels)^beta.</summary>
            public static Tensor local_response_norm(Tensor input, long size, double alpha = 0.0001, double beta = 0.75, double k = 1.0)
            {
                var squares = input.square().unsqueeze(1);
                var padded = pad(squares.flatten(3), [0, 0, size / 2, (size - 1) / 2]);
                var mean = avg_pool2d(padded, [size, 1], [1, 1]).reshape(input.shape);
                return input / ((mean * alpha) + k).pow(beta);
            }

            /// <summary>x / max(|x|_p, eps) along one dimension.</summary>
            public static Tensor normalize(Tensor input, double p = 2.0, long dim = 1, double eps = 1e-12) =>
                input / s_vectorNorm.Call(input, p, new long[] { dim }, true).clamp(min: eps);

            private static double Epsilon(ScalarType type) => type switch
            {
                ScalarType.Float64 => 2.220446049250313e-16,
                ScalarType.Float16 => 0.0009765625,
                ScalarType.BFloat16 => 0.0078125,
                _ => 1.1920928955078125e-07,
            };
        }
    }
}
