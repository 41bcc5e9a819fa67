using CharaStudio.Web.Data;

namespace CharaStudio.Web.Features.Stories;

/// <summary>A story: an outline, a cast and a graph of nodes.</summary>
public sealed class Story : IOwned
{
    public required Guid Id { get; init; }

    public required Guid OwnerId { get; init; }

    public Guid? WorldId { get; set; }

    public required string Title { get; set; }

    public required string TitleKey { get; set; }

    public required string Outline { get; set; }

    /// <summary>JSON array of UUIDs, the protagonist first.</summary>
    public required string CharacterIds { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; set; }

    public int Version { get; set; } = 1;
}

/// <summary>A node of a story's graph. Without text it is a way that nobody has written yet.</summary>
public sealed class StoryNode : IOwned
{
    public required Guid Id { get; init; }

    public required Guid OwnerId { get; init; }

    public required Guid StoryId { get; init; }

    /// <summary>Order of making within the story, from 1.</summary>
    public required int Ordinal { get; init; }

    public required string Title { get; set; }

    public required string Text { get; set; }

    public Guid? SceneId { get; set; }

    /// <summary>Place in the graph editor.</summary>
    public double X { get; set; }

    public double Y { get; set; }

    /// <summary>Goal, obstacle and change as JSON, when a writer planned in these terms.</summary>
    public string? Plot { get; set; }

    /// <summary>Model id of who wrote the text; null for people.</summary>
    public string? Writer { get; set; }

    public long? Seed { get; set; }

    /// <summary>When the text was written; null while there is none.</summary>
    public DateTimeOffset? WrittenAt { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; set; }

    public int Version { get; set; } = 1;
}

/// <summary>A way from one node to another of the same story; its text is the choice that the reader takes.</summary>
public sealed class StoryEdge : IOwned
{
    public required Guid Id { get; init; }

    public required Guid OwnerId { get; init; }

    public required Guid StoryId { get; init; }

    public required Guid FromId { get; set; }

    public required Guid ToId { get; set; }

    /// <summary>Place among the choices of its node, from 1.</summary>
    public required int Ordinal { get; set; }

    public required string Text { get; set; }

    public required DateTimeOffset UpdatedAt { get; set; }

    public int Version { get; set; } = 1;
}
