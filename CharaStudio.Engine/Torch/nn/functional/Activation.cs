using CharaStudio.Engine.Native;

namespace CharaStudio.Engine.Torch;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            private static readonly Operator s_gelu = new("gelu");
            private static readonly Operator s_elu = new("elu");
            private static readonly Operator s_leakyRelu = new("leaky_relu");
            private static readonly Operator s_leakyReluInPlace = new("leaky_relu_");
            private static readonly Operator s_softplus = new("softplus");
            private static readonly Operator s_hardswish = new("hardswish");
            private static readonly Operator s_hardsigmoid = new("hardsigmoid");
            private static readonly Operator s_logSigmoid = new("log_sigmoid");
            private static readonly Operator s_prelu = new("prelu");
            private static readonly Operator s_softmax = new("softmax", "int");
            private static readonly Operator s_logSoftmax = new("log_softmax", "int");
            private static readonly Operator s_dropout = new("dropout");
            private static readonly Operator s_glu = new("glu");

            public static Tensor relu(Tensor x, bool inplace = false) => inplace ? x.relu_() : x.relu();

            public static Tensor relu6(Tensor x, bool inplace = false) => inplace ? x.clamp_(0, 6) : x.relu6();

            public static Tensor silu(Tensor x, bool inplace = false) => inplace ? x.silu_() : x.silu();

            public static Tensor gelu(Tensor x, bool inplace = false) => inplace ? throw NotInPlace("gelu") : s_gelu.Call(x);

            /// <summary>The one by tanh, as GPT-2 and others were trained with it.</summary>
            public static Tensor gelu_tanh(Tensor x) => s_gelu.Call(x, "tanh");

            public static Tensor elu(Tensor x, double alpha = 1.0, bool inplace = false) => inplace ? throw NotInPlace("elu") : s_elu.Call(x, alpha);

            public static Tensor selu(Tensor x, bool inplace = false) => inplace ? throw NotInPlace("selu") : x.selu();

            public static Tensor leaky_relu(Tensor input, double negative_slope = 0.01, bool inplace = false)
            {
                if (!inplace)
                {
                    return s_leakyRelu.Call(input, negative_slope);
                }

                s_leakyReluInPlace.Do(input, negative_slope);
                return input;
            }

            public static Tensor prelu(Tensor input, Tensor weight) => s_prelu.Call(input, weight);

            public static Tensor softplus(Tensor x, double beta = 1.0, double threshold = 20.0) => s_softplus.Call(x, beta, threshold);

            public static Tensor mish(Tensor x, bool inplace = false) => inplace ? throw NotInPlace("mish") : x.mish();

            public static Tensor Hardswish(Tensor x, bool inplace = false) => inplace ? throw NotInPlace("Hardswish") : s_hardswish.Call(x);

            public static Tensor Hardsigmoid(Tensor x, bool inplace = false) => inplace ? throw NotInPlace("Hardsigmoid") : s_hardsigmoid.Call(x);

            public static Tensor sigmoid(Tensor x) => x.sigmoid();

            public static Tensor logsigmoid(Tensor x) => s_logSigmoid.Call(x);

            public static Tensor tanh(Tensor x, bool inplace = false) => inplace ? x.tanh_() : x.tanh();

            /// <summary>First half times the sigmoid of the second.</summary>
            public static Tensor glu(Tensor input, long dim = -1) => s_glu.Call(input, dim);

            public static Tensor softmax(Tensor input, long dim, ScalarType? dtype = null) => s_softmax.Call(input, dim, dtype);

            public static Tensor log_softmax(Tensor input, long dim, ScalarType? dtype = null) => s_logSoftmax.Call(input, dim, dtype);

            public static Tensor dropout(Tensor input, double p = 0.5, bool training = true, bool inplace = false) =>
                inplace ? throw NotInPlace("dropout") : s_dropout.Call(input, p, training);

            private static NotSupportedException NotInPlace(string name) => new($"{name} is not done in place here: leave inplace out.");
        }
    }
}
