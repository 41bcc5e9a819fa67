using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using CharaStudio.Engine.Film;

namespace CharaStudio.Engine.Puppet.Rasters;

/// <summary>A premultiplied picture at another size, by the film's cubic filter, which widens where the picture is made smaller.</summary>
internal static class Scaling
{
    public static byte[] To(byte[] rgba, int width, int height, int newWidth, int newHeight)
    {
        if (newWidth == width && newHeight == height)
        {
            return rgba;
        }

        Taps across = new(0, width, newWidth, width), down = new(0, height, newHeight, height);
        var made = new byte[newWidth * newHeight * 4];
        Parallel.For(0, newHeight, () => (new Vector128<float>[width], new Vector128<float>[newWidth]), (y, _, rows) =>
        {
            Down(rgba, width, down, y, rows.Item1);
            across.Filter(rows.Item1, rows.Item2);
            Write(rows.Item2, MemoryMarshal.Cast<byte, uint>(made.AsSpan(y * newWidth * 4, newWidth * 4)));
            return rows;
        }, _ => { });
        return made;
    }

    private static void Down(byte[] rgba, int width, Taps down, int y, Vector128<float>[] row)
    {
        row.AsSpan().Clear();
        var weights = down.Weights(y);
        for (var k = 0; k < weights.Length; k++)
        {
            var source = MemoryMarshal.Cast<byte, uint>(rgba.AsSpan((down.First(y) + k) * width * 4, width * 4));
            for (var x = 0; x < row.Length; x++)
            {
                row[x] += Floats(source[x]) * weights[k];
            }
        }
    }

    // The filter swings beyond what it was given: a colour never exceeds its alpha.
    private static void Write(ReadOnlySpan<Vector128<float>> row, Span<uint> target)
    {
        for (var x = 0; x < row.Length; x++)
        {
            var alpha = Vector128.Create(Math.Clamp(row[x].GetElement(3), 0, 255));
            target[x] = Bytes(Vector128.Min(Vector128.Max(row[x], Vector128<float>.Zero), alpha));
        }
    }

    /// <summary>Red, green, blue and alpha of a pixel, 0 to 255.</summary>
    public static Vector128<float> Floats(uint pixel)
    {
        var bytes = Vector128.CreateScalar(pixel).AsByte();
        return Vector128.ConvertToSingle(Vector128.WidenLower(Vector128.WidenLower(bytes)).AsInt32());
    }

    /// <summary>Rounds values of 0 to 255.</summary>
    public static uint Bytes(Vector128<float> values)
    {
        var whole = Vector128.ConvertToInt32(values + Vector128.Create(0.5f));
        var shorts = Vector128.Narrow(whole, whole);
        return Vector128.Narrow(shorts.AsUInt16(), shorts.AsUInt16()).AsUInt32().ToScalar();
    }
}
