using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Pages.Lettering;

/// <summary>Puts a panel's words where they read in order, clear of heads and of each other, and draws their balloons.</summary>
public static class Letterer
{
    /// <param name="panel">Number of the panel for messages, from 1.</param>
    /// <param name="seed">Varies the hand-drawn rims only.</param>
    /// <exception cref="PageException">A text that cannot be lettered, or that no legible size fits; names panel and line.</exception>
    public static PanelLettering Place(
        PanelArea area, IReadOnlyList<LetteringLine> lines, PanelFacts facts, PageDocument page, int panel, long seed)
    {
        if (lines.Count == 0)
        {
            return new PanelLettering();
        }

        var measure = TextMeasure.For(page.Language);
        var order = Enumerable.Range(0, lines.Count).OrderBy(i => lines[i].Order).ThenBy(i => i).ToList();
        foreach (var i in order)
        {
            PageText.Check(lines[i].Text, $"Panel {panel}, line {i + 1}");
        }

        var search = new BalloonSearch(area, facts, page, measure, seed);
        var (placed, broken) = search.Find([.. order.Select(i => new Wanted(i, lines[i]))], panel);
        return new BalloonDrawer(area, facts, page, measure, seed).Draw(placed, broken, panel);
    }
}

/// <summary>A line with its index in the panel's list.</summary>
internal sealed record Wanted(int Index, LetteringLine Line);

/// <summary>A line with its body and where the body's centre is.</summary>
internal sealed record PlacedBalloon(Wanted Wanted, BalloonFit Fit, Vec Centre)
{
    public LetteringLine Line => Wanted.Line;

    public bool JoinsWith(PlacedBalloon next) =>
        Line.IsSpoken && Line.Kind == next.Line.Kind && Line.Kind is LetteringKind.Speech or LetteringKind.Whisper
        && Line.Speaker is not null && Line.Speaker == next.Line.Speaker;
}
