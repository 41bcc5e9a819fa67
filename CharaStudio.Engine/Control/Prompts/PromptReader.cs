using System.Globalization;
using CharaStudio.Engine.Understanding;

namespace CharaStudio.Engine.Control.Prompts;

/// <summary>A prompt's actions in their order with their manner and way, its mood and its scene, by words alone.</summary>
internal static class PromptReader
{
    public static PromptReading Read(string prompt)
    {
        var tokens = Tokenizer.Split(prompt);
        var parts = new List<PromptPart>();
        Draft draft = new(0);
        for (var i = 0; i < tokens.Count;)
        {
            if (tokens[i].Kind is TokenKind.Stop or TokenKind.Comma)
            {
                draft = Close(parts, draft, prompt, tokens, i, ++i);
            }
            else if (ActionLexicon.Phrases.Match(tokens, i) is { } match)
            {
                var (kind, value) = (match.Concept.Kind, match.Concept.Value);
                // A second thing to do begins a new part, but for one that is done at the same time.
                if (kind is ConceptKind.Clause && value == "then")
                {
                    draft = Close(parts, draft, prompt, tokens, i, i + match.Tokens);
                }
                else if (kind is ConceptKind.Clause)
                {
                    draft.Joined = true;
                }
                else if (kind is ConceptKind.Pose && draft.Named.Count > 0 && !draft.Joined && draft.Named[^1] != value)
                {
                    draft = Close(parts, draft, prompt, tokens, i, i);
                }

                draft.Take(kind, value);
                i += match.Tokens;
            }
            else
            {
                i++;
            }
        }

        Close(parts, draft, prompt, tokens, tokens.Count, tokens.Count);
        return SceneReader.Read(tokens, parts);
    }

    // A part without an action belongs to the one before it, or is the subject of the one behind it.
    private static Draft Close(List<PromptPart> parts, Draft draft, string prompt, IReadOnlyList<Token> tokens, int end, int next)
    {
        if (draft.Named.Count == 0 && parts.Count > 0)
        {
            var before = parts[^1];
            parts[^1] = before with { Tempo = before.Tempo * draft.Tempo, Size = before.Size * draft.Size, Way = before.Way ?? draft.Way };
            return new Draft(next);
        }

        if (draft.Named.Count == 0 && next < tokens.Count)
        {
            return draft;
        }

        if (end > draft.First)
        {
            var text = prompt[tokens[draft.First].Start..tokens[end - 1].End];
            parts.Add(new PromptPart(text, draft.Named) { Tempo = draft.Tempo, Size = draft.Size, Way = draft.Way });
        }

        return new Draft(next);
    }

    private sealed class Draft(int first)
    {
        public int First { get; } = first;

        public List<string> Named { get; } = [];

        public double Tempo { get; private set; } = 1;

        public double Size { get; private set; } = 1;

        public string? Way { get; private set; }

        public bool Joined { get; set; }

        public void Take(ConceptKind kind, string value)
        {
            switch (kind)
            {
                case ConceptKind.Pose when !Named.Contains(value):
                    Named.Add(value);
                    break;
                case ConceptKind.Demeanour:
                    var manner = value.Split(' ');
                    Tempo *= double.Parse(manner[0], CultureInfo.InvariantCulture);
                    Size *= double.Parse(manner[1], CultureInfo.InvariantCulture);
                    break;
                case ConceptKind.GazeWord:
                    Way ??= value;
                    break;
            }
        }
    }
}
