using System.Text.RegularExpressions;

namespace CharaStudio.Engine.Writing;

/// <summary>Resolves the macros that character cards carry, so that none reaches a reader.</summary>
public static partial class Macros
{
    /// <summary><c>{{char}}</c> and <c>&lt;BOT&gt;</c> become <paramref name="character"/>, <c>{{user}}</c> and <c>&lt;USER&gt;</c> become
    /// <paramref name="user"/>, <c>{{random:a,b}}</c> and <c>{{pick:a,b}}</c> take their first option, comments and unknown macros vanish.</summary>
    public static string Resolve(string text, string character, string user)
    {
        if (string.IsNullOrEmpty(text) || !(text.Contains("{{", StringComparison.Ordinal) || text.Contains('<', StringComparison.Ordinal)))
        {
            return text ?? "";
        }

        var named = Bracketed().Replace(text, m => m.Value.StartsWith("<u", StringComparison.OrdinalIgnoreCase) ? user : character);
        return Braced().Replace(named, m => m.Groups["name"].Value.Trim().ToUpperInvariant() switch
        {
            "CHAR" => character,
            "USER" => user,
            "RANDOM" or "PICK" => m.Groups["rest"].Value.TrimStart(':').Split("::", 2)[0].Split(',', 2)[0].Trim(),
            "NEWLINE" => "\n",
            _ => "",
        });
    }

    [GeneratedRegex(@"<(?:user|bot|char)>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"\{\{(?<name>[^{}:]*)(?<rest>:[^{}]*)?\}\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Braced();
}
