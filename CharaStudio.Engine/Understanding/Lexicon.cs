using CharaStudio.Engine.Understanding.Words;

namespace CharaStudio.Engine.Understanding;

/// <summary>All phrases that the parser knows, English and Chinese, as one trie.</summary>
internal sealed class Lexicon
{
    private static readonly Lazy<Lexicon> s_shared = new(() => new Lexicon());
    private readonly Dictionary<ConceptKind, List<string>> _english = [];

    private Lexicon()
    {
        (ConceptKind Kind, string Lines)[] tables =
        [
            .. CameraWords.Tables, .. PlaceWords.Tables, .. ActionWords.Tables, .. PersonWords.Tables, .. HairWords.Tables,
            .. FaceWords.Tables, .. ClothesWords.Tables, .. PropWords.Tables, .. ColorWords.Tables, .. FunctionWords.Tables,
        ];
        foreach (var (kind, lines) in tables)
        {
            Read(kind, lines);
        }
    }

    public static Lexicon Shared => s_shared.Value;

    public PhraseTrie Phrases { get; } = new();

    /// <summary>Every value of a kind, for tests that compare the lexicon with the artists' catalogues.</summary>
    public Dictionary<ConceptKind, HashSet<string>> Values { get; } = [];

    /// <summary>A kind's English phrases, in the lexicon's order.</summary>
    public IReadOnlyList<string> English(ConceptKind kind) => _english.GetValueOrDefault(kind, []);

    // A line is "value = phrase; phrase; ~verb"; a tilde asks for the verb's regular forms.
    private void Read(ConceptKind kind, string lines)
    {
        foreach (var line in lines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var cut = line.IndexOf('=', StringComparison.Ordinal);
            var concept = new Concept(kind, line[..cut].Trim());
            if (!Values.TryGetValue(kind, out var known))
            {
                Values[kind] = known = new HashSet<string>(StringComparer.Ordinal);
            }

            known.Add(concept.Value);
            foreach (var phrase in line[(cut + 1)..].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                if (phrase.All(char.IsAscii))
                {
                    (_english.TryGetValue(kind, out var phrases) ? phrases : _english[kind] = []).Add(phrase.TrimStart('~'));
                }

                foreach (var form in phrase[0] == '~' ? VerbForms.Of(phrase[1..]) : [phrase])
                {
                    Phrases.Add(form, concept);
                }
            }
        }
    }
}
