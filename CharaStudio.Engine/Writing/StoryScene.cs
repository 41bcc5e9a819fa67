namespace CharaStudio.Engine.Writing;

/// <summary>One written scene with the choices that lead out of it.</summary>
/// <param name="Text">Prose; paragraphs are separated by an empty line.</param>
/// <param name="Title">At most 80 characters.</param>
public sealed record StoryScene(string Text, string Title, IReadOnlyList<StoryChoice> Choices, WriterInfo Writer, long Seed, TokenUse Usage)
{
    /// <summary>Null when the writer (a language model) does not plan in these terms.</summary>
    public ScenePlot? Plot { get; init; }

    /// <summary><c>stop</c> when the scene is whole, <c>length</c> when the token bound made it shorter than planned.</summary>
    public string FinishReason { get; init; } = "stop";
}

/// <summary>A way on: what the reader picks, and the title of the scene it leads to.</summary>
public sealed record StoryChoice(string Text, string Title);

/// <summary>Goal, obstacle and change of a scene, after Swain, "Techniques of the Selling Writer" (scene: goal, conflict, outcome).</summary>
/// <param name="Stage">Where the story stands: opening, complication, trial, setback, revelation, confrontation, resolution.</param>
public sealed record ScenePlot(string Stage, string Goal, string Obstacle, string Change);

/// <param name="Tokenizer">How the figures were counted: <c>estimate</c> (<see cref="Tokens.Estimate"/>) or <c>server</c>.</param>
public sealed record TokenUse(int PromptTokens, int CompletionTokens, string Tokenizer);
