namespace CharaStudio.Engine.Understanding;

internal enum TokenKind
{
    Word,
    Han,
    Stop,
    Comma,
    Other,
}

/// <summary>One word, one Chinese character or one mark of punctuation, with its place in the text.</summary>
internal readonly record struct Token(string Text, TokenKind Kind, int Start, int Length)
{
    public int End => Start + Length;
}
