using System.Text.RegularExpressions;

namespace CharaStudio.Engine.Writing.Rules;

/// <summary>What the hero is after, as a bare verb phrase ("reach the temple before moonset").</summary>
/// <param name="Speakable">True when the phrase stays right in direct speech (it holds no third-person pronoun).</param>
internal sealed record Aim(string Text, bool Speakable);

/// <summary>Reads aims from the owner's outline: "X must ..." and "X returns to ..." become "..." and "return to ...".</summary>
internal static partial class OutlineReader
{
    private const int LongestAim = 110;

    public static IReadOnlyList<Aim> Aims(string outline, IReadOnlyList<Person> people)
    {
        var aims = new List<Aim>();
        foreach (var sentence in Sentences(outline))
        {
            var phrase = Wanted(sentence) ?? Done(sentence, people);
            if (phrase is { Length: > 2 and <= LongestAim } && !aims.Any(a => a.Text == phrase))
            {
                aims.Add(new Aim(phrase, !ThirdPerson().IsMatch(phrase)));
            }
        }

        return aims;
    }

    public static IEnumerable<string> Sentences(string text) =>
        SentenceEnd().Split(text).Select(s => s.Trim(' ', '\t', '-', '*', '•')).Where(s => s.Length > 1);

    private static string? Wanted(string sentence)
    {
        var match = Wish().Match(sentence);
        return match.Success ? Clean(match.Groups["aim"].Value) : null;
    }

    private static string? Done(string sentence, IReadOnlyList<Person> people)
    {
        foreach (var subject in people.Select(p => p.Name).Concat(people.Select(p => p.Name.Split(' ')[0])).Concat(["She", "He", "They"]))
        {
            if (!sentence.StartsWith(subject + " ", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var rest = sentence[(subject.Length + 1)..].Trim();
            var verb = rest.Split(' ', 2)[0];
            if (BaseForm(verb) is { } plain)
            {
                return Clean(plain + rest[verb.Length..]);
            }
        }

        return null;
    }

    /// <summary>"returns" is "return", "carries" is "carry"; null for words that are no plain verb in the third person.</summary>
    internal static string? BaseForm(string verb)
    {
        var v = verb.ToLowerInvariant();
        if (v is "is" or "was" or "has" or "does" or "always" or "this" or "his" || v.Length < 3 || !v.EndsWith('s') || v.EndsWith("ss", StringComparison.Ordinal))
        {
            return null;
        }

        return v switch
        {
            _ when v.EndsWith("ies", StringComparison.Ordinal) && v.Length > 4 => v[..^3] + "y",
            _ when HissingEnd().IsMatch(v) => v[..^2],
            _ => v[..^1],
        };
    }

    private static string Clean(string phrase)
    {
        var cut = ClauseEnd().Split(phrase)[0];
        return cut.Trim().TrimEnd('.', ',', ';', '!', '?', ':');
    }

    [GeneratedRegex(@"(?<=[.!?;])\s+|\r?\n", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\b(?:must|wants? to|needs? to|has to|have to|tries to|seeks? to|hopes? to|vows? to|swears? to|sets? out to|plans? to|is (?:sent|asked|told|determined) to)\s+(?<aim>[^.!?;]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Wish();

    [GeneratedRegex(@",|\s+(?:but|and then|while|although|though|however)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex ClauseEnd();

    [GeneratedRegex(@"(?:sh|ch|x|zz|ss|o)es$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex HissingEnd();

    [GeneratedRegex(@"\b(?:she|he|they|her|his|him|their|them|herself|himself|themselves)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex ThirdPerson();
}
