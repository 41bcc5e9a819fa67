using System.Runtime.InteropServices;
using System.Xml;

namespace CharaStudio.Engine.Imaging;

/// <summary>librsvg 2.54: parse from memory, render to a cairo context. https://gnome.pages.gitlab.gnome.org/librsvg/Rsvg-2.0/</summary>
internal static unsafe partial class Rsvg
{
    private const string Library = "librsvg-2.so.2";

    [LibraryImport(Library, EntryPoint = "rsvg_handle_new_from_data")]
    private static partial GObject.Handle FromData(byte* data, nuint length, out nint error);

    [LibraryImport(Library, EntryPoint = "rsvg_handle_render_document")]
    private static partial int RenderDocument(GObject.Handle handle, Cairo.Context context, in Rectangle viewport, out nint error);

    /// <summary>Parses SVG bytes. No base URI is set, so references to files are never followed.</summary>
    public static GObject.Handle Parse(ReadOnlySpan<byte> utf8)
    {
        fixed (byte* data = utf8)
        {
            var handle = FromData(data, (nuint)utf8.Length, out var error);
            if (handle.IsInvalid)
            {
                handle.Dispose();
                throw ReadFailure(GObject.TakeMessage(error, "no reason given"), utf8);
            }

            return handle;
        }
    }

    /// <summary>
    /// libxml that gets no memory stops where it is and takes that for the document's end. A document that a second reader finds whole
    /// was not cut short by whoever wrote it.
    /// </summary>
    internal static Exception ReadFailure(string reason, ReadOnlySpan<byte> utf8) =>
        reason.Contains("Premature end of data", StringComparison.OrdinalIgnoreCase) && IsWhole(utf8)
            ? new InsufficientMemoryException($"The SVG cannot be read: out of memory ({reason})")
            : NativeFailure.Of("The SVG cannot be read", reason);

    private static bool IsWhole(ReadOnlySpan<byte> utf8)
    {
        using var reader = XmlReader.Create(new MemoryStream(utf8.ToArray()), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
        try
        {
            while (reader.Read())
            {
            }

            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }

    public static void Render(GObject.Handle svg, Cairo.Context context, double width, double height)
    {
        if (RenderDocument(svg, context, new Rectangle(0, 0, width, height), out var error) == 0)
        {
            throw NativeFailure.Of("The SVG cannot be drawn", GObject.TakeMessage(error, "no reason given"));
        }

        Cairo.Check(Cairo.Status(context));
    }

    [StructLayout(LayoutKind.Sequential)]
    internal readonly record struct Rectangle(double X, double Y, double Width, double Height);
}
