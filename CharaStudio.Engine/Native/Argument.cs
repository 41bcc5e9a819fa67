using CharaStudio.Engine.Torch;

namespace CharaStudio.Engine.Native;

/// <summary>
/// An argument of an operator. Nothing is converted here: the operator's schema decides, in ct. A null of any kind is "none";
/// <see cref="Default"/> is the schema's own default.
/// </summary>
internal readonly struct Argument
{
    public readonly object? Reference;
    public readonly long Bits;
    public readonly Ct.Tag Tag;

    private Argument(Ct.Tag tag, long bits, object? reference) => (Tag, Bits, Reference) = (tag, bits, reference);

    public static Argument Default => default;

    public static Argument None => new(Ct.Tag.None, 0, null);

    public static implicit operator Argument(torch.Tensor? tensor) => tensor is null ? None : new(Ct.Tag.Tensor, 0, tensor);

    public static implicit operator Argument(long number) => new(Ct.Tag.Int, number, null);

    public static implicit operator Argument(int number) => new(Ct.Tag.Int, number, null);

    public static implicit operator Argument(long? number) => number is { } value ? value : None;

    public static implicit operator Argument(double number) => new(Ct.Tag.Double, BitConverter.DoubleToInt64Bits(number), null);

    public static implicit operator Argument(double? number) => number is { } value ? value : None;

    public static implicit operator Argument(bool truth) => new(Ct.Tag.Bool, truth ? 1 : 0, null);

    public static implicit operator Argument(bool? truth) => truth is { } value ? value : None;

    public static implicit operator Argument(long[]? numbers) => numbers is null ? None : new(Ct.Tag.Ints, 0, numbers);

    public static implicit operator Argument(double[]? numbers) => numbers is null ? None : new(Ct.Tag.Doubles, 0, numbers);

    public static implicit operator Argument(bool[]? truths) => truths is null ? None : new(Ct.Tag.Bools, 0, truths);

    public static implicit operator Argument(string? text) => text is null ? None : new(Ct.Tag.String, 0, text);

    /// <summary>A list with gaps (null) serves operators that take optional tensors, as indexing does.</summary>
    public static implicit operator Argument(torch.Tensor?[]? tensors) => tensors is null ? None : new(Ct.Tag.Tensors, 0, tensors);

    public static implicit operator Argument(torch.ScalarType type) => new(Ct.Tag.Int, (long)type, null);

    public static implicit operator Argument(torch.ScalarType? type) => type is { } value ? value : None;

    public static implicit operator Argument(torch.Device? device) =>
        device is null ? None : new(Ct.Tag.Device, ((long)device.type << 32) | (uint)device.index, null);

    public static implicit operator Argument(torch.Generator? generator) => generator is null ? None : new(Ct.Tag.Generator, 0, generator);

    public static implicit operator Argument(Scalar? scalar) => scalar is null ? None : new(scalar.Tag, scalar.Bits, null);
}
