using CharaStudio.Engine.Pages;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Tests.Engine.Pages;

internal static class Samples
{
    public const string Svg = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 80"><defs><linearGradient id="sky"><stop offset="0" stop-color="#88aacc"/></linearGradient></defs><rect id="all" width="100" height="80" fill="url(#sky)"/></svg>""";

    public static LetteringLine Say(string text, int? speaker = 0, LetteringKind kind = LetteringKind.Speech) =>
        new() { Kind = kind, Text = text, Speaker = speaker };

    /// <summary>Figures side by side with heads at mid height.</summary>
    public static PanelFacts People(int count, double top = 0.45) => new([.. Enumerable.Range(0, count).Select(i =>
    {
        var x = (i + 1.0) / (count + 1);
        return new FigureFacts(
            i, new FrameArea(x - 0.09, top, 0.18, 0.25), new PagePoint(x, top + 0.2), new FrameArea(x - 0.14, top, 0.28, 1 - top));
    })]);

    public static PageDocument Page(string layout = "two_by_two", Reading reading = Reading.Ltr, params IReadOnlyList<LetteringLine> everywhere) => new()
    {
        Title = "Frost Moon",
        Reading = reading,
        Panels = [.. LayoutCatalogue.Panels(LayoutCatalogue.Find(layout, reading)).Select(p => p with { Lettering = everywhere, AltText = "A gate" })],
    };

    public static ComposedPage Composed(PageDocument page) =>
        new(page, PageComposer.Compose(page, [.. page.Panels.Select(_ => new DrawnPanel(Svg, People(2)))]));
}
