using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace CharaStudio.Engine.Film;

/// <summary>
/// Opaque RGBA to Y'CbCr of BT.709 in limited range (ITU-R BT.709-6, sections 3 and 4), colour at half the width and height, in whole numbers: the same
/// bytes on every machine.
/// </summary>
internal static unsafe class Yuv420
{
    private const int Bits = 15;

    // Kr 0.2126, Kb 0.0722; luma spans 219 levels, chroma 224. Times 2^15.
    private static readonly short[] s_luma = [5983, 20127, 2032, 0];
    private static readonly short[] s_blue = [-3298, -11094, 14392, 0];
    private static readonly short[] s_red = [14392, -13073, -1319, 0];
    private const int LumaOffset = (16 << Bits) + (1 << (Bits - 1));
    private const int ChromaOffset = (128 << (Bits + 2)) + (1 << (Bits + 1));

    /// <summary>Converts a part of a frame.</summary>
    /// <param name="left">Even, as are the other three.</param>
    /// <param name="yuv">A whole frame.</param>
    public static void Convert(ReadOnlySpan<byte> rgba, int width, int height, Span<byte> yuv, int left, int top, int right, int bottom)
    {
        int area = width * height, half = width / 2;
        fixed (byte* from = rgba, to = yuv)
        {
            for (var y = top; y < bottom; y += 2)
            {
                var above = from + (((y * (long)width) + left) * 4);
                var below = above + (width * 4L);
                Luma(above, to + (y * (long)width) + left, right - left);
                Luma(below, to + ((y + 1) * (long)width) + left, right - left);
                var chroma = to + area + ((y / 2) * half) + (left / 2);
                Chroma(above, below, chroma, chroma + (half * (height / 2)), (right - left) / 2);
            }
        }
    }

    private static void Luma(byte* pixels, byte* to, int count)
    {
        var i = 0;
        if (Avx2.IsSupported)
        {
            var weights = Vector256.Create(Vector64.Create(s_luma).AsInt64().ToScalar()).AsInt16();
            for (; i + 8 <= count; i += 8)
            {
                // Two products a pixel, added in pairs: four pixels a vector, then eight in the order 0 1 4 5 2 3 6 7.
                var first = Avx2.MultiplyAddAdjacent(Avx2.ConvertToVector256Int16(pixels + (4 * i)), weights);
                var second = Avx2.MultiplyAddAdjacent(Avx2.ConvertToVector256Int16(pixels + (4 * i) + 16), weights);
                var sums = Avx2.ShiftRightArithmetic(Avx2.HorizontalAdd(first, second) + Vector256.Create(LumaOffset), Bits);
                var shorts = Avx2.PackUnsignedSaturate(sums, sums);
                var ordered = Avx2.Permute4x64(shorts.AsInt64(), 0b10_00_10_00).GetLower().AsInt32();
                var pixelsInOrder = Vector128.Shuffle(ordered, Vector128.Create(0, 2, 1, 3)).AsInt16();
                *(ulong*)(to + i) = Sse2.PackUnsignedSaturate(pixelsInOrder, pixelsInOrder).AsUInt64().ToScalar();
            }
        }

        for (; i < count; i++)
        {
            var p = pixels + (4 * i);
            to[i] = (byte)(((p[0] * s_luma[0]) + (p[1] * s_luma[1]) + (p[2] * s_luma[2]) + LumaOffset) >> Bits);
        }
    }

    // Four pixels' mean, so two more bits to shift away.
    private static void Chroma(byte* above, byte* below, byte* blue, byte* red, int count)
    {
        var i = 0;
        if (Sse41.IsSupported)
        {
            var toBlue = Vector128.Create(Vector64.Create(s_blue), Vector64.Create(s_blue));
            var toRed = Vector128.Create(Vector64.Create(s_red), Vector64.Create(s_red));
            for (; i + 2 <= count; i += 2)
            {
                var left = Sse41.ConvertToVector128Int16(above + (8 * i)) + Sse41.ConvertToVector128Int16(below + (8 * i));
                var right = Sse41.ConvertToVector128Int16(above + (8 * i) + 8) + Sse41.ConvertToVector128Int16(below + (8 * i) + 8);
                var squares = Vector128.Create((left + Swapped(left)).GetLower(), (right + Swapped(right)).GetLower());
                var sums = Ssse3.HorizontalAdd(Sse2.MultiplyAddAdjacent(squares, toBlue), Sse2.MultiplyAddAdjacent(squares, toRed));
                var levels = Vector128.ShiftRightArithmetic(sums + Vector128.Create(ChromaOffset), Bits + 2);
                (blue[i], blue[i + 1], red[i], red[i + 1]) = ((byte)levels[0], (byte)levels[1], (byte)levels[2], (byte)levels[3]);
            }
        }

        for (; i < count; i++)
        {
            byte* a = above + (8 * i), b = below + (8 * i);
            int r = a[0] + a[4] + b[0] + b[4], g = a[1] + a[5] + b[1] + b[5], u = a[2] + a[6] + b[2] + b[6];
            blue[i] = (byte)(((r * s_blue[0]) + (g * s_blue[1]) + (u * s_blue[2]) + ChromaOffset) >> (Bits + 2));
            red[i] = (byte)(((r * s_red[0]) + (g * s_red[1]) + (u * s_red[2]) + ChromaOffset) >> (Bits + 2));
        }
    }

    private static Vector128<short> Swapped(Vector128<short> value) => Vector128.Shuffle(value.AsInt64(), Vector128.Create(1L, 0L)).AsInt16();
}
