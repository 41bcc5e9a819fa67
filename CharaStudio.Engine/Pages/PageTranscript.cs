using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Pages;

/// <summary>One thing to read: a picture's description, or what somebody says.</summary>
/// <param name="Panel">From 1, in reading order.</param>
/// <param name="Who">Empty for pictures, sounds and the storyteller.</param>
/// <param name="Kind">picture, or the lettering kind's word.</param>
public sealed record TranscriptEntry(int Panel, string Kind, string Who, string Text);

/// <summary>A page for those who cannot see it.</summary>
public static class PageTranscript
{
    public static IReadOnlyList<TranscriptEntry> Of(PageDocument page) =>
        [.. page.Panels.SelectMany((panel, i) => Panel(panel, i + 1))];

    private static IEnumerable<TranscriptEntry> Panel(PagePanel panel, int number)
    {
        if (panel.PlainAltText.Length > 0)
        {
            yield return new TranscriptEntry(number, "picture", "", panel.PlainAltText);
        }

        foreach (var line in panel.Lettering.OrderBy(l => l.Order))
        {
            yield return new TranscriptEntry(number, PlanJson.Word(line.Kind), Who(panel, line), PageText.Plain(line.Text));
        }
    }

    private static string Who(PagePanel panel, LetteringLine line) =>
        line.Who ?? (line.Speaker is { } s && panel.Scene is { } scene && s >= 0 && s < scene.Figures.Count ? scene.Figures[s].Look.Name : "");
}
