namespace CharaStudio.Web.Features.Characters.Search;

/// <summary>What a card's texts mean, kept so that a search reads no text.</summary>
public sealed class CharacterMeaning
{
    public required Guid CharacterId { get; init; }

    public required Guid OwnerId { get; init; }

    /// <summary>The card's <see cref="Character.Version"/> that was read; another one makes it out of date.</summary>
    public required int Version { get; init; }

    /// <summary>One <see cref="Engine.Pipelines.Meaning"/> a passage, one behind the other.</summary>
    public required byte[] Vectors { get; init; }
}
