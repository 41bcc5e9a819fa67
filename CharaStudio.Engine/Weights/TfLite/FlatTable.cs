using System.Buffers.Binary;

namespace CharaStudio.Engine.Weights.TfLite;

/// <summary>One table of a FlatBuffers file: fields by their number in the schema, absent ones with their default.</summary>
internal readonly struct FlatTable
{
    private readonly FlatBuffer _buffer;
    private readonly int _start;
    private readonly int _size;
    private readonly int _vtable;
    private readonly int _fields;

    public FlatTable(FlatBuffer buffer, int start)
    {
        (_buffer, _start) = (buffer, start);
        var vtable = start - (long)buffer.Int32(start);
        if (vtable < 0 || vtable > buffer.Length - 4)
        {
            throw buffer.Wrong($"the table at {start} has its list of fields at {vtable}, outside the file.");
        }

        _vtable = (int)vtable;
        var vtableSize = buffer.UInt16(_vtable);
        _size = buffer.UInt16(_vtable + 2);
        _ = buffer.Bytes(_vtable, vtableSize);
        _ = buffer.Bytes(start, _size);
        if (vtableSize < 4 || vtableSize % 2 != 0 || _size < 4)
        {
            throw buffer.Wrong($"the table at {start} has impossible sizes ({vtableSize} and {_size}).");
        }

        _fields = (vtableSize - 4) / 2;
    }

    public FlatBuffer Buffer => _buffer;

    public bool Has(int field) => Place(field, 1) > 0;

    public byte Byte(int field, byte absent = 0) => Place(field, 1) is > 0 and var at ? _buffer.Bytes(at, 1)[0] : absent;

    public bool Flag(int field) => Byte(field) switch
    {
        0 => false,
        1 => true,
        var other => throw _buffer.Wrong($"a yes-or-no of the table at {_start} is {other}."),
    };

    public int Int32(int field, int absent = 0) => Place(field, 4) is > 0 and var at ? _buffer.Int32(at) : absent;

    public float Single(int field) => Place(field, 4) is > 0 and var at ? BinaryPrimitives.ReadSingleLittleEndian(_buffer.Bytes(at, 4)) : 0;

    public FlatTable? Table(int field) => Place(field, 4) is > 0 and var at ? new FlatTable(_buffer, _buffer.Follow(at)) : null;

    public string Text(int field) => Place(field, 4) is > 0 and var at ? _buffer.Text(_buffer.Follow(at)) : "";

    /// <summary>Bytes from where they lie; empty when absent.</summary>
    public ReadOnlyMemory<byte> Bytes(int field)
    {
        var (start, count) = Vector(field, 1, int.MaxValue, "bytes");
        return _buffer.Memory(start, count);
    }

    /// <summary>Empty when absent.</summary>
    public int[] Int32s(int field, int most, string what) => Numbers(field, 4, most, what, BinaryPrimitives.ReadInt32LittleEndian);

    public long[] Int64s(int field, int most, string what) => Numbers(field, 8, most, what, BinaryPrimitives.ReadInt64LittleEndian);

    public float[] Singles(int field, int most, string what) => Numbers(field, 4, most, what, BinaryPrimitives.ReadSingleLittleEndian);

    public int[] UInt16s(int field, int most, string what) => Numbers(field, 2, most, what, bytes => (int)BinaryPrimitives.ReadUInt16LittleEndian(bytes));

    public FlatTable[] Tables(int field, int most, string what)
    {
        var (start, count) = Vector(field, 4, most, what);
        var tables = new FlatTable[count];
        for (var i = 0; i < count; i++)
        {
            tables[i] = new FlatTable(_buffer, _buffer.Follow(start + (4 * i)));
        }

        return tables;
    }

    private delegate T Reading<T>(ReadOnlySpan<byte> bytes);

    private T[] Numbers<T>(int field, int size, int most, string what, Reading<T> read)
    {
        var (start, count) = Vector(field, size, most, what);
        var numbers = new T[count];
        for (var i = 0; i < count; i++)
        {
            numbers[i] = read(_buffer.Bytes(start + (size * i), size));
        }

        return numbers;
    }

    private (int Start, int Count) Vector(int field, int size, int most, string what)
    {
        if (Place(field, 4) is not (> 0 and var at))
        {
            return (0, 0);
        }

        var vector = _buffer.Vector(_buffer.Follow(at), size);
        return vector.Count <= most ? vector : throw _buffer.Wrong($"there are {vector.Count} {what}; at most {most} are read.");
    }

    // 0 when the field is absent; nothing lies at byte 0 but the file's own first reference.
    private int Place(int field, int size)
    {
        if (field >= _fields || _buffer.UInt16(_vtable + 4 + (2 * field)) is not (> 0 and var within))
        {
            return 0;
        }

        return within >= 4 && within + size <= _size
            ? _start + within
            : throw _buffer.Wrong($"field {field} of the table at {_start} lies outside it.");
    }
}
