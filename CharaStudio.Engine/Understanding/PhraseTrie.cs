namespace CharaStudio.Engine.Understanding;

/// <summary>Longest-match dictionary of phrases over tokens; plural and possessive forms find their singular.</summary>
internal sealed class PhraseTrie
{
    private readonly Node _root = new();

    public void Add(string phrase, Concept concept)
    {
        var node = _root;
        foreach (var token in Tokenizer.Split(phrase))
        {
            if (!node.Next.TryGetValue(token.Text, out var child))
            {
                node.Next[token.Text] = child = new Node();
            }

            node = child;
        }

        // The first meaning given to a phrase stays: lexicons are read from the most specific to the most general.
        node.Concept ??= concept;
    }

    /// <summary>The longest phrase that starts at a token.</summary>
    /// <returns>The concept and the number of tokens, or null where none starts.</returns>
    public (Concept Concept, int Tokens)? Match(IReadOnlyList<Token> tokens, int at)
    {
        (Concept, int)? best = null;
        var node = _root;
        for (var i = at; i < tokens.Count; i++)
        {
            if (Step(node, tokens[i]) is not { } next)
            {
                break;
            }

            node = next;
            if (node.Concept is { } concept)
            {
                best = (concept, i - at + 1);
            }
        }

        return best;
    }

    private static Node? Step(Node node, Token token)
    {
        if (node.Next.TryGetValue(token.Text, out var exact))
        {
            return exact;
        }

        if (token.Kind != TokenKind.Word)
        {
            return null;
        }

        foreach (var singular in Singulars(token.Text))
        {
            if (node.Next.TryGetValue(singular, out var found))
            {
                return found;
            }
        }

        return null;
    }

    private static IEnumerable<string> Singulars(string word)
    {
        if (word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal))
        {
            yield return word[..^3] + "y";
        }

        if (word.Length > 4 && word.EndsWith("ves", StringComparison.Ordinal))
        {
            yield return word[..^3] + "f";
        }

        if (word.Length > 3 && word.EndsWith("es", StringComparison.Ordinal))
        {
            yield return word[..^2];
        }

        if (word.Length > 2 && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal))
        {
            yield return word[..^1];
        }
    }

    private sealed class Node
    {
        public Dictionary<string, Node> Next { get; } = new(StringComparer.Ordinal);

        public Concept? Concept { get; set; }
    }
}
