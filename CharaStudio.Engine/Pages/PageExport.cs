using System.Globalization;
using System.IO.Compression;
using CharaStudio.Engine.Imaging;

namespace CharaStudio.Engine.Pages;

/// <summary>A composed page ready to be written: its document and its SVG.</summary>
public sealed record ComposedPage(PageDocument Document, string Svg)
{
    public PageSize Size => Document.Size;
}

/// <summary>Pages as files. Same pages, same bytes.</summary>
public static class PageExport
{
    // Zip cannot say "no time"; its first moment keeps archives reproducible.
    private static readonly DateTimeOffset s_epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] ToPng(ComposedPage page) => Raster(page).ToPng();

    /// <param name="quality">1 to 100.</param>
    public static byte[] ToJpeg(ComposedPage page, int quality = 92) => Raster(page).ToJpeg(quality);

    /// <summary>A panel's own SVG (see <see cref="PageComposer.ComposePanel"/>) in pixels.</summary>
    /// <param name="width">Pixels; the height follows from the panel's shape.</param>
    public static Pixels PanelRaster(PanelArea area, string svg, int width) =>
        SvgRaster.Render(svg, width, Math.Max(1, (int)Math.Round(width / area.Aspect)));

    public static byte[] ToPdf(IReadOnlyList<ComposedPage> pages, string title, string author)
    {
        PageText.CheckCharacters(title, "The title");
        PageText.CheckCharacters(author, "The author");
        return SvgRaster.ToPdf([.. pages.Select(p => new SvgPage(p.Svg, p.Size.Width, p.Size.Height))], title, author);
    }

    /// <summary>A comic book archive: stored PNG pages with zero-padded names and <c>ComicInfo.xml</c>.</summary>
    public static byte[] ToCbz(IReadOnlyList<ComposedPage> pages, ComicInfo info)
    {
        var images = pages.Select(ToPng).ToList();
        var digits = Math.Max(3, pages.Count.ToString(CultureInfo.InvariantCulture).Length);
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "ComicInfo.xml", info.ToXml([.. images.Select((image, i) => (pages[i].Size.PixelWidth, pages[i].Size.PixelHeight, (long)image.Length))]));
            for (var i = 0; i < images.Count; i++)
            {
                Add(zip, (i + 1).ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0') + ".png", images[i]);
            }
        }

        return stream.ToArray();
    }

    private static Pixels Raster(ComposedPage page) => SvgRaster.Render(page.Svg, page.Size.PixelWidth, page.Size.PixelHeight);

    private static void Add(ZipArchive zip, string name, byte[] bytes)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
        entry.LastWriteTime = s_epoch;
        using var content = entry.Open();
        content.Write(bytes);
    }
}
