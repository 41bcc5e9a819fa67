using System.Buffers.Binary;
using System.Text;

namespace CharaStudio.Engine.Weights.TfLite;

/// <summary>
/// The bytes of a FlatBuffers file. Every read is inside the file or a <see cref="WeightsException"/>; references point only
/// forward, so nothing can be circular. https://flatbuffers.dev/internals/
/// </summary>
internal sealed class FlatBuffer(string file, ReadOnlyMemory<byte> bytes)
{
    private const int LongestText = 4096;
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public string File => file;

    public int Length => bytes.Length;

    /// <summary>The outermost table, of a file that says it is of the given kind.</summary>
    /// <exception cref="WeightsException">The four letters are others, or the table is not inside the file.</exception>
    public FlatTable Root(ReadOnlySpan<byte> identifier)
    {
        if (Length < 8 || !Bytes(4, 4).SequenceEqual(identifier))
        {
            throw Wrong($"the letters {Encoding.ASCII.GetString(identifier)} are not at byte 4: this is another kind of file.");
        }

        return new FlatTable(this, Follow(0));
    }

    public ReadOnlySpan<byte> Bytes(int offset, int length) =>
        offset >= 0 && length >= 0 && offset <= Length - length
            ? bytes.Span.Slice(offset, length)
            : throw Wrong($"{length} bytes at {offset} would be read, but the file has {Length}.");

    public ReadOnlyMemory<byte> Memory(int offset, int length)
    {
        _ = Bytes(offset, length);
        return bytes.Slice(offset, length);
    }

    public int Int32(int offset) => BinaryPrimitives.ReadInt32LittleEndian(Bytes(offset, 4));

    public ushort UInt16(int offset) => BinaryPrimitives.ReadUInt16LittleEndian(Bytes(offset, 2));

    /// <summary>Where the reference at an offset points to: behind itself, with room for at least four bytes.</summary>
    public int Follow(int offset)
    {
        var distance = BinaryPrimitives.ReadUInt32LittleEndian(Bytes(offset, 4));
        return distance >= 4 && offset + (long)distance <= Length - 4
            ? offset + (int)distance
            : throw Wrong($"a reference at {offset} leads {distance} bytes on, out of the file.");
    }

    /// <summary>Where a vector's elements begin, and how many there are; all are inside the file.</summary>
    public (int Start, int Count) Vector(int offset, int elementSize)
    {
        var count = BinaryPrimitives.ReadUInt32LittleEndian(Bytes(offset, 4));
        return count <= (Length - offset - 4) / elementSize
            ? (offset + 4, (int)count)
            : throw Wrong($"a list at {offset} claims {count} elements of {elementSize} bytes, more than the file has.");
    }

    public string Text(int offset)
    {
        var (start, count) = Vector(offset, 1);
        if (count > LongestText)
        {
            throw Wrong($"a text at {offset} is longer than {LongestText} bytes.");
        }

        try
        {
            return s_strict.GetString(Bytes(start, count));
        }
        catch (DecoderFallbackException error)
        {
            throw new WeightsException(file, null, $"a text at {offset} is not UTF-8.", error);
        }
    }

    public WeightsException Wrong(string reason) => new(file, null, reason);
}
