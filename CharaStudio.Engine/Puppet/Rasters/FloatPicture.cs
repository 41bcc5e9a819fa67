using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CharaStudio.Engine.Puppet.Rasters;

/// <summary>A premultiplied picture as red, green, blue and alpha of 0 to 255 side by side in one vector, for filters.</summary>
internal sealed class FloatPicture(int width, int height)
{
    public int Width => width;

    public int Height => height;

    public Vector128<float>[] Values { get; } = new Vector128<float>[width * height];

    public static FloatPicture Of(ReadOnlySpan<byte> rgba, int width, int height)
    {
        var made = new FloatPicture(width, height);
        var words = MemoryMarshal.Cast<byte, uint>(rgba);
        for (var i = 0; i < made.Values.Length; i++)
        {
            made.Values[i] = Scaling.Floats(words[i]);
        }

        return made;
    }

    /// <summary>Bytes again, each colour held between 0 and its alpha.</summary>
    public byte[] ToBytes()
    {
        var made = new byte[width * height * 4];
        var words = MemoryMarshal.Cast<byte, uint>(made.AsSpan());
        for (var i = 0; i < words.Length; i++)
        {
            var alpha = Vector128.Create(Values[i].GetElement(3));
            words[i] = Scaling.Bytes(Vector128.Min(Vector128.Max(Values[i], Vector128<float>.Zero), alpha));
        }

        return made;
    }

    public FloatPicture Each(Func<Vector128<float>, Vector128<float>> change)
    {
        var made = new FloatPicture(width, height);
        for (var i = 0; i < Values.Length; i++)
        {
            made.Values[i] = change(Values[i]);
        }

        return made;
    }

    /// <summary>
    /// Sums over squares of 2 radius + 1 texels, cut off at the picture's edges, by running sums: the radius costs nothing. Whoever wants a mean divides
    /// the colours by the alpha, since both are sums over the same texels.
    /// </summary>
    public FloatPicture Sums(int radius)
    {
        FloatPicture across = new(width, height), made = new(width, height);
        Parallel.For(0, height, y => Run(Values, across.Values, y * width, 1, width, radius));
        Parallel.For(0, width, x => Run(across.Values, made.Values, x, width, height, radius));
        return made;
    }

    private static void Run(Vector128<float>[] from, Vector128<float>[] to, int start, int step, int count, int radius)
    {
        var sum = Vector128<float>.Zero;
        for (var i = 0; i < Math.Min(radius, count); i++)
        {
            sum += from[start + (i * step)];
        }

        for (var i = 0; i < count; i++)
        {
            sum += i + radius < count ? from[start + ((i + radius) * step)] : Vector128<float>.Zero;
            sum -= i - radius - 1 >= 0 ? from[start + ((i - radius - 1) * step)] : Vector128<float>.Zero;
            to[start + (i * step)] = sum;
        }
    }
}
