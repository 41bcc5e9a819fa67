namespace CharaStudio.Engine.Understanding.Guesses;

/// <summary>Which unknown words of a text may be guessed, and as what: what is worn, held or had, and who is spoken of.</summary>
internal static class GuessableWords
{
    private const int ShortestWord = 3;
    private const int LongestWord = 40;
    private static readonly ConceptKind[] s_worn = [ConceptKind.Garment, ConceptKind.Accessory];
    private static readonly ConceptKind[] s_held = [ConceptKind.Prop];
    private static readonly ConceptKind[] s_had = [ConceptKind.Prop, ConceptKind.Accessory, ConceptKind.Garment];
    private static readonly ConceptKind[] s_who = [ConceptKind.Person];
    private static readonly string[] s_wearing = ["wearing", "wears", "wear", "wore", "dressed", "clad", "in"];
    private static readonly string[] s_holding = ["holding", "holds", "hold", "wielding", "wields", "carrying", "carries", "armed"];

    public static IReadOnlyList<UnknownWord> In(string text)
    {
        var scanner = new Scanner(text, [], []);
        var unknown = new List<(int Start, string Word)>();
        var findings = scanner.Scan((start, word) => unknown.Add((start, word)));
        var words = new List<UnknownWord>();
        foreach (var (start, word) in unknown.Where(one => one.Word.Length is >= ShortestWord and <= LongestWord && one.Word.All(char.IsAsciiLetter)))
        {
            var kinds = Kinds(scanner, findings, start, start + word.Length);
            if (kinds.Count > 0)
            {
                words.Add(new UnknownWord(word, start, [.. kinds.Select(Name)]));
            }
        }

        return words;
    }

    public static string Name(ConceptKind kind) => Plans.PlanJson.Word(kind);

    private static IReadOnlyList<ConceptKind> Kinds(Scanner scanner, List<Finding> findings, int start, int end)
    {
        // Right before a thing or a person stands what it is like, which is not guessed.
        if (findings.Find(f => f.Start >= end) is { } next && scanner.Text[end..next.Start].All(sign => sign is ' ' or '-') && IsThing(next))
        {
            return [];
        }

        var before = findings.Where(f => f.Start < start).ToList();
        var isNamed = before.Count > 0 && before[^1].Kind is ConceptKind.Determiner or ConceptKind.AgeWord or ConceptKind.BuildWord;
        var last = before.FindLastIndex(f => !IsPassedOver(f));
        return last >= 0 ? After(scanner, before[last], isNamed) : isNamed ? s_who : [];
    }

    private static IReadOnlyList<ConceptKind> After(Scanner scanner, Finding f, bool isNamed)
    {
        var word = scanner.Words(f).ToLowerInvariant().Split(' ')[0];
        return s_wearing.Contains(word, StringComparer.Ordinal) ? s_worn
            : s_holding.Contains(word, StringComparer.Ordinal) ? s_held
            : f.Kind switch
            {
                ConceptKind.Marker => s_had,
                ConceptKind.Garment or ConceptKind.Accessory => s_worn,
                ConceptKind.Prop => s_held,
                ConceptKind.Clause when isNamed => s_who,
                _ => [],
            };
    }

    private static bool IsThing(Finding f) => f.Kind is ConceptKind.HairNoun or ConceptKind.HairAdjective or ConceptKind.HairCut or ConceptKind.Beard
        or ConceptKind.EyeNoun or ConceptKind.EyeAdjective or ConceptKind.EyeShape or ConceptKind.SkinNoun or ConceptKind.SkinAdjective or ConceptKind.Garment
        or ConceptKind.Accessory or ConceptKind.Prop or ConceptKind.Person or ConceptKind.Name or ConceptKind.Animal or ConceptKind.Place or ConceptKind.Color;

    private static bool IsPassedOver(Finding f) => f.Kind is ConceptKind.Determiner or ConceptKind.Color or ConceptKind.HairLength or ConceptKind.HairTexture
        or ConceptKind.AgeWord or ConceptKind.BuildWord or ConceptKind.PatternWord or ConceptKind.ProportionWord or ConceptKind.And or ConceptKind.Demeanour or ConceptKind.Count
        || (f.Kind == ConceptKind.Clause && f.Value == "comma");
}
