using System.Numerics;

namespace CharaStudio.Web.Http;

/// <summary>
/// One identity, two spellings (contract C15): <c>char_</c> and 22 base-62 digits, or a UUID. Both name the same 128 bits.
/// New values are version 4 UUIDs (122 random bits), so that the UUID spelling is valid RFC 4122 everywhere.
/// </summary>
public static class PublicId
{
    private const int Digits = 22;

    public static Guid New() => Guid.NewGuid();

    /// <summary>Spells <paramref name="value"/> as prefix, underscore, 22 digits.</summary>
    /// <param name="prefix">The noun's short name without underscore: char, wrld, story ...</param>
    public static string Format(string prefix, Guid value)
    {
        Span<byte> bytes = stackalloc byte[16];
        value.TryWriteBytes(bytes, bigEndian: true, out _);
        return prefix + "_" + Base62.Encode(bytes, Digits);
    }

    /// <summary>Reads either spelling. False for anything else, including a foreign prefix.</summary>
    public static bool TryParse(string prefix, string? text, out Guid value)
    {
        value = Guid.Empty;
        if (text is null)
        {
            return false;
        }

        if (text.Length == 36)
        {
            return Guid.TryParseExact(text, "D", out value);
        }

        if (text.Length != prefix.Length + 1 + Digits
            || !text.StartsWith(prefix, StringComparison.Ordinal)
            || text[prefix.Length] != '_'
            || !Base62.TryDecode(text.AsSpan(prefix.Length + 1), out var number)
            || number >> 128 != BigInteger.Zero)
        {
            return false;
        }

        Span<byte> bytes = stackalloc byte[16];
        bytes.Clear();
        var length = number.GetByteCount(isUnsigned: true);
        number.TryWriteBytes(bytes[(16 - length)..], out _, isUnsigned: true, isBigEndian: true);
        value = new Guid(bytes, bigEndian: true);
        return true;
    }

    /// <summary>Reads either spelling; anything else is the same 404 as an absent object.</summary>
    public static Guid Parse(string prefix, string? text, string noun) =>
        TryParse(prefix, text, out var value) ? value : throw StudioException.NotFound(noun);
}
