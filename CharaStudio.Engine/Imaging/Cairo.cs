using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace CharaStudio.Engine.Imaging;

/// <summary>The part of cairo 1.16 that pictures and PDF need. https://www.cairographics.org/manual/</summary>
internal static unsafe partial class Cairo
{
    public const string Library = "libcairo.so.2";

    /// <summary>CAIRO_FORMAT_ARGB32: premultiplied, BGRA bytes on little-endian machines.</summary>
    public const int Argb32 = 0;

    public const int PdfTitle = 0;
    public const int PdfAuthor = 1;
    public const int PdfCreator = 4;
    public const int PdfCreateDate = 5;

    [LibraryImport(Library, EntryPoint = "cairo_image_surface_create_for_data")]
    public static partial Surface ImageSurface(byte* data, int format, int width, int height, int stride);

    [LibraryImport(Library, EntryPoint = "cairo_pdf_surface_create_for_stream")]
    public static partial Surface PdfSurface(delegate* unmanaged<nint, byte*, uint, int> write, nint closure, double width, double height);

    [LibraryImport(Library, EntryPoint = "cairo_pdf_surface_set_size")]
    public static partial void PdfSetSize(Surface surface, double width, double height);

    [LibraryImport(Library, EntryPoint = "cairo_pdf_surface_set_metadata", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void PdfSetMetadata(Surface surface, int key, string value);

    [LibraryImport(Library, EntryPoint = "cairo_surface_flush")]
    public static partial void Flush(Surface surface);

    [LibraryImport(Library, EntryPoint = "cairo_surface_finish")]
    public static partial void Finish(Surface surface);

    [LibraryImport(Library, EntryPoint = "cairo_surface_status")]
    public static partial int Status(Surface surface);

    [LibraryImport(Library, EntryPoint = "cairo_create")]
    public static partial Context Create(Surface surface);

    [LibraryImport(Library, EntryPoint = "cairo_status")]
    public static partial int Status(Context context);

    [LibraryImport(Library, EntryPoint = "cairo_show_page")]
    public static partial void ShowPage(Context context);

    [LibraryImport(Library, EntryPoint = "cairo_status_to_string")]
    private static partial nint StatusText(int status);

    [LibraryImport(Library, EntryPoint = "cairo_surface_destroy")]
    private static partial void DestroySurface(nint surface);

    [LibraryImport(Library, EntryPoint = "cairo_destroy")]
    private static partial void DestroyContext(nint context);

    public static void Check(int status)
    {
        if (status != 0)
        {
            throw NativeFailure.Of("cairo", $"{Marshal.PtrToStringUTF8(StatusText(status))}.");
        }
    }

    internal sealed class Surface() : SafeHandleZeroOrMinusOneIsInvalid(true)
    {
        protected override bool ReleaseHandle()
        {
            DestroySurface(handle);
            return true;
        }
    }

    internal sealed class Context() : SafeHandleZeroOrMinusOneIsInvalid(true)
    {
        protected override bool ReleaseHandle()
        {
            DestroyContext(handle);
            return true;
        }
    }
}
