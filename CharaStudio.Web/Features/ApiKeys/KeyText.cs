using System.Security.Cryptography;
using System.Text;
using CharaStudio.Web.Http;

namespace CharaStudio.Web.Features.ApiKeys;

/// <summary>The form of a key: <c>sk_live_</c>, 32 random bytes in 43 base-62 digits, and a 6-digit checksum that catches typing errors.</summary>
public static class KeyText
{
    public const string StandardPrefix = "sk_live_";
    public const string PrismPrefix = "prism_sk_";
    private const int SecretDigits = 43;
    private const int CheckDigits = 6;
    private const int HintDigits = 8;

    public static string New(string prefix = StandardPrefix)
    {
        var secret = prefix + Base62.Encode(RandomNumberGenerator.GetBytes(32), SecretDigits);
        return secret + Checksum(secret);
    }

    /// <summary>True for text that has the form and the checksum of a key; says nothing about whether the key exists.</summary>
    public static bool IsWellFormed(string text)
    {
        var prefix = text.StartsWith(StandardPrefix, StringComparison.Ordinal) ? StandardPrefix
            : text.StartsWith(PrismPrefix, StringComparison.Ordinal) ? PrismPrefix : null;
        return prefix is not null
            && text.Length == prefix.Length + SecretDigits + CheckDigits
            && string.Equals(Checksum(text[..^CheckDigits]), text[^CheckDigits..], StringComparison.Ordinal);
    }

    public static string Hint(string key) => key[..(key.LastIndexOf('_') + 1 + HintDigits)];

    /// <summary>The only form in which a key is kept.</summary>
    public static string Hash(ReadOnlySpan<byte> pepper, string key) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(pepper, Encoding.UTF8.GetBytes(key)));

    private static string Checksum(string secret) =>
        Base62.Encode(SHA256.HashData(Encoding.UTF8.GetBytes(secret)).AsSpan(0, 4), CheckDigits);
}
