using CharaStudio.Engine.Puppet.Rasters;

namespace CharaStudio.Engine.Puppet.Plates;

/// <summary>Gives a filled hole the structure of its surroundings: fields of patches from coarse to fine, the last of which says where each pixel is copied from.</summary>
internal static class PlatePatches
{
    private const int FinestSide = 320;
    private const int CoarsestSide = 40;

    /// <param name="rgba">The picture with a smooth guess in its hole; painted over.</param>
    /// <param name="hole">One byte a pixel; what is not 0 is painted.</param>
    public static void Paint(byte[] rgba, ReadOnlySpan<byte> hole, int width, int height)
    {
        var sizes = Sizes(width, height);
        PatchField? field = null;
        foreach (var (w, h) in sizes)
        {
            var small = Scaling.To(rgba, width, height, w, h);
            var next = new PatchField([.. small], Shrunk(hole, width, height, w, h), w, h);
            if (!next.Possible)
            {
                continue;
            }

            next.Begin(field);
            next.Run();
            field = next;
        }

        if (field is not null)
        {
            var (w, h) = sizes[^1];
            Copy(rgba, hole, width, height, field.Place, Shrunk(hole, width, height, w, h), w, h);
        }
    }

    // Each level twice the one before, so that a field's places double too.
    private static List<(int Width, int Height)> Sizes(int width, int height)
    {
        var scale = Math.Min(1, (double)FinestSide / Math.Max(width, height));
        int w = Math.Max(8, (int)(width * scale)), h = Math.Max(8, (int)(height * scale));
        var sizes = new List<(int Width, int Height)> { (w, h) };
        while (Math.Max(w, h) > CoarsestSide)
        {
            (w, h) = ((w + 1) / 2, (h + 1) / 2);
            sizes.Insert(0, (w, h));
        }

        return sizes;
    }

    // A small pixel is a hole where any of it is.
    private static bool[] Shrunk(ReadOnlySpan<byte> hole, int width, int height, int w, int h)
    {
        var made = new bool[w * h];
        for (var i = 0; i < hole.Length; i++)
        {
            if (hole[i] != 0)
            {
                var (y, x) = Math.DivRem(i, width);
                made[(Math.Min(h - 1, (int)((long)y * h / height)) * w) + Math.Min(w - 1, (int)((long)x * w / width))] = true;
            }
        }

        return made;
    }

    // Full size: the four nearest places' shifts, each applied to the pixel itself, so that what is copied is as sharp as its source.
    private static void Copy(byte[] rgba, ReadOnlySpan<byte> hole, int width, int height, int[] places, bool[] small, int w, int h)
    {
        byte[] source = [.. rgba];
        double across = (double)width / w, down = (double)height / h;
        Span<double> sums = stackalloc double[4];
        for (var i = 0; i < hole.Length; i++)
        {
            if (hole[i] == 0)
            {
                continue;
            }

            var (y, x) = Math.DivRem(i, width);
            double cx = ((x + 0.5) / across) - 0.5, cy = ((y + 0.5) / down) - 0.5;
            sums.Clear();
            for (var k = 0; k < 4; k++)
            {
                int qx = Math.Clamp((int)Math.Floor(cx) + (k & 1), 0, w - 1), qy = Math.Clamp((int)Math.Floor(cy) + (k >> 1), 0, h - 1), q = (qy * w) + qx;
                var weight = Math.Max(0, 1 - Math.Abs(cx - qx)) * Math.Max(0, 1 - Math.Abs(cy - qy));
                if (weight <= 0 || !small[q])
                {
                    continue;
                }

                var (py, px) = Math.DivRem(places[q], w);
                int sx = x + (int)Math.Round((px - qx) * across), sy = y + (int)Math.Round((py - qy) * down), from = (sy * width) + sx;
                if (sx >= 0 && sy >= 0 && sx < width && sy < height && hole[from] == 0)
                {
                    (sums[0], sums[1], sums[2], sums[3]) = (sums[0] + (source[4 * from] * weight), sums[1] + (source[(4 * from) + 1] * weight), sums[2] + (source[(4 * from) + 2] * weight), sums[3] + weight);
                }
            }

            if (sums[3] > 0)
            {
                (rgba[4 * i], rgba[(4 * i) + 1], rgba[(4 * i) + 2]) = ((byte)Math.Round(sums[0] / sums[3]), (byte)Math.Round(sums[1] / sums[3]), (byte)Math.Round(sums[2] / sums[3]));
            }
        }
    }
}
