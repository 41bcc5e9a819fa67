using System.Text;

namespace CharaStudio.Engine.Understanding;

/// <summary>Cuts text into lower-case words, single Han characters and punctuation. Hyphens separate ("silver-haired" is two words).</summary>
internal static class Tokenizer
{
    public static IReadOnlyList<Token> Split(string text)
    {
        var tokens = new List<Token>();
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            if (IsHan(c))
            {
                tokens.Add(new Token(c.ToString(), TokenKind.Han, i, 1));
                i++;
            }
            else if (char.IsLetterOrDigit(c))
            {
                var start = i;
                while (i < text.Length && !IsHan(text[i]) && (char.IsLetterOrDigit(text[i]) || IsInnerApostrophe(text, i)))
                {
                    i++;
                }

                tokens.Add(new Token(Plain(text[start..i]), TokenKind.Word, start, i - start));
            }
            else
            {
                if (Punctuation(c) is { } kind)
                {
                    tokens.Add(new Token(c.ToString(), kind, i, 1));
                }

                i++;
            }
        }

        return tokens;
    }

    private static TokenKind? Punctuation(char c) => c switch
    {
        '.' or '!' or '?' or ';' or '\n' or '。' or '！' or '？' or '；' => TokenKind.Stop,
        ',' or ':' or '，' or '、' or '：' or '(' or ')' => TokenKind.Comma,
        _ => null,
    };

    private static bool IsHan(char c) => c is >= '\u3400' and <= '\u9fff' or >= '\uf900' and <= '\ufaff';

    private static bool IsInnerApostrophe(string text, int i) =>
        text[i] is '\'' or '’' && i > 0 && i + 1 < text.Length && char.IsLetter(text[i - 1]) && char.IsLetter(text[i + 1]);

    // Accents and possessives do not change what is meant: "café", "girl's".
    private static string Plain(string word)
    {
        var flat = new StringBuilder(word.Length);
        foreach (var c in word.Normalize(NormalizationForm.FormD))
        {
            if (char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.NonSpacingMark)
            {
                flat.Append(char.ToLowerInvariant(c == '’' ? '\'' : c));
            }
        }

        var plain = flat.ToString();
        return plain.EndsWith("'s", StringComparison.Ordinal) ? plain[..^2] : plain;
    }
}
