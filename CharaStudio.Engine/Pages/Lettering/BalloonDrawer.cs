using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Pages.Lettering;

/// <summary>Turns placed bodies into outlines, tails and set lines.</summary>
internal sealed class BalloonDrawer(PanelArea area, PanelFacts facts, PageDocument page, TextMeasure measure, long seed)
{
    public PanelLettering Draw(IReadOnlyList<PlacedBalloon> placed, string? note, int panel)
    {
        var balloons = new List<ResolvedBalloon>();
        var warnings = new List<string>();
        if (note is not null)
        {
            warnings.Add($"Panel {panel}: {note}.");
        }

        for (var i = 0; i < placed.Count; i++)
        {
            var next = i + 1 < placed.Count && placed[i].JoinsWith(placed[i + 1]) ? placed[i + 1] : null;
            var balloon = placed[i].Fit.Sound is { } sound ? Sound(placed[i], sound) : Balloon(placed[i], next, next is null ? null : i + 1);
            balloons.Add(balloon);
            if (balloon.UnknownGlyphs > 0)
            {
                warnings.Add($"Panel {panel}, line {placed[i].Wanted.Index + 1}: the lettering fonts lack {balloon.UnknownGlyphs} of its characters.");
            }
        }

        return new PanelLettering { Balloons = balloons, Warnings = warnings };
    }

    private ResolvedBalloon Sound(PlacedBalloon b, SoundLetters sound)
    {
        var map = Affine.Scale(b.Fit.Size).Then(Affine.Translate(b.Centre));
        return new ResolvedBalloon
        {
            Line = b.Wanted.Index,
            Kind = LetteringKind.Sfx,
            Centre = new PagePoint(b.Centre.X, b.Centre.Y),
            RadiusX = b.Fit.OuterX,
            RadiusY = b.Fit.OuterY,
            Size = b.Fit.Size,
            Glyphs = [.. sound.Glyphs.Select(g => g.Transform(map).ToSvg())],
            GlyphFill = b.Line.Color is { } color ? Rgb.Parse(color).Hex : page.Monochrome ? "#ffffff" : SoundLetters.ColorOf(b.Line.Text),
            UnknownGlyphs = sound.Unknown,
        };
    }

    private ResolvedBalloon Balloon(PlacedBalloon b, PlacedBalloon? next, int? joined)
    {
        var body = BalloonShapes.Body(b.Fit, Dice.For(seed, $"balloon:{b.Wanted.Index}")).Transform(Affine.Translate(b.Centre));
        List<Outline> pieces = [body];
        Vec? tip = null;
        if (next is not null)
        {
            pieces.Add(Tails.Bridge(b.Fit, b.Centre, next.Fit, next.Centre));
        }
        else if (PlacementCost.Target(area, facts, b.Line, b.Centre) is { } target)
        {
            var tail = Tails.Draw(b.Fit, b.Centre, target);
            pieces.AddRange(tail.Pieces);
            tip = tail.Tip;
        }

        return new ResolvedBalloon
        {
            Line = b.Wanted.Index,
            Kind = b.Line.Kind,
            Centre = new PagePoint(b.Centre.X, b.Centre.Y),
            RadiusX = b.Fit.OuterX,
            RadiusY = b.Fit.OuterY,
            Size = b.Fit.Size,
            Pieces = [.. pieces.Select(p => p.ToSvg())],
            TailTip = tip is { } t ? new PagePoint(t.X, t.Y) : null,
            JoinedTo = joined,
            Lines = Lines(b),
            UnknownGlyphs = b.Fit.Text.Unknown,
        };
    }

    private List<ResolvedText> Lines(PlacedBalloon b)
    {
        var (fit, heights) = (b.Fit, BalloonFitter.Heights(b.Fit.Text, b.Line.Kind, page.Lettering.AllCaps));
        var lines = new List<ResolvedText>();
        for (var i = 0; i < fit.Lines.Count; i++)
        {
            var runs = Runs(fit.Text, fit.Lines[i]);
            var width = runs.Sum(r => measure.Measure(r.Text, r.Face).Advance) * fit.Size;
            var baseline = b.Centre.Y + ((BalloonFitter.LineAt(i, fit.Lines.Count, heights).Top + heights.Rise) * fit.Size);
            var x = b.Line.IsBox ? b.Centre.X - fit.InnerX + (0.7 * fit.Size) : b.Centre.X - (width / 2);
            lines.Add(new ResolvedText(x, baseline, width, runs));
        }

        return lines;
    }

    private static List<TextRun> Runs(LetterText text, BrokenLine line)
    {
        var runs = new List<TextRun>();
        for (var i = line.First; i <= line.Last; i++)
        {
            var unit = text.Units[i];
            var piece = (unit.Space && i > line.First ? " " : "") + unit.Text + (i == line.Last && line.Hyphen ? "-" : "");
            if (runs.Count > 0 && runs[^1].Face == unit.Face)
            {
                runs[^1] = new TextRun(runs[^1].Text + piece, unit.Face);
            }
            else
            {
                runs.Add(new TextRun(piece, unit.Face));
            }
        }

        return runs;
    }
}
