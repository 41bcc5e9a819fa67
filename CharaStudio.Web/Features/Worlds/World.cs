using CharaStudio.Web.Data;

namespace CharaStudio.Web.Features.Worlds;

/// <summary>A world card: what is true everywhere in its stories.</summary>
public sealed class World : IOwned
{
    public required Guid Id { get; init; }

    public required Guid OwnerId { get; init; }

    public required string Name { get; set; }

    public required string NameKey { get; set; }

    public required string Description { get; set; }

    /// <summary>JSON array of <see cref="LoreEntry"/>.</summary>
    public required string Lore { get; set; }

    /// <summary>The map as the editor keeps it, a free JSON object; null for none.</summary>
    public string? Map { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; set; }

    public int Version { get; set; } = 1;
}

/// <summary>A scene card: a place of a world at an hour and in a weather, with who is usually there.</summary>
public sealed class Scene : IOwned
{
    public required Guid Id { get; init; }

    public required Guid OwnerId { get; init; }

    public required Guid WorldId { get; init; }

    public required string Name { get; set; }

    public required string Description { get; set; }

    /// <summary>Kind of place in the words of the picture vocabulary (city_gate, tavern ...); null leaves it to the description.</summary>
    public string? Place { get; set; }

    public string? Hour { get; set; }

    public string? Weather { get; set; }

    /// <summary>JSON array of <see cref="LoreEntry"/>.</summary>
    public required string Lore { get; set; }

    /// <summary>JSON array of UUIDs.</summary>
    public required string CharacterIds { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; set; }

    public int Version { get; set; } = 1;
}
