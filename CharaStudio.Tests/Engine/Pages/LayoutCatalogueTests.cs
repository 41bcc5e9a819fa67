using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Pages;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Tests.Engine.Pages;

public sealed class LayoutCatalogueTests
{
    public static IEnumerable<object[]> Templates =>
        LayoutCatalogue.All.SelectMany(t => new object[][] { [t.Name, Reading.Ltr], [t.Name, Reading.Rtl] });

    [Theory]
    [MemberData(nameof(Templates))]
    public void Template_Cells_TileTheLiveArea(string name, Reading reading)
    {
        var cells = LayoutCatalogue.Find(name, reading).Cells.Where(c => !c.Inset).Select(c => c.Corners.Select(p => new Vec(p.X, p.Y)).ToList()).ToList();
        Assert.Equal(1, cells.Sum(Area), 6);
        for (var x = 0.0131; x < 1; x += 0.0377)
        {
            for (var y = 0.0117; y < 1; y += 0.0371)
            {
                Assert.Equal(1, cells.Count(c => Lettering.PathPoints.Contains(c, new Vec(x, y))));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void Areas_Neighbours_StayAGutterApart(string name, Reading reading)
    {
        var page = Samples.Page(name, reading);
        var areas = PanelShapes.Areas(page).Where((_, i) => !page.Panels[i].Inset).ToList();
        var gutter = Math.Min(page.Gutters.Columns, page.Gutters.Rows);
        for (var i = 0; i < areas.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                Assert.True(Apart(areas[i], areas[j]) >= gutter - 0.01);
            }
        }
    }

    [Fact]
    public void All_Catalogue_OffersOneToNinePanels()
    {
        Assert.True(LayoutCatalogue.All.Count >= 14);
        Assert.Equal(Enumerable.Range(1, 9), LayoutCatalogue.All.Select(t => t.Cells.Count).Distinct().Order());
    }

    [Fact]
    public void Choose_WideShotFirst_GivesItTheWidestPanel()
    {
        var template = LayoutChooser.Choose([Shot.WideShot, Shot.MediumShot, Shot.CloseUp], PageSizes.Digital, new Margins(), Reading.Ltr);
        var aspects = template.Aspects(PageSizes.Digital, new Margins());
        Assert.Equal(aspects.Max(), aspects[0]);
    }

    [Fact]
    public void Choose_RightToLeft_StartsAtTheRight()
    {
        var first = LayoutChooser.Choose([.. Enumerable.Repeat(Shot.MediumShot, 6)], PageSizes.Digital, new Margins(), Reading.Rtl).Cells[0];
        Assert.Equal(1, first.Right, 6);
        Assert.True(first.Left > 0);
    }

    [Fact]
    public void Choose_TenPanels_SaysHowManyAreAllowed() =>
        Assert.Contains("1 to 9", Assert.Throws<PageException>(() => LayoutChooser.Choose([.. Enumerable.Repeat(Shot.Insert, 10)], PageSizes.A4, new Margins(), Reading.Ltr)).Message, StringComparison.Ordinal);

    private static double Area(List<Vec> cell) => Math.Abs(cell.Select((p, i) => Vec.Cross(p, cell[(i + 1) % cell.Count])).Sum()) / 2;

    /// <summary>Largest gap along any side's normal: the separation of convex shapes by edges.</summary>
    private static double Apart(PanelArea a, PanelArea b) => Math.Max(
        a.Sides().Max(s => b.Polygon.Min(p => Vec.Dot(s.Normal, p)) - s.Distance),
        b.Sides().Max(s => a.Polygon.Min(p => Vec.Dot(s.Normal, p)) - s.Distance));
}
