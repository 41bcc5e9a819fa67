using System.Text;
using CharaStudio.Engine.Imaging;

namespace CharaStudio.Tests.Engine.Imaging;

public sealed class SvgRasterTests
{
    private const string Red = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"><rect width="2" height="2" fill="#ff0000"/></svg>""";

    [Fact]
    public void Render_HalfPaintedDocument_GivesColourAndTransparency()
    {
        var pixels = SvgRaster.Render(Red, 4, 2);

        Assert.Equal([255, 0, 0, 255], pixels.Rgba[..4]);
        Assert.Equal([0, 0, 0, 0], pixels.Rgba[8..12]);
        Assert.False(pixels.Opaque);
    }

    [Fact]
    public void Render_HalfOpacity_GivesStraightColour()
    {
        var pixels = SvgRaster.Render(Red.Replace("fill=", "fill-opacity=\"0.5\" fill=", StringComparison.Ordinal), 4, 2);

        Assert.Equal(255, pixels.Rgba[0]);
        Assert.InRange(pixels.Rgba[3], 126, 129);
    }

    [Fact]
    public void Render_MalformedSvg_SaysWhy()
    {
        var error = Assert.Throws<PictureException>(() => SvgRaster.Render("<svg xmlns='http://www.w3.org/2000/svg'><g>", 10, 10));

        Assert.Contains("XML", error.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(10, -1)]
    [InlineData(20000, 10)]
    [InlineData(16000, 16000)]
    public void Render_ImpossibleSize_IsRefused(int width, int height) =>
        Assert.Throws<PictureException>(() => SvgRaster.Render(Red, width, height));

    [Fact]
    public void Render_FileReference_IsNotFollowed()
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.png");
        File.WriteAllBytes(file, SvgRaster.Render(Red, 4, 2).ToPng());
        try
        {
            var svg = $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"><image href="file://{file}" width="4" height="2"/></svg>""";

            Assert.All(SvgRaster.Render(svg, 4, 2).Rgba, b => Assert.Equal(0, b));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void ToPdf_TwoPages_IsOnePdfWithTheSameBytesEachTime()
    {
        var pages = new[] { new SvgPage(Red, 200, 100), new SvgPage(Red, 100, 100) };

        var pdf = SvgRaster.ToPdf(pages, "Frost Moon");

        Assert.StartsWith("%PDF-", Encoding.ASCII.GetString(pdf, 0, 8), StringComparison.Ordinal);
        Assert.Equal(pdf, SvgRaster.ToPdf(pages, "Frost Moon"));
    }
}
