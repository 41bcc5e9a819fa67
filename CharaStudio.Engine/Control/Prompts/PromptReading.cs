namespace CharaStudio.Engine.Control.Prompts;

/// <summary>A part of a prompt that says one thing to do.</summary>
/// <param name="Text">Its words, for the sentence encoder.</param>
/// <param name="Named">Movements that the words name, in their order; the first is done, others are done by the arms at the same time.</param>
internal sealed record PromptPart(string Text, IReadOnlyList<string> Named)
{
    /// <summary>Against the natural pace.</summary>
    public double Tempo { get; init; } = 1;

    /// <summary>Against the natural size of the movement.</summary>
    public double Size { get; init; } = 1;

    /// <summary>Where the body goes: right, left, near, far; null keeps it in place.</summary>
    public string? Way { get; init; }
}

/// <summary>A prompt taken apart.</summary>
internal sealed record PromptReading(IReadOnlyList<PromptPart> Parts, FaceFrame Face, MoodFrame Mood)
{
    /// <summary>How the mood changes every movement: pace, and degrees by which the body hangs.</summary>
    public double Tempo { get; init; } = 1;

    public double Droop { get; init; }
}
