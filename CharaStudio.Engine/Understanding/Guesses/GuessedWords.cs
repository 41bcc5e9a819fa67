namespace CharaStudio.Engine.Understanding.Guesses;

/// <summary>What a scan reads an unknown word as: a guess that it was given, else a compound's last part. Notes what was used.</summary>
internal sealed class GuessedWords(IReadOnlyList<WordGuess> given)
{
    private readonly List<WordGuess> _used = [];

    public IReadOnlyList<WordGuess> Used => _used;

    /// <param name="word">As the text has it.</param>
    public Concept? Read(Token token, string word)
    {
        if (token.Kind != TokenKind.Word)
        {
            return null;
        }

        var guess = given.FirstOrDefault(one => one.Start == token.Start && string.Equals(one.Word, word, StringComparison.Ordinal));
        if (guess is null && CompoundWords.Head(token.Text) is { } head && Find(head) is { } part)
        {
            guess = new WordGuess(word, token.Start, head, GuessableWords.Name(part.Kind), null);
        }

        if (guess is null || Find(guess.ReadAs) is not { } concept)
        {
            return null;
        }

        _used.Add(guess);
        return concept;
    }

    private static Concept? Find(string phrase)
    {
        var tokens = Tokenizer.Split(phrase);
        return Lexicon.Shared.Phrases.Match(tokens, 0) is { } found && found.Tokens == tokens.Count ? found.Concept : null;
    }
}
