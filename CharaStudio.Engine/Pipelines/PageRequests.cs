using System.Text.Json.Serialization;
using CharaStudio.Engine.Pages;

namespace CharaStudio.Engine.Pipelines;

/// <summary>A page before its panels are drawn: cuts the sheet and keeps room for words. The unit's <see cref="RenderUnit.Page"/> is the answer.</summary>
/// <param name="Page">Panels with scene and lettering; their cells are replaced.</param>
/// <param name="Layout">Name of a template; null chooses by the panels' shots.</param>
/// <param name="Number">The page's number, so that following pages differ.</param>
public sealed record LayoutRequest(PageDocument Page, string? Layout, int Number) : RenderRequest;

/// <summary>A page of finished panels: PNG, SVG and PDF.</summary>
public sealed record PageRequest(PageSource Page) : RenderRequest;

/// <summary>One file of one or more finished pages.</summary>
/// <param name="Format">pdf or cbz of the whole book; png, jpg, svg or pdf of a single page.</param>
public sealed record BookRequest(IReadOnlyList<PageSource> Pages, string Format, ComicInfo Info) : RenderRequest
{
    /// <summary>1..100, for jpg.</summary>
    public int Quality { get; init; } = 92;
}

/// <summary>One panel of a page with its letters: png, jpg or svg.</summary>
/// <param name="Index">From 0.</param>
public sealed record LetteredPanelRequest(PageSource Page, int Index, string Format) : RenderRequest;

/// <summary>A laid-out page and the pictures on it.</summary>
/// <param name="Panels">One entry a panel; null leaves it blank.</param>
public sealed record PageSource(PageDocument Document, IReadOnlyList<PanelSource?> Panels);

/// <param name="SvgPath">Full path of the panel's SVG.</param>
/// <param name="Side">As the panel's render gave it.</param>
public sealed record PanelSource(string SvgPath, PanelSide Side)
{
    [JsonIgnore]
    internal PanelFacts Facts => new([.. Side.Figures.Select(figure =>
        new FigureFacts(figure.Figure, figure.Head, new PagePoint(figure.MouthX, figure.MouthY), figure.Body))]);
}
