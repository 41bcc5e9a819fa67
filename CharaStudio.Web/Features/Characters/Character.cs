using CharaStudio.Web.Data;

namespace CharaStudio.Web.Features.Characters;

/// <summary>A character card.</summary>
public sealed class Character : IOwned
{
    public required Guid Id { get; init; }

    public required Guid OwnerId { get; init; }

    public required string Name { get; set; }

    /// <summary>The name in lower case, for search that is the same on both databases.</summary>
    public required string NameKey { get; set; }

    public required string Description { get; set; }

    public required string Personality { get; set; }

    public required string FirstMes { get; set; }

    public required string SpecVersion { get; set; }

    public required string Scenario { get; set; }

    public required string MesExample { get; set; }

    /// <summary>JSON array of strings.</summary>
    public required string Tags { get; set; }

    /// <summary><c>private</c> or <c>public</c>.</summary>
    public required string Visibility { get; set; }

    /// <summary>A <see cref="Engine.Plans.LookSheet"/> as JSON; null until someone edits the look by hand.</summary>
    public string? LookSheet { get; set; }

    /// <summary>Decides what the description leaves open when the character is drawn.</summary>
    public required long Seed { get; set; }

    /// <summary>The owner's own; never sent to a writer or drawn.</summary>
    public required string Notes { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; set; }

    public int Version { get; set; } = 1;
}
