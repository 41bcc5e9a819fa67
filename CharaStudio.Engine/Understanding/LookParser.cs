using CharaStudio.Engine.Plans;
using CharaStudio.Engine.Understanding.Guesses;

namespace CharaStudio.Engine.Understanding;

/// <summary>Reads how people look from a description, English or Chinese.</summary>
public static class LookParser
{
    /// <summary>Everyone whom the text describes, completed by the seed; a text about nobody gives one person rolled from the seed alone.</summary>
    /// <param name="guesses">What unknown words are to be read as; see <see cref="Unknown"/>.</param>
    public static LookReading Read(string text, long seed, IReadOnlyList<WordGuess>? guesses = null)
    {
        var scene = TextReader.Read(text, [], guesses: guesses);
        if (scene.People.Count == 0)
        {
            scene.People.Add(new PersonDraft("person", "person", null));
        }

        return new LookReading(
            [.. scene.People.Select((p, i) => LookCompleter.Complete(p, seed + i))],
            [.. scene.NotUnderstood.Values],
            scene.Guesses);
    }

    /// <summary>The words that no phrase of the lexicon covers and that stand where a person or a thing is named.</summary>
    public static IReadOnlyList<UnknownWord> Unknown(string text) => GuessableWords.In(text);

    /// <summary>A character's texts as <see cref="ReadCharacter"/> reads them: guesses count their letters in this.</summary>
    public static string Text(string description, string personality) => description + "\n" + personality;

    /// <summary>One character's card: name, description and personality give a single sheet.</summary>
    /// <remarks>Cards often name several people; the first one described is the character, the others only inform.</remarks>
    public static PersonReading ReadCharacter(string name, string description, string personality, long seed, IReadOnlyList<WordGuess>? guesses = null)
    {
        var scene = TextReader.Read(Text(description, personality), [], guesses: guesses);
        var draft = scene.People.FirstOrDefault() ?? new PersonDraft(name, "person", null);
        return LookCompleter.Complete(draft, seed, name);
    }
}
