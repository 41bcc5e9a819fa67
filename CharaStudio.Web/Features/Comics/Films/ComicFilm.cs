namespace CharaStudio.Web.Features.Comics.Films;

/// <summary>A finished film of a comic.</summary>
public sealed class ComicFilm
{
    public required Guid Id { get; init; }

    public required Guid ComicId { get; init; }

    /// <summary>The job that made it; one job makes one film.</summary>
    public required Guid JobId { get; init; }

    /// <summary>The film's file.</summary>
    public required Guid FilmId { get; init; }

    /// <summary>A frame of it, as PNG.</summary>
    public required Guid PosterId { get; init; }

    /// <summary>mp4 or gif.</summary>
    public required string Format { get; init; }

    public required int Width { get; init; }

    public required int Height { get; init; }

    public required int Fps { get; init; }

    public required int Frames { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
