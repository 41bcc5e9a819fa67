namespace CharaStudio.Engine.Pages;

/// <summary>A panel's lettering as resolved: every break, letter position and outline, so that any renderer draws the same.</summary>
public sealed record PanelLettering
{
    public IReadOnlyList<ResolvedBalloon> Balloons { get; init; } = [];

    /// <summary>What a reader should check: characters without a glyph, a border that had to be broken.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}

/// <summary>One balloon, box or sound, in page points.</summary>
public sealed record ResolvedBalloon
{
    /// <summary>Index in the panel's lettering list.</summary>
    public int Line { get; init; }

    public LetteringKind Kind { get; init; }

    public required PagePoint Centre { get; init; }

    /// <summary>Outer half width and half height of the body without its tail.</summary>
    public double RadiusX { get; init; }

    public double RadiusY { get; init; }

    /// <summary>Letter size in points.</summary>
    public double Size { get; init; }

    /// <summary>Closed outlines as SVG path data: the body first, then tail, puffs or bridge; they are inked as one shape.</summary>
    public IReadOnlyList<string> Pieces { get; init; } = [];

    /// <summary>Where the tail ends; null without one.</summary>
    public PagePoint? TailTip { get; init; }

    /// <summary>Index in <see cref="PanelLettering.Balloons"/> of the balloon that this one is bridged to.</summary>
    public int? JoinedTo { get; init; }

    public IReadOnlyList<ResolvedText> Lines { get; init; } = [];

    /// <summary>Sound letters as outlines, drawn in order; empty for text set in type.</summary>
    public IReadOnlyList<string> Glyphs { get; init; } = [];

    public string? GlyphFill { get; init; }

    /// <summary>Characters that no lettering font has.</summary>
    public int UnknownGlyphs { get; init; }
}

/// <summary>One set line: its anchor (middle for balloons, start for boxes) and baseline in page points.</summary>
public sealed record ResolvedText(double X, double Y, double Width, IReadOnlyList<TextRun> Runs);

public sealed record TextRun(string Text, TextFace Face);

public enum TextFace
{
    Regular,
    Bold,
    Italic,
    BoldItalic,
}
