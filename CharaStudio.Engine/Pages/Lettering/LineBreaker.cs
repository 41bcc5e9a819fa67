namespace CharaStudio.Engine.Pages.Lettering;

/// <summary>A range of units on one line and its width per unit of letter size.</summary>
internal readonly record struct BrokenLine(int First, int Last, double Width, bool Hyphen);

/// <summary>Breaks text into a given number of lines against a width for each, with the least uneven slack.</summary>
/// <remarks>The optimum-fit idea of Knuth and Plass, "Breaking paragraphs into lines", 1981, with a width for every line.</remarks>
internal static class LineBreaker
{
    private const double Hyphen = 0.32;

    /// <summary>Null when the text does not fit.</summary>
    public static IReadOnlyList<BrokenLine>? Break(LetterText text, IReadOnlyList<double> widths)
    {
        var (units, lines) = (text.Units, widths.Count);
        var ends = Ends(text);
        var best = new double[lines + 1, units.Count + 1];
        var from = new int[lines + 1, units.Count + 1];
        Fill(best);
        best[0, 0] = 0;
        for (var line = 0; line < lines; line++)
        {
            for (var start = line; start < units.Count; start++)
            {
                if (double.IsPositiveInfinity(best[line, start]))
                {
                    continue;
                }

                for (var end = start; end < units.Count && !(end > start && units[end].Forced); end++)
                {
                    var width = Width(text, ends, start, end);
                    if (width > widths[line])
                    {
                        break;
                    }

                    if (end + 1 < units.Count && units[end + 1].Glued)
                    {
                        continue;
                    }

                    var cost = best[line, start] + Cost(text, start, end, width, widths[line], line == lines - 1);
                    if (cost < best[line + 1, end + 1])
                    {
                        best[line + 1, end + 1] = cost;
                        from[line + 1, end + 1] = start;
                    }
                }
            }
        }

        return double.IsPositiveInfinity(best[lines, units.Count]) ? null : Trace(text, ends, from, lines);
    }

    /// <summary>Width of everything on one line.</summary>
    public static double Total(LetterText text) => Ends(text)[^1];

    private static double Cost(LetterText text, int start, int end, double width, double limit, bool last)
    {
        var slack = (limit - width) / limit;
        var cost = slack * slack;
        var broken = end + 1 < text.Units.Count && text.Units[end] is { Split: true };
        cost += broken && text.Units[end].Hyphen ? 0.6 : 0;

        // A lone short word under a block reads as a slip.
        cost += last && start == end && start > 0 && width < 1.6 ? 0.35 : 0;
        return cost;
    }

    private static double[] Ends(LetterText text)
    {
        var ends = new double[text.Units.Count];
        var at = 0.0;
        for (var i = 0; i < ends.Length; i++)
        {
            at += text.Units[i].Width + (text.Units[i].Space ? text.SpaceWidth : 0);
            ends[i] = at;
        }

        return ends;
    }

    private static double Width(LetterText text, double[] ends, int start, int end)
    {
        var lead = start == 0 ? 0 : ends[start - 1] + (text.Units[start].Space ? text.SpaceWidth : 0);
        return ends[end] - lead + (HyphenAfter(text, end) ? Hyphen : 0);
    }

    private static bool HyphenAfter(LetterText text, int end) => end + 1 < text.Units.Count && text.Units[end].Hyphen;

    private static BrokenLine[] Trace(LetterText text, double[] ends, int[,] from, int lines)
    {
        var broken = new BrokenLine[lines];
        var end = text.Units.Count;
        for (var line = lines; line > 0; line--)
        {
            var start = from[line, end];
            broken[line - 1] = new BrokenLine(start, end - 1, Width(text, ends, start, end - 1), HyphenAfter(text, end - 1));
            end = start;
        }

        return broken;
    }

    private static void Fill(double[,] table)
    {
        for (var i = 0; i < table.GetLength(0); i++)
        {
            for (var j = 0; j < table.GetLength(1); j++)
            {
                table[i, j] = double.PositiveInfinity;
            }
        }
    }
}
