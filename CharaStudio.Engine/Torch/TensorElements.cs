using CharaStudio.Engine.Native;

namespace CharaStudio.Engine.Torch;

public static partial class torch
{
    private static readonly Operator s_abs = new("abs");
    private static readonly Operator s_neg = new("neg");
    private static readonly Operator s_exp = new("exp");
    private static readonly Operator s_expm1 = new("expm1");
    private static readonly Operator s_exp2 = new("exp2");
    private static readonly Operator s_log = new("log");
    private static readonly Operator s_log2 = new("log2");
    private static readonly Operator s_log10 = new("log10");
    private static readonly Operator s_log1p = new("log1p");
    private static readonly Operator s_sqrt = new("sqrt");
    private static readonly Operator s_rsqrt = new("rsqrt");
    private static readonly Operator s_square = new("square");
    private static readonly Operator s_reciprocal = new("reciprocal");
    private static readonly Operator s_sin = new("sin");
    private static readonly Operator s_cos = new("cos");
    private static readonly Operator s_tan = new("tan");
    private static readonly Operator s_asin = new("asin");
    private static readonly Operator s_acos = new("acos");
    private static readonly Operator s_atan = new("atan");
    private static readonly Operator s_sinh = new("sinh");
    private static readonly Operator s_cosh = new("cosh");
    private static readonly Operator s_tanh = new("tanh");
    private static readonly Operator s_sigmoid = new("sigmoid");
    private static readonly Operator s_relu = new("relu");
    private static readonly Operator s_relu6 = new("relu6");
    private static readonly Operator s_silu = new("silu");
    private static readonly Operator s_mish = new("mish");
    private static readonly Operator s_selu = new("selu");
    private static readonly Operator s_erf = new("erf");
    private static readonly Operator s_erfc = new("erfc");
    private static readonly Operator s_erfinv = new("erfinv");
    private static readonly Operator s_floor = new("floor");
    private static readonly Operator s_ceil = new("ceil");
    private static readonly Operator s_round = new("round");
    private static readonly Operator s_trunc = new("trunc");
    private static readonly Operator s_frac = new("frac");
    private static readonly Operator s_sign = new("sign");
    private static readonly Operator s_logit_ = new("logit_");
    private static readonly Operator s_absSelf = new("abs_");
    private static readonly Operator s_negSelf = new("neg_");
    private static readonly Operator s_expSelf = new("exp_");
    private static readonly Operator s_expm1Self = new("expm1_");
    private static readonly Operator s_exp2Self = new("exp2_");
    private static readonly Operator s_logSelf = new("log_");
    private static readonly Operator s_log2Self = new("log2_");
    private static readonly Operator s_log10Self = new("log10_");
    private static readonly Operator s_log1pSelf = new("log1p_");
    private static readonly Operator s_sqrtSelf = new("sqrt_");
    private static readonly Operator s_rsqrtSelf = new("rsqrt_");
    private static readonly Operator s_squareSelf = new("square_");
    private static readonly Operator s_reciprocalSelf = new("reciprocal_");
    private static readonly Operator s_sinSelf = new("sin_");
    private static readonly Operator s_cosSelf = new("cos_");
    private static readonly Operator s_tanSelf = new("tan_");
    private static readonly Operator s_asinSelf = new("asin_");
    private static readonly Operator s_acosSelf = new("acos_");
    private static readonly Operator s_atanSelf = new("atan_");
    private static readonly Operator s_sinhSelf = new("sinh_");
    private static readonly Operator s_coshSelf = new("cosh_");
    private static readonly Operator s_tanhSelf = new("tanh_");
    private static readonly Operator s_sigmoidSelf = new("sigmoid_");
    private static readonly Operator s_reluSelf = new("relu_");
    private static readonly Operator s_relu6Self = new("relu6_");
    private static readonly Operator s_siluSelf = new("silu_");
    private static readonly Operator s_mishSelf = new("mish_");
    private static readonly Operator s_seluSelf = new("selu_");
    private static readonly Operator s_erfSelf = new("erf_");
    private static readonly Operator s_erfcSelf = new("erfc_");
    private static readonly Operator s_erfinvSelf = new("erfinv_");
    private static readonly Operator s_floorSelf = new("floor_");
    private static readonly Operator s_ceilSelf = new("ceil_");
    private static readonly Operator s_roundSelf = new("round_");
    private static readonly Operator s_truncSelf = new("trunc_");
    private static readonly Operator s_fracSelf = new("frac_");
    private static readonly Operator s_signSelf = new("sign_");

    /// <summary>Functions of each element; a name with an underscore changes the tensor itself.</summary>
    public partial class Tensor
    {
        public Tensor abs() => s_abs.Call(this);

        public Tensor abs_() => Change(s_absSelf);

        public Tensor neg() => s_neg.Call(this);

        public Tensor neg_() => Change(s_negSelf);

        public Tensor exp() => s_exp.Call(this);

        public Tensor exp_() => Change(s_expSelf);

        /// <summary>e^x - 1, exact near 0.</summary>
        public Tensor expm1() => s_expm1.Call(this);

        public Tensor expm1_() => Change(s_expm1Self);

        public Tensor exp2() => s_exp2.Call(this);

        public Tensor exp2_() => Change(s_exp2Self);

        public Tensor log() => s_log.Call(this);

        public Tensor log_() => Change(s_logSelf);

        public Tensor log2() => s_log2.Call(this);

        public Tensor log2_() => Change(s_log2Self);

        public Tensor log10() => s_log10.Call(this);

        public Tensor log10_() => Change(s_log10Self);

        /// <summary>log(1 + x), exact near 0.</summary>
        public Tensor log1p() => s_log1p.Call(this);

        public Tensor log1p_() => Change(s_log1pSelf);

        public Tensor sqrt() => s_sqrt.Call(this);

        public Tensor sqrt_() => Change(s_sqrtSelf);

        /// <summary>1 / sqrt(x).</summary>
        public Tensor rsqrt() => s_rsqrt.Call(this);

        public Tensor rsqrt_() => Change(s_rsqrtSelf);

        public Tensor square() => s_square.Call(this);

        public Tensor square_() => Change(s_squareSelf);

        public Tensor reciprocal() => s_reciprocal.Call(this);

        public Tensor reciprocal_() => Change(s_reciprocalSelf);

        public Tensor sin() => s_sin.Call(this);

        public Tensor sin_() => Change(s_sinSelf);

        public Tensor cos() => s_cos.Call(this);

        public Tensor cos_() => Change(s_cosSelf);

        public Tensor tan() => s_tan.Call(this);

        public Tensor tan_() => Change(s_tanSelf);

        public Tensor asin() => s_asin.Call(this);

        public Tensor asin_() => Change(s_asinSelf);

        public Tensor acos() => s_acos.Call(this);

        public Tensor acos_() => Change(s_acosSelf);

        public Tensor atan() => s_atan.Call(this);

        public Tensor atan_() => Change(s_atanSelf);

        public Tensor sinh() => s_sinh.Call(this);

        public Tensor sinh_() => Change(s_sinhSelf);

        public Tensor cosh() => s_cosh.Call(this);

        public Tensor cosh_() => Change(s_coshSelf);

        public Tensor tanh() => s_tanh.Call(this);

        public Tensor tanh_() => Change(s_tanhSelf);

        public Tensor sigmoid() => s_sigmoid.Call(this);

        public Tensor sigmoid_() => Change(s_sigmoidSelf);

        public Tensor relu() => s_relu.Call(this);

        public Tensor relu_() => Change(s_reluSelf);

        public Tensor relu6() => s_relu6.Call(this);

        public Tensor relu6_() => Change(s_relu6Self);

        /// <summary>x * sigmoid(x).</summary>
        public Tensor silu() => s_silu.Call(this);

        public Tensor silu_() => Change(s_siluSelf);

        /// <summary>x * tanh(log(1 + e^x)).</summary>
        public Tensor mish() => s_mish.Call(this);

        public Tensor mish_() => Change(s_mishSelf);

        public Tensor selu() => s_selu.Call(this);

        public Tensor selu_() => Change(s_seluSelf);

        public Tensor erf() => s_erf.Call(this);

        public Tensor erf_() => Change(s_erfSelf);

        public Tensor erfc() => s_erfc.Call(this);

        public Tensor erfc_() => Change(s_erfcSelf);

        /// <summary>The inverse of erf, for -1 to 1.</summary>
        public Tensor erfinv() => s_erfinv.Call(this);

        public Tensor erfinv_() => Change(s_erfinvSelf);

        public Tensor floor() => s_floor.Call(this);

        public Tensor floor_() => Change(s_floorSelf);

        public Tensor ceil() => s_ceil.Call(this);

        public Tensor ceil_() => Change(s_ceilSelf);

        /// <summary>To the nearest whole number, halves to the even one.</summary>
        public Tensor round() => s_round.Call(this);

        public Tensor round_() => Change(s_roundSelf);

        public Tensor trunc() => s_trunc.Call(this);

        public Tensor trunc_() => Change(s_truncSelf);

        /// <summary>x - trunc(x).</summary>
        public Tensor frac() => s_frac.Call(this);

        public Tensor frac_() => Change(s_fracSelf);

        public Tensor sign() => s_sign.Call(this);

        public Tensor sign_() => Change(s_signSelf);

        public Tensor logit_() => s_logit_.Call(this);
    }
}
