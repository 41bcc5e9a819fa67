namespace CharaStudio.Web.Data;

/// <summary>How long a write may wait before it is refused as busy.</summary>
/// <param name="Begin">For its turn.</param>
/// <param name="Whole">For its turn and for the file's lock.</param>
public sealed record WritePatience(TimeSpan Begin, TimeSpan Whole)
{
    /// <summary>Five seconds in all: a write that begins at the last moment still has one for the lock.</summary>
    public static WritePatience Standard { get; } = new(TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(5));
}
