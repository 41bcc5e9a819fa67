namespace CharaStudio.Web.Features.Characters.Search;

/// <summary>A card cut into what is read at once: the whole in short, then the description piece by piece.</summary>
internal static class Passages
{
    /// <summary>Most of one card.</summary>
    public const int Most = 6;

    // The network reads 128 pieces of words, which are some 450 letters.
    private const int Longest = 400;
    private static readonly char[] s_ends = ['.', '!', '?', '\n', '。', '！', '？'];

    public static IReadOnlyList<string> Of(string name, string personality, string description)
    {
        var whole = Cut(string.Join(". ", new[] { name, personality, description }.Where(text => !string.IsNullOrWhiteSpace(text))));
        return description.Length <= Longest / 2 ? [whole] : [whole, .. Pieces(description).Take(Most - 1)];
    }

    private static IEnumerable<string> Pieces(string text)
    {
        var at = 0;
        while (at < text.Length)
        {
            var end = text.Length - at <= Longest ? text.Length : End(text, at);
            var piece = text[at..end].Trim();
            if (piece.Length > 0)
            {
                yield return piece;
            }

            at = end;
        }
    }

    // Behind the last sentence that fits, else behind the last word.
    private static int End(string text, int at)
    {
        var sentence = text.LastIndexOfAny(s_ends, at + Longest - 1, Longest);
        var word = text.LastIndexOf(' ', at + Longest - 1, Longest);
        return sentence > at + (Longest / 3) ? sentence + 1 : word > at ? word + 1 : at + Longest;
    }

    private static string Cut(string text) => text.Length <= Longest ? text : text[..Longest];
}
