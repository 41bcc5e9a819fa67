using System.Globalization;
using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Pages.Lettering;

/// <summary>Display letters of a sound at letter size 1, centred on the origin: placed glyph by glyph on an arc, tilted, each one a little off.</summary>
internal sealed record SoundLetters(IReadOnlyList<Outline> Glyphs, Box Bounds, int Unknown)
{
    // Loud sounds are hot, soft and cold ones pale; anything else keeps the comic's yellow.
    private static readonly (string Color, string[] Parts)[] s_colors =
    [
        ("#e8402a", ["BOOM", "BAM", "BANG", "CRASH", "SLAM", "KA", "ROAR", "BLAM", "WHAM", "轟", "ドン", "砰"]),
        ("#f7f4ea", ["WHOOSH", "SWISH", "SHHH", "FSSH", "HUSH", "TAP", "STEP", "RUSTLE", "呼", "ヒュ"]),
        ("#7fd0ee", ["SPLASH", "DRIP", "FREEZE", "CRACK", "CHING", "CLANG", "SHING", "キン", "鏘"]),
    ];

    public static SoundLetters Draw(string text, TextMeasure measure, Dice dice)
    {
        var letters = Letters(text.ToUpperInvariant());
        var extents = letters.Select(l => measure.Measure(l, TextFace.Bold)).ToList();
        var total = extents.Sum(e => e.Advance);
        var (tilt, arc) = (dice.Range(-9, -3), Math.Min(total, 6) * dice.Range(4.5, 7));
        var glyphs = new List<Outline>();
        var at = -total / 2;
        for (var i = 0; i < letters.Count; i++)
        {
            var place = (at + (extents[i].Advance / 2)) / Math.Max(total, 1e-6);
            var swell = 1.12 + (0.22 * Math.Abs(place) * 2) + dice.Range(-0.05, 0.05);
            var turn = (arc * place) + dice.Range(-3.5, 3.5);
            var lift = arc * Math.PI / 180 * place * place * total * 0.5;
            var map = Affine.Translate(-extents[i].Advance / 2, 0.34)
                .Then(new Affine(1, 0, -0.1, 1, 0, 0))
                .Then(Affine.Scale(1.02, swell))
                .Then(Affine.Rotate(turn))
                .Then(Affine.Translate(at + (extents[i].Advance / 2), lift + dice.Range(-0.03, 0.03)))
                .Then(Affine.Rotate(tilt));
            glyphs.Add(measure.Shape(letters[i], TextFace.Bold).Transform(map));
            at += extents[i].Advance * 1.04;
        }

        var drawn = glyphs.Where(g => !g.IsEmpty).ToList();
        var bounds = drawn.Aggregate(Box.Empty, (b, g) => b.Union(g.Bounds()));
        var home = Affine.Translate(-bounds.Centre);
        return new SoundLetters([.. drawn.Select(g => g.Transform(home))], bounds.Transform(home), extents.Sum(e => e.Unknown));
    }

    public static string ColorOf(string text)
    {
        var loud = text.ToUpperInvariant();
        return s_colors.FirstOrDefault(c => c.Parts.Any(p => loud.Contains(p, StringComparison.Ordinal))).Color ?? "#ffc928";
    }

    private static List<string> Letters(string text)
    {
        var letters = new List<string>();
        var e = StringInfo.GetTextElementEnumerator(text);
        while (e.MoveNext())
        {
            letters.Add(e.GetTextElement());
        }

        return letters;
    }
}
