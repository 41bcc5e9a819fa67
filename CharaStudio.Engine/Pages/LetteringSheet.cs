using System.Globalization;
using System.Text;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Pages.Lettering;

namespace CharaStudio.Engine.Pages;

/// <summary>Writes resolved lettering as SVG: ink below, fill above, so that a body, its tail and its bridge are one shape.</summary>
internal sealed class LetteringSheet(StringBuilder sb, PageDocument page)
{
    private readonly string _ink = Rgb.Parse(page.Ink).Hex;
    private readonly string _fonts = PageText.Escape(TextMeasure.For(page.Language).FontFamily);

    public void Write(PanelLettering lettering, int panel)
    {
        var order = Groups(lettering.Balloons);
        foreach (var group in order)
        {
            foreach (var balloon in group)
            {
                Ink(balloon);
            }

            foreach (var balloon in group)
            {
                Fill(balloon);
            }

            foreach (var balloon in group)
            {
                sb.Append(CultureInfo.InvariantCulture, $"<g id=\"p{panel + 1}-line{balloon.Line + 1}\">");
                Letters(balloon);
                sb.Append("</g>");
            }
        }
    }

    /// <summary>Sounds lie under balloons; bridged balloons are inked together.</summary>
    private static IEnumerable<IReadOnlyList<ResolvedBalloon>> Groups(IReadOnlyList<ResolvedBalloon> balloons)
    {
        foreach (var sound in balloons.Where(b => b.Kind == LetteringKind.Sfx))
        {
            yield return [sound];
        }

        var group = new List<ResolvedBalloon>();
        foreach (var balloon in balloons.Where(b => b.Kind != LetteringKind.Sfx))
        {
            group.Add(balloon);
            if (balloon.JoinedTo is null)
            {
                yield return group;
                group = [];
            }
        }

        if (group.Count > 0)
        {
            yield return group;
        }
    }

    private void Ink(ResolvedBalloon b)
    {
        if (b.Pieces.Count == 0 || (b.Kind == LetteringKind.Narration && !page.Monochrome))
        {
            return;
        }

        var weight = page.Lettering.Weight * (b.Kind == LetteringKind.Shout ? 1.5 : 1);
        var dash = b.Kind == LetteringKind.Whisper
            ? string.Create(CultureInfo.InvariantCulture, $" stroke-dasharray=\"{weight * 3.2:0.##} {weight * 2.4:0.##}\"")
            : "";
        var join = b.Kind is LetteringKind.Shout or LetteringKind.Radio or LetteringKind.Caption ? "miter" : "round";

        // The pen leans a little to the lower right: the line swells there.
        var lean = b.Kind is LetteringKind.Whisper or LetteringKind.Caption ? 0 : weight * 0.22;
        sb.Append(CultureInfo.InvariantCulture, $"<path transform=\"translate({lean:0.##} {lean:0.##})\" d=\"{string.Concat(b.Pieces)}\" fill=\"none\" stroke=\"{_ink}\" stroke-width=\"{weight * 2:0.##}\" stroke-linejoin=\"{join}\"{dash}/>");
    }

    private void Fill(ResolvedBalloon b)
    {
        var fill = b.Kind switch
        {
            LetteringKind.Caption or LetteringKind.Narration when page.Monochrome => "#ffffff",
            LetteringKind.Caption => page.Lettering.CaptionFill,
            LetteringKind.Narration => page.Lettering.NarrationFill,
            _ => page.Lettering.BalloonFill,
        };
        foreach (var piece in b.Pieces)
        {
            sb.Append(CultureInfo.InvariantCulture, $"<path d=\"{piece}\" fill=\"{Rgb.Parse(fill).Hex}\"/>");
        }
    }

    private void Letters(ResolvedBalloon b)
    {
        if (b.Kind == LetteringKind.Sfx)
        {
            Sound(b);
            return;
        }

        sb.Append(CultureInfo.InvariantCulture, $"<text font-family=\"{_fonts}\" font-size=\"{b.Size:0.##}\" fill=\"{_ink}\" xml:space=\"preserve\">");
        foreach (var line in b.Lines)
        {
            var boxed = b.Kind is LetteringKind.Caption or LetteringKind.Narration;
            var (x, anchor) = boxed ? (line.X, "start") : (line.X + (line.Width / 2), "middle");
            sb.Append(CultureInfo.InvariantCulture, $"<tspan x=\"{x:0.##}\" y=\"{line.Y:0.##}\" text-anchor=\"{anchor}\">");
            foreach (var run in line.Runs)
            {
                Run(run);
            }

            sb.Append("</tspan>");
        }

        sb.Append("</text>");
    }

    private void Run(TextRun run)
    {
        var style = run.Face switch
        {
            TextFace.Bold => " font-weight=\"bold\"",
            TextFace.Italic => " font-style=\"italic\"",
            TextFace.BoldItalic => " font-weight=\"bold\" font-style=\"italic\"",
            _ => "",
        };
        sb.Append(style.Length == 0 ? PageText.Escape(run.Text) : $"<tspan{style}>{PageText.Escape(run.Text)}</tspan>");
    }

    private void Sound(ResolvedBalloon b)
    {
        var d = string.Concat(b.Glyphs);
        var fill = b.GlyphFill ?? "#ffc928";
        var paper = Rgb.Parse(fill).Lightness > 0.93 ? _ink : "#ffffff";
        var s = b.Size;
        sb.Append(CultureInfo.InvariantCulture, $"<path d=\"{d}\" fill=\"none\" stroke=\"{paper}\" stroke-width=\"{s * (paper == _ink ? 0.15 : 0.23):0.##}\" stroke-linejoin=\"round\"/>");
        sb.Append(CultureInfo.InvariantCulture, $"<path d=\"{d}\" transform=\"translate({s * 0.035:0.##} {s * 0.04:0.##})\" fill=\"{_ink}\" stroke=\"{_ink}\" stroke-width=\"{s * 0.17:0.##}\" stroke-linejoin=\"miter\"/>");
        sb.Append(CultureInfo.InvariantCulture, $"<path d=\"{d}\" fill=\"{fill}\" stroke=\"{fill}\" stroke-width=\"{s * 0.05:0.##}\" stroke-linejoin=\"miter\"/>");
    }
}
