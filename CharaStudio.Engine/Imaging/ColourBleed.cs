namespace CharaStudio.Engine.Imaging;

/// <summary>
/// Gives fully transparent pixels the colour of a near visible one, so that whatever mixes neighbours (scaling, networks) finds no
/// black behind a border. Transparency stays as it is. Nearest by passing sources on, down and then up (Danielsson 1980).
/// </summary>
internal static class ColourBleed
{
    private const int None = -1;

    public static Pixels Under(Pixels picture)
    {
        var source = new int[picture.Width * picture.Height];
        for (var i = 0; i < source.Length; i++)
        {
            source[i] = picture.Rgba[(4 * i) + 3] == 0 ? None : i;
        }

        for (var i = 0; i < source.Length; i++)
        {
            Pass(source, picture.Width, i, -1);
        }

        for (var i = source.Length - 1; i >= 0; i--)
        {
            Pass(source, picture.Width, i, 1);
        }

        return Painted(picture, source);
    }

    // Takes the nearest of its own source and those of four neighbours that the pass has already been at.
    private static void Pass(int[] source, int width, int i, int step)
    {
        if (source[i] == i)
        {
            return;
        }

        var (y, x) = Math.DivRem(i, width);
        ReadOnlySpan<(int Dx, int Dy)> neighbours = [(step, 0), (-1, step), (0, step), (1, step)];
        foreach (var (dx, dy) in neighbours)
        {
            var (nx, ny) = (x + dx, y + dy);
            if (nx < 0 || nx >= width || ny < 0 || ny >= source.Length / width)
            {
                continue;
            }

            var offered = source[(ny * width) + nx];
            if (offered != None && (source[i] == None || Distance(offered, x, y, width) < Distance(source[i], x, y, width)))
            {
                source[i] = offered;
            }
        }
    }

    private static long Distance(int from, int x, int y, int width)
    {
        var (fy, fx) = Math.DivRem(from, width);
        return ((long)(fx - x) * (fx - x)) + ((long)(fy - y) * (fy - y));
    }

    private static Pixels Painted(Pixels picture, int[] source)
    {
        var rgba = picture.Rgba.AsSpan().ToArray();
        for (var i = 0; i < source.Length; i++)
        {
            if (source[i] != i && source[i] != None)
            {
                picture.Rgba.AsSpan(4 * source[i], 3).CopyTo(rgba.AsSpan(4 * i));
            }
        }

        return new Pixels(picture.Width, picture.Height, rgba);
    }
}
