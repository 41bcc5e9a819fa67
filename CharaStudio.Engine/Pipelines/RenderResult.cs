using CharaStudio.Engine.Pages;
using CharaStudio.Engine.Plans;
using CharaStudio.Engine.Understanding.Guesses;

namespace CharaStudio.Engine.Pipelines;

/// <summary>What a render made. The files lie in the spool; whoever takes them moves or deletes them.</summary>
public sealed record RenderResult(IReadOnlyList<RenderUnit> Units)
{
    /// <summary>The renderer that drew, as <c>GET /v1/models</c> names it.</summary>
    public string Renderer { get; init; } = "";
}

/// <summary>A finished piece: a panel, a page.</summary>
public sealed record RenderUnit(IReadOnlyList<RenderFile> Files)
{
    /// <summary>What the drawing knows of itself, for panels.</summary>
    public PanelSide? Panel { get; init; }

    /// <summary>The page as laid out or lettered, for pages.</summary>
    public PageDocument? Page { get; init; }

    /// <summary>What the film came to be, for films.</summary>
    public FilmFacts? Film { get; init; }

    /// <summary>What was seen, for a reference image.</summary>
    public ReferenceFacts? Reference { get; init; }

    /// <summary>The vectors, for words that became control.</summary>
    public TextControlFacts? Control { get; init; }

    /// <summary>What came of it, for a puppet's frame or film.</summary>
    public PuppetFacts? Puppet { get; init; }

    /// <summary>What of a subject moves, when that was asked.</summary>
    public PuppetMobility? Mobility { get; init; }

    /// <summary>Pixels of each panel's picture, for a page just laid out.</summary>
    public IReadOnlyList<PanelFrame> Frames { get; init; } = [];

    /// <summary>Its colours, for a picture that was read in.</summary>
    public PictureColours? Colours { get; init; }

    /// <summary>What the texts mean, each a <see cref="Meaning"/>, for texts that were read.</summary>
    public IReadOnlyList<byte[]> Meanings { get; init; } = [];

    /// <summary>What unknown words stand for, for words that were guessed.</summary>
    public IReadOnlyList<WordGuess> Guesses { get; init; } = [];

    /// <summary>The file of this media type.</summary>
    public RenderFile File(string mediaType) =>
        Files.FirstOrDefault(file => string.Equals(file.MediaType, mediaType, StringComparison.Ordinal))
        ?? throw new RenderFailedException("InternalError", $"The render made no {mediaType} file.");
}

/// <param name="Path">Full path in the spool (on the wire: relative to it).</param>
/// <param name="Width">Pixels or, for documents, points.</param>
/// <param name="Height">Pixels or, for documents, points.</param>
public sealed record RenderFile(string Path, string MediaType, int Width, int Height)
{
    /// <summary>What it is beside the picture or film itself, of <see cref="RenderRole"/>; null for the thing itself.</summary>
    public string? Role { get; init; }
}

/// <summary>What a file is beside the picture or film itself.</summary>
public static class RenderRole
{
    /// <summary>Where the subject is.</summary>
    public const string Mask = "mask";

    /// <summary>Head and shoulders, square.</summary>
    public const string Portrait = "portrait";

    /// <summary>A picture that stands for a film.</summary>
    public const string Poster = "poster";
}

/// <summary>How large a panel is to be drawn, in pixels.</summary>
public sealed record PanelFrame(int Width, int Height);

/// <summary>Exact by-products of a panel's geometry, in shares of the frame (0..1 from the top left).</summary>
public sealed record PanelSide(IReadOnlyList<FigureSide> Figures, string AltText);

/// <summary>Where a figure came to be: its index in the plan, where its mouth is, what must not be covered.</summary>
public sealed record FigureSide(int Figure, double MouthX, double MouthY, FrameArea Head, FrameArea Body);

/// <summary>What happens while a render runs.</summary>
/// <param name="Stage">A word for people: composing, drawing, writing.</param>
/// <param name="Share">Done so far, 0..1.</param>
public sealed record RenderNews(string Stage, double Share)
{
    /// <summary>A small JPEG of what was drawn last; null most of the time.</summary>
    public byte[]? Preview { get; init; }
}

/// <summary>A film as it was written; its sides are even whatever was asked for.</summary>
public sealed record FilmFacts(int Width, int Height, int Fps, int Frames);
