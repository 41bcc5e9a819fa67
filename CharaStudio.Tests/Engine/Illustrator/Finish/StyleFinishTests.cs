using System.Xml.Linq;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Illustrator.Finish;
using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Tests.Engine.Illustrator.Finish;

public sealed class StyleFinishTests
{
    public static readonly TheoryData<Style> Styles = [.. Enum.GetValues<Style>()];

    [Theory]
    [MemberData(nameof(Styles))]
    public void Draw_AnyStyle_IsWellFormedAndRenders(Style style)
    {
        var svg = Draw(style, Lighting.Studio);

        XDocument.Parse(svg);
        Assert.Contains(SvgRaster.Render(svg, 128, 128).Rgba, b => b is > 0 and < 200);
    }

    [Fact]
    public void Draw_EveryStyle_GivesAnotherPicture() =>
        Assert.Equal(Styles.Count, Enum.GetValues<Style>().Select(s => Draw(s, Lighting.Studio)).Distinct().Count());

    [Theory]
    [InlineData(Hour.Noon)]
    [InlineData(Hour.Night)]
    [InlineData(Hour.Firelit)]
    public void Draw_Manga_HasNoChroma(Hour hour)
    {
        var rgba = SvgRaster.Render(Draw(Style.Manga, Lighting.For(hour, Weather.Clear, false)), 128, 128).Rgba;

        Assert.All(rgba.Chunk(4), p => Assert.True(p[0] == p[1] && p[1] == p[2]));
    }

    [Fact]
    public void Draw_Hours_GiveDifferentPictures() => Assert.Equal(
        Enum.GetValues<Hour>().Length,
        Enum.GetValues<Hour>().Select(h => Draw(Style.FantasyAnime, Lighting.For(h, Weather.Clear, false))).Distinct().Count());

    [Fact]
    public void Draw_ShadowShape_StaysInsideItsForm()
    {
        var form = new Form(Outline.Rect(40, 40, 40, 40), Rgb.Parse("#ff8080"), Material.Cloth) { Contour = 0, Shadows = [Outline.Rect(0, 0, 128, 128)] };

        var pixels = SvgRaster.Render(StyleFinish.Draw(Style.FantasyAnime, [form], Paper(Lighting.Studio)), 128, 128);

        Assert.Equal(0, pixels.Rgba[(((20 * 128) + 20) * 4) + 3]);
        Assert.Equal(255, pixels.Rgba[(((60 * 128) + 60) * 4) + 3]);
    }

    [Fact]
    public void Draw_FarForm_FadesTowardsTheAir()
    {
        Rgb At(double depth)
        {
            var form = new Cluster([new Form(Outline.Rect(0, 0, 128, 128), Rgb.Black, Material.Stone) { Contour = 0 }]) { Depth = depth };
            var p = SvgRaster.Render(StyleFinish.Draw(Style.FantasyAnime, [form], Paper(Lighting.For(Hour.Noon, Weather.Clear, false))), 128, 128).Rgba;
            return new Rgb(p[0] / 255.0, p[1] / 255.0, p[2] / 255.0);
        }

        Assert.True(At(0.9).Lightness > At(0.1).Lightness + 0.2);
    }

    [Fact]
    public void Draw_IdPrefix_IsOnEveryId()
    {
        var svg = StyleFinish.Draw(Style.FantasyAnime, Marks(), Paper(Lighting.Studio) with { IdPrefix = "p3-" });

        Assert.All(XDocument.Parse(svg).Descendants().Attributes("id"), id => Assert.StartsWith("p3-", id.Value, StringComparison.Ordinal));
    }

    private static string Draw(Style style, Lighting light) => StyleFinish.Draw(style, Marks(), Paper(light));

    private static Canvas Paper(Lighting light) => new(128, 128, light);

    private static List<Mark> Marks()
    {
        var robe = new Form(Outline.RoundRect(30, 30, 60, 80, 12), Rgb.Parse("#3a5fa8"), Material.Cloth)
        {
            Shadows = [Outline.Rect(30, 30, 20, 80)],
            Highlights = [Outline.Rect(70, 30, 8, 40)],
            Inlays = [new Inlay(Outline.Rect(30, 90, 60, 6), Rgb.Parse("#e0c060"))],
        };
        var hill = new Form(Outline.Rect(0, 70, 128, 58), Rgb.Parse("#88aa66"), Material.Foliage);
        return [new Cluster([hill]) { Depth = 0.7, Name = "plate-far" }, new Glow(new Vec(100, 20), 30, Rgb.Parse("#ffd070")), new Cluster([robe]) { Name = "figure-0" }];
    }
}
