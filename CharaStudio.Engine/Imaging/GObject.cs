using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace CharaStudio.Engine.Imaging;

/// <summary>References and errors of GLib objects.</summary>
internal static unsafe partial class GObject
{
    private const string ObjectLibrary = "libgobject-2.0.so.0";
    private const string GLibLibrary = "libglib-2.0.so.0";

    [LibraryImport(ObjectLibrary, EntryPoint = "g_object_unref")]
    public static partial void Unref(nint instance);

    [LibraryImport(ObjectLibrary, EntryPoint = "g_object_ref")]
    public static partial nint Ref(nint instance);

    [LibraryImport(ObjectLibrary, EntryPoint = "g_signal_connect_data", StringMarshalling = StringMarshalling.Utf8)]
    public static partial ulong Connect(Handle instance, string signal, nint handler, nint data, nint destroyData, int flags);

    [LibraryImport(GLibLibrary, EntryPoint = "g_free")]
    public static partial void Free(nint memory);

    [LibraryImport(GLibLibrary, EntryPoint = "g_error_free")]
    private static partial void FreeError(nint error);

    /// <summary>The text of a <c>GError*</c>, which is freed; the fallback when there is none.</summary>
    public static string TakeMessage(nint error, string fallback)
    {
        if (error == 0)
        {
            return fallback;
        }

        // struct GError { GQuark domain; gint code; gchar *message; }
        var text = Marshal.PtrToStringUTF8(*(nint*)(error + 8)) ?? fallback;
        FreeError(error);
        return text.Trim();
    }

    internal sealed class Handle() : SafeHandleZeroOrMinusOneIsInvalid(true)
    {
        protected override bool ReleaseHandle()
        {
            Unref(handle);
            return true;
        }
    }
}
