using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CharaStudio.Engine.Puppet.Rasters;

/// <summary>Premultiplied bilinear sampling along a row, steps of 1/65536 texel, weights of 1/256.</summary>
internal static unsafe class Sampler
{
    private static readonly Vector128<ushort>[] s_across = [.. Enumerable.Range(0, 256).Select(f =>
        Vector128.Create(Vector64.Create((ushort)(256 - f)), Vector64.Create((ushort)f)))];

    /// <summary>Lays a row of samples over what is there.</summary>
    /// <param name="u">Column of the first sample in 1/65536 texels; grows by <paramref name="du"/>.</param>
    public static void Over(Texture texture, byte* texels, uint* target, int count, long u, long v, long du, long dv)
    {
        if (Inside(texture, u, v) && Inside(texture, u + (du * (count - 1)), v + (dv * (count - 1))))
        {
            for (; count > 0; count--, target++, u += du, v += dv)
            {
                Lay(target, At(texels, texture.Stride, u, v));
            }

            return;
        }

        var (lastU, lastV) = Last(texture);
        for (; count > 0; count--, target++, u += du, v += dv)
        {
            Lay(target, At(texels, texture.Stride, Math.Clamp(u, 0, lastU), Math.Clamp(v, 0, lastV)));
        }
    }

    /// <summary>Writes a row of samples of a texture that is mirrored beyond its edges.</summary>
    public static void Copy(Texture texture, byte* texels, uint* target, int count, long u, long v, long du, long dv)
    {
        if (Inside(texture, u, v) && Inside(texture, u + (du * (count - 1)), v + (dv * (count - 1))))
        {
            for (; count > 0; count--, target++, u += du, v += dv)
            {
                *target = At(texels, texture.Stride, u, v);
            }

            return;
        }

        for (; count > 0; count--, target++, u += du, v += dv)
        {
            *target = At(texels, texture.Stride, Mirror(u, texture.Width), Mirror(v, texture.Height));
        }
    }

    /// <summary>A pixel of premultiplied colour over another: c + d (255 - a) / 255, rounded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Over(uint above, uint below)
    {
        var rest = 255 - (above >> 24);
        uint even = ((below & 0x00FF00FF) * rest) + 0x00800080, odd = (((below >> 8) & 0x00FF00FF) * rest) + 0x00800080;
        even = ((even + ((even >> 8) & 0x00FF00FF)) >> 8) & 0x00FF00FF;
        odd = (odd + ((odd >> 8) & 0x00FF00FF)) & 0xFF00FF00;
        return above + (even | odd);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Lay(uint* target, uint sample)
    {
        if (sample >= 0xFF000000)
        {
            *target = sample;
        }
        else if (sample != 0)
        {
            *target = Over(sample, *target);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint At(byte* texels, int stride, long u, long v)
    {
        var at = texels + ((v >> 16) * stride) + ((u >> 16) << 2);
        ulong upper = *(ulong*)at, lower = *(ulong*)(at + stride);
        if (upper == lower && (uint)upper == (uint)(upper >> 32))
        {
            return (uint)upper; // Flat, as most of a drawing is; and nothing at all beside it.
        }

        var fall = (ushort)((v >> 8) & 255);
        var half = Vector128.Create((ushort)128);
        var column = (Wide(upper) * Vector128.Create((ushort)(256 - fall))) + (Wide(lower) * Vector128.Create(fall));
        var pair = Vector128.ShiftRightLogical(column + half, 8) * s_across[(u >> 8) & 255];
        var sum = pair + Vector128.Shuffle(pair.AsUInt64(), Vector128.Create(1UL, 0UL)).AsUInt16();
        var sample = Vector128.ShiftRightLogical(sum + half, 8);
        return Vector128.Narrow(sample, sample).AsUInt32().ToScalar();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> Wide(ulong texels) => Vector128.WidenLower(Vector128.CreateScalar(texels).AsByte());

    private static bool Inside(Texture texture, long u, long v)
    {
        var (lastU, lastV) = Last(texture);
        return u >= 0 && v >= 0 && u <= lastU && v <= lastV;
    }

    private static (long U, long V) Last(Texture texture) =>
        ((((long)texture.Width + (2 * Texture.Rim) - 1) << 16) - 1, (((long)texture.Height + (2 * Texture.Rim) - 1) << 16) - 1);

    // Folds a coordinate into the picture: ... 1 0 | 0 1 2 ... n-1 | n-1 n-2 ...
    private static long Mirror(long at, int count)
    {
        const long middle = ((long)Texture.Rim << 16) - (1 << 15);
        long side = (long)count << 16, period = 2 * side;
        at = (((at - middle) % period) + period) % period;
        return (at < side ? at : period - 1 - at) + middle;
    }
}
