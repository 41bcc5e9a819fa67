using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace CharaStudio.Engine.Weights;

/// <summary>A tensor to be written.</summary>
/// <param name="Bytes">Little-endian, as many as type and shape need.</param>
public sealed record TensorData(string Name, ElementType Type, IReadOnlyList<long> Shape, ReadOnlyMemory<byte> Bytes)
{
    public static TensorData Of(string name, IReadOnlyList<long> shape, ReadOnlySpan<float> numbers) =>
        new(name, ElementType.F32, shape, MemoryMarshal.AsBytes(numbers).ToArray());
}

/// <summary>Writes safetensors: widest types first, then by name, so that every tensor is aligned and the same tensors give the same bytes.</summary>
public static class SafetensorsWriter
{
    /// <summary>Writes beside the target and renames over it: whoever has the old file mapped keeps the old file.</summary>
    /// <exception cref="WeightsException">What would be written would not be read again: a name twice, or a length that does not fit a shape.</exception>
    public static void Write(string path, IReadOnlyCollection<TensorData> tensors, IReadOnlyDictionary<string, string>? metadata = null)
    {
        ForeignFormat.RefuseName(path);
        var ordered = tensors.OrderByDescending(tensor => tensor.Type.Size()).ThenBy(tensor => tensor.Name, StringComparer.Ordinal).ToList();
        var entries = new List<TensorEntry>(ordered.Count);
        var offset = 0L;
        foreach (var tensor in ordered)
        {
            entries.Add(new TensorEntry(tensor.Name, tensor.Type, tensor.Shape, offset, tensor.Bytes.Length));
            offset += tensor.Bytes.Length;
        }

        var header = SafetensorsHeader.Write(entries, metadata);
        SafetensorsHeader.Read(path, header, offset); // The reader's rules are the writer's.
        var temporary = path + ".part";
        try
        {
            using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write))
            {
                Span<byte> length = stackalloc byte[8];
                BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)header.Length);
                file.Write(length);
                file.Write(header);
                ordered.ForEach(tensor => file.Write(tensor.Bytes.Span));
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
