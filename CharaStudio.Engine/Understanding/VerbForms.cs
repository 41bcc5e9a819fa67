namespace CharaStudio.Engine.Understanding;

/// <summary>Regular English verb forms; irregular pasts stand in the lexicon beside their verb.</summary>
internal static class VerbForms
{
    private const string Vowels = "aeiou";

    /// <summary>Base, third person, participle and past of the phrase's first word, with the rest of the phrase behind each.</summary>
    public static IEnumerable<string> Of(string phrase)
    {
        var space = phrase.IndexOf(' ', StringComparison.Ordinal);
        var verb = space < 0 ? phrase : phrase[..space];
        var rest = space < 0 ? "" : phrase[space..];
        var stem = Doubles(verb) ? verb + verb[^1] : Silent(verb) ? verb[..^1] : verb;
        yield return verb + rest;
        yield return Third(verb) + rest;
        yield return stem + "ing" + rest;
        yield return Past(verb, stem) + rest;
    }

    private static string Third(string verb)
    {
        if (verb[^1] == 'y' && !Vowels.Contains(verb[^2], StringComparison.Ordinal))
        {
            return verb[..^1] + "ies";
        }

        return verb.EndsWith("sh", StringComparison.Ordinal) || verb.EndsWith("ch", StringComparison.Ordinal) || "sxzo".Contains(verb[^1], StringComparison.Ordinal)
            ? verb + "es"
            : verb + "s";
    }

    private static string Past(string verb, string stem) =>
        verb[^1] == 'y' && !Vowels.Contains(verb[^2], StringComparison.Ordinal) ? verb[..^1] + "ied" : stem + "ed";

    private static bool Silent(string verb) => verb.Length > 2 && verb[^1] == 'e' && !verb.EndsWith("ee", StringComparison.Ordinal);

    // One-syllable verbs that end consonant-vowel-consonant double the last letter: sit, sitting.
    private static bool Doubles(string verb) =>
        verb.Length is 3 or 4
        && !Vowels.Contains(verb[^1], StringComparison.Ordinal) && !"wxy".Contains(verb[^1], StringComparison.Ordinal)
        && Vowels.Contains(verb[^2], StringComparison.Ordinal) && !Vowels.Contains(verb[^3], StringComparison.Ordinal);
}
