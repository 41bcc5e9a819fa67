namespace CharaStudio.Engine.Puppet.Plates;

/// <summary>
/// Tells a hole in one smooth run of colours, as a studio's wall or a clear sky has it, from all others: a surface of the second degree fits what lies around it.
/// </summary>
internal static class SmoothSlope
{
    // Of the longer side: how far around the hole it is looked at.
    private const double Around = 0.08;

    // Levels by which colours may be off the surface in the mean, and at most in nearly all pixels.
    private const double Mean = 2.5;
    private const double Most = 10;
    private const double Few = 0.01;
    private const int Terms = 6;

    public static bool Surrounds(PlateLevel level)
    {
        int[] places = [.. Enumerable.Range(0, level.Hole.Length).Where(i => !level.Hole[i] && Near(level, i))];
        if (places.Length < 10 * Terms)
        {
            return false;
        }

        for (var shift = 0; shift < 24; shift += 8)
        {
            var surface = Fit(level, places, shift);
            var (sum, far) = (0.0, 0);
            foreach (var i in places)
            {
                var off = Math.Abs(Value(level, i, shift) - Height(surface, level, i));
                (sum, far) = (sum + off, far + (off > Most ? 1 : 0));
            }

            if (sum > Mean * places.Length || far > Few * places.Length)
            {
                return false;
            }
        }

        return true;
    }

    private static bool Near(PlateLevel level, int i)
    {
        int x = i % level.Width, y = i / level.Width, reach = Math.Max(4, (int)(Around * Math.Max(level.Width, level.Height)));
        return !level.Whole(Math.Max(0, x - reach), Math.Max(0, y - reach), Math.Min(level.Width, x + reach + 1), Math.Min(level.Height, y + reach + 1));
    }

    private static double Value(PlateLevel level, int i, int shift) => (level.Texels[level.At(i % level.Width, i / level.Width)] >> shift) & 255;

    private static double Height(double[] surface, PlateLevel level, int i)
    {
        Span<double> terms = stackalloc double[Terms];
        Fill(terms, level, i);
        var sum = 0.0;
        for (var t = 0; t < Terms; t++)
        {
            sum += surface[t] * terms[t];
        }

        return sum;
    }

    private static void Fill(Span<double> terms, PlateLevel level, int i)
    {
        double x = (2.0 * (i % level.Width) / level.Width) - 1, y = (2.0 * (i / level.Width) / level.Height) - 1;
        (terms[0], terms[1], terms[2], terms[3], terms[4], terms[5]) = (1, x, y, x * x, x * y, y * y);
    }

    // Least squares by the normal equations, kept solvable where all pixels lie in one row.
    private static double[] Fit(PlateLevel level, int[] places, int shift)
    {
        var rows = new double[Terms, Terms + 1];
        Span<double> terms = stackalloc double[Terms];
        foreach (var i in places)
        {
            Fill(terms, level, i);
            for (var r = 0; r < Terms; r++)
            {
                for (var c = 0; c < Terms; c++)
                {
                    rows[r, c] += terms[r] * terms[c];
                }

                rows[r, Terms] += terms[r] * Value(level, i, shift);
            }
        }

        for (var r = 0; r < Terms; r++)
        {
            rows[r, r] += 1e-6 * places.Length;
        }

        return Solved(rows);
    }

    // Gauss and Jordan; a sum of squares needs no pivoting.
    private static double[] Solved(double[,] rows)
    {
        for (var p = 0; p < Terms; p++)
        {
            for (var r = 0; r < Terms; r++)
            {
                var factor = r == p ? 0 : rows[r, p] / rows[p, p];
                for (var c = p; factor != 0 && c <= Terms; c++)
                {
                    rows[r, c] -= factor * rows[p, c];
                }
            }
        }

        return [.. Enumerable.Range(0, Terms).Select(t => rows[t, Terms] / rows[t, t])];
    }
}
