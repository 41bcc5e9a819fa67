namespace CharaStudio.Engine.Weights;

/// <summary>
/// Says no to formats that can run code when they are read. A pickle is a program for Python's unpickler, and a .pt, .ckpt or .bin
/// is a zip with a pickle in it: nothing here reads either, whatever it is called.
/// </summary>
internal static class ForeignFormat
{
    private const string Only = "Only .safetensors files are read.";
    private static readonly string[] s_pickled = [".pt", ".pth", ".ckpt", ".bin", ".pkl", ".pickle", ".zip", ".npy", ".npz", ".joblib"];

    /// <summary>Whether a file's name says that a pickle may be in it.</summary>
    public static bool IsPickleName(string path) => s_pickled.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    /// <exception cref="WeightsException">The name is not that of a safetensors file.</exception>
    public static void RefuseName(string path)
    {
        if (IsPickleName(path))
        {
            throw new WeightsException(path, null, $"such a file may hold a pickle, a program that would run when the file is read, so it is never opened. {Only}");
        }

        if (!string.Equals(Path.GetExtension(path), ".safetensors", StringComparison.OrdinalIgnoreCase))
        {
            throw new WeightsException(path, null, $"the name does not end in .safetensors. {Only}");
        }
    }

    /// <exception cref="WeightsException">The first bytes are those of a pickle or of another container.</exception>
    public static void RefuseContent(string path, ReadOnlySpan<byte> first)
    {
        if (first.StartsWith("PK"u8))
        {
            throw new WeightsException(path, null, $"this is a zip archive (perhaps a PyTorch file, which holds a pickle) under another name; it is never unpacked. {Only}");
        }

        // Protocols 2 to 5 begin with 0x80 and the number; a header that long would be refused as well, but less clearly.
        if (first.Length >= 2 && first[0] == 0x80 && first[1] is >= 2 and <= 5 && first.Length >= 8 && first[7] != 0)
        {
            throw new WeightsException(path, null, $"this is a Python pickle under another name, a program that would run when it is read; it is never run. {Only}");
        }

        if (first.StartsWith("GGUF"u8))
        {
            throw new WeightsException(path, null, $"this is a GGUF file under another name. {Only}");
        }
    }
}
