using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;

namespace CharaStudio.Engine.Imaging;

/// <summary>One page of a PDF.</summary>
/// <param name="Svg">The whole SVG document.</param>
/// <param name="Width">Points, 1/72 inch.</param>
/// <param name="Height">Points, 1/72 inch.</param>
public sealed record SvgPage(string Svg, double Width, double Height);

/// <summary>SVG text to pixels and PDF by librsvg and cairo. Same text and size, same pixels; safe to call from several threads.</summary>
public static unsafe class SvgRaster
{
    /// <summary>Draws the document stretched into a viewport of the given pixels; what it does not paint stays transparent.</summary>
    /// <exception cref="PictureException">The SVG is malformed, or the size is beyond <see cref="PictureLimits"/>.</exception>
    /// <exception cref="NativeLibraryMissingException">librsvg or cairo is not installed.</exception>
    public static Pixels Render(string svg, int width, int height)
    {
        PictureLimits.Check(width, height);
        return Guard(() =>
        {
            using var document = Parse(svg);
            var bytes = GC.AllocateArray<byte>(width * height * 4, pinned: true);
            fixed (byte* data = bytes)
            {
                using var surface = Cairo.ImageSurface(data, Cairo.Argb32, width, height, width * 4);
                Cairo.Check(Cairo.Status(surface));
                using (var context = Cairo.Create(surface))
                {
                    Rsvg.Render(document, context, width, height);
                }

                Cairo.Flush(surface);
                Cairo.Finish(surface);
            }

            return Pixels.FromPremultipliedBgra(width, height, bytes);
        });
    }

    /// <summary>Pages as one PDF; text stays text, fonts are embedded. Dates are left at the epoch so that the same pages give the same bytes.</summary>
    public static byte[] ToPdf(IReadOnlyList<SvgPage> pages, string? title = null, string? author = null)
    {
        if (pages.Count == 0)
        {
            throw new PictureException("A PDF needs at least one page.");
        }

        foreach (var page in pages)
        {
            // PDF readers stop at 200 inches a side (ISO 32000-1, annex C).
            if (!(page.Width is >= 1 and <= 14400) || !(page.Height is >= 1 and <= 14400))
            {
                throw new PictureException($"A PDF page of {page.Width} x {page.Height} points is not possible: sides are 1 to 14400.");
            }
        }

        return Guard(() => DrawPages(pages, title, author));
    }

    private static byte[] DrawPages(IReadOnlyList<SvgPage> pages, string? title, string? author)
    {
        var output = new ArrayBufferWriter<byte>(1 << 16);
        var sink = GCHandle.Alloc(output);
        try
        {
            using var surface = Cairo.PdfSurface(&Write, GCHandle.ToIntPtr(sink), pages[0].Width, pages[0].Height);
            Cairo.Check(Cairo.Status(surface));
            Cairo.PdfSetMetadata(surface, Cairo.PdfCreator, "CharaStudio");
            Cairo.PdfSetMetadata(surface, Cairo.PdfCreateDate, "1970-01-01T00:00:00Z");
            if (!string.IsNullOrEmpty(title))
            {
                Cairo.PdfSetMetadata(surface, Cairo.PdfTitle, title.Replace('\0', ' '));
            }

            if (!string.IsNullOrEmpty(author))
            {
                Cairo.PdfSetMetadata(surface, Cairo.PdfAuthor, author.Replace('\0', ' '));
            }

            using (var context = Cairo.Create(surface))
            {
                foreach (var page in pages)
                {
                    Cairo.PdfSetSize(surface, page.Width, page.Height);
                    using var document = Parse(page.Svg);
                    Rsvg.Render(document, context, page.Width, page.Height);
                    Cairo.ShowPage(context);
                }
            }

            Cairo.Finish(surface);
            Cairo.Check(Cairo.Status(surface));
        }
        finally
        {
            sink.Free();
        }

        return output.WrittenSpan.ToArray();
    }

    private static GObject.Handle Parse(string svg)
    {
        if (svg.Length > PictureLimits.SvgLength)
        {
            throw new PictureException($"The SVG has {svg.Length} characters; at most {PictureLimits.SvgLength} are read.");
        }

        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(svg.Length));
        try
        {
            return Rsvg.Parse(buffer.AsSpan(0, Encoding.UTF8.GetBytes(svg, buffer)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static T Guard<T>(Func<T> draw)
    {
        try
        {
            return draw();
        }
        catch (DllNotFoundException missing)
        {
            throw new NativeLibraryMissingException("librsvg", "librsvg2-2", missing);
        }
    }

    [UnmanagedCallersOnly]
    private static int Write(nint closure, byte* data, uint length)
    {
        const int success = 0, writeError = 11;
        try
        {
            ((ArrayBufferWriter<byte>)GCHandle.FromIntPtr(closure).Target!).Write(new ReadOnlySpan<byte>(data, (int)length));
            return success;
        }
        catch (OutOfMemoryException)
        {
            return writeError;
        }
    }
}
