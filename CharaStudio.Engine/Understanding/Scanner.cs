using CharaStudio.Engine.Understanding.Guesses;

namespace CharaStudio.Engine.Understanding;

/// <summary>Finds concepts from left to right, always the longest phrase; names given by the caller come before the lexicon.</summary>
internal sealed class Scanner(string text, IReadOnlyList<string> names, IReadOnlyList<string> places, IReadOnlyList<WordGuess>? guesses = null)
{
    private readonly GuessedWords _guessed = new(guesses ?? []);

    public string Text { get; } = text;

    /// <summary>What the last scan read unknown words as.</summary>
    public IReadOnlyList<WordGuess> Guesses => _guessed.Used;

    /// <summary>All findings in order, with punctuation as clause concepts and every word that no phrase covers reported to <paramref name="unknown"/>.</summary>
    public List<Finding> Scan(Action<int, string> unknown)
    {
        var tokens = Tokenizer.Split(Text);
        var own = OwnNames();
        var findings = new List<Finding>();
        for (var i = 0; i < tokens.Count;)
        {
            var hit = own.Match(tokens, i) ?? Lexicon.Shared.Phrases.Match(tokens, i);
            if (hit is { } found)
            {
                var last = tokens[i + found.Tokens - 1];
                findings.Add(new Finding(found.Concept, tokens[i].Start, last.End - tokens[i].Start, i));
                i += found.Tokens;
                continue;
            }

            var t = tokens[i];
            switch (t.Kind)
            {
                case TokenKind.Stop:
                    findings.Add(new Finding(new Concept(ConceptKind.Clause, "stop"), t.Start, t.Length, i));
                    break;
                case TokenKind.Comma:
                    findings.Add(new Finding(new Concept(ConceptKind.Clause, "comma"), t.Start, t.Length, i));
                    break;
                case TokenKind.Word when _guessed.Read(t, Text.Substring(t.Start, t.Length)) is { } concept:
                    findings.Add(new Finding(concept, t.Start, t.Length, i));
                    break;
                default:
                    unknown(t.Start, Text.Substring(t.Start, t.Length));
                    break;
            }

            i++;
        }

        return findings;
    }

    public string Words(Finding f) => Text.Substring(f.Start, f.Length);

    private PhraseTrie OwnNames()
    {
        var trie = new PhraseTrie();
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i].Length > 0)
            {
                trie.Add(names[i], new Concept(ConceptKind.Name, i.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            }
        }

        // A world called "Frost Moon" makes no moonlight, and a "Lantern Harbour" puts no lantern into a hand.
        foreach (var place in places.Where(p => p.Length > 0))
        {
            trie.Add(place, new Concept(ConceptKind.Filler, "name"));
        }

        return trie;
    }
}
