using System.Text.RegularExpressions;

namespace CharaStudio.Web.Features.Policies;

/// <summary>One rule: refuses a text in which every one of its patterns is found.</summary>
/// <param name="Name">Told to the caller as <c>details.rule</c>; the text itself never is.</param>
/// <param name="From">The least strictness at which it holds.</param>
internal sealed record ContentRule(string Name, Strictness From, string Says, params Regex[] All)
{
    internal bool Refuses(FoldedText text) => Array.TrueForAll(All, pattern => pattern.IsMatch(text.Plain) || pattern.IsMatch(text.Unmasked));
}

/// <summary>
/// The rules that come with the studio. They read words, so they are blunt: they can miss and they can overreach; a project adds
/// words of its own, and a classifier may mark more for review.
/// </summary>
internal static class ContentRules
{
    private const string Sexual =
        @"nud(?:e|es|ity)|topless|porn\w*|erotic\w*|hentai|nsfw|xxx|lewd|sex|sexual\w*|sexy|orgasm\w*|genital\w*|"
        + @"penis|vagina|intercourse|masturbat\w*|undress(?:ed|ing)|lingerie|" + Naked;

    // A naked blade or flame is nobody's.
    private const string Naked =
        @"naked(?! (?:eyes?|blades?|swords?|steel|flames?|truth|branch(?:es)?|trees?|rocks?|hills?))";

    private const string Explicit =
        @"nud(?:e|es|ity)|topless|porn\w*|hentai|nsfw|xxx|orgasm\w*|genital\w*|penis|vagina|sexual intercourse|masturbat\w*|having sex|sex scene";

    private const string Young =
        @"child|children|kids?|minors?|underage\w*|preteens?|pre teens?|toddlers?|infants?|babies|baby (?:girl|boy)|schoolgirls?|schoolboys?|"
        + @"little (?:girl|boy)s?|young (?:girl|boy)s?|teens?|teenage\w*|aged? (?:[0-9]|1[0-7])|(?:[0-9]|1[0-7]) ?(?:yo|(?:years?|yrs?) old)";

    private const string YoungHan = "幼女|幼童|儿童|兒童|未成年|小女孩|小男孩|萝莉|蘿莉|正太";
    private const string SexualHan = "裸体|裸體|全裸|色情|性爱|性愛|性交|情色|成人向";

    internal static IReadOnlyList<ContentRule> All { get; } =
    [
        new("sexual_minors", Strictness.Liberal, "sexual content with minors", Words(Young, YoungHan), Words(Sexual, SexualHan)),
        new("sexual_minors", Strictness.Liberal, "sexual content with minors", Words("loli(?:con)?|shota(?:con)?|child porn\\w*|csam")),
        new("explicit_sex", Strictness.Normal, "explicit sexual content", Words(Explicit, SexualHan)),
        new("nakedness", Strictness.Normal, "nakedness", Words(Naked)),
        new("gore", Strictness.Normal, "graphic gore",
            Words("gore|gory|dismember\\w*|disembowel\\w*|decapitat\\w*|behead(?:ed|ing)|mutilat\\w*|entrails|eviscerat\\w*|severed (?:head|limb|hand|arm|leg)s?|torture porn",
                "肢解|斩首|斬首|开膛|開膛|血腥")),
        new("self_harm", Strictness.Normal, "self-harm",
            Words("suicid\\w*|self harm\\w*|kill(?:s|ing)? (?:himself|herself|themself|themselves|myself)|(?:slit|cut)(?:s|ting)? (?:his|her|their|my) wrists?",
                "自杀|自殺|自残|自殘|割腕")),
        new("hate_symbols", Strictness.Normal, "symbols of hate",
            Words("swastikas?|nazi salute|hitler salute|ku klux klan|kkk|white power|lynch(?:ing|ed)?", "纳粹|納粹")),
        new("hard_drugs", Strictness.Normal, "hard drugs", Words("cocaine|heroin(?!e)|crystal meth|methamphetamine|injecting drugs|snort(?:s|ing) (?:a )?line", "海洛因|可卡因|冰毒")),
    ];

    // Latin words stand between letters that are not theirs; Han words stand anywhere.
    private static Regex Words(string latin, string? han = null) => new(
        $@"(?:^|[^a-z0-9])(?:{latin})(?:$|[^a-z0-9])" + (han is null ? "" : "|" + Fold(han)),
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(5)); // The patterns are linear in effect; the limit is for a starved machine, where 250 ms would refuse the innocent.

    private static string Fold(string words) => string.Join('|', words.Split('|').Select(word => Regex.Escape(FoldedText.Of(word).Plain)));
}
