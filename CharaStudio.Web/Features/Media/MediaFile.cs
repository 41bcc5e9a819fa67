namespace CharaStudio.Web.Features.Media;

/// <summary>A file that the studio made or keeps, stored under its id; only its row knows whose it is and what it is called.</summary>
public sealed class MediaFile
{
    public required Guid Id { get; init; }

    public required Guid OwnerId { get; init; }

    /// <summary>image/png, image/svg+xml, application/pdf ...</summary>
    public required string MediaType { get; init; }

    /// <summary>What a download is called, with its extension.</summary>
    public required string Name { get; init; }

    public required long Bytes { get; init; }

    /// <summary>Pixels; 0 where the type has none.</summary>
    public int Width { get; init; }

    /// <summary>Pixels; 0 where the type has none.</summary>
    public int Height { get; init; }

    /// <summary>Lower-case hex of the content; also the entity tag.</summary>
    public required string Sha256 { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
