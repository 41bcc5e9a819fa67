namespace CharaStudio.Engine.Native;

/// <summary>Memory of CPU tensors in this process. Bytes.</summary>
/// <param name="Used">What live tensors asked for, exactly.</param>
/// <param name="Peak">The most that <paramref name="Used"/> has been since <see cref="ForgetPeak"/>.</param>
/// <param name="Reserved">What is held of the system: in use and kept for the next tensors.</param>
/// <param name="Limit">Most that <paramref name="Reserved"/> may be; 0 for no limit.</param>
/// <param name="Allocations">How many tensors asked for memory.</param>
/// <param name="Reuses">How many of them got a block that was kept.</param>
public sealed record TensorMemory(long Used, long Peak, long Reserved, long Limit, long Allocations, long Reuses)
{
    /// <summary>As it stands now.</summary>
    public static unsafe TensorMemory Read()
    {
        TensorRuntime.Require();
        Ct.Memory memory;
        Ct.ct_memory_read(&memory);
        return new TensorMemory(memory.Used, memory.Peak, memory.Reserved, memory.Limit, memory.Allocations, memory.Reuses);
    }

    /// <summary>Sets the limit: a tensor that would pass it is a <see cref="TensorMemoryException"/>, and the process lives on.</summary>
    /// <param name="bytes">From 0, which is no limit.</param>
    public static void SetLimit(long bytes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bytes);
        TensorRuntime.Require();
        Ct.ct_memory_limit(bytes);
    }

    /// <summary>Begins a new peak: for the memory of one job.</summary>
    public static void ForgetPeak()
    {
        TensorRuntime.Require();
        Ct.ct_memory_forget_peak();
    }

    /// <summary>Gives kept blocks back to the system.</summary>
    public static void Trim()
    {
        TensorRuntime.Require();
        Ct.ct_memory_trim();
    }
}
