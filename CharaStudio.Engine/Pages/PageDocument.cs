using System.Text.Json.Serialization;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Pages;

/// <summary>Which way panels and balloons are read.</summary>
public enum Reading
{
    /// <summary>Left to right.</summary>
    Ltr,

    /// <summary>Right to left, as in Japanese books.</summary>
    Rtl,
}

/// <summary>A comic page, complete: what is on it, where, and what is said. Lengths are points (1/72 inch), cells are shares of the live area.</summary>
public sealed record PageDocument
{
    public int Version { get; init; } = 1;

    public string Title { get; init; } = "";

    /// <summary>BCP 47; chooses the forms of Han characters (zh, ja, ko).</summary>
    public string Language { get; init; } = "en";

    public PageSize Size { get; init; } = PageSizes.Digital;

    public Reading Reading { get; init; }

    public Gutters Gutters { get; init; } = new();

    /// <summary>White space around the live area.</summary>
    public Margins Margins { get; init; } = new();

    /// <summary>Colour of the paper, <c>#rrggbb</c>.</summary>
    public string Background { get; init; } = "#ffffff";

    /// <summary>Colour of borders, balloons' lines and letters, <c>#rrggbb</c>.</summary>
    public string Ink { get; init; } = "#15151b";

    /// <summary>Weight of panel borders in points.</summary>
    public double BorderWeight { get; init; } = 1.3;

    /// <summary>Name of the template that the cells came from; see <see cref="LayoutCatalogue"/>. Only a note: the cells rule.</summary>
    public string? Layout { get; init; }

    public LetteringStyle Lettering { get; init; } = new();

    /// <summary>In reading order; insets after the panel that they lie on.</summary>
    public IReadOnlyList<PagePanel> Panels { get; init; } = [];

    /// <summary>Balloons as placed and drawn, one entry a panel; null before lettering.</summary>
    public IReadOnlyList<PanelLettering>? Resolved { get; init; }

    /// <summary>True when every drawn panel is in black and white; lettering then takes no colour either.</summary>
    [JsonIgnore]
    public bool Monochrome => Panels.Any(p => p.Scene is not null) && Panels.All(p => p.Scene is null or { Style: Style.Manga });
}

/// <summary>A window on a scene.</summary>
public sealed record PagePanel
{
    /// <summary>Convex polygon in shares (0..1) of the live area; gutters are taken off inside.</summary>
    public required IReadOnlyList<PagePoint> Cell { get; init; }

    /// <summary>Edges of the cell that lie on the live area's rim run on to the edge of the paper.</summary>
    public bool Bleed { get; init; }

    public bool Borderless { get; init; }

    /// <summary>Lies on another panel, with a rim of paper around it.</summary>
    public bool Inset { get; init; }

    /// <summary>What is drawn; null while nothing is planned.</summary>
    public ScenePlan? Scene { get; init; }

    public IReadOnlyList<LetteringLine> Lettering { get; init; } = [];

    /// <summary>What somebody who cannot see the picture is told.</summary>
    public string AltText { get; init; } = "";

    [JsonIgnore]
    public string PlainAltText => AltText.Length > 0 ? AltText : Scene?.Description ?? "";
}

public sealed record PagePoint(double X, double Y);

/// <summary>Trim size in points and the width of its raster in pixels.</summary>
public sealed record PageSize(double Width, double Height, int PixelWidth)
{
    [JsonIgnore]
    public int PixelHeight => (int)Math.Round(PixelWidth * Height / Width);
}

/// <summary>Space between panels in points.</summary>
/// <param name="Columns">Between neighbours in a row.</param>
/// <param name="Rows">Between rows; wider, so that the eye ends the row first.</param>
public sealed record Gutters(double Columns = 6, double Rows = 9);

public sealed record Margins(double Left = 20, double Top = 20, double Right = 20, double Bottom = 20);

/// <summary>Named trim sizes.</summary>
public static class PageSizes
{
    public static readonly PageSize Digital = new(480, 720, 1600);
    public static readonly PageSize UsComic = new(477, 738, 1988);
    public static readonly PageSize MangaB5 = new(515.9, 728.5, 2150);
    public static readonly PageSize A4 = new(595.28, 841.89, 2480);
    public static readonly PageSize Square = new(512, 512, 2048);

    /// <summary>digital 1600x2400; us_comic 6.625x10.25 in at 300 dpi; manga_b5 182x257 mm; a4; square 2048x2048.</summary>
    public static readonly IReadOnlyDictionary<string, PageSize> Named = new Dictionary<string, PageSize>(StringComparer.Ordinal)
    {
        ["digital"] = Digital,
        ["us_comic"] = UsComic,
        ["manga_b5"] = MangaB5,
        ["a4"] = A4,
        ["square"] = Square,
    };
}
