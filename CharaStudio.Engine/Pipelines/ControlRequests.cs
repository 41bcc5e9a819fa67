namespace CharaStudio.Engine.Pipelines;

/// <summary>A sequence of control vectors from words (rows 135-140).</summary>
/// <param name="Steps">Frames, 1 to 600.</param>
/// <param name="Model"><see cref="Clip"/> or <see cref="Lexicon"/>; null takes the first where it is installed, else the second.</param>
/// <param name="Fps">Frames a second, 1 to 60.</param>
public sealed record PromptRequest(string Prompt, int Steps, string? Model, int Fps) : RenderRequest
{
    /// <summary>Motions by the meaning of sentences.</summary>
    public const string Clip = "clip";

    /// <summary>Motions by our own lexicon.</summary>
    public const string Lexicon = "custom-nlp";
}

/// <summary>What words came to.</summary>
/// <param name="Z">A control vector a frame.</param>
/// <param name="Model">The encoder that read the words.</param>
/// <param name="Clips">Motions that were chosen, in their order.</param>
/// <param name="Warnings">For people.</param>
public sealed record TextControlFacts(IReadOnlyList<IReadOnlyList<float>> Z, string Model, IReadOnlyList<string> Clips, IReadOnlyList<string> Warnings);

/// <summary>A moving stick figure of a sequence, as gif.</summary>
/// <param name="Side">Pixels, 64 to 512.</param>
/// <param name="Fps">1 to 50.</param>
public sealed record ControlPreviewRequest(IReadOnlyList<IReadOnlyList<float>> Z, int Side, int Fps) : RenderRequest;
