using System.Collections.Concurrent;
using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Pages.Lettering;

/// <summary>Widths, ink and outlines of text in the lettering fonts, measured by pango without hinting, so that they scale with the size.</summary>
/// <remarks>Comic Neue first; Han, kana and hangul from Noto Sans CJK in the language's own forms; DejaVu Sans for the rest.</remarks>
public sealed class TextMeasure
{
    // Large enough that pango's units (1/1024) do not show.
    private const double Reference = 256;

    private static readonly ConcurrentDictionary<string, TextMeasure> s_byRegion = new(StringComparer.Ordinal);

    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<(string Text, TextFace Face), TextExtent> _extents = new();
    private readonly nint _context;

    private TextMeasure(string region)
    {
        FontFamily = $"Comic Neue, Noto Sans CJK {region}, DejaVu Sans";
        var options = Pango.NewFontOptions();
        Pango.SetHintStyle(options, 1);
        Pango.SetHintMetrics(options, 1);
        _context = Pango.CreateContext(Pango.NewFontMap());
        Pango.SetFontOptions(_context, options);
        Pango.SetResolution(_context, 72);
        Pango.SetRoundGlyphPositions(_context, 0);
        Pango.FreeFontOptions(options);
    }

    /// <summary>As written in <c>font-family</c>.</summary>
    public string FontFamily { get; }

    /// <summary>The measure for a BCP 47 language.</summary>
    public static TextMeasure For(string language) => s_byRegion.GetOrAdd(Region(language), region => new TextMeasure(region));

    /// <summary>Advance, ink and missing glyphs of one line, per unit of letter size.</summary>
    public TextExtent Measure(string text, TextFace face) =>
        _extents.TryGetValue((text, face), out var known) ? known : Remember(text, face);

    /// <summary>Outline of one line at letter size 1, baseline at y = 0, pen starting at x = 0.</summary>
    public unsafe Outline Shape(string text, TextFace face)
    {
        lock (_gate)
        {
            var layout = NewLayout(text, face);
            var surface = Pango.NewImageSurface(0, 1, 1);
            var cairo = Pango.NewCairo(surface);
            Pango.LayoutPath(cairo, layout);
            var path = Pango.CopyPath(cairo);
            var baseline = (double)Pango.GetBaseline(layout) / Pango.Scale;
            var outline = Read(path, p => new Vec(p.X / Reference, (p.Y - baseline) / Reference));
            Pango.FreePath(path);
            Pango.FreeCairo(cairo);
            Pango.FreeSurface(surface);
            Pango.Unref(layout);
            return outline;
        }
    }

    private static string Region(string language) => language.Split('-')[0].ToLowerInvariant() switch
    {
        "ja" => "JP",
        "ko" => "KR",
        "zh" when language.Contains("TW", StringComparison.OrdinalIgnoreCase) || language.Contains("Hant", StringComparison.OrdinalIgnoreCase) => "TC",
        _ => "SC",
    };

    private static unsafe Outline Read(Pango.PathData* path, Func<Vec, Vec> map)
    {
        var b = new OutlineBuilder();
        for (var i = 0; i < path->Count;)
        {
            var cell = path->Data + (2 * i);
            var (verb, length) = (((int*)cell)[0], ((int*)cell)[1]);
            Vec At(int k) => map(new Vec(cell[2 * k], cell[(2 * k) + 1]));
            _ = verb switch
            {
                0 => b.Move(At(1)),
                1 => b.Line(At(1)),
                2 => b.Curve(At(1), At(2), At(3)),
                _ => b.Close(),
            };
            i += length;
        }

        return b.Build();
    }

    private TextExtent Remember(string text, TextFace face)
    {
        // A studio that runs for months must not keep every word ever lettered.
        if (_extents.Count > 20_000)
        {
            _extents.Clear();
        }

        lock (_gate)
        {
            var layout = NewLayout(text, face);
            Pango.GetExtents(layout, out var ink, out var logical);
            var baseline = Pango.GetBaseline(layout);
            const double Unit = Pango.Scale * Reference;
            var extent = new TextExtent(
                logical.Width / Unit,
                new Box(ink.X / Unit, (ink.Y - baseline) / Unit, ink.Width / Unit, ink.Height / Unit),
                Pango.GetUnknownGlyphs(layout));
            Pango.Unref(layout);
            return _extents[(text, face)] = extent;
        }
    }

    private nint NewLayout(string text, TextFace face)
    {
        var layout = Pango.NewLayout(_context);
        var style = face switch
        {
            TextFace.Bold => " Bold",
            TextFace.Italic => " Italic",
            TextFace.BoldItalic => " Bold Italic",
            _ => "",
        };
        var font = Pango.FontFromString(FontFamily + "," + style);
        Pango.SetAbsoluteSize(font, Reference * Pango.Scale);
        Pango.SetFont(layout, font);
        Pango.FreeFont(font);
        Pango.SetText(layout, text, -1);
        return layout;
    }
}

/// <summary>Size of one line of text per unit of letter size.</summary>
/// <param name="Advance">How far the pen moves.</param>
/// <param name="Ink">Box of the black, baseline at 0, y downwards.</param>
/// <param name="Unknown">Characters that no font has.</param>
public readonly record struct TextExtent(double Advance, Box Ink, int Unknown);
