using System.Globalization;
using System.Text.Json.Nodes;
using CharaStudio.Engine.Pages;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Web.Features.Comics;

/// <summary>Where a panel lies on its page, in percent of the paper, as style sheets write it.</summary>
/// <param name="Box">left, top, width and height.</param>
/// <param name="Shape">The cell's outline within that box, a CSS polygon.</param>
public sealed record PageCell(string Box, string Shape);

/// <summary>The page's frames for the browser, known before anything is drawn.</summary>
internal static class PageCells
{
    public static IReadOnlyList<PageCell> Of(ComicPageView page)
    {
        var reading = page.Reading is "rtl" ? Reading.Rtl : Reading.Ltr;
        var document = new PageDocument();
        var template = page.Layout is { } name
            ? LayoutCatalogue.Find(name, reading)
            : LayoutChooser.Choose([.. page.Panels.Select(panel => ShotOf(panel.Plan))], document.Size, document.Margins, reading, page.Number);
        return [.. template.Cells.Select(cell => Cell(cell, document))];
    }

    public static Shot ShotOf(JsonNode? plan) =>
        plan?["camera"]?["shot"]?.GetValue<string>() is { } word && PlanJson.TryRead<Shot>(word, out var shot) ? shot : default;

    private static PageCell Cell(TemplateCell cell, PageDocument page)
    {
        var (size, margins) = (page.Size, page.Margins);
        var (wide, high) = ((size.Width - margins.Left - margins.Right) / size.Width, (size.Height - margins.Top - margins.Bottom) / size.Height);
        // A bleeding cell runs to the paper's edge.
        var box = cell.Bleed
            ? "left:0;top:0;width:100%;height:100%"
            : $"left:{Percent((margins.Left / size.Width) + (cell.Left * wide))};top:{Percent((margins.Top / size.Height) + (cell.Top * high))};"
                + $"width:{Percent((cell.Right - cell.Left) * wide)};height:{Percent((cell.Bottom - cell.Top) * high)}";
        var corners = cell.Corners.Select(corner =>
            $"{Percent((corner.X - cell.Left) / (cell.Right - cell.Left))} {Percent((corner.Y - cell.Top) / (cell.Bottom - cell.Top))}");
        return new PageCell(box, $"polygon({string.Join(", ", corners)})");
    }

    private static string Percent(double share) => (share * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
