namespace CharaStudio.Engine.Writing.Rules;

/// <summary>A complete small drama: what stands in the way, how it shows, who speaks for it, how it may turn, and where one can go from there.</summary>
/// <param name="Places">Words of place kinds where it fits; empty fits anywhere.</param>
/// <param name="Sky">Words of hour or weather it needs; empty needs none.</param>
/// <param name="Voice">Who speaks for it, with article, lower case.</param>
internal sealed record Trouble(string Name, string Title, string[] Places, string[] Sky, string Voice)
{
    public required string[] Appears { get; init; }

    public required string[] Detail { get; init; }

    /// <summary>Direct speech of <see cref="Voice"/>.</summary>
    public required string[] Says { get; init; }

    public required string[] Attempt { get; init; }

    /// <summary>The scene ends better, at a price.</summary>
    public required string[] Gain { get; init; }

    /// <summary>The scene ends worse, but something is learned.</summary>
    public required string[] Loss { get; init; }

    public required StoryChoice[] Choices { get; init; }

    public bool Fits(string place, string sky) =>
        (Places.Length == 0 || Places.Any(w => place.Contains(w, StringComparison.OrdinalIgnoreCase)))
        && (Sky.Length == 0 || Sky.Any(w => sky.Contains(w, StringComparison.OrdinalIgnoreCase)));
}
