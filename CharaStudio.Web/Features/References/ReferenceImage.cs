using CharaStudio.Web.Data;

namespace CharaStudio.Web.Features.References;

/// <summary>The one picture that says what a subject looks like (I_ref of seed 001).</summary>
public sealed class ReferenceImage : IOwned
{
    public required Guid Id { get; init; }

    public required Guid OwnerId { get; init; }

    public required string Name { get; set; }

    /// <summary>Pixels, upright.</summary>
    public required int Width { get; init; }

    /// <inheritdoc cref="Width"/>
    public required int Height { get; init; }

    /// <summary>The picture, written anew.</summary>
    public required Guid PictureId { get; init; }

    /// <summary>The mask in use: found, or painted; null until there is one.</summary>
    public Guid? MaskId { get; set; }

    /// <summary>Head and shoulders, square, for where there is little room; null until it was looked at.</summary>
    public Guid? PortraitId { get; set; }

    /// <summary>JSON of <see cref="Engine.Pipelines.ReferenceFacts"/>; null until it is processed.</summary>
    public string? Facts { get; set; }

    /// <summary>The job that looks at it, or did last.</summary>
    public required Guid JobId { get; set; }

    /// <summary>Whose likeness it is; null for nobody's of the studio.</summary>
    public Guid? CharacterId { get; set; }

    /// <summary>Null while it is being looked at.</summary>
    public DateTimeOffset? ProcessedAt { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; set; }

    public int Version { get; set; } = 1;
}
