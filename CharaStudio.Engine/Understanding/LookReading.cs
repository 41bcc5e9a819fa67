using CharaStudio.Engine.Plans;
using CharaStudio.Engine.Understanding.Guesses;

namespace CharaStudio.Engine.Understanding;

/// <summary>One thing that is known of a person, and where it comes from.</summary>
/// <param name="Attribute">hair.color, hair.cut, eyes.color, skin, age, build, species, garment, garment.coat.color, prop, mark, pose, ...</param>
/// <param name="Value">The plan's own word or a colour <c>#rrggbb</c>.</param>
/// <param name="Words">The words of the text, verbatim; empty unless <paramref name="Source"/> is <c>text</c> or <c>guess</c>.</param>
/// <param name="Start">Index of the first character in the text, -1 where nothing was written.</param>
/// <param name="Negated">True for what the text says is not there ("no hat").</param>
/// <param name="Source"><c>text</c>, <c>guess</c> (an unknown word, read as the nearest known one), <c>role</c> (follows from a word like "knight") or <c>seed</c> (rolled once).</param>
public sealed record LookTrait(string Attribute, string Value, string Words, int Start, bool Negated, string Source);

/// <summary>A person of the text, completely described.</summary>
/// <param name="Label">What the text calls them.</param>
public sealed record PersonReading(string Label, IReadOnlyList<LookTrait> Attributes, LookSheet Look);

/// <summary>What a text says about how people look.</summary>
/// <param name="NotUnderstood">Words, verbatim and in order, that nothing stands for.</param>
/// <param name="Guesses">Unknown words that were read as the nearest known ones.</param>
public sealed record LookReading(IReadOnlyList<PersonReading> People, IReadOnlyList<string> NotUnderstood, IReadOnlyList<WordGuess> Guesses)
{
    /// <summary>The network that was asked about unknown words; null when none was, since there are none or it is not to be had.</summary>
    public string? GuessedBy { get; init; }
}
