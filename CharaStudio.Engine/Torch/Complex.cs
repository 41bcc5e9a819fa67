using CharaStudio.Engine.Native;

namespace CharaStudio.Engine.Torch;

/// <summary>Complex numbers, angles, and what is left of numbers that are none.</summary>
public static partial class torch
{
    private static readonly Operator s_complex = new("complex");
    private static readonly Operator s_polar = new("polar");
    private static readonly Operator s_viewAsReal = new("view_as_real");
    private static readonly Operator s_viewAsComplex = new("view_as_complex");
    private static readonly Operator s_angle = new("angle");
    private static readonly Operator s_conj = new("conj");
    private static readonly Operator s_real = new("real");
    private static readonly Operator s_imag = new("imag");
    private static readonly Operator s_atan2 = new("atan2");
    private static readonly Operator s_nanToNum = new("nan_to_num");
    private static readonly Operator s_diff = new("diff");

    public static Tensor complex(Tensor real, Tensor imag) => s_complex.Call(real, imag);

    public static Tensor polar(Tensor abs, Tensor angle) => s_polar.Call(abs, angle);

    /// <summary>Complex numbers as a last dimension of 2.</summary>
    public static Tensor view_as_real(Tensor input) => s_viewAsReal.Call(input);

    public static Tensor view_as_complex(Tensor input) => s_viewAsComplex.Call(input);

    public static Tensor angle(Tensor input) => input.angle();

    public static Tensor conj(Tensor input) => input.conj();

    public static Tensor real(Tensor input) => input.real;

    public static Tensor imag(Tensor input) => input.imag;

    public static Tensor atan2(Tensor input, Tensor other) => input.atan2(other);

    public static Tensor nan_to_num(Tensor input, double? nan = null, double? posinf = null, double? neginf = null) => input.nan_to_num(nan, posinf, neginf);

    /// <summary>Differences of neighbours, n times.</summary>
    public static Tensor diff(Tensor input, long n = 1, long dim = -1, Tensor? prepend = null, Tensor? append = null) => s_diff.Call(input, n, dim, prepend, append);

    public partial class Tensor
    {
        public Tensor real => s_real.Call(this);

        public Tensor imag => s_imag.Call(this);

        public Tensor angle() => s_angle.Call(this);

        public Tensor conj() => s_conj.Call(this);

        public Tensor atan2(Tensor other) => s_atan2.Call(this, other);

        public Tensor nan_to_num(double? nan = null, double? posinf = null, double? neginf = null) => s_nanToNum.Call(this, nan, posinf, neginf);
    }
}
