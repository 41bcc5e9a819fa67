using System.Text.RegularExpressions;
using CharaStudio.Engine.Understanding;

namespace CharaStudio.Web.Features.VisualStories;

/// <summary>A scene's words as the parser should read them: what is said is heard and not seen, and who is there is named.</summary>
internal static partial class SceneText
{
    private const string Verbs = "says|said|asks|asked|whispers|whispered|shouts|shouted|cries|cried|calls|called|replies|replied|answers|answered";

    public static string Of(string prompt, IReadOnlyList<KnownCharacter> cast)
    {
        var seen = Said().Replace(prompt, match => match.Groups["verb"].Success ? " speaks " : " ");
        var silent = cast.Where(one => !Names(prompt, one.Name)).Select(one => one.Name).ToList();
        // Named first, so that "she" and "her" find them.
        return silent.Count == 0 ? seen : $"{string.Join(" and ", silent)}. {seen}";
    }

    public static bool Names(string prompt, string name)
    {
        for (var at = name.Length == 0 ? -1 : prompt.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0;
            at = prompt.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + name.Length;
            if ((at == 0 || !IsLatin(prompt[at - 1])) && (end == prompt.Length || !IsLatin(prompt[end])))
            {
                return true;
            }
        }

        return false;
    }

    // Chinese sets no space between a name and the next word.
    private static bool IsLatin(char letter) => char.IsLetter(letter) && letter < '\u2e80';

    [GeneratedRegex(
        "(?:\\b(?<verb>" + Verbs + ")\\b[,:]?\\s*)?[\"\u201c\u300c][^\"\u201d\u300d\n]{1,300}[\"\u201d\u300d](?:\\s*\\b(?<verb>" + Verbs + ")\\b)?",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Said();
}
