using System.Text;

namespace CharaStudio.Web.Http;

/// <summary>What every stored text must be: NFC, whole characters, within its cap; names also without line breaks, invisible characters and text-direction overrides.</summary>
public static class TextRules
{
    public const int LongestName = 200;
    public const int LongestText = 64 * 1024;
    public const int LongestPrompt = 32 * 1024;
    public const int LongestWord = 60;

    /// <summary>A name: trimmed, 1 to <paramref name="longest"/> characters.</summary>
    public static string Name(string field, string? value, int longest = LongestName)
    {
        var name = Whole(field, value ?? "").Trim();
        if (name.Length == 0 || name.EnumerateRunes().Count() > longest)
        {
            throw StudioException.Invalid(field, $"'{field}' must have 1 to {longest} characters.");
        }

        return name.EnumerateRunes().Any(IsUnfitForNames)
            ? throw StudioException.Invalid(field, $"'{field}' must not hold control characters, invisible ones or overrides of the text direction.")
            : name;
    }

    /// <summary>A name out of a text that was not meant as one, such as a file's name: what no name may hold is left out, and what is too much.</summary>
    /// <returns>Null when nothing is left.</returns>
    public static string? Fitted(string? text, int longest = LongestName)
    {
        var whole = string.Concat((text ?? "").EnumerateRunes()).Normalize(NormalizationForm.FormC);
        var name = string.Concat(whole.EnumerateRunes().Where(rune => !IsUnfitForNames(rune)).Take(longest)).Trim();
        return name.Length == 0 ? null : name;
    }

    /// <summary>Free text: null is empty; at most <paramref name="mostBytes"/> bytes of UTF-8.</summary>
    public static string Text(string field, string? value, int mostBytes = LongestText)
    {
        var text = Whole(field, value ?? "");
        return Encoding.UTF8.GetByteCount(text) <= mostBytes
            ? text
            : throw StudioException.Invalid(field, $"'{field}' must be at most {mostBytes} bytes of UTF-8.");
    }

    /// <summary>A list of names, each as <see cref="Name"/>; null is empty, repetitions are dropped.</summary>
    public static IReadOnlyList<string> Names(string field, IReadOnlyList<string>? values, int most, int longest = LongestWord)
    {
        if (values is { Count: var count } && count > most)
        {
            throw StudioException.Invalid(field, $"'{field}' must have at most {most} entries.");
        }

        return [.. (values ?? []).Select((value, index) => Name($"{field}[{index}]", value, longest)).Distinct(StringComparer.Ordinal)];
    }

    private static string Whole(string field, string value)
    {
        try
        {
            return value.Contains('\0', StringComparison.Ordinal)
                ? throw StudioException.Invalid(field, $"'{field}' must not hold the character NUL.")
                : value.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            throw StudioException.Invalid(field, $"'{field}' is not valid Unicode.");
        }
    }

    private static bool IsUnfitForNames(Rune rune) => Rune.IsControl(rune)
        || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x2028 or 0x2029 || IsInvisible(rune.Value);

    // Two names that look the same must be the same. The joiners U+200C and U+200D stay: Persian and families of emoji need them.
    private static bool IsInvisible(int c) => c is 0xAD or 0x61C or 0x180E or 0x200B or 0x200E or 0x200F or (>= 0x2060 and <= 0x2064) or 0xFEFF
        or (>= 0xE0000 and <= 0xE001F);
}
