namespace CharaStudio.Engine.Control.Prompts;

/// <summary>A sequence asked for in words.</summary>
/// <param name="Prompt">What is done, where and how; 1 to 2,000 characters, English, or Chinese with custom-nlp.</param>
/// <param name="Steps">Frames, 1 to <see cref="ControlSpace.MostFrames"/>.</param>
/// <param name="Model">"clip": movements nearest in meaning by the sentence encoder; "custom-nlp": by the studio's own words.</param>
/// <param name="FramesPerSecond">The pace at which the frames will be shown, 1 to 60. Fewer frames than one whole movement needs still show it whole.</param>
public sealed record TextControlRequest(string Prompt, int Steps, string Model = TextControl.Clip, double FramesPerSecond = 24);

/// <summary>A movement of a sequence.</summary>
/// <param name="First">Its first frame.</param>
/// <param name="Last">Its last frame; where movements blend into one another they share frames.</param>
/// <param name="Share">1 where it moves the whole body; less where it is blended with another; 0.5 where it moves only the arms.</param>
/// <param name="Similarity">How near the words are to the movement's description by the encoder, -1 to 1; null without encoder.</param>
public sealed record UsedMotion(string Name, int First, int Last, double Share, double? Similarity);

/// <summary>A sequence made of words.</summary>
/// <param name="Sequence">One vector a frame.</param>
/// <param name="Encoder">Which network or table of words chose the movements.</param>
/// <param name="Warnings">What could not be done as asked.</param>
public sealed record TextControlResult(IReadOnlyList<float[]> Sequence, string Encoder, IReadOnlyList<UsedMotion> Motions, IReadOnlyList<string> Warnings);
