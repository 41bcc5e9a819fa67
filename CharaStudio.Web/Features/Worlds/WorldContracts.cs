using System.Text.Json;

namespace CharaStudio.Web.Features.Worlds;

/// <summary>Something that is known of a world or a place.</summary>
/// <param name="Content">Whole sentences; writers quote them.</param>
/// <param name="Name">A heading, up to 200 characters.</param>
/// <param name="Keys">Words that call the entry up.</param>
public sealed record LoreEntry(string Content, string? Name = null, IReadOnlyList<string>? Keys = null);

/// <summary>A new world card. Only the name is needed.</summary>
/// <param name="Name">1-200 characters.</param>
/// <param name="Description">Free text, up to 64 KiB.</param>
/// <param name="Lore">Up to 500 entries.</param>
/// <param name="Map">A JSON object that is kept as it is, up to 256 KiB.</param>
public sealed record WorldCreate(string Name, string? Description = null, IReadOnlyList<LoreEntry>? Lore = null, JsonElement? Map = null);

/// <summary>A change: only fields that are sent change; null clears a text, the lore or the map.</summary>
public sealed record WorldChange(string? Name = null, string? Description = null, IReadOnlyList<LoreEntry>? Lore = null, JsonElement? Map = null);

/// <summary>A world card as the API shows it.</summary>
/// <param name="Id">world_...</param>
public sealed record WorldView(
    string Id,
    string Name,
    string Description,
    IReadOnlyList<LoreEntry> Lore,
    JsonElement? Map,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    int Version);

/// <summary>A new scene card. Only the name is needed.</summary>
/// <param name="Name">1-200 characters.</param>
/// <param name="Description">Free text, up to 64 KiB.</param>
/// <param name="Place">Kind of place (city_gate, tavern ...), up to 60 characters; null leaves it to name and description.</param>
/// <param name="Hour">dawn, noon, dusk, night, moonlit, firelit or storm.</param>
/// <param name="Weather">clear, snow, rain, fog, leaves, petals or embers.</param>
/// <param name="Lore">Up to 500 entries.</param>
/// <param name="CharacterIds">Who is usually there, up to 50.</param>
public sealed record SceneCreate(
    string Name,
    string? Description = null,
    string? Place = null,
    string? Hour = null,
    string? Weather = null,
    IReadOnlyList<LoreEntry>? Lore = null,
    IReadOnlyList<string>? CharacterIds = null);

/// <summary>A change: only fields that are sent change; null clears.</summary>
public sealed record SceneChange(
    string? Name = null,
    string? Description = null,
    string? Place = null,
    string? Hour = null,
    string? Weather = null,
    IReadOnlyList<LoreEntry>? Lore = null,
    IReadOnlyList<string>? CharacterIds = null);

/// <summary>A scene card as the API shows it.</summary>
/// <param name="Id">scene_...</param>
/// <param name="WorldId">The world that it belongs to, world_...</param>
public sealed record SceneView(
    string Id,
    string WorldId,
    string Name,
    string Description,
    string? Place,
    string? Hour,
    string? Weather,
    IReadOnlyList<LoreEntry> Lore,
    IReadOnlyList<string> CharacterIds,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    int Version);
