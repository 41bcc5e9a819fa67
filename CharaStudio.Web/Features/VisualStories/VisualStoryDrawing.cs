namespace CharaStudio.Web.Features.VisualStories;

/// <summary>Payload of a job of the kind <see cref="Jobs.JobIds.StoryKind"/>.</summary>
/// <param name="Portraits">How many portraits come before the scenes: they are no scenes completed.</param>
internal sealed record VisualStoryDrawing(Guid StoryId, int Portraits);
