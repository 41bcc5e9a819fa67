using System.ComponentModel;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Web.Features.Characters;

/// <summary>A new character. Only the name is needed.</summary>
/// <param name="Name">1-200 characters.</param>
/// <param name="Description">Looks and nature in free text, up to 64 KiB; pictures are drawn from it.</param>
/// <param name="Personality">Traits, separated by commas.</param>
/// <param name="FirstMes">The first message of a chat.</param>
/// <param name="SpecVersion">CharaStudio-v1, the default and the only one.</param>
/// <param name="Scenario">Circumstances of a chat, up to 64 KiB.</param>
/// <param name="MesExample">Example messages of a chat, up to 64 KiB.</param>
/// <param name="Tags">Up to 50 tags of up to 60 characters.</param>
/// <param name="Visibility">private (default) or public.</param>
/// <param name="LookSheet">The exact look; null lets the description decide.</param>
/// <param name="Seed">Decides what the description leaves open; chosen when absent.</param>
/// <param name="Notes">For the owner alone.</param>
public sealed record CharacterCreate(
    string Name,
    string? Description = null,
    string? Personality = null,
    string? FirstMes = null,
    string? SpecVersion = null,
    string? Scenario = null,
    string? MesExample = null,
    IReadOnlyList<string>? Tags = null,
    string? Visibility = null,
    LookSheet? LookSheet = null,
    long? Seed = null,
    string? Notes = null);

/// <summary>A change: only fields that are sent change; null clears a text, the tags or the look sheet.</summary>
public sealed record CharacterChange(
    string? Name = null,
    string? Description = null,
    string? Personality = null,
    string? FirstMes = null,
    string? SpecVersion = null,
    string? Scenario = null,
    string? MesExample = null,
    IReadOnlyList<string>? Tags = null,
    string? Visibility = null,
    LookSheet? LookSheet = null,
    long? Seed = null,
    string? Notes = null);

/// <summary>A character as the API shows it.</summary>
/// <param name="Id">char_ and 22 digits of base 62.</param>
/// <param name="Uuid">The same 128 bits as a UUID; accepted wherever the id is.</param>
[Description("A character card.")]
public sealed record CharacterView(
    string Id,
    Guid Uuid,
    string Name,
    string Description,
    string Personality,
    string FirstMes,
    string SpecVersion,
    string Scenario,
    string MesExample,
    IReadOnlyList<string> Tags,
    string Visibility,
    LookSheet? LookSheet,
    long Seed,
    string Notes,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    int Version);
