using CharaStudio.Engine.Native;

namespace CharaStudio.Engine.Torch;

public static partial class torch
{
    private static readonly Operator s_add = new("add", "Tensor");
    private static readonly Operator s_addScalar = new("add", "Scalar");
    private static readonly Operator s_addTo = new("add_", "Tensor");
    private static readonly Operator s_addScalarTo = new("add_", "Scalar");
    private static readonly Operator s_sub = new("sub", "Tensor");
    private static readonly Operator s_subScalar = new("sub", "Scalar");
    private static readonly Operator s_subFrom = new("sub_", "Tensor");
    private static readonly Operator s_subScalarFrom = new("sub_", "Scalar");
    private static readonly Operator s_rsubScalar = new("rsub", "Scalar");
    private static readonly Operator s_mul = new("mul", "Tensor");
    private static readonly Operator s_mulScalar = new("mul", "Scalar");
    private static readonly Operator s_mulInto = new("mul_", "Tensor");
    private static readonly Operator s_mulScalarInto = new("mul_", "Scalar");
    private static readonly Operator s_div = new("div", "Tensor_mode");
    private static readonly Operator s_divScalar = new("div", "Scalar_mode");
    private static readonly Operator s_divInto = new("div_", "Tensor_mode");
    private static readonly Operator s_divScalarInto = new("div_", "Scalar_mode");
    private static readonly Operator s_pow = new("pow", "Tensor_Tensor");
    private static readonly Operator s_powScalar = new("pow", "Tensor_Scalar");
    private static readonly Operator s_powOfScalar = new("pow", "Scalar");
    private static readonly Operator s_powScalarInto = new("pow_", "Scalar");
    private static readonly Operator s_remainder = new("remainder", "Tensor");
    private static readonly Operator s_remainderScalar = new("remainder", "Scalar");
    private static readonly Operator s_addcmul = new("addcmul");
    private static readonly Operator s_addcmulTo = new("addcmul_");
    private static readonly Operator s_addcdiv = new("addcdiv");
    private static readonly Operator s_addcdivTo = new("addcdiv_");
    private static readonly Operator s_lerp = new("lerp", "Tensor");
    private static readonly Operator s_lerpScalar = new("lerp", "Scalar");
    private static readonly Operator s_lerpInto = new("lerp_", "Tensor");
    private static readonly Operator s_lerpScalarInto = new("lerp_", "Scalar");

    /// <summary>How a quotient becomes whole.</summary>
    public enum RoundingMode
    {
        None,
        trunc,
        floor,
    }

    private static string? Name(RoundingMode mode) => mode is RoundingMode.None ? null : mode.ToString();

    public partial class Tensor
    {
        public static Tensor operator +(Tensor left, Tensor right) => left.add(right);

        public static Tensor operator +(Tensor left, Scalar right) => left.add(right);

        public static Tensor operator +(Scalar left, Tensor right) => right.add(left);

        public static Tensor operator -(Tensor left, Tensor right) => left.sub(right);

        public static Tensor operator -(Tensor left, Scalar right) => left.sub(right);

        public static Tensor operator -(Scalar left, Tensor right) => s_rsubScalar.Call(right, left);

        public static Tensor operator -(Tensor tensor) => tensor.neg();

        public static Tensor operator *(Tensor left, Tensor right) => left.mul(right);

        public static Tensor operator *(Tensor left, Scalar right) => left.mul(right);

        public static Tensor operator *(Scalar left, Tensor right) => right.mul(left);

        public static Tensor operator /(Tensor left, Tensor right) => left.div(right);

        public static Tensor operator /(Tensor left, Scalar right) => left.div(right);

        public static Tensor operator /(Scalar left, Tensor right)
        {
            using var inverse = right.reciprocal();
            return inverse.mul(left);
        }

        /// <summary>The remainder with the sign of the divisor.</summary>
        public static Tensor operator %(Tensor left, Tensor right) => left.remainder(right);

        public static Tensor operator %(Tensor left, Scalar right) => left.remainder(right);

        public Tensor add(Tensor target) => s_add.Call(this, target);

        /// <summary>this + alpha * target.</summary>
        public Tensor add(Tensor target, Scalar alpha) => s_add.Call(this, target, alpha);

        public Tensor add(Scalar scalar) => s_addScalar.Call(this, scalar);

        public Tensor add(Scalar scalar, Scalar alpha) => s_addScalar.Call(this, scalar, alpha);

        public Tensor add_(Tensor target) => Change(s_addTo, target);

        public Tensor add_(Tensor target, Scalar alpha) => Change(s_addTo, target, alpha);

        /// <exception cref="TensorException">A real scalar cannot be added to whole numbers in place.</exception>
        public Tensor add_(Scalar scalar) => Change(s_addScalarTo, scalar);

        public Tensor sub(Tensor target) => s_sub.Call(this, target);

        public Tensor sub(Scalar scalar) => s_subScalar.Call(this, scalar);

        public Tensor sub_(Tensor target) => Change(s_subFrom, target);

        public Tensor sub_(Scalar scalar) => Change(s_subScalarFrom, scalar);

        public Tensor mul(Tensor target) => s_mul.Call(this, target);

        public Tensor mul(Scalar target) => s_mulScalar.Call(this, target);

        public Tensor mul_(Tensor target) => Change(s_mulInto, target);

        public Tensor mul_(Scalar target) => Change(s_mulScalarInto, target);

        public Tensor div(Tensor target, RoundingMode rounding_mode = RoundingMode.None) => s_div.Call(this, target, Name(rounding_mode));

        public Tensor div(Scalar target, RoundingMode rounding_mode = RoundingMode.None) => s_divScalar.Call(this, target, Name(rounding_mode));

        public Tensor div_(Tensor target, RoundingMode rounding_mode = RoundingMode.None) => Change(s_divInto, target, Name(rounding_mode));

        public Tensor div_(Scalar target, RoundingMode rounding_mode = RoundingMode.None) => Change(s_divScalarInto, target, Name(rounding_mode));

        public Tensor pow(Tensor exponent) => s_pow.Call(this, exponent);

        public Tensor pow(Scalar exponent) => s_powScalar.Call(this, exponent);

        public Tensor pow_(Scalar exponent) => Change(s_powScalarInto, exponent);

        public Tensor remainder(Tensor other) => s_remainder.Call(this, other);

        public Tensor remainder(Scalar other) => s_remainderScalar.Call(this, other);

        /// <summary>this + value * tensor1 * tensor2.</summary>
        public Tensor addcmul(Tensor tensor1, Tensor tensor2, Scalar value) => s_addcmul.Call(this, tensor1, tensor2, value);

        public Tensor addcmul_(Tensor tensor1, Tensor tensor2, Scalar value) => Change(s_addcmulTo, tensor1, tensor2, value);

        /// <summary>this + value * tensor1 / tensor2.</summary>
        public Tensor addcdiv(Tensor tensor1, Tensor tensor2, Scalar value) => s_addcdiv.Call(this, tensor1, tensor2, value);

        public Tensor addcdiv_(Tensor tensor1, Tensor tensor2, Scalar value) => Change(s_addcdivTo, tensor1, tensor2, value);

        /// <summary>this + weight * (end - this).</summary>
        public Tensor lerp(Tensor end, Tensor weight) => s_lerp.Call(this, end, weight);

        public Tensor lerp(Tensor end, Scalar weight) => s_lerpScalar.Call(this, end, weight);

        public Tensor lerp_(Tensor end, Tensor weight) => Change(s_lerpInto, end, weight);

        public Tensor lerp_(Tensor end, Scalar weight) => Change(s_lerpScalarInto, end, weight);

        /// <summary>Calls an operator for what it does to this tensor.</summary>
        private Tensor Change(Operator change, params ReadOnlySpan<Argument> rest)
        {
            Span<Argument> arguments = new Argument[rest.Length + 1];
            arguments[0] = this;
            rest.CopyTo(arguments[1..]);
            change.Do(arguments);
            return this;
        }
    }
}
