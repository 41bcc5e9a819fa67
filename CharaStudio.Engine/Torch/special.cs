using CharaStudio.Engine.Native;

namespace CharaStudio.Engine.Torch;

public static partial class torch
{
    /// <summary>Special functions under the names of SciPy.</summary>
    public static class special
    {
        private static readonly Operator s_i0 = new("special_i0");
        private static readonly Operator s_i1 = new("special_i1");
        private static readonly Operator s_ndtr = new("special_ndtr");
        private static readonly Operator s_ndtri = new("special_ndtri");
        private static readonly Operator s_logit = new("special_logit");

        /// <summary>The sigmoid.</summary>
        public static Tensor expit(Tensor input) => input.sigmoid();

        /// <summary>log(x / (1 - x)).</summary>
        public static Tensor logit(Tensor input) => s_logit.Call(input);

        public static Tensor erf(Tensor input) => input.erf();

        public static Tensor erfc(Tensor input) => input.erfc();

        public static Tensor erfinv(Tensor input) => input.erfinv();

        /// <summary>The modified Bessel function of the first kind, of order 0.</summary>
        public static Tensor i0(Tensor input) => s_i0.Call(input);

        public static Tensor i1(Tensor input) => s_i1.Call(input);

        /// <summary>The area below a normal curve up to x.</summary>
        public static Tensor ndtr(Tensor input) => s_ndtr.Call(input);

        /// <summary>The inverse of <see cref="ndtr"/>.</summary>
        public static Tensor ndtri(Tensor input) => s_ndtri.Call(input);
    }
}
