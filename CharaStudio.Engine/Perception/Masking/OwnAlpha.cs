using CharaStudio.Engine.Vision;

namespace CharaStudio.Engine.Perception.Masking;

/// <summary>A picture's own alpha as its subject's mask.</summary>
internal static class OwnAlpha
{
    // Some of the picture must be clearly out and some clearly in: an alpha of rounded corners cuts out nothing.
    private const double LeastShare = 0.02;

    /// <summary>The alpha; null when the picture has none or one that separates nothing.</summary>
    public static Raster? Of(Raster picture)
    {
        if (picture.Channels != 4)
        {
            return null;
        }

        var alpha = new byte[picture.Width * picture.Height];
        var (clear, solid) = (0, 0);
        for (var i = 0; i < alpha.Length; i++)
        {
            alpha[i] = picture.Samples[(4 * i) + 3];
            clear += alpha[i] < 16 ? 1 : 0;
            solid += alpha[i] > 128 ? 1 : 0;
        }

        return clear >= LeastShare * alpha.Length && solid >= LeastShare * alpha.Length ? new Raster(picture.Width, picture.Height, 1, alpha) : null;
    }

    /// <summary>The colours alone, as RGB.</summary>
    public static Raster Without(Raster picture)
    {
        if (picture.Channels == 3)
        {
            return picture;
        }

        var rgb = Raster.Empty(picture.Width, picture.Height, 3);
        for (int from = 0, to = 0; to < rgb.Samples.Length; from += picture.Channels, to += 3)
        {
            for (var c = 0; c < 3; c++)
            {
                rgb.Samples[to + c] = picture.Samples[from + (picture.Channels == 1 ? 0 : c)];
            }
        }

        return rgb;
    }
}
