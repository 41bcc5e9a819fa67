using System.Collections.Frozen;

namespace CharaStudio.Engine.Weights;

/// <summary>What a tensor's numbers are. The names are the safetensors format's own; others are refused.</summary>
public enum ElementType
{
    F64,
    F32,
    F16,
    BF16,
    I64,
    I32,
    I16,
    I8,
    U8,
    Bool,
}

internal static class ElementTypes
{
    private static readonly FrozenDictionary<string, ElementType> s_byWord =
        Enum.GetValues<ElementType>().ToFrozenDictionary(Word, StringComparer.Ordinal);

    public static string Words { get; } = string.Join(", ", Enum.GetValues<ElementType>().Select(Word));

    public static bool TryRead(string word, out ElementType type) => s_byWord.TryGetValue(word, out type);

    public static string Word(this ElementType type) => type is ElementType.Bool ? "BOOL" : type.ToString();

    /// <summary>Bytes of one number.</summary>
    public static int Size(this ElementType type) => type switch
    {
        ElementType.F64 or ElementType.I64 => 8,
        ElementType.F32 or ElementType.I32 => 4,
        ElementType.F16 or ElementType.BF16 or ElementType.I16 => 2,
        _ => 1,
    };
}
