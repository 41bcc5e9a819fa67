using System.Numerics;

namespace CharaStudio.Web.Http;

/// <summary>Digits 0-9, A-Z, a-z: bytes as one big-endian number of fixed width.</summary>
public static class Base62
{
    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /// <summary>Writes the lowest <paramref name="digits"/> digits of the number, with leading zeros.</summary>
    public static string Encode(ReadOnlySpan<byte> bytes, int digits)
    {
        var number = new BigInteger(bytes, isUnsigned: true, isBigEndian: true);
        var text = new char[digits];
        for (var i = digits - 1; i >= 0; i--)
        {
            number = BigInteger.DivRem(number, 62, out var digit);
            text[i] = Alphabet[(int)digit];
        }

        return new string(text);
    }

    public static bool TryDecode(ReadOnlySpan<char> text, out BigInteger number)
    {
        number = BigInteger.Zero;
        foreach (var letter in text)
        {
            var digit = Alphabet.IndexOf(letter, StringComparison.Ordinal);
            if (digit < 0)
            {
                return false;
            }

            number = (number * 62) + digit;
        }

        return true;
    }
}
