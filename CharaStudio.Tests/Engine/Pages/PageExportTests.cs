using System.Diagnostics;
using System.IO.Compression;
using System.Xml.Linq;
using CharaStudio.Engine.Pages;

namespace CharaStudio.Tests.Engine.Pages;

public sealed class PageExportTests
{
    private static readonly string[] s_schemaOrder =
        ["Title", "Series", "Number", "Summary", "Writer", "PageCount", "LanguageISO", "Manga", "Characters", "Locations", "Pages"];

    [Fact]
    public async Task ToPdf_Dialogue_IsFoundAsText()
    {
        var page = Samples.Composed(Samples.Page("splash", Reading.Ltr, Samples.Say("Burn this letter.")));
        var text = await TextOf(PageExport.ToPdf([page, page], "Frost Moon", "Lin"));
        Assert.Equal(2, text.Split("THIS").Length - 1);
        Assert.Contains("LETTER.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void ToCbz_RightToLeftBook_OpensWithInfoInSchemaOrder()
    {
        var page = Samples.Composed(Samples.Page("two_tiers", Reading.Rtl) with { Size = PageSizes.Square with { PixelWidth = 128 } });
        var info = new ComicInfo { Title = "Gate", Series = "Frost Moon", Writer = "W", Reading = Reading.Rtl, Characters = ["Lin, the elder", "Wei"], Locations = ["Gate"], Summary = "S", Number = 1 };
        using var zip = new ZipArchive(new MemoryStream(PageExport.ToCbz([page, page], info)));
        Assert.Equal(["ComicInfo.xml", "001.png", "002.png"], zip.Entries.Select(e => e.FullName));
        Assert.All(zip.Entries, e => Assert.Equal(e.Length, e.CompressedLength));
        using var xml = zip.GetEntry("ComicInfo.xml")!.Open();
        var root = XDocument.Load(xml).Root!;
        Assert.Equal(s_schemaOrder, root.Elements().Select(e => e.Name.LocalName));
        Assert.Equal("YesAndRightToLeft", root.Element("Manga")!.Value);
        Assert.Equal("Lin  the elder, Wei", root.Element("Characters")!.Value);
        Assert.Equal(["0", "1"], root.Element("Pages")!.Elements().Select(p => p.Attribute("Image")!.Value));
    }

    [Fact]
    public void ToCbz_SamePages_SameBytes()
    {
        var page = Samples.Composed(Samples.Page("splash") with { Size = PageSizes.Square with { PixelWidth = 96 } });
        Assert.Equal(PageExport.ToCbz([page], new ComicInfo()), PageExport.ToCbz([page], new ComicInfo()));
    }

    [Fact]
    public void ToPng_Page_HasThePresetsPixels()
    {
        var png = PageExport.ToPng(Samples.Composed(Samples.Page("nine_grid")));
        Assert.Equal((1600, 2400), (Big(png, 16), Big(png, 20)));
    }

    private static int Big(byte[] b, int at) => (b[at] << 24) | (b[at + 1] << 16) | (b[at + 2] << 8) | b[at + 3];

    private static async Task<string> TextOf(byte[] pdf)
    {
        var start = new ProcessStartInfo("pdftotext", ["-", "-"]) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        var reading = process.StandardOutput.ReadToEndAsync();
        await process.StandardInput.BaseStream.WriteAsync(pdf);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return await reading;
    }
}
