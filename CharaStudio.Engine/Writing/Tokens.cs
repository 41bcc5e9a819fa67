namespace CharaStudio.Engine.Writing;

/// <summary>Token counts without a tokenizer.</summary>
public static class Tokens
{
    /// <summary>About four letters of alphabetic script or one CJK character a token, rounded up. Stated in replies as tokenizer <c>estimate</c>.</summary>
    public static int Estimate(string text)
    {
        var quarters = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            quarters += IsIdeographic(rune.Value) ? 4 : 1;
        }

        return (quarters + 3) / 4;
    }

    private static bool IsIdeographic(int c) =>
        c is (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0xAC00 and <= 0xD7AF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);
}
