namespace CharaStudio.Web.Features.Media.Enlargements;

/// <summary>That a stored picture is another one, enlarged. It goes with either of them.</summary>
public sealed class Enlargement
{
    /// <summary>The larger picture's file.</summary>
    public required Guid MediaId { get; init; }

    /// <summary>The file that it was made from.</summary>
    public required Guid SourceId { get; init; }

    public required Guid OwnerId { get; init; }

    /// <summary>2 or 4.</summary>
    public required int Factor { get; init; }

    /// <summary>The network that made it.</summary>
    public required string Model { get; init; }

    public required int Width { get; init; }

    public required int Height { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
