using System.Globalization;
using System.Text;

namespace CharaStudio.Engine.Pages.Lettering;

/// <summary>The smallest piece of text that stays on one line.</summary>
/// <param name="Width">Advance per unit of letter size.</param>
/// <param name="Space">A space before it, unless it starts a line.</param>
/// <param name="Forced">A new line must start here.</param>
/// <param name="Glued">No new line may start here.</param>
/// <param name="Split">The piece goes on with the same word; a hyphen shows it if <see cref="Hyphen"/>.</param>
internal sealed record LetterUnit(string Text, TextFace Face, double Width, bool Space, bool Forced, bool Glued, bool Split, bool Hyphen);

/// <summary>Text as the letterer takes it: checked, folded, capitalised, stressed words marked, cut where lines may break.</summary>
internal sealed class LetterText
{
    private const string NotFirst = "、。，．・：；？！ー」』）】》〉］｝ぁぃぅぇぉっゃゅょァィゥェォッャュョ…‥々!?),.:;]}%”’";
    private const string NotLast = "「『（【《〈［｛([{“‘";

    private LetterText(IReadOnlyList<LetterUnit> units, int unknown, bool dense, double space)
    {
        Units = units;
        Unknown = unknown;
        Dense = dense;
        SpaceWidth = space;
    }

    public IReadOnlyList<LetterUnit> Units { get; }

    public int Unknown { get; }

    /// <summary>Han, kana or hangul: taller lines, no capitals.</summary>
    public bool Dense { get; }

    public double SpaceWidth { get; }

    public static LetterText Parse(LetteringLine line, LetteringStyle style, TextMeasure measure, double longest)
    {
        var text = PageText.Fold(line.Text);
        var caps = style.AllCaps && line.Kind != LetteringKind.Narration;
        var plain = line.Kind is LetteringKind.Narration ? TextFace.Italic : line.Kind is LetteringKind.Whisper ? TextFace.Regular : TextFace.Bold;
        var builder = new Builder(measure, longest, caps);
        foreach (var (run, stressed) in Stress(text))
        {
            builder.Add(run, stressed ? TextFace.BoldItalic : plain);
        }

        return new LetterText(builder.Units, builder.Unknown, builder.Dense, measure.Measure(" ", TextFace.Regular).Advance);
    }

    /// <summary>Cuts <c>a *b* c</c> into plain and stressed runs; a star without a partner, or beside a space, is a star.</summary>
    internal static IEnumerable<(string Run, bool Stressed)> Stress(string text)
    {
        var at = 0;
        while (at < text.Length)
        {
            var open = text.IndexOf('*', at);
            var close = open < 0 ? -1 : text.IndexOf('*', open + 1);
            if (close < 0 || close == open + 1 || char.IsWhiteSpace(text[open + 1]) || char.IsWhiteSpace(text[close - 1]))
            {
                if (open < 0 || close < 0)
                {
                    break;
                }

                yield return (text[at..close], false);
                at = close;
                continue;
            }

            if (open > at)
            {
                yield return (text[at..open], false);
            }

            yield return (text[(open + 1)..close], true);
            at = close + 1;
        }

        if (at < text.Length)
        {
            yield return (text[at..], false);
        }
    }

    /// <summary>Scripts written without spaces, where a line may break between any two characters.</summary>
    private static bool IsDense(Rune r) =>
        r.Value is (>= 0x2E80 and <= 0x9FFF) or (>= 0xAC00 and <= 0xD7AF) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0xFF00 and <= 0xFFEF) or (>= 0x20000 and <= 0x3FFFF);

    private sealed class Builder(TextMeasure measure, double longest, bool caps)
    {
        private bool _space;
        private bool _forced;
        private bool _open;

        public List<LetterUnit> Units { get; } = [];

        public int Unknown { get; private set; }

        public bool Dense { get; private set; }

        public void Add(string run, TextFace face)
        {
            // Runs that touch without a space are one word in two faces.
            var touching = Units.Count > 0 && !_space && !_forced;
            var word = new StringBuilder();
            foreach (var element in Elements(run))
            {
                var rune = Rune.GetRuneAt(element, 0);
                if (Rune.IsWhiteSpace(rune))
                {
                    Flush(word, face, ref touching);
                    _space = true;
                    _forced |= element is "\n";
                }
                else if (IsDense(rune))
                {
                    Flush(word, face, ref touching);
                    Dense = true;
                    Put(element, face, NotFirst.Contains(element, StringComparison.Ordinal) || _open, split: true, hyphen: false);
                    _open = NotLast.Contains(element, StringComparison.Ordinal);
                    touching = false;
                }
                else
                {
                    word.Append(element);
                    if (element is "-" or "—" or "–" or "/" && word.Length > 1)
                    {
                        Flush(word, face, ref touching);
                    }
                }
            }

            Flush(word, face, ref touching);
        }

        private static IEnumerable<string> Elements(string text)
        {
            var e = StringInfo.GetTextElementEnumerator(text);
            while (e.MoveNext())
            {
                yield return e.GetTextElement();
            }
        }

        private void Flush(StringBuilder word, TextFace face, ref bool touching)
        {
            if (word.Length == 0)
            {
                return;
            }

            var text = word.ToString();
            word.Clear();
            var glued = (touching && !_space && !_forced) || _open || (Units.Count > 0 && !_space && NotFirst.Contains(text[0], StringComparison.Ordinal));
            touching = false;
            _open = NotLast.Contains(text[^1], StringComparison.Ordinal) && text.Length == 1;
            if (caps)
            {
                text = text.ToUpperInvariant();
            }

            foreach (var (piece, last) in Pieces(text, face))
            {
                Put(piece, face, glued, !last, hyphen: !last && char.IsLetter(piece[^1]));
                glued = false;
            }
        }

        /// <summary>A word wider than the widest line is cut, after a mark where it has one, else anywhere.</summary>
        private IEnumerable<(string Piece, bool Last)> Pieces(string word, TextFace face)
        {
            if (measure.Measure(word, face).Advance <= longest)
            {
                yield return (word, true);
                yield break;
            }

            var letters = Elements(word).ToList();
            for (var at = 0; at < letters.Count;)
            {
                var end = at + 1;
                var mark = 0;
                while (end < letters.Count && measure.Measure(string.Concat(letters[at..(end + 1)]), face).Advance <= longest * 0.94)
                {
                    end++;
                    mark = letters[end - 1] is "/" or "." or "-" or "_" or "?" or "&" or "=" or "," ? end : mark;
                }

                end = end < letters.Count && mark > at + ((end - at) / 2) ? mark : end;
                yield return (string.Concat(letters[at..end]), end == letters.Count);
                at = end;
            }
        }

        private void Put(string text, TextFace face, bool glued, bool split, bool hyphen)
        {
            var extent = measure.Measure(text, face);
            Unknown += extent.Unknown;
            Units.Add(new LetterUnit(text, face, extent.Advance, _space && Units.Count > 0, _forced && Units.Count > 0, glued && Units.Count > 0, split, hyphen));
            _space = false;
            _forced = false;
        }
    }
}
