using System.Collections;
using System.Runtime.InteropServices;

namespace CharaStudio.Engine.Torch;

/// <summary>
/// The elements of a tensor on the CPU, in the order of its shape however its memory lies. The type must be the tensor's:
/// convert before. Of BFloat16 use <c>to(float32)</c>.
/// </summary>
public sealed class TensorAccessor<TNumber> : IEnumerable<TNumber>
    where TNumber : unmanaged
{
    private readonly torch.Tensor _tensor;

    internal TensorAccessor(torch.Tensor tensor)
    {
        if (tensor.device.type is not DeviceType.CPU)
        {
            throw new InvalidOperationException($"Only a tensor on the CPU shows its numbers; this is {tensor}. Call cpu() first.");
        }

        if (torch.TypeOf(typeof(TNumber)) != tensor.dtype)
        {
            throw new ArgumentException($"{typeof(TNumber).Name} is not the type of {tensor}. Convert it by to(...) first.", nameof(tensor));
        }

        _tensor = tensor;
    }

    public long Count => _tensor.numel();

    public unsafe TNumber this[params long[] indices]
    {
        get => *At(indices);
        set => *At(indices) = value;
    }

    public TNumber[] ToArray()
    {
        var values = new TNumber[checked((int)Count)];
        CopyTo(values.AsSpan());
        return values;
    }

    public void CopyTo(TNumber[] array, int arrayIndex = 0, long tensorIndex = 0)
    {
        using var dense = Dense();
        Values(dense)[checked((int)tensorIndex)..].CopyTo(array.AsSpan(arrayIndex));
    }

    public void CopyTo(Span<TNumber> array)
    {
        using var dense = Dense();
        Values(dense).CopyTo(array);
    }

    public void CopyFrom(TNumber[] array, int arrayIndex = 0, long tensorIndex = 0)
    {
        if (!_tensor.is_contiguous())
        {
            throw new InvalidOperationException($"Numbers can be copied only into a contiguous tensor; {_tensor} is a view.");
        }

        array.AsSpan(arrayIndex).CopyTo(Values(_tensor)[checked((int)tensorIndex)..]);
    }

    public IEnumerator<TNumber> GetEnumerator() => ((IEnumerable<TNumber>)ToArray()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static Span<TNumber> Values(torch.Tensor dense) => MemoryMarshal.Cast<byte, TNumber>(dense.bytes);

    private torch.Tensor Dense() => _tensor.is_contiguous() ? _tensor.alias() : _tensor.contiguous();

    private unsafe TNumber* At(long[] indices)
    {
        var description = _tensor.Describe();
        if (indices.Length != description.Dimensions)
        {
            throw new ArgumentException($"{indices.Length} indices for {_tensor}.", nameof(indices));
        }

        var place = 0L;
        for (var i = 0; i < indices.Length; i++)
        {
            var index = indices[i] < 0 ? indices[i] + description.Sizes[i] : indices[i];
            ArgumentOutOfRangeException.ThrowIfNegative(index, nameof(indices));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, description.Sizes[i], nameof(indices));
            place += index * description.Strides[i];
        }

        return (TNumber*)description.Data + place;
    }
}

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The elements, of the tensor's own type.</summary>
        public TensorAccessor<TNumber> data<TNumber>()
            where TNumber : unmanaged => new(this);

        /// <summary>The only element, of the tensor's own type, from whatever device.</summary>
        /// <exception cref="InvalidOperationException">There are more elements than one.</exception>
        public TNumber item<TNumber>()
            where TNumber : unmanaged
        {
            if (numel() != 1)
            {
                throw new InvalidOperationException($"item() wants a tensor of one element; this is {this}.");
            }

            using var here = cpu();
            using var flat = here.reshape(1);
            return new TensorAccessor<TNumber>(flat)[0];
        }
    }
}

/// <summary>A tensor's only element as a number, converted.</summary>
public static class TensorNumbers
{
    public static float ToSingle(this torch.Tensor value) => Only<float>(value, torch.ScalarType.Float32);

    public static double ToDouble(this torch.Tensor value) => Only<double>(value, torch.ScalarType.Float64);

    public static int ToInt32(this torch.Tensor value) => Only<int>(value, torch.ScalarType.Int32);

    public static long ToInt64(this torch.Tensor value) => Only<long>(value, torch.ScalarType.Int64);

    public static bool ToBoolean(this torch.Tensor value) => Only<bool>(value, torch.ScalarType.Bool);

    private static TNumber Only<TNumber>(torch.Tensor value, torch.ScalarType type)
        where TNumber : unmanaged
    {
        using var converted = value.to(type);
        return converted.item<TNumber>();
    }
}
