namespace CharaStudio.Web.Features.Comics;

/// <summary>A comic: pages in order.</summary>
public sealed class Comic
{
    public required Guid Id { get; init; }

    public required Guid OwnerId { get; init; }

    public Guid? StoryId { get; init; }

    public Guid? SceneId { get; init; }

    public required string Title { get; set; }

    /// <summary>The job that draws it, or last drew something of it.</summary>
    public Guid? JobId { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; set; }

    public int Version { get; set; } = 1;
}

/// <summary>A page: its document holds scene plans, words and, once lettered, where every word stands.</summary>
public sealed class ComicPage
{
    public required Guid Id { get; init; }

    public required Guid ComicId { get; init; }

    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    /// <summary>A <see cref="Engine.Pages.PageDocument"/> as JSON.</summary>
    public required string Document { get; set; }

    /// <summary>Name of the layout asked for; null leaves it to the shots.</summary>
    public string? Layout { get; set; }

    public Guid? PngId { get; set; }

    public Guid? SvgId { get; set; }

    public Guid? PdfId { get; set; }
}

/// <summary>A panel's picture. What it shows stands in its page's document, at its index.</summary>
public sealed class ComicPanel
{
    public required Guid Id { get; init; }

    public required Guid ComicId { get; init; }

    public required Guid PageId { get; init; }

    /// <summary>Place on the page, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>Pixels; 0 until the page is laid out.</summary>
    public int Width { get; set; }

    public int Height { get; set; }

    public Guid? PngId { get; set; }

    public Guid? SvgId { get; set; }

    /// <summary>JSON of <see cref="Engine.Pipelines.PanelSide"/>.</summary>
    public string? Side { get; set; }

    public string AltText { get; set; } = "";

    /// <summary>Who drew it.</summary>
    public string Renderer { get; set; } = "";
}
