using System.Runtime.InteropServices;

namespace CharaStudio.Engine.Vision;

/// <summary>Plane of Native/ctcv/ctcv.h.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct NativePlane
{
    public void* Data;
    public int Width;
    public int Height;
    public int Channels;
    public Depth Depth;
    public long Stride;
}

/// <summary>The C interface of Native/ctcv: each call returns a status and leaves its message with the thread.</summary>
internal static unsafe partial class Ctcv
{
    public const string Library = "ctcv";

    /// <summary>Must equal what ctcv.cpp says.</summary>
    public const int Abi = 1;

    /// <exception cref="VisionException">The status is not "done".</exception>
    public static void Check(int status)
    {
        if (status != 0)
        {
            throw new VisionException((VisionFault)status, Sentence(Marshal.PtrToStringUTF8((nint)Error()) ?? "no reason given"));
        }
    }

    // OpenCV's texts may run over several lines, quoted by "> ".
    private static string Sentence(string text)
    {
        var line = string.Join(' ', text.Split('\n').Select(part => part.StartsWith("> ", StringComparison.Ordinal) ? part[2..] : part)).Trim().TrimEnd('.');
        return line.Length == 0 ? "No reason given." : char.ToUpperInvariant(line[0]) + line[1..] + ".";
    }

    [LibraryImport(Library, EntryPoint = "ctcv_abi")]
    public static partial int GetAbi();

    [LibraryImport(Library, EntryPoint = "ctcv_version")]
    public static partial byte* GetVersion();

    [LibraryImport(Library, EntryPoint = "ctcv_error")]
    private static partial byte* Error();

    [LibraryImport(Library, EntryPoint = "ctcv_free")]
    public static partial void Free(void* memory);

    [LibraryImport(Library, EntryPoint = "ctcv_threads")]
    public static partial int Threads(int count);

    [LibraryImport(Library, EntryPoint = "ctcv_decode")]
    public static partial int Decode(byte* bytes, long length, int channels, long mostPixels, NativePlane* made);

    [LibraryImport(Library, EntryPoint = "ctcv_encode")]
    public static partial int Encode(NativePlane* picture, int kind, int quality, void** bytes, long* length);

    [LibraryImport(Library, EntryPoint = "ctcv_resize")]
    public static partial int Resize(NativePlane* source, NativePlane* target, Interpolation interpolation);

    [LibraryImport(Library, EntryPoint = "ctcv_warp")]
    public static partial int Warp(
        NativePlane* source, NativePlane* target, double* matrix, int rows, int inverse, Interpolation interpolation, Border border, double* outside);

    [LibraryImport(Library, EntryPoint = "ctcv_gaussian")]
    public static partial int Gaussian(NativePlane* source, NativePlane* target, double sigma);

    [LibraryImport(Library, EntryPoint = "ctcv_morphology")]
    public static partial int Morph(NativePlane* source, NativePlane* target, Morphology operation, Brush brush, int radius);

    [LibraryImport(Library, EntryPoint = "ctcv_distance")]
    public static partial int Distance(NativePlane* mask, NativePlane* target);

    [LibraryImport(Library, EntryPoint = "ctcv_components")]
    public static partial int Components(NativePlane* mask, NativePlane* labels, int neighbours, Region* regions, int capacity, int* count);

    [LibraryImport(Library, EntryPoint = "ctcv_keep_largest")]
    public static partial int KeepLargest(NativePlane* mask, int neighbours);

    [LibraryImport(Library, EntryPoint = "ctcv_contours")]
    public static partial int Contours(NativePlane* mask, double tolerance, int** block, long* length);

    [LibraryImport(Library, EntryPoint = "ctcv_refine")]
    public static partial int Refine(NativePlane* guide, NativePlane* mask, NativePlane* target, int radius, double epsilon, int shrink);

    [LibraryImport(Library, EntryPoint = "ctcv_grabcut")]
    public static partial int GrabCut(NativePlane* picture, NativePlane* mask, int iterations, int seed);

    [LibraryImport(Library, EntryPoint = "ctcv_flow")]
    public static partial int Flow(NativePlane* from, NativePlane* to, NativePlane* flow, FlowPreset preset);

    [LibraryImport(Library, EntryPoint = "ctcv_inpaint")]
    public static partial int Inpaint(NativePlane* picture, NativePlane* mask, NativePlane* target, double radius, InpaintMethod method);

    [LibraryImport(Library, EntryPoint = "ctcv_clone")]
    public static partial int Clone(NativePlane* source, NativePlane* mask, NativePlane* scene, int x, int y, CloneMode mode);
}
