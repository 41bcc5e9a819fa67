using System.Runtime.InteropServices;

namespace CharaStudio.Engine.Imaging;

internal static unsafe partial class Pixbuf
{
    [LibraryImport(Library, EntryPoint = "gdk_pixbuf_loader_new_with_type", StringMarshalling = StringMarshalling.Utf8)]
    private static partial GObject.Handle NewLoader(string kind, out nint error);

    [LibraryImport(Library, EntryPoint = "gdk_pixbuf_loader_set_size")]
    private static partial void SetSize(nint loader, int width, int height);

    [LibraryImport(Library, EntryPoint = "gdk_pixbuf_loader_write")]
    private static partial int Write(GObject.Handle loader, byte* data, nuint count, out nint error);

    [LibraryImport(Library, EntryPoint = "gdk_pixbuf_loader_close")]
    private static partial int Close(GObject.Handle loader, out nint error);

    /// <summary>Borrowed from the loader.</summary>
    [LibraryImport(Library, EntryPoint = "gdk_pixbuf_loader_get_pixbuf")]
    private static partial nint GetPixbuf(GObject.Handle loader);

    /// <summary>A new reference, turned as EXIF says.</summary>
    [LibraryImport(Library, EntryPoint = "gdk_pixbuf_apply_embedded_orientation")]
    private static partial nint ApplyOrientation(nint picture);

    [LibraryImport(Library, EntryPoint = "gdk_pixbuf_get_width")]
    private static partial int GetWidth(nint picture);

    [LibraryImport(Library, EntryPoint = "gdk_pixbuf_get_height")]
    private static partial int GetHeight(nint picture);

    [LibraryImport(Library, EntryPoint = "gdk_pixbuf_get_rowstride")]
    private static partial int GetStride(nint picture);

    [LibraryImport(Library, EntryPoint = "gdk_pixbuf_get_n_channels")]
    private static partial int GetChannels(nint picture);

    [LibraryImport(Library, EntryPoint = "gdk_pixbuf_get_pixels")]
    private static partial byte* GetPixels(nint picture);

    [LibraryImport(Library, EntryPoint = "gdk_pixbuf_new_from_data")]
    private static partial GObject.Handle FromData(
        byte* data, int colourSpace, int hasAlpha, int bits, int width, int height, int stride, nint destroy, nint destroyData);

    [LibraryImport(Library, EntryPoint = "gdk_pixbuf_save_to_bufferv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SaveToBuffer(
        GObject.Handle picture, out nint buffer, out nuint size, string kind, string?[] keys, string?[] values, out nint error);
}
