using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CharaStudio.Engine.Native;

/// <summary>The entries of Native/ct. They return 0, or a <see cref="Status"/> whose text <see cref="Error"/> gives on the same thread.</summary>
internal static unsafe partial class Ct
{
    public const string Library = "ct";

    public enum Status
    {
        Done = 0,
        Refused = 1,
        OutOfMemory = 2,
        NotFound = 3,
    }

    [LibraryImport(Library)]
    public static partial int ct_error(byte* text, int capacity);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial Status ct_op_find(string name, string overload, out nint op);

    [LibraryImport(Library)]
    public static partial Status ct_op_call(nint op, Value* arguments, int count, Value* results, int capacity, out int produced);

    [LibraryImport(Library)]
    public static partial Status ct_op_rest(Value* results, int capacity);

    [LibraryImport(Library)]
    public static partial int ct_op_names(byte* text, int capacity);

    [LibraryImport(Library)]
    public static partial void ct_tensor_release(nint tensor);

    [LibraryImport(Library)]
    [SuppressGCTransition]
    public static partial nint ct_tensor_retain(nint tensor);

    [LibraryImport(Library)]
    [SuppressGCTransition]
    public static partial long ct_tensor_uses(nint tensor);

    [LibraryImport(Library)]
    [SuppressGCTransition]
    public static partial long ct_tensor_version(nint tensor);

    [LibraryImport(Library)]
    [SuppressGCTransition]
    public static partial Status ct_tensor_describe(nint tensor, Description* description);

    [LibraryImport(Library)]
    public static partial Status ct_tensor_copy(void* data, int type, long* sizes, int dimensions, out nint result);

    [LibraryImport(Library)]
    public static partial Status ct_tensor_over(void* data, int type, long* sizes, int dimensions, delegate* unmanaged[Cdecl]<nint, void> release, nint context, out nint result);

    [LibraryImport(Library)]
    public static partial Status ct_file_map(int descriptor, long length, out nint map);

    [LibraryImport(Library)]
    public static partial void ct_file_release(nint map);

    [LibraryImport(Library)]
    public static partial Status ct_file_tensor(nint map, long offset, int type, long* sizes, int dimensions, out nint result);

    [LibraryImport(Library)]
    [SuppressGCTransition]
    public static partial int ct_grad_enabled();

    [LibraryImport(Library)]
    [SuppressGCTransition]
    public static partial void ct_grad_enable(int enabled);

    [LibraryImport(Library)]
    public static partial nint ct_inference_enter();

    [LibraryImport(Library)]
    public static partial void ct_inference_leave(nint mode);

    [LibraryImport(Library)]
    public static partial Status ct_tensor_require_grad(nint tensor, int required);

    [LibraryImport(Library)]
    public static partial Status ct_tensor_retain_grad(nint tensor);

    [LibraryImport(Library)]
    public static partial Status ct_tensor_grad(nint tensor, out nint gradient);

    [LibraryImport(Library)]
    public static partial Status ct_tensor_set_grad(nint tensor, nint gradient);

    [LibraryImport(Library)]
    public static partial Status ct_tensor_set_data(nint tensor, nint data);

    [LibraryImport(Library)]
    public static partial Status ct_backward(nint tensor, nint gradient, int keepGraph, int createGraph);

    [LibraryImport(Library)]
    public static partial Status ct_grad(
        nint* outputs, nint* gradients, int outputCount, nint* inputs, int inputCount, int keepGraph, int createGraph, int allowUnused, nint* results);

    [LibraryImport(Library)]
    public static partial Status ct_seed(ulong seed);

    [LibraryImport(Library)]
    public static partial Status ct_generator_new(int isGlobal, ulong seed, out nint generator);

    [LibraryImport(Library)]
    public static partial void ct_generator_release(nint generator);

    [LibraryImport(Library)]
    public static partial Status ct_generator_seed(nint generator, ulong seed);

    [LibraryImport(Library)]
    public static partial Status ct_generator_initial(nint generator, out ulong seed);

    [LibraryImport(Library)]
    public static partial Status ct_generator_state(nint generator, out nint state);

    [LibraryImport(Library)]
    public static partial Status ct_generator_restore(nint generator, nint state);

    [LibraryImport(Library)]
    public static partial int ct_threads();

    [LibraryImport(Library)]
    public static partial Status ct_set_threads(int threads);

    [LibraryImport(Library)]
    public static partial int ct_flush_denormals(int flush);

    [LibraryImport(Library)]
    public static partial Status ct_deterministic(int required);

    [LibraryImport(Library)]
    public static partial Status ct_tf32(int allowed);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial Status ct_load(string library);

    [LibraryImport(Library)]
    public static partial int ct_cuda_devices();

    [LibraryImport(Library)]
    public static partial int ct_version(byte* text, int capacity);

    [LibraryImport(Library)]
    public static partial int ct_build(byte* text, int capacity);

    [LibraryImport(Library)]
    public static partial Status ct_memory_install();

    [LibraryImport(Library)]
    public static partial void ct_memory_read(Memory* memory);

    [LibraryImport(Library)]
    public static partial void ct_memory_limit(long bytes);

    [LibraryImport(Library)]
    public static partial void ct_memory_forget_peak();

    [LibraryImport(Library)]
    public static partial void ct_memory_trim();

    /// <summary>One argument or result, 16 bytes: ct_value.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct Value
    {
        public Tag Tag;
        public int Count;
        public long Bits;
    }

    public enum Tag
    {
        Default,
        None,
        Tensor,
        Int,
        Double,
        Bool,
        Ints,
        Doubles,
        Bools,
        String,
        Tensors,
        Device,
        Generator,
    }

    /// <summary>ct_description.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct Description
    {
        public long* Sizes;
        public long* Strides;
        public void* Data;
        public long Elements;
        public int Dimensions;
        public short Type;
        public sbyte Device;
        public sbyte DeviceIndex;
        public Flag Flags;

        public readonly ReadOnlySpan<long> Shape => new(Sizes, Dimensions);
    }

    [Flags]
    public enum Flag : uint
    {
        None = 0,
        Contiguous = 1,
        RequiresGrad = 2,
        IsLeaf = 4,
        IsInference = 8,
    }

    /// <summary>ct_memory.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct Memory
    {
        public long Used;
        public long Peak;
        public long Reserved;
        public long Limit;
        public long Allocations;
        public long Reuses;
    }

    /// <summary>A text of an entry that takes a buffer and returns how long the text is, its final zero included.</summary>
    public static string Text(delegate*<byte*, int, int> entry)
    {
        var capacity = 512;
        while (true)
        {
            var buffer = new byte[capacity];
            fixed (byte* text = buffer)
            {
                var length = entry(text, capacity);
                if (length <= capacity)
                {
                    return System.Text.Encoding.UTF8.GetString(buffer, 0, Math.Max(0, length - 1));
                }

                capacity = length;
            }
        }
    }

    public static string Error() => Text(&ct_error);

    /// <exception cref="TensorException">The entry failed.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Check(Status status, string what)
    {
        if (status is not Status.Done)
        {
            Throw(status, what);
        }
    }

    private static void Throw(Status status, string what) => throw (status is Status.OutOfMemory
        ? new TensorMemoryException($"{what}: {Error()}")
        : new TensorException($"{what}: {Error()}"));
}
