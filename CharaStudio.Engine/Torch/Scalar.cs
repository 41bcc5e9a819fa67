using CharaStudio.Engine.Native;

namespace CharaStudio.Engine.Torch;

/// <summary>
/// A number that keeps its kind, whole, real or truth: an operator's result type depends on it (an integer tensor plus 1 stays
/// integer, plus 1.0 becomes real, and in place is refused).
/// </summary>
public sealed class Scalar
{
    private Scalar(Ct.Tag tag, long bits) => (Tag, Bits) = (tag, bits);

    internal Ct.Tag Tag { get; }

    internal long Bits { get; }

    public static implicit operator Scalar(int value) => new(Ct.Tag.Int, value);

    public static implicit operator Scalar(long value) => new(Ct.Tag.Int, value);

    public static implicit operator Scalar(double value) => new(Ct.Tag.Double, BitConverter.DoubleToInt64Bits(value));

    public static implicit operator Scalar(float value) => (double)value;

    public static implicit operator Scalar(bool value) => new(Ct.Tag.Bool, value ? 1 : 0);

    public override string ToString() => Tag switch
    {
        Ct.Tag.Double => BitConverter.Int64BitsToDouble(Bits).ToString("R", System.Globalization.CultureInfo.InvariantCulture),
        Ct.Tag.Bool => Bits != 0 ? "true" : "false",
        _ => Bits.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };
}
