using System.Buffers.Binary;
using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;

namespace CharaStudio.Engine.Weights;

/// <summary>
/// A safetensors file opened for reading. Its data is mapped, not read: a tensor costs memory when it is used. A file that shrinks
/// while it is mapped would end the process, so weights are replaced by renaming a new file over the old one, never in place.
/// </summary>
public sealed unsafe class SafetensorsFile : IDisposable
{
    private const int LengthBytes = 8;
    private const int ScanBytes = 1 << 20;
    private readonly FileStream _stream;
    private readonly MemoryMappedFile _map;
    private readonly MemoryMappedViewAccessor _view;
    private readonly byte* _data;
    private readonly long _dataStart;

    private SafetensorsFile(FileStream stream, SafetensorsHeader header, long dataStart)
    {
        (_stream, Header, _dataStart) = (stream, header, dataStart);
        _map = MemoryMappedFile.CreateFromFile(stream, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        _view = _map.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        byte* start = null;
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        _data = start + _view.PointerOffset + dataStart;
    }

    public SafetensorsHeader Header { get; }

    public string Path => _stream.Name;

    /// <summary>The open file, its length, and where its data begins: for whoever maps it.</summary>
    internal (Microsoft.Win32.SafeHandles.SafeFileHandle Handle, long Length, long DataStart) Extent => (_stream.SafeFileHandle, _stream.Length, _dataStart);

    public IReadOnlyDictionary<string, TensorEntry> Tensors => Header.Tensors;

    /// <exception cref="WeightsException">The file is none, is not sound, or is of a kind that may run code.</exception>
    public static SafetensorsFile Open(string path)
    {
        ForeignFormat.RefuseName(path);
        FileStream stream;
        try
        {
            stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new WeightsException(path, null, "the file cannot be opened.", error);
        }

        try
        {
            var header = ReadHeader(path, stream, out var dataStart);
            return new SafetensorsFile(stream, header, dataStart);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>A tensor's bytes, little-endian, in the file's own memory: do not use them after <see cref="Dispose"/>.</summary>
    /// <exception cref="WeightsException">There is no such tensor, or it is larger than 2 GiB.</exception>
    public ReadOnlySpan<byte> Bytes(string name)
    {
        ObjectDisposedException.ThrowIf(!_stream.CanRead, this);
        var tensor = Find(name);
        return tensor.Length <= int.MaxValue
            ? new ReadOnlySpan<byte>(_data + tensor.Offset, (int)tensor.Length)
            : throw new WeightsException(_stream.Name, name, "it is larger than 2 GiB.");
    }

    /// <summary>A tensor widened (or, from F64, rounded) to single precision.</summary>
    /// <exception cref="WeightsException">There is no such tensor, or it does not hold floating-point numbers.</exception>
    public float[] Floats(string name)
    {
        var bytes = Bytes(name);
        switch (Tensors[name].Type)
        {
            case ElementType.F32:
                return MemoryMarshal.Cast<byte, float>(bytes).ToArray();
            case ElementType.F64:
                return Array.ConvertAll(MemoryMarshal.Cast<byte, double>(bytes).ToArray(), wide => (float)wide);
            case ElementType.F16:
                return Array.ConvertAll(MemoryMarshal.Cast<byte, Half>(bytes).ToArray(), half => (float)half);
            case ElementType.BF16:
                // The upper half of a single.
                return Array.ConvertAll(MemoryMarshal.Cast<byte, ushort>(bytes).ToArray(), upper => BitConverter.UInt32BitsToSingle((uint)upper << 16));
            case var other:
                throw new WeightsException(_stream.Name, name, $"{other.Word()} holds no floating-point numbers.");
        }
    }

    /// <exception cref="WeightsException">There is no such tensor.</exception>
    public TensorEntry Find(string name) =>
        Tensors.TryGetValue(name, out var tensor) ? tensor : throw new WeightsException(_stream.Name, name, "the file has no such tensor.");

    /// <summary>Looks at every floating-point number. Reads the file instead of the mapping: a file that shrinks meanwhile is an error, not a crash.</summary>
    /// <exception cref="WeightsException">A number is NaN or infinite, or the file cannot be read to its end.</exception>
    public void CheckFinite(CancellationToken token = default)
    {
        var buffer = new byte[ScanBytes];
        foreach (var tensor in Tensors.Values.OrderBy(tensor => tensor.Offset))
        {
            for (var done = 0L; done < tensor.Length; done += buffer.Length)
            {
                token.ThrowIfCancellationRequested();
                var chunk = buffer.AsSpan(0, (int)Math.Min(buffer.Length, tensor.Length - done));
                if (ReadFully(_stream, chunk, _dataStart + tensor.Offset + done) < chunk.Length)
                {
                    throw new WeightsException(_stream.Name, tensor.Name, "the file ended while it was read.");
                }

                if (Finiteness.IndexOfNonFinite(chunk, tensor.Type) is var at and >= 0)
                {
                    throw new WeightsException(_stream.Name, tensor.Name, $"number {(done / tensor.Type.Size()) + at} is NaN or infinite.");
                }
            }
        }
    }

    public void Dispose()
    {
        if (_stream.CanRead)
        {
            _view.SafeMemoryMappedViewHandle.ReleasePointer();
        }

        _view.Dispose();
        _map.Dispose();
        _stream.Dispose();
    }

    private static SafetensorsHeader ReadHeader(string path, FileStream stream, out long dataStart)
    {
        Span<byte> first = stackalloc byte[LengthBytes];
        var got = ReadFully(stream, first, 0);
        ForeignFormat.RefuseContent(path, first[..got]);
        if (got < LengthBytes)
        {
            throw new WeightsException(path, null, stream.Length == 0 ? "the file is empty." : "the file is too short to hold a header.");
        }

        var length = BinaryPrimitives.ReadUInt64LittleEndian(first);
        if (length is 0 or > SafetensorsHeader.MaxLength)
        {
            throw new WeightsException(path, null, $"the header claims {length} bytes; 1 to {SafetensorsHeader.MaxLength} are read. This is no safetensors file, or it is damaged.");
        }

        var json = new byte[(int)Math.Min((long)length, Math.Max(0, stream.Length - LengthBytes))];
        if (json.Length < (int)length || ReadFully(stream, json, LengthBytes) < json.Length)
        {
            throw new WeightsException(path, null, $"the header claims {length} bytes, more than the file has: it is truncated.");
        }

        dataStart = LengthBytes + (long)length;
        return SafetensorsHeader.Read(path, json, stream.Length - dataStart);
    }

    private static int ReadFully(FileStream stream, Span<byte> buffer, long offset)
    {
        var done = 0;
        while (done < buffer.Length && RandomAccess.Read(stream.SafeFileHandle, buffer[done..], offset + done) is var got and > 0)
        {
            done += got;
        }

        return done;
    }
}
