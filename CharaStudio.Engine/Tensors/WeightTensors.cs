#if !TORCHSHARP
using CharaStudio.Engine.Native;
#endif
using CharaStudio.Engine.Weights;

namespace CharaStudio.Engine.Tensors;

/// <summary>
/// Safetensors files as tensors. A file is mapped, not read: a tensor costs memory when it is used, and what is written to it stays in
/// this process. The tensors keep the mapping alive by themselves.
/// </summary>
public static class WeightTensors
{
    /// <summary>Every tensor of a file, or of an index with its files (a name that ends in .index.json).</summary>
    /// <exception cref="WeightsException">The file is none or is not sound.</exception>
    public static Dictionary<string, torch.Tensor> Load(string path)
    {
        if (!path.EndsWith(".index.json", StringComparison.Ordinal))
        {
            using var file = SafetensorsFile.Open(path);
            return Load(file);
        }

        using var sharded = ShardedWeights.Open(path);
        return sharded.Files.SelectMany(Load).ToDictionary(item => item.Key, item => item.Value, StringComparer.Ordinal);
    }

#if TORCHSHARP
    /// <inheritdoc cref="Load(string)"/>
    public static Dictionary<string, torch.Tensor> Load(SafetensorsFile file)
    {
        var tensors = new Dictionary<string, torch.Tensor>(StringComparer.Ordinal);
        foreach (var (name, entry) in file.Tensors)
        {
            // The package maps no files.
            var tensor = torch.empty([.. entry.Shape], dtype: Type(entry.Type));
            file.Bytes(name).CopyTo(tensor.bytes);
            tensors[name] = tensor;
        }

        return tensors;
    }
#else
    /// <inheritdoc cref="Load(string)"/>
    public static unsafe Dictionary<string, torch.Tensor> Load(SafetensorsFile file)
    {
        var tensors = new Dictionary<string, torch.Tensor>(StringComparer.Ordinal);
        var (handle, length, start) = file.Extent;
        var isHeld = false;
        var map = nint.Zero;
        try
        {
            handle.DangerousAddRef(ref isHeld);
            TensorRuntime.Require();
            Ct.Check(Ct.ct_file_map((int)handle.DangerousGetHandle(), length, out map), file.Path);
            foreach (var (name, entry) in file.Tensors)
            {
                fixed (long* sizes = entry.Shape.ToArray())
                {
                    tensors[name] = torch.Tensor.Own(Tensor(file, map, start, entry, sizes));
                }
            }

            return tensors;
        }
        finally
        {
            if (map != 0)
            {
                Ct.ct_file_release(map);
            }

            if (isHeld)
            {
                handle.DangerousRelease();
            }
        }
    }

    // The format allows tensors that are not aligned to their numbers; those are copied.
    private static unsafe nint Tensor(SafetensorsFile file, nint map, long start, TensorEntry entry, long* sizes)
    {
        var offset = start + entry.Offset;
        nint tensor;
        if (offset % entry.Type.Size() == 0)
        {
            Ct.Check(Ct.ct_file_tensor(map, offset, (int)Type(entry.Type), sizes, entry.Shape.Count, out tensor), entry.Name);
            return tensor;
        }

        fixed (byte* bytes = file.Bytes(entry.Name))
        {
            Ct.Check(Ct.ct_tensor_copy(bytes, (int)Type(entry.Type), sizes, entry.Shape.Count, out tensor), entry.Name);
            return tensor;
        }
    }
#endif

    /// <summary>Writes tensors as they are, whatever device they are on; beside the target and renamed over it.</summary>
    public static void Save(string path, IReadOnlyDictionary<string, torch.Tensor> tensors, IReadOnlyDictionary<string, string>? metadata = null)
    {
        using var off = torch.no_grad();
        using var scope = torch.NewDisposeScope();
        SafetensorsWriter.Write(path, [.. tensors.Select(item => Data(item.Key, item.Value.detach().cpu().contiguous()))], metadata);
    }

    private static TensorData Data(string name, torch.Tensor tensor) => new(name, Type(name, tensor.dtype), tensor.shape, tensor.bytes.ToArray());

    private static torch.ScalarType Type(ElementType type) => type switch
    {
        ElementType.F64 => torch.ScalarType.Float64,
        ElementType.F32 => torch.ScalarType.Float32,
        ElementType.F16 => torch.ScalarType.Float16,
        ElementType.BF16 => torch.ScalarType.BFloat16,
        ElementType.I64 => torch.ScalarType.Int64,
        ElementType.I32 => torch.ScalarType.Int32,
        ElementType.I16 => torch.ScalarType.Int16,
        ElementType.I8 => torch.ScalarType.Int8,
        ElementType.U8 => torch.ScalarType.Byte,
        _ => torch.ScalarType.Bool,
    };

    private static ElementType Type(string name, torch.ScalarType type) => Enum.GetValues<ElementType>().Any(element => Type(element) == type)
        ? Enum.GetValues<ElementType>().First(element => Type(element) == type)
        : throw new WeightsException("tensors", name, $"{type} has no place in a safetensors file.");
}
