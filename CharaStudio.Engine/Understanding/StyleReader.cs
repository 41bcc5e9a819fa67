using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Understanding;

/// <summary>The nearest of our styles to a free description of one.</summary>
public static class StyleReader
{
    // In order: "watercolour manga" is a wash first, "anime comic" is anime.
    private static readonly (Style Style, string[] Words)[] s_words =
    [
        (Style.Watercolor, ["watercolor", "watercolour", "wash", "gouache", "storybook", "picture book", "aquarelle", "水彩"]),
        (Style.Manga, ["manga", "black and white", "monochrome", "ink", "screentone", "noir", "漫画", "黑白"]),
        (Style.FantasyAnime, ["fantasy_anime", "anime", "cel", "visual novel", "light novel", "ghibli", "动漫", "動畫"]),
        (Style.WesternComic, ["western_comic", "western", "comic", "superhero", "graphic novel", "pop art", "cartoon", "bande", "美漫"]),
    ];

    /// <returns>Null when the words name none of them.</returns>
    public static Style? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var folded = $" {text.ToLowerInvariant().Replace('-', ' ')} ";
        return PlanJson.TryRead<Style>(text.Trim(), out var exact) ? exact
            : Array.Find(s_words, entry => Array.Exists(entry.Words, word => Mentions(folded, word))) is { Words: not null } found ? found.Style
            : null;
    }

    private static bool Mentions(string folded, string word)
    {
        var at = folded.IndexOf(word, StringComparison.Ordinal);
        return at > 0 && (word[0] > '\u2e7f' || (!char.IsLetter(folded[at - 1]) && !char.IsLetter(folded[at + word.Length])));
    }
}
