namespace CharaStudio.Engine.Pages.Lettering;

/// <summary>Finds bodies for a text: few long lines or many short ones, each as small as the words allow.</summary>
internal static class BalloonFitter
{
    private const int MostLines = 16;

    /// <summary>Height of the letters above the baseline and what hangs below it, per unit of size.</summary>
    public static (double Rise, double Drop, double Lead) Heights(LetterText text, LetteringKind kind, bool allCaps) => text.Dense
        ? (0.84, 0.1, 1.28)
        : allCaps && kind != LetteringKind.Narration ? (0.69, 0.02, 1.06) : (0.69, 0.14, 1.16);

    /// <summary>The best three fits of different line counts, best first; empty when nothing stays within the limits.</summary>
    public static IReadOnlyList<BalloonFit> Fit(LetterText text, LetteringKind kind, double size, double mostX, double mostY, bool allCaps)
    {
        var fits = new List<BalloonFit>();
        for (var lines = 1; lines <= Math.Min(MostLines, text.Units.Count); lines++)
        {
            var best = kind is LetteringKind.Caption or LetteringKind.Narration
                ? Box(text, kind, size, lines, allCaps)
                : Round(text, kind, size, lines, allCaps);
            if (best is not null && best.OuterX <= mostX && best.OuterY <= mostY)
            {
                fits.Add(best);
            }
        }

        return [.. fits.OrderBy(f => f.Effort).Take(3)];
    }

    /// <summary>Half heights of a block of lines: letter tops above the middle and baselines, from the block's centre.</summary>
    public static (double Top, double Bottom) LineAt(int line, int lines, (double Rise, double Drop, double Lead) h)
    {
        var height = ((lines - 1) * h.Lead) + h.Rise + h.Drop;
        var top = (-height / 2) + (line * h.Lead);
        return (top, top + h.Rise + h.Drop);
    }

    private static BalloonFit? Round(LetterText text, LetteringKind kind, double size, int lines, bool allCaps)
    {
        var h = Heights(text, kind, allCaps);
        var total = LineBreaker.Total(text);
        BalloonFit? best = null;
        foreach (var swell in (ReadOnlySpan<double>)[1.12, 1.24, 1.4, 1.62])
        {
            var (padX, padY) = (0.62, 0.5);
            var ry = (-LineAt(0, lines, h).Top + padY) * (lines == 1 ? swell * 1.12 : swell);
            var shares = new double[lines];
            for (var i = 0; i < lines; i++)
            {
                shares[i] = Chord(i, lines, h, padY, ry);
            }

            var rx = (total / shares.Sum() / 2) + padX;
            for (var tries = 0; tries < 24; tries++, rx = (rx * 1.045) + 0.05)
            {
                var broken = LineBreaker.Break(text, [.. shares.Select(s => Math.Max(0, 2 * ((rx * s) - padX)))]);
                if (broken is not { } set)
                {
                    continue;
                }

                var needed = Enumerable.Range(0, lines).Max(i => ((set.Lines[i].Width / 2) + padX) / shares[i]);
                var fit = Make(text, kind, size, set, Math.Max(needed, ry * 0.8), ry, 1.5);
                best = best is null || fit.Effort < best.Effort ? fit : best;
                break;
            }
        }

        return best;
    }

    private static BalloonFit? Box(LetterText text, LetteringKind kind, double size, int lines, bool allCaps)
    {
        var h = Heights(text, kind, allCaps);
        var width = LineBreaker.Total(text) / lines;
        for (var tries = 0; tries < 30; tries++, width = (width * 1.03) + 0.05)
        {
            var broken = LineBreaker.Break(text, [.. Enumerable.Repeat(width, lines)]);
            if (broken is { } set)
            {
                return Make(text, kind, size, set, (set.Lines.Max(b => b.Width) / 2) + 0.7, -LineAt(0, lines, h).Top + 0.58, 2.8);
            }
        }

        return null;
    }

    /// <summary>Share of the half width that is there at a line's outer corner.</summary>
    private static double Chord(int line, int lines, (double Rise, double Drop, double Lead) h, double pad, double ry)
    {
        var (top, bottom) = LineAt(line, lines, h);
        var y = Math.Max(Math.Abs(top), Math.Abs(bottom)) + (pad * 0.45);
        return Math.Pow(Math.Max(0.02, 1 - Math.Pow(Math.Min(1, y / ry), BalloonShapes.Roundness)), 1 / BalloonShapes.Roundness);
    }

    private static BalloonFit Make(
        LetterText text, LetteringKind kind, double size, (IReadOnlyList<BrokenLine> Lines, double Cost) set, double x, double y, double proportion)
    {
        var grow = BalloonShapes.Growth(kind, x * size, y * size, size);
        var (ox, oy) = ((x * size) + grow, (y * size) + grow);
        var off = Math.Log(ox / oy / proportion);
        return new BalloonFit(kind, text, size, set.Lines, x * size, y * size, ox, oy, ox * oy * (1 + (0.55 * off * off) + (0.5 * Math.Max(0, set.Cost) / set.Lines.Count)));
    }
}
