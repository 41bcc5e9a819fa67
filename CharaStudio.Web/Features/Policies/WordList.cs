using CharaStudio.Web.Http;

namespace CharaStudio.Web.Features.Policies;

/// <summary>A project's own refused words: one a line, case and accents aside; a star at the end takes every continuation.</summary>
public static class WordList
{
    public const int MostWords = 1_000;
    public const int LongestWord = 100;
    internal const string Rule = "project_words";

    /// <summary>The lines as they are kept: trimmed, without doubles and empty ones.</summary>
    /// <exception cref="StudioException">ValidationFailed.</exception>
    public static string Check(IEnumerable<string> words)
    {
        var kept = words.Select(word => word.Trim()).Where(word => word.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (kept.Count > MostWords)
        {
            throw StudioException.Invalid("refused_words", $"'refused_words' has at most {MostWords} words.");
        }

        return kept.FirstOrDefault(word => word.Length > LongestWord || word.Any(char.IsControl) || FoldedText.Of(word.TrimEnd('*')).Plain.Trim().Length == 0) is null
            ? string.Join('\n', kept)
            : throw StudioException.Invalid("refused_words", $"A refused word has 1 to {LongestWord} characters on one line, at least one of them a letter or a digit.");
    }

    internal static bool Refuses(string? list, FoldedText text) =>
        !string.IsNullOrEmpty(list) && list.Split('\n').Any(line => Contains(text.Plain, line) || Contains(text.Unmasked, line));

    private static bool Contains(string text, string line)
    {
        var open = line.EndsWith('*');
        var word = FoldedText.Of(line.TrimEnd('*')).Plain.Trim();
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var end = at + word.Length;
            // Scripts that write without spaces have no edges of words.
            if (word[0] > '\u2e7f' || ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (open || end == text.Length || !char.IsLetterOrDigit(text[end]))))
            {
                return true;
            }
        }

        return false;
    }
}
