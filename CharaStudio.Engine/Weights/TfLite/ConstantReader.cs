using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace CharaStudio.Engine.Weights.TfLite;

/// <summary>Tensors with their constants widened: half to single, bytes by scale and zero point, sparse to dense.</summary>
internal sealed class ConstantReader(FlatBuffer buffer, FlatTable[] buffers)
{
    private const int LongestSide = 1 << 20;

    // A sparse tensor may be this much larger than what is stored of it.
    private const int MostSparse = 256;

    private int _read;
    private long _parameters;

    private enum Stored
    {
        Float32 = 0,
        Float16 = 1,
        Int32 = 2,
        UInt8 = 3,
        Int64 = 4,
        Bool = 6,
        Int8 = 9,
    }

    /// <summary>The next tensor of the network.</summary>
    /// <exception cref="WeightsException">Its type is not read, or its data is not what its shape needs.</exception>
    public TfLiteTensor Read(FlatTable table)
    {
        var index = _read++;
        var name = table.Text(3);
        var shape = table.Int32s(0, TfLiteReader.MaxRank, "sides of a shape");
        var count = Count(name, shape);
        var type = (Stored)table.Byte(1);
        if (!Enum.IsDefined(type))
        {
            throw Wrong(name, $"its numbers are of type {(int)type} of the schema, which is not read.");
        }

        var whole = type is Stored.Int32 or Stored.Int64 or Stored.Bool;
        var at = table.Int32(2);
        if (at < 0 || at >= buffers.Length)
        {
            throw Wrong(name, $"its data is in buffer {at}; there are {buffers.Length}.");
        }

        var data = buffers[at].Bytes(0);
        if (data.IsEmpty)
        {
            if (type is Stored.UInt8 or Stored.Int8)
            {
                throw Wrong(name, "it would be computed in bytes; networks that run quantised are not read.");
            }

            return new TfLiteTensor(index, name, whole, shape);
        }

        _parameters += count;
        if (_parameters > TfLiteReader.MaxParameters)
        {
            throw Wrong(name, $"with it the constants have more than {TfLiteReader.MaxParameters} numbers.");
        }

        return whole
            ? new TfLiteTensor(index, name, whole, shape, Integers: Integers(name, type, data.Span, count))
            : new TfLiteTensor(index, name, whole, shape, Floats: Floats(table, name, type, data.Span, shape, count));
    }

    private int Count(string name, int[] shape)
    {
        var count = 1L;
        foreach (var side in shape)
        {
            count *= side;
            if (side is < 1 or > LongestSide || count > TfLiteReader.MaxParameters)
            {
                throw Wrong(name, $"its shape {TensorEntry.Spell(shape.Select(wide => (long)wide))} is impossible or too large.");
            }
        }

        return (int)count;
    }

    private float[] Floats(FlatTable table, string name, Stored type, ReadOnlySpan<byte> data, int[] shape, int count)
    {
        var sparsity = table.Table(6);
        var stored = sparsity is null ? count : data.Length / Size(type);
        CheckLength(name, type, data, stored);
        if (sparsity is not null && (stored == 0 || count / stored > MostSparse || type is Stored.UInt8 or Stored.Int8))
        {
            throw Wrong(name, $"only {stored} of its {count} numbers are stored, or they are stored as bytes.");
        }

        var numbers = Widen(table, name, type, data, shape);
        foreach (var number in numbers)
        {
            if (!float.IsFinite(number))
            {
                throw Wrong(name, "one of its numbers is NaN or infinite.");
            }
        }

        return sparsity is { } sparse ? SparseTensor.Read(sparse, name, shape).Densify(numbers) : numbers;
    }

    private static float[] Widen(FlatTable table, string name, Stored type, ReadOnlySpan<byte> data, int[] shape)
    {
        switch (type)
        {
            case Stored.Float32:
                return MemoryMarshal.Cast<byte, float>(data).ToArray();
            case Stored.Float16:
                var halves = MemoryMarshal.Cast<byte, Half>(data);
                var numbers = new float[halves.Length];
                for (var i = 0; i < numbers.Length; i++)
                {
                    numbers[i] = (float)halves[i];
                }

                return numbers;
            default:
                return AffineScale.Read(table, name, shape).Widen(data, signed: type is Stored.Int8);
        }
    }

    private int[] Integers(string name, Stored type, ReadOnlySpan<byte> data, int count)
    {
        CheckLength(name, type, data, count);
        var numbers = new int[count];
        for (var i = 0; i < count; i++)
        {
            numbers[i] = type switch
            {
                Stored.Int32 => BinaryPrimitives.ReadInt32LittleEndian(data[(4 * i)..]),
                Stored.Bool => data[i] == 0 ? 0 : 1,
                _ => BinaryPrimitives.ReadInt64LittleEndian(data[(8 * i)..]) is >= int.MinValue and <= int.MaxValue and var number
                    ? (int)number
                    : throw Wrong(name, "one of its numbers needs more than 32 bits."),
            };
        }

        return numbers;
    }

    private void CheckLength(string name, Stored type, ReadOnlySpan<byte> data, int count)
    {
        if (data.Length != (long)count * Size(type))
        {
            throw Wrong(name, $"it has {data.Length} bytes of data; {count} numbers of {Size(type)} bytes are due.");
        }
    }

    private static int Size(Stored type) => type switch
    {
        Stored.Float32 or Stored.Int32 => 4,
        Stored.Float16 => 2,
        Stored.Int64 => 8,
        _ => 1,
    };

    private WeightsException Wrong(string name, string reason) => new(buffer.File, name, reason);
}
