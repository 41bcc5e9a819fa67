namespace CharaStudio.Web.Features.Generation;

/// <summary>A frame or a film that was made of a reference image; also what a repeated request is answered with (row 238).</summary>
public sealed class GeneratedAsset
{
    public required Guid Id { get; init; }

    public required Guid OwnerId { get; init; }

    public required Guid ReferenceId { get; init; }

    /// <summary>The job that made it; one job makes one.</summary>
    public required Guid JobId { get; init; }

    /// <summary>frame or video.</summary>
    public required string Kind { get; init; }

    /// <summary>Hex of SHA-256 over everything that decides what it looks like; also the entity tag.</summary>
    public required string ParametersHash { get; init; }

    public required Guid MediaId { get; init; }

    /// <summary>The subject's mask: a picture of a frame, a film of a film; null when it was not asked for.</summary>
    public Guid? MaskId { get; init; }

    /// <summary>A film's first frame.</summary>
    public Guid? PosterId { get; init; }

    /// <summary>JSON: measures, renderer, size.</summary>
    public required string Facts { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Until then it answers the same request again (row 239).</summary>
    public required DateTimeOffset CachedUntil { get; init; }
}
