namespace CharaStudio.Engine.Understanding.Guesses;

/// <summary>A word of a text that the lexicon does not know; where it stands tells what kind of thing it may be.</summary>
/// <param name="Word">Verbatim.</param>
/// <param name="Start">Index of its first letter in the text.</param>
/// <param name="Kinds">garment, accessory, prop, person; at least one.</param>
public sealed record UnknownWord(string Word, int Start, IReadOnlyList<string> Kinds);

/// <summary>An unknown word read as the nearest one that the lexicon knows.</summary>
/// <param name="Word">As the text has it: "lecturer".</param>
/// <param name="Start">Index of its first letter in the text.</param>
/// <param name="ReadAs">A phrase of the lexicon: "professor".</param>
/// <param name="Kind">What kind of thing it is taken for: garment, accessory, prop or person.</param>
/// <param name="Likeness">Of the two meanings, 0 to 1; null for a compound that was read by its last part ("raincoat").</param>
public sealed record WordGuess(string Word, int Start, string ReadAs, string Kind, double? Likeness);
