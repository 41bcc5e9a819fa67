using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace CharaStudio.Engine.Native;

/// <summary>
/// libtorch in this process: whether it is there, which it is, its threads and its memory. Loaded when first asked for and never
/// before, so that everything else works without it.
/// </summary>
public static unsafe partial class TensorRuntime
{
    /// <summary>Folder with libct.so, instead of the program's own.</summary>
    public const string FolderVariable = "CHARASTUDIO_NATIVE";

    private static readonly Lazy<string?> s_reason = new(Load, LazyThreadSafetyMode.ExecutionAndPublication);

    public static bool IsAvailable => s_reason.Value is null;

    /// <summary>Why there are no tensors, and what to type; null when there are.</summary>
    public static string? Reason => s_reason.Value;

    /// <summary>"libtorch 1.13.0": what the headers say; Debian's 1.13.1 calls itself 1.13.0.</summary>
    public static string Version => IsAvailable ? "libtorch " + Ct.Text(&Ct.ct_version) : "no libtorch";

    /// <summary>How libtorch was built, one fact a line.</summary>
    public static string Build => Require() ? Ct.Text(&Ct.ct_build) : "";

    /// <summary>Which of ATen's own kernels run here: DEFAULT, AVX2 or AVX512.</summary>
    public static string Capability =>
        Build.Split('\n').FirstOrDefault(line => line.Contains("CPU capability usage", StringComparison.Ordinal))?.Split(": ")[^1].Trim() ?? "unknown";

    public static int CudaDevices => IsAvailable ? Ct.ct_cuda_devices() : 0;

    /// <summary>Threads within one operator, 1 to 1024. More than one pays only for large work on idle cores: small networks get slower.</summary>
    public static int Threads
    {
        get => Require() ? Ct.ct_threads() : 0;
        set
        {
            Require();
            Ct.Check(Ct.ct_set_threads(value), "threads");
        }
    }

    /// <summary>Lets CUDA round single precision to 10 bits of mantissa: faster, and off where results are compared.</summary>
    public static void AllowTf32(bool allowed)
    {
        Require();
        Ct.Check(Ct.ct_tf32(allowed ? 1 : 0), "tf32");
    }

    /// <summary>The names of all operators with their overloads, "aten::add.Tensor".</summary>
    public static IReadOnlyList<string> Operators => Require() ? Ct.Text(&Ct.ct_op_names).Split('\n', StringSplitOptions.RemoveEmptyEntries) : [];

    /// <summary>True, or <see cref="TensorsMissingException"/>.</summary>
    public static bool Require() => s_reason.Value is { } reason ? throw new TensorsMissingException(reason) : true;

    [ModuleInitializer]
#pragma warning disable CA2255 // The resolver must stand before any entry is called, in tests as in the worker.
    internal static void Resolve() => NativeLibrary.SetDllImportResolver(typeof(TensorRuntime).Assembly, (name, assembly, search) =>
        name is Ct.Library ? NativeLibrary.Load(PathOf(name)) : nint.Zero);
#pragma warning restore CA2255

    private static string? Load()
    {
        var path = PathOf(Ct.Library);
        if (!File.Exists(path))
        {
            return "The tensor engine is not built: libtorch's headers were not there when the studio was. Install Debian's libtorch-dev, libopenblas0-pthread and g++ and build again: ./studio up does both.";
        }

        Prepare();
        try
        {
            NativeLibrary.Load(path);
        }
        catch (DllNotFoundException error)
        {
            return $"The tensor engine cannot be loaded: {error.Message.Split('\n')[0].Trim()} Install Debian's libtorch-dev and libopenblas0-pthread, or name another libtorch by LIBTORCH, and build again.";
        }

        if (Ct.ct_memory_install() is not Ct.Status.Done)
        {
            return $"The tensor engine cannot be started: {Ct.Error()}";
        }

        if (Environment.GetEnvironmentVariable("LIBTORCH") is { Length: > 0 } folder
            && Path.Combine(folder, "lib", "libtorch_cuda.so") is var cuda && File.Exists(cuda) && Ct.ct_load(cuda) is not Ct.Status.Done)
        {
            return $"The CUDA half of libtorch cannot be loaded: {Ct.Error()}";
        }

        return null;
    }

    private static string PathOf(string name) =>
        Path.Combine(Environment.GetEnvironmentVariable(FolderVariable) ?? AppContext.BaseDirectory, $"lib{name}.so");

    // Both are read when the libraries load, and .NET's own SetEnvironmentVariable does not reach them. Passive waiting keeps the thread
    // pools of OpenMP and OpenBLAS from spinning against each other (2.6 times on a UNet step); OpenBLAS 0.3.21 does not know newer
    // processors and takes slow kernels for them unless told what they can do (twice on matrix products).
    private static void Prepare()
    {
        SetEnvironment("OMP_WAIT_POLICY", "PASSIVE", overwrite: 0);
        if (Avx512F.IsSupported && Avx512BW.IsSupported && Avx512DQ.IsSupported)
        {
            SetEnvironment("OPENBLAS_CORETYPE", "SkylakeX", overwrite: 1);
        }
    }

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetEnvironment(string name, string value, int overwrite);
}
