using System.Globalization;
using System.Text;
using CharaStudio.Engine.Illustrator.Composition;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Pages.Lettering;

namespace CharaStudio.Engine.Pages;

/// <summary>A panel's picture and what its drawing knows; null facts leave tails and heads out of account.</summary>
public sealed record DrawnPanel(string Svg, PanelFacts Facts)
{
    public static DrawnPanel Of(PanelDrawing drawing) => new(drawing.Svg, PanelFacts.Of(drawing));
}

/// <summary>Puts panels, borders and lettering on one sheet. Same document and pictures, same bytes.</summary>
public static class PageComposer
{
    /// <summary>Letters every panel and keeps the result in the document.</summary>
    /// <param name="facts">One entry a panel.</param>
    /// <exception cref="PageException">See <see cref="Letterer"/> and <see cref="PanelShapes"/>.</exception>
    public static PageDocument Letter(PageDocument page, IReadOnlyList<PanelFacts> facts)
    {
        CheckCount(page, facts.Count);
        var areas = PanelShapes.Areas(page);
        var resolved = page.Panels.Select((panel, i) => Letterer.Place(areas[i], panel.Lettering, facts[i], page, i + 1, Seed(page, i)));
        return page with { Resolved = [.. resolved] };
    }

    /// <summary>The whole page as SVG. Letters it first where <see cref="PageDocument.Resolved"/> is null.</summary>
    /// <param name="panels">One entry a panel; null leaves the panel blank.</param>
    public static string Compose(PageDocument page, IReadOnlyList<DrawnPanel?> panels)
    {
        CheckCount(page, panels.Count);
        PageText.CheckCharacters(page.Title, "The title");
        var areas = PanelShapes.Areas(page);
        var lettered = page.Resolved is { Count: var n } && n == panels.Count ? page : Letter(page, [.. panels.Select(p => p?.Facts ?? PanelFacts.Empty)]);
        var sb = new StringBuilder(1 << 16);

        // The sheet's unit is the pixel, so that pictures lie on whole pixels at their own scale: screens and patterns that are
        // resampled by a hair take a hundred times longer to draw. Words and borders are in points, scaled as one.
        var (w, h) = (page.Size.PixelWidth, page.Size.PixelHeight);
        sb.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{w}\" height=\"{h}\" viewBox=\"0 0 {w} {h}\" role=\"img\" xml:lang=\"{PageText.Escape(page.Language)}\">");
        sb.Append("<title>").Append(PageText.Escape(page.Title)).Append("</title>");
        sb.Append(CultureInfo.InvariantCulture, $"<rect width=\"{w}\" height=\"{h}\" fill=\"{Rgb.Parse(page.Background).Hex}\"/>");
        for (var i = 0; i < areas.Count; i++)
        {
            Panel(sb, page, areas[i], panels[i], i);
        }

        InPoints(sb, page);
        var sheet = new LetteringSheet(sb, page);
        for (var i = 0; i < areas.Count; i++)
        {
            sheet.Write(lettered.Resolved![i], i);
        }

        sb.Append("</g>");
        return sb.Append("</svg>").ToString();
    }

    /// <summary>One panel alone with its lettering, in its own frame.</summary>
    public static string ComposePanel(PageDocument page, int index, DrawnPanel panel)
    {
        var area = PanelShapes.Areas(page)[index];
        var lettering = page.Resolved is { } resolved ? resolved[index] : Letterer.Place(area, page.Panels[index].Lettering, panel.Facts, page, index + 1, Seed(page, index));
        var (x, y, w, h) = area.Pixels(page.Size);
        var sb = new StringBuilder(1 << 15);
        sb.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{w}\" height=\"{h}\" viewBox=\"{x} {y} {w} {h}\" role=\"img\" xml:lang=\"{PageText.Escape(page.Language)}\">");
        Panel(sb, page, area, panel, index);
        InPoints(sb, page);
        new LetteringSheet(sb, page).Write(lettering, index);
        return sb.Append("</g></svg>").ToString();
    }

    /// <summary>One panel as a camera sees it: its picture fills the whole upright frame, without border or cut corners, and the words lie on it.</summary>
    public static string ComposeShot(PageDocument page, int index, DrawnPanel panel)
    {
        var area = PanelShapes.Areas(page)[index];
        var lettering = page.Resolved is { } resolved ? resolved[index] : Letterer.Place(area, page.Panels[index].Lettering, panel.Facts, page, index + 1, Seed(page, index));
        var (x, y, w, h) = area.Pixels(page.Size);
        var (box, content) = SvgPicture.Read(panel.Svg, "p-");
        var sb = new StringBuilder(1 << 15);
        sb.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{w}\" height=\"{h}\" viewBox=\"{x} {y} {w} {h}\" preserveAspectRatio=\"none\">");
        sb.Append(CultureInfo.InvariantCulture, $"<svg x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\" viewBox=\"{PageText.Escape(box)}\" preserveAspectRatio=\"xMidYMid slice\">");
        sb.Append(content).Append("</svg>");
        InPoints(sb, page);
        new LetteringSheet(sb, page).Write(lettering, index);
        return sb.Append("</g></svg>").ToString();
    }

    private static double Scale(PageDocument page) => page.Size.PixelWidth / page.Size.Width;

    private static void InPoints(StringBuilder sb, PageDocument page) =>
        sb.Append(CultureInfo.InvariantCulture, $"<g transform=\"scale({Scale(page):0.######})\">");

    private static void Panel(StringBuilder sb, PageDocument page, PanelArea area, DrawnPanel? panel, int index)
    {
        var scale = Scale(page);
        var shape = Outline.Polygon(area.Polygon).Transform(Affine.Scale(scale)).ToSvg();
        var (plan, name) = (page.Panels[index], $"p{index + 1}");
        sb.Append(CultureInfo.InvariantCulture, $"<g id=\"{name}\"><title>{PageText.Escape(plan.PlainAltText)}</title>");
        PageText.CheckCharacters(plan.PlainAltText, $"Panel {index + 1}, its alt text");
        if (plan.Inset)
        {
            sb.Append(CultureInfo.InvariantCulture, $"<path d=\"{shape}\" fill=\"{Rgb.Parse(page.Background).Hex}\" stroke=\"{Rgb.Parse(page.Background).Hex}\" stroke-width=\"{page.Gutters.Columns * 1.5 * scale:0.##}\" stroke-linejoin=\"miter\"/>");
        }

        if (panel is not null)
        {
            var (x, y, w, h) = area.Pixels(page.Size);
            var (box, content) = SvgPicture.Read(panel.Svg, name + "-");
            sb.Append(CultureInfo.InvariantCulture, $"<clipPath id=\"{name}-shape\"><path d=\"{shape}\"/></clipPath><g clip-path=\"url(#{name}-shape)\">");
            sb.Append(CultureInfo.InvariantCulture, $"<svg x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\" viewBox=\"{PageText.Escape(box)}\" preserveAspectRatio=\"xMidYMid slice\">");
            sb.Append(content).Append("</svg></g>");
        }

        if (!plan.Borderless && page.BorderWeight > 0)
        {
            sb.Append(CultureInfo.InvariantCulture, $"<path d=\"{shape}\" fill=\"none\" stroke=\"{Rgb.Parse(page.Ink).Hex}\" stroke-width=\"{page.BorderWeight * scale:0.##}\" stroke-linejoin=\"miter\"/>");
        }

        sb.Append("</g>");
    }

    private static long Seed(PageDocument page, int index) => unchecked(((page.Panels[index].Scene?.Seed ?? 0) * 31) + index + 1);

    private static void CheckCount(PageDocument page, int given)
    {
        if (page.Panels.Count is < 1 or > 24 || given != page.Panels.Count)
        {
            throw new PageException($"The page has {page.Panels.Count} panels and {given} pictures; it needs 1 to 24 panels and a picture for each.");
        }
    }
}
