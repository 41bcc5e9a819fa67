namespace CharaStudio.Engine.Pages.Lettering;

/// <summary>A range of units on one line and its width per unit of letter size.</summary>
internal readonly record struct BrokenLine(int First, int Last, double Width, bool Hyphen);

/// <summary>Breaks text into a given number of lines against a width for each, with the least uneven slack.</summary>
/// <remarks>The optimum-fit idea of Knuth and Plass, "Breaking paragraphs into lines", 1981, with a width for every line.</remarks>
internal static class LineBreaker
{
    private const double Hyphen = 0.32;

    private enum Writing
    {
        Han,
        Hiragana,
        Katakana,
        Mark,
    }

    /// <summary>Null when the text does not fit.</summary>
    public static (IReadOnlyList<BrokenLine> Lines, double Cost)? Break(LetterText text, IReadOnlyList<double> widths)
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

        return double.IsPositiveInfinity(best[lines, units.Count]) ? null : (Trace(text, ends, from, lines), best[lines, units.Count]);
    }

    /// <summary>Width of everything on one line.</summary>
    public static double Total(LetterText text) => Ends(text)[^1];

    private static double Cost(LetterText text, int start, int end, double width, double limit, bool last)
    {
        var slack = (limit - width) / limit;
        var cost = slack * slack;
        var broken = end + 1 < text.Units.Count && text.Units[end] is { Split: true };
        cost += broken && text.Units[end].Hyphen ? 0.6 : 0;
        cost += text.Dense && end + 1 < text.Units.Count ? Seam(text.Units[end].Text[^1], text.Units[end + 1].Text[0]) : 0;
        cost += text.Dense && last && start > 0 && width < 2.5 ? 0.35 : 0;

        // A lone short word under a block reads as a slip.
        cost += last && start == end && start > 0 && width < 1.6 ? 0.35 : 0;
        return cost;
    }

    /// <summary>How ill two characters without a space between them are parted: Japanese phrases end in kana before a kanji.</summary>
    private static double Seam(char before, char after) => (Script(before), Script(after)) switch
    {
        (Writing.Mark, _) => -0.08,
        (Writing.Hiragana, not Writing.Hiragana) => 0,
        (Writing.Katakana, Writing.Katakana) => 0.3,
        (Writing.Han, Writing.Hiragana) => 0.22,
        (Writing.Hiragana, Writing.Hiragana) => 0.12,
        _ => 0.05,
    };

    private static Writing Script(char c) => c switch
    {
        >= '\u3040' and <= '\u309F' => Writing.Hiragana,
        (>= '\u30A0' and <= '\u30FF') and not '\u30FB' => Writing.Katakana,
        >= '\u3000' and <= '\u303F' or '\u30FB' or '\uFF0C' or '\uFF01' or '\uFF1F' => Writing.Mark,
        _ => Writing.Han,
    };

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
