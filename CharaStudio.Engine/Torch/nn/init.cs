namespace CharaStudio.Engine.Torch;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>First numbers of parameters. All change the tensor itself and return it.</summary>
        public static class init
        {
            public enum FanInOut
            {
                FanIn,
                FanOut,
            }

            public enum NonlinearityType
            {
                Linear,
                Sigmoid,
                Tanh,
                ReLU,
                LeakyReLU,
            }

            public static double calculate_gain(NonlinearityType nonlinearity, double param = 0) => nonlinearity switch
            {
                NonlinearityType.Tanh => 5.0 / 3,
                NonlinearityType.ReLU => Math.Sqrt(2),
                NonlinearityType.LeakyReLU => Math.Sqrt(2 / (1 + (param * param))),
                _ => 1,
            };

            public static Tensor zeros_(Tensor tensor) => Changed(tensor, x => x.zero_());

            public static Tensor ones_(Tensor tensor) => Changed(tensor, x => x.fill_(1));

            public static Tensor constant_(Tensor tensor, Scalar val) => Changed(tensor, x => x.fill_(val));

            public static Tensor uniform_(Tensor tensor, double low = 0, double high = 1, Generator? generator = null) => Changed(tensor, x => x.uniform_(low, high, generator));

            public static Tensor normal_(Tensor tensor, double mean = 0, double std = 1, Generator? generator = null) => Changed(tensor, x => x.normal_(mean, std, generator));

            /// <summary>Normal, drawn by the inverse of its distribution between a and b.</summary>
            public static Tensor trunc_normal_(Tensor tensor, double mean = 0, double std = 1, double a = -2, double b = 2, Generator? generator = null)
            {
                double Below(double x) => (1 + Erf((x - mean) / (std * Math.Sqrt(2)))) / 2;
                var (low, high) = (Below(a), Below(b));
                return Changed(tensor, x => x.uniform_((2 * low) - 1, (2 * high) - 1, generator).erfinv_().mul_(std * Math.Sqrt(2)).add_(mean).clamp_(a, b));
            }

            /// <summary>Glorot and Bengio, 2010.</summary>
            public static Tensor xavier_uniform_(Tensor tensor, double gain = 1, Generator? generator = null)
            {
                var (fanIn, fanOut) = CalculateFanInAndFanOut(tensor);
                var bound = gain * Math.Sqrt(6.0 / (fanIn + fanOut));
                return uniform_(tensor, -bound, bound, generator);
            }

            /// <inheritdoc cref="xavier_uniform_"/>
            public static Tensor xavier_normal_(Tensor tensor, double gain = 1, Generator? generator = null)
            {
                var (fanIn, fanOut) = CalculateFanInAndFanOut(tensor);
                return normal_(tensor, 0, gain * Math.Sqrt(2.0 / (fanIn + fanOut)), generator);
            }

            /// <summary>He et al., 2015.</summary>
            public static Tensor kaiming_uniform_(
                Tensor tensor, double a = 0, FanInOut mode = FanInOut.FanIn, NonlinearityType nonlinearity = NonlinearityType.LeakyReLU, Generator? generator = null)
            {
                var bound = Math.Sqrt(3) * calculate_gain(nonlinearity, a) / Math.Sqrt(Fan(tensor, mode));
                return uniform_(tensor, -bound, bound, generator);
            }

            /// <inheritdoc cref="kaiming_uniform_"/>
            public static Tensor kaiming_normal_(
                Tensor tensor, double a = 0, FanInOut mode = FanInOut.FanIn, NonlinearityType nonlinearity = NonlinearityType.LeakyReLU, Generator? generator = null) =>
                normal_(tensor, 0, calculate_gain(nonlinearity, a) / Math.Sqrt(Fan(tensor, mode)), generator);

            /// <summary>Rows (or columns, whichever are fewer) at right angles to each other; Saxe et al., 2013.</summary>
            public static Tensor orthogonal_(Tensor tensor, double gain = 1, Generator? generator = null)
            {
                using var scope = NewDisposeScope();
                var (rows, columns) = (tensor.size(0), tensor.numel() / tensor.size(0));
                var drawn = randn([Math.Max(rows, columns), Math.Min(rows, columns)], generator: generator);
                var (q, r) = linalg.qr(drawn);
                q *= r.diagonal().sign();
                return Changed(tensor, x => x.copy_((rows < columns ? q.t() : q).reshape(x.shape)).mul_(gain));
            }

            /// <exception cref="ArgumentException">A tensor of fewer than two dimensions has none.</exception>
            public static (long fanIn, long fanOut) CalculateFanInAndFanOut(Tensor tensor)
            {
                var shape = tensor.shape;
                if (shape.Length < 2)
                {
                    throw new ArgumentException($"{tensor} has no inputs and outputs: two dimensions are needed.", nameof(tensor));
                }

                var field = shape.AsSpan(2).ToArray().Aggregate(1L, (product, side) => product * side);
                return (shape[1] * field, shape[0] * field);
            }

            private static long Fan(Tensor tensor, FanInOut mode)
            {
                var (fanIn, fanOut) = CalculateFanInAndFanOut(tensor);
                return mode is FanInOut.FanIn ? fanIn : fanOut;
            }

            private static Tensor Changed(Tensor tensor, Action<Tensor> change)
            {
                using var off = no_grad();
                change(tensor);
                return tensor;
            }

            private static double Erf(double x)
            {
                using var scope = NewDisposeScope();
                return torch.tensor(x).erf().item<double>();
            }
        }

        public static class utils
        {
            /// <summary>Scales all gradients together so that their norm is at most <paramref name="max_norm"/>.</summary>
            /// <returns>The norm before.</returns>
            public static double clip_grad_norm_(IEnumerable<Modules.Parameter> parameters, double max_norm, double norm_type = 2.0)
            {
                using var off = no_grad();
                using var scope = NewDisposeScope();
                var gradients = parameters.Select(parameter => parameter.grad).OfType<Tensor>().ToList();
                if (gradients.Count == 0)
                {
                    return 0;
                }

                var norm = linalg.vector_norm(stack(gradients.Select(gradient => linalg.vector_norm(gradient, norm_type))), norm_type).to(ScalarType.Float64).item<double>();
                var factor = max_norm / (norm + 1e-6);
                if (factor < 1)
                {
                    gradients.ForEach(gradient => gradient.mul_(factor));
                }

                return norm;
            }

            /// <summary>All parameters as one vector.</summary>
            public static Tensor parameters_to_vector(IEnumerable<Tensor> parameters) => cat([.. parameters.Select(parameter => parameter.reshape(-1))]);
        }
    }
}
