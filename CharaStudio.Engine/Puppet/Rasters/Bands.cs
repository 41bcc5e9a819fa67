namespace CharaStudio.Engine.Puppet.Rasters;

/// <summary>Rows shared out among cores. Each band's pixels depend on nothing but its rows, so their number changes no pixel.</summary>
internal static class Bands
{
    private const int Rows = 48;

    /// <param name="threads">At least 1; 1 draws on the calling thread.</param>
    /// <param name="draw">First row and the row after the last.</param>
    public static void Each(int top, int bottom, int threads, Action<int, int> draw)
    {
        if (threads <= 1 || bottom - top <= Rows)
        {
            if (bottom > top)
            {
                draw(top, bottom);
            }

            return;
        }

        var bands = (bottom - top + Rows - 1) / Rows;
        Parallel.For(0, bands, new ParallelOptions { MaxDegreeOfParallelism = threads }, i =>
            draw(top + (i * Rows), Math.Min(bottom, top + ((i + 1) * Rows))));
    }
}
