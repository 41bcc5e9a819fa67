using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Puppet.Rasters;

/// <summary>What a sampler finds beyond a texture's edge.</summary>
internal enum Beyond
{
    /// <summary>Nothing: a cut-out ends there.</summary>
    Transparent,

    /// <summary>The texture again, as in a mirror: a place goes on.</summary>
    Mirrored,
}

/// <summary>A picture to be sampled, premultiplied, with a rim of two texels so that four neighbours always exist.</summary>
internal sealed class Texture
{
    /// <summary>Texels around the picture.</summary>
    public const int Rim = 2;

    /// <param name="rgba">Premultiplied, width x height, without a rim.</param>
    /// <param name="place">From points of the reference to points of this picture (0, 0 is its corner).</param>
    public Texture(byte[] rgba, int width, int height, Affine place, Beyond beyond)
    {
        (Width, Height, Beyond) = (width, height, beyond);
        ToTexels = place.Then(Affine.Translate(Rim - 0.5, Rim - 0.5));
        Texels = GC.AllocateUninitializedArray<byte>((width + (2 * Rim)) * (height + (2 * Rim)) * 4, pinned: true);
        for (var y = -Rim; y < height + Rim; y++)
        {
            var row = Texels.AsSpan((y + Rim) * Stride, Stride);
            if (beyond is Beyond.Transparent && (y < 0 || y >= height))
            {
                row.Clear();
                continue;
            }

            rgba.AsSpan(Mirror(y, height) * width * 4, width * 4).CopyTo(row[(Rim * 4)..]);
            for (var x = 1; x <= Rim; x++)
            {
                EdgeTexel(rgba, Mirror(y, height), Mirror(-x, width)).CopyTo(row[((Rim - x) * 4)..]);
                EdgeTexel(rgba, Mirror(y, height), Mirror(width - 1 + x, width)).CopyTo(row[((Rim + width - 1 + x) * 4)..]);
            }
        }
    }

    private Texture(Texture other)
    {
        (Width, Height, Beyond, ToTexels) = (other.Width, other.Height, other.Beyond, other.ToTexels);
        Texels = GC.AllocateUninitializedArray<byte>(other.Texels.Length, pinned: true);
        other.Texels.CopyTo(Texels, 0);
    }

    public int Width { get; }

    public int Height { get; }

    public Beyond Beyond { get; }

    /// <summary>Bytes of one row, rim and all.</summary>
    public int Stride => (Width + (2 * Rim)) * 4;

    public byte[] Texels { get; }

    /// <summary>From points of the reference to texels whose middles are whole numbers, counted with the rim.</summary>
    public Affine ToTexels { get; }

    /// <summary>The same with texels of its own.</summary>
    public Texture Copy() => new(this);

    private static int Mirror(int at, int count)
    {
        var period = 2 * count;
        at = ((at % period) + period) % period;
        return at < count ? at : period - 1 - at;
    }

    private ReadOnlySpan<byte> EdgeTexel(byte[] rgba, int y, int x) =>
        Beyond is Beyond.Transparent ? "\0\0\0\0"u8 : rgba.AsSpan(((y * Width) + x) * 4, 4);
}
