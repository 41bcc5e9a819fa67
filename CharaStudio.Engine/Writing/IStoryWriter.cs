namespace CharaStudio.Engine.Writing;

/// <summary>Continues a story by one scene.</summary>
public interface IStoryWriter
{
    /// <summary>Who writes; goes into every reply, so that nobody takes rules for a language model or the other way round.</summary>
    WriterInfo Info { get; }

    /// <summary>Writes the next scene.</summary>
    /// <exception cref="WriterException">The writer could not do it (server absent, answer unusable). There is never a silent substitute.</exception>
    Task<StoryScene> ContinueAsync(StoryBrief brief, CancellationToken cancellationToken);
}

/// <param name="Id">Model id as <c>GET /v1/models</c> lists it.</param>
/// <param name="Kind"><c>rule-based</c> or <c>language-model</c>.</param>
public sealed record WriterInfo(string Id, string Kind);

/// <summary>The writer failed; the message says why in words that may be shown to the story's owner.</summary>
public sealed class WriterException(string message, Exception? inner = null) : Exception(message, inner);
