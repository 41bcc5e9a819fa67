using CharaStudio.Engine.Native;

namespace CharaStudio.Engine.Torch;

public static partial class torch
{
    private static readonly Operator s_eq = new("eq", "Tensor");
    private static readonly Operator s_eqScalar = new("eq", "Scalar");
    private static readonly Operator s_ne = new("ne", "Tensor");
    private static readonly Operator s_neScalar = new("ne", "Scalar");
    private static readonly Operator s_lt = new("lt", "Tensor");
    private static readonly Operator s_ltScalar = new("lt", "Scalar");
    private static readonly Operator s_le = new("le", "Tensor");
    private static readonly Operator s_leScalar = new("le", "Scalar");
    private static readonly Operator s_gt = new("gt", "Tensor");
    private static readonly Operator s_gtScalar = new("gt", "Scalar");
    private static readonly Operator s_ge = new("ge", "Tensor");
    private static readonly Operator s_geScalar = new("ge", "Scalar");
    private static readonly Operator s_isnan = new("isnan");
    private static readonly Operator s_isinf = new("isinf");
    private static readonly Operator s_isfinite = new("isfinite");
    private static readonly Operator s_logicalNot = new("logical_not");
    private static readonly Operator s_bitwiseNot = new("bitwise_not");
    private static readonly Operator s_maximum = new("maximum");
    private static readonly Operator s_minimum = new("minimum");
    private static readonly Operator s_logicalAnd = new("logical_and");
    private static readonly Operator s_logicalOr = new("logical_or");
    private static readonly Operator s_logicalXor = new("logical_xor");
    private static readonly Operator s_bitwiseAnd = new("bitwise_and", "Tensor");
    private static readonly Operator s_bitwiseOr = new("bitwise_or", "Tensor");
    private static readonly Operator s_bitwiseXor = new("bitwise_xor", "Tensor");
    private static readonly Operator s_clamp = new("clamp");
    private static readonly Operator s_clampBy = new("clamp", "Tensor");
    private static readonly Operator s_clampSelf = new("clamp_");
    private static readonly Operator s_isclose = new("isclose");

    public static Tensor eq(Tensor left, Tensor right) => left.eq(right);

    public static Tensor eq(Tensor left, Scalar right) => left.eq(right);

    public static Tensor ne(Tensor left, Tensor right) => left.ne(right);

    public static Tensor ne(Tensor left, Scalar right) => left.ne(right);

    public static Tensor lt(Tensor left, Tensor right) => left.lt(right);

    public static Tensor lt(Tensor left, Scalar right) => left.lt(right);

    public static Tensor le(Tensor left, Tensor right) => left.le(right);

    public static Tensor le(Tensor left, Scalar right) => left.le(right);

    public static Tensor gt(Tensor left, Tensor right) => left.gt(right);

    public static Tensor gt(Tensor left, Scalar right) => left.gt(right);

    public static Tensor ge(Tensor left, Tensor right) => left.ge(right);

    public static Tensor ge(Tensor left, Scalar right) => left.ge(right);

    public static Tensor isnan(Tensor input) => input.isnan();

    public static Tensor isinf(Tensor input) => input.isinf();

    public static Tensor isfinite(Tensor input) => input.isfinite();

    public static Tensor logical_not(Tensor input) => input.logical_not();

    public static Tensor bitwise_not(Tensor input) => input.bitwise_not();

    public static Tensor maximum(Tensor input, Tensor other) => input.maximum(other);

    public static Tensor minimum(Tensor input, Tensor other) => input.minimum(other);

    public static Tensor logical_and(Tensor input, Tensor other) => input.logical_and(other);

    public static Tensor logical_or(Tensor input, Tensor other) => input.logical_or(other);

    public static Tensor logical_xor(Tensor input, Tensor other) => input.logical_xor(other);

    public static Tensor bitwise_and(Tensor input, Tensor other) => input.bitwise_and(other);

    public static Tensor bitwise_or(Tensor input, Tensor other) => input.bitwise_or(other);

    public static Tensor bitwise_xor(Tensor input, Tensor other) => input.bitwise_xor(other);

    public static Tensor clamp(Tensor input, Scalar? min = null, Scalar? max = null) => input.clamp(min, max);

    public static Tensor clamp(Tensor input, Tensor? min = null, Tensor? max = null) => input.clamp(min, max);

    public static bool allclose(Tensor tensor, Tensor target, double rtol = 1e-05, double atol = 1e-08, bool equal_nan = false) =>
        tensor.allclose(target, rtol, atol, equal_nan);

    /// <remarks>== and != compare references, as of any object, so that a test for null stays one; <see cref="eq(Tensor)"/> compares elements.</remarks>
    public partial class Tensor
    {
        public static Tensor operator <(Tensor left, Tensor right) => left.lt(right);

        public static Tensor operator <(Tensor left, Scalar right) => left.lt(right);

        public static Tensor operator <=(Tensor left, Tensor right) => left.le(right);

        public static Tensor operator <=(Tensor left, Scalar right) => left.le(right);

        public static Tensor operator >(Tensor left, Tensor right) => left.gt(right);

        public static Tensor operator >(Tensor left, Scalar right) => left.gt(right);

        public static Tensor operator >=(Tensor left, Tensor right) => left.ge(right);

        public static Tensor operator >=(Tensor left, Scalar right) => left.ge(right);

        public static Tensor operator &(Tensor left, Tensor right) => left.bitwise_and(right);

        public static Tensor operator |(Tensor left, Tensor right) => left.bitwise_or(right);

        public static Tensor operator ^(Tensor left, Tensor right) => left.bitwise_xor(right);

        public static Tensor operator ~(Tensor value) => value.bitwise_not();

        public Tensor eq(Tensor target) => s_eq.Call(this, target);

        public Tensor eq(Scalar target) => s_eqScalar.Call(this, target);

        public Tensor ne(Tensor target) => s_ne.Call(this, target);

        public Tensor ne(Scalar target) => s_neScalar.Call(this, target);

        public Tensor lt(Tensor target) => s_lt.Call(this, target);

        public Tensor lt(Scalar target) => s_ltScalar.Call(this, target);

        public Tensor le(Tensor target) => s_le.Call(this, target);

        public Tensor le(Scalar target) => s_leScalar.Call(this, target);

        public Tensor gt(Tensor target) => s_gt.Call(this, target);

        public Tensor gt(Scalar target) => s_gtScalar.Call(this, target);

        public Tensor ge(Tensor target) => s_ge.Call(this, target);

        public Tensor ge(Scalar target) => s_geScalar.Call(this, target);

        public Tensor isnan() => s_isnan.Call(this);

        public Tensor isinf() => s_isinf.Call(this);

        public Tensor isfinite() => s_isfinite.Call(this);

        public Tensor logical_not() => s_logicalNot.Call(this);

        public Tensor bitwise_not() => s_bitwiseNot.Call(this);

        public Tensor maximum(Tensor other) => s_maximum.Call(this, other);

        public Tensor minimum(Tensor other) => s_minimum.Call(this, other);

        public Tensor logical_and(Tensor other) => s_logicalAnd.Call(this, other);

        public Tensor logical_or(Tensor other) => s_logicalOr.Call(this, other);

        public Tensor logical_xor(Tensor other) => s_logicalXor.Call(this, other);

        public Tensor bitwise_and(Tensor other) => s_bitwiseAnd.Call(this, other);

        public Tensor bitwise_or(Tensor other) => s_bitwiseOr.Call(this, other);

        public Tensor bitwise_xor(Tensor other) => s_bitwiseXor.Call(this, other);

        public Tensor clamp(Scalar? min = null, Scalar? max = null) => s_clamp.Call(this, min, max);

        public Tensor clamp(Tensor? min = null, Tensor? max = null) => s_clampBy.Call(this, min, max);

        public Tensor clamp_(Scalar? min = null, Scalar? max = null) => Change(s_clampSelf, min, max);

        public Tensor isclose(Tensor other, double rtol = 1e-05, double atol = 1e-08, bool nanEqual = false) => s_isclose.Call(this, other, rtol, atol, nanEqual);

        /// <summary>Whether |this - other| is at most atol + rtol |other| everywhere.</summary>
        public bool allclose(Tensor target, double rtol = 1e-05, double atol = 1e-08, bool equal_nan = false)
        {
            using var close = isclose(target, rtol, atol, equal_nan);
            using var all = close.all();
            return all.item<bool>();
        }
    }
}
