using System.Globalization;
using System.Text;

namespace CharaStudio.Web.Features.Policies;

/// <summary>A text as the rules read it: one case, no accents, no invisible signs, single spaces, and digits that stand for letters undone.</summary>
/// <param name="Plain">Folded, with its digits: ages are read here.</param>
/// <param name="Unmasked">Folded, with <c>n4k3d</c> as <c>naked</c>.</param>
internal sealed record FoldedText(string Plain, string Unmasked)
{
    internal static FoldedText Of(string text)
    {
        var plain = Fold(text);
        return new FoldedText(plain, Unmask(plain));
    }

    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var sign in text.Normalize(NormalizationForm.FormKD))
        {
            switch (CharUnicodeInfo.GetUnicodeCategory(sign))
            {
                case UnicodeCategory.NonSpacingMark or UnicodeCategory.Format:
                    break;
                case UnicodeCategory.Control or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator:
                case UnicodeCategory.DashPunctuation or UnicodeCategory.ConnectorPunctuation:
                    if (folded.Length > 0 && folded[^1] != ' ')
                    {
                        folded.Append(' ');
                    }

                    break;
                default:
                    folded.Append(char.ToLowerInvariant(sign));
                    break;
            }
        }

        return folded.ToString();
    }

    // Only digits inside a word stand for letters; "2 swords" and "17 years" keep theirs.
    private static string Unmask(string plain) => string.Join(
        ' ',
        plain.Split(' ').Select(word => word.Any(char.IsAsciiLetter) && word.Any(sign => "013457@$".Contains(sign, StringComparison.Ordinal))
            ? string.Create(word.Length, word, (letters, source) =>
            {
                for (var i = 0; i < letters.Length; i++)
                {
                    letters[i] = source[i] switch
                    {
                        '0' => 'o',
                        '1' => 'i',
                        '3' => 'e',
                        '4' or '@' => 'a',
                        '5' or '$' => 's',
                        '7' => 't',
                        var other => other,
                    };
                }
            })
            : word));
}
