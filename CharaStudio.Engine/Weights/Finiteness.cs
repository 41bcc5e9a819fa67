using System.Runtime.InteropServices;

namespace CharaStudio.Engine.Weights;

/// <summary>Finds NaN and infinity: in every IEEE 754 format they are the numbers whose exponent bits are all ones.</summary>
internal static class Finiteness
{
    /// <summary>Index of the first such number, -1 when all are finite or the type has no such numbers.</summary>
    public static int IndexOfNonFinite(ReadOnlySpan<byte> bytes, ElementType type) => type switch
    {
        ElementType.F32 => IndexOf(MemoryMarshal.Cast<byte, uint>(bytes), 0x7F80_0000u),
        ElementType.F64 => IndexOf(MemoryMarshal.Cast<byte, ulong>(bytes), 0x7FF0_0000_0000_0000ul),
        ElementType.F16 => IndexOf(MemoryMarshal.Cast<byte, ushort>(bytes), (ushort)0x7C00),
        ElementType.BF16 => IndexOf(MemoryMarshal.Cast<byte, ushort>(bytes), (ushort)0x7F80),
        _ => -1,
    };

    private static int IndexOf<T>(ReadOnlySpan<T> numbers, T exponent)
        where T : struct, System.Numerics.IBinaryInteger<T>
    {
        for (var i = 0; i < numbers.Length; i++)
        {
            if ((numbers[i] & exponent) == exponent)
            {
                return i;
            }
        }

        return -1;
    }
}
