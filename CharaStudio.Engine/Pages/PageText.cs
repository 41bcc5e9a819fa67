using System.Globalization;
using System.Text;

namespace CharaStudio.Engine.Pages;

/// <summary>User text on its way into XML and type.</summary>
internal static class PageText
{
    /// <summary>Longest text of one balloon in characters; what is longer belongs in several.</summary>
    public const int Longest = 600;

    /// <exception cref="PageException">Control characters, broken surrogates, nothing to letter or far too much.</exception>
    public static void Check(string text, string where)
    {
        CheckCharacters(text, where);
        if (string.IsNullOrWhiteSpace(text.Replace("*", "", StringComparison.Ordinal)))
        {
            throw new PageException($"{where} has no text; write some or remove the line.");
        }

        if (text.Length > Longest)
        {
            throw new PageException($"{where} has {text.Length} characters; a line of lettering holds at most {Longest}. Split it.");
        }
    }

    /// <exception cref="PageException">Control characters or broken surrogates.</exception>
    public static void CheckCharacters(string text, string where)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var pair = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if ((char.IsControl(c) && c is not ('\n' or '\r' or '\t')) || (char.IsSurrogate(c) && !pair) || c is '\uFFFE' or '\uFFFF')
            {
                throw new PageException(
                    string.Create(CultureInfo.InvariantCulture, $"{where} contains the character U+{(int)c:X4} at position {i}, which cannot be lettered; remove it."));
            }

            i += pair ? 1 : 0;
        }
    }

    /// <summary>One space between words, line feeds kept, Unicode in composed form.</summary>
    public static string Fold(string text)
    {
        var lines = text.Normalize(NormalizationForm.FormC).ReplaceLineEndings("\n").Split('\n');
        return string.Join('\n', lines.Select(l => string.Join(' ', l.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Where(l => l.Length > 0));
    }

    /// <summary>Text without its stars, on one line, for transcripts and descriptions.</summary>
    public static string Plain(string text) =>
        string.Concat(Lettering.LetterText.Stress(Fold(text)).Select(r => r.Run)).Replace('\n', ' ');

    public static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);

    /// <summary>A number as SVG writes it, two decimals.</summary>
    public static string Number(double v) => Math.Round(v, 2).ToString("0.##", CultureInfo.InvariantCulture);
}
