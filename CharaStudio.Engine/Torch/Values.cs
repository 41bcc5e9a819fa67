using System.Runtime.InteropServices;
using CharaStudio.Engine.Native;

namespace CharaStudio.Engine.Torch;

/// <summary>Tensors from numbers of the program. The numbers are copied; TorchSharp has these members once for each type of number.</summary>
public static partial class torch
{
    /// <summary>A tensor of no dimensions.</summary>
    public static Tensor tensor<TNumber>(TNumber scalar, Device? device = null, bool requires_grad = false)
        where TNumber : unmanaged => Copy<TNumber>([scalar], [], null, device, requires_grad);

    public static Tensor tensor<TNumber>(TNumber[] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
        where TNumber : unmanaged => Copy<TNumber>(rawArray, [rawArray.Length], dtype, device, requires_grad);

    public static Tensor tensor<TNumber>(TNumber[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
        where TNumber : unmanaged => Copy<TNumber>(rawArray, dimensions, dtype, device, requires_grad);

    public static Tensor tensor<TNumber>(IList<TNumber> rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
        where TNumber : unmanaged => Copy<TNumber>([.. rawArray], [rawArray.Count], dtype, device, requires_grad);

    public static Tensor tensor<TNumber>(IList<TNumber> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
        where TNumber : unmanaged => Copy<TNumber>([.. rawArray], dimensions, dtype, device, requires_grad);

    public static Tensor tensor<TNumber>(Memory<TNumber> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
        where TNumber : unmanaged => Copy<TNumber>(rawArray.Span, dimensions, dtype, device, requires_grad);

    public static Tensor tensor<TNumber>(TNumber[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
        where TNumber : unmanaged => Copy<TNumber>(rawArray, dtype, device, requires_grad);

    public static Tensor tensor<TNumber>(TNumber[,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
        where TNumber : unmanaged => Copy<TNumber>(rawArray, dtype, device, requires_grad);

    public static Tensor tensor<TNumber>(TNumber[,,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
        where TNumber : unmanaged => Copy<TNumber>(rawArray, dtype, device, requires_grad);

    /// <summary>The shape and type of the array, which may have any number of dimensions.</summary>
    public static Tensor from_array(Array rawArray, ScalarType? type = null, Device? device = null)
    {
        var shape = new long[rawArray.Rank];
        for (var i = 0; i < shape.Length; i++)
        {
            shape[i] = rawArray.GetLongLength(i);
        }

        return CopyBytes(Bytes(rawArray), TypeOf(rawArray.GetType().GetElementType()!), shape, type, device, false);
    }

    /// <summary>
    /// The array's elements, in one dimension, read as this type. A copy, unlike TorchSharp's, which looks at the array's own memory.
    /// </summary>
    /// <param name="count">How many elements; -1 is all from the offset on.</param>
    /// <param name="offset">Elements to leave out at the beginning.</param>
    public static Tensor frombuffer(Array rawArray, ScalarType dtype, long count = -1, long offset = 0, bool requires_grad = false, Device? device = null)
    {
        var bytes = Bytes(rawArray);
        var (size, all) = (dtype.element_size(), bytes.Length / dtype.element_size());
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, all);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, -1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, all - offset);
        var taken = count < 0 ? all - offset : count;
        return CopyBytes(bytes.Slice((int)offset * size, (int)taken * size), dtype, [taken], null, device, requires_grad);
    }

    /// <exception cref="ArgumentException">No tensor has elements of that type.</exception>
    internal static ScalarType TypeOf(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Byte => ScalarType.Byte,
        TypeCode.SByte => ScalarType.Int8,
        TypeCode.Int16 => ScalarType.Int16,
        TypeCode.Int32 => ScalarType.Int32,
        TypeCode.Int64 => ScalarType.Int64,
        TypeCode.Single => ScalarType.Float32,
        TypeCode.Double => ScalarType.Float64,
        TypeCode.Boolean => ScalarType.Bool,
        _ when type == typeof(Half) => ScalarType.Float16,
        _ when type == typeof(System.Numerics.Complex) => ScalarType.ComplexFloat64,
        _ when type == typeof((float, float)) => ScalarType.ComplexFloat32,
        _ => throw new ArgumentException($"A tensor cannot hold {type.Name}: byte, sbyte, short, int, long, Half, float, double, bool, Complex or (float, float).", nameof(type)),
    };

    private static Tensor Copy<TNumber>(ReadOnlySpan<TNumber> values, ReadOnlySpan<long> shape, ScalarType? dtype, Device? device, bool requires_grad)
        where TNumber : unmanaged => CopyBytes(MemoryMarshal.AsBytes(values), TypeOf(typeof(TNumber)), shape, dtype, device, requires_grad);

    private static Tensor Copy<TNumber>(Array values, ScalarType? dtype, Device? device, bool requires_grad)
        where TNumber : unmanaged
    {
        var tensor = from_array(values, dtype, device);
        return tensor.Needing(requires_grad);
    }

    private static unsafe Tensor CopyBytes(ReadOnlySpan<byte> bytes, ScalarType from, ReadOnlySpan<long> shape, ScalarType? dtype, Device? device, bool requires_grad)
    {
        TensorRuntime.Require();
        var elements = 1L;
        foreach (var size in shape)
        {
            elements = checked(elements * size);
        }

        if (elements * from.element_size() != bytes.Length)
        {
            throw new ArgumentException($"{bytes.Length / from.element_size()} numbers do not make the shape [{string.Join(", ", shape.ToArray())}].", nameof(shape));
        }

        fixed (byte* data = bytes)
        {
            fixed (long* sizes = shape)
            {
                Ct.Check(Ct.ct_tensor_copy(data, (int)from, sizes, shape.Length, out var handle), "tensor");
                return Placed(Tensor.Own(handle), dtype, device).Needing(requires_grad);
            }
        }
    }

    /// <summary>The tensor itself where it has this type and place already.</summary>
    private static Tensor Placed(Tensor tensor, ScalarType? dtype, Device? device)
    {
        if ((dtype is null || dtype == tensor.dtype) && (device is null || device.type is DeviceType.CPU))
        {
            return tensor;
        }

        using (tensor)
        {
            return tensor.to(dtype ?? tensor.dtype, device ?? CPU);
        }
    }

    private static ReadOnlySpan<byte> Bytes(Array array) =>
        MemoryMarshal.CreateReadOnlySpan(ref MemoryMarshal.GetArrayDataReference(array), checked(array.Length * TypeOf(array.GetType().GetElementType()!).element_size()));
}
