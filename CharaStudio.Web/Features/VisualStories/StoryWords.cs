using System.Buffers;
using System.Text.RegularExpressions;
using CharaStudio.Engine.Pages;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Web.Features.VisualStories;

/// <summary>What of a scene's words is lettered: what stands in quotation marks is said, the first sentence of the rest is a caption.</summary>
internal static partial class StoryWords
{
    private const int LongestCaption = 140;
    private const int MostLines = 4;
    private static readonly SearchValues<char> s_ends = SearchValues.Create(".!?\u3002\uff01\uff1f");

    public static IReadOnlyList<LetteringLine> Letter(string prompt, ScenePlan plan)
    {
        var lines = new List<LetteringLine>();
        var rest = Quoted().Replace(prompt, " ");
        if (Sentence(rest) is { } caption)
        {
            lines.Add(new LetteringLine { Kind = LetteringKind.Caption, Text = caption, Order = 0 });
        }

        foreach (var match in Quoted().Matches(prompt).Take(MostLines))
        {
            var text = match.Groups["said"].Value.Trim().TrimEnd(',');
            if (text.Length > 0)
            {
                var speaker = Speaker(prompt, match, plan);
                lines.Add(new LetteringLine
                {
                    Kind = LetteringKind.Speech,
                    Text = text,
                    Speaker = speaker,
                    OffPanel = speaker is null ? OffPanelSide.Left : null,
                    Who = speaker is { } index ? plan.Figures[index].Look.Name : null,
                    Order = lines.Count,
                });
            }
        }

        return lines;
    }

    // Whoever's name stands nearest to the quotation says it; with nobody named, whoever comes first.
    private static int? Speaker(string prompt, Match match, ScenePlan plan)
    {
        var nearest = plan.Figures.Select((figure, i) => (Index: i, Distance: Distance(prompt, match, figure.Look.Name)))
            .Where(found => found.Distance is not null).OrderBy(found => found.Distance).Select(found => (int?)found.Index).FirstOrDefault();
        return nearest ?? (plan.Figures.Count > 0 ? 0 : null);
    }

    private static int? Distance(string prompt, Match match, string name)
    {
        int? nearest = null;
        for (var at = name.Length == 0 ? -1 : prompt.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0;
            at = prompt.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var gap = at < match.Index ? match.Index - at - name.Length : at - match.Index - match.Length;
            nearest = Math.Min(nearest ?? int.MaxValue, Math.Max(0, gap));
        }

        return nearest;
    }

    private static string? Sentence(string text)
    {
        var words = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var end = words.AsSpan().IndexOfAny(s_ends);
        var first = (end > 0 ? words[..(end + 1)] : words).Trim(' ', ',', ';', ':');
        if (first.Length <= LongestCaption)
        {
            return first.Any(char.IsLetter) ? first : null;
        }

        var cut = first.LastIndexOf(' ', LongestCaption - 1);
        return first[..(cut > 0 ? cut : LongestCaption - 1)].TrimEnd(',', ';') + "\u2026";
    }

    [GeneratedRegex("[\"\u201c\u300c](?<said>[^\"\u201d\u300d\n]{1,300})[\"\u201d\u300d]", RegexOptions.NonBacktracking)]
    private static partial Regex Quoted();
}
