using System.Text.RegularExpressions;
using CharaStudio.Engine.Plans;
using CharaStudio.Web.Features.Comics;

namespace CharaStudio.Web.Features.Home;

/// <summary>Someone of a sketch.</summary>
/// <param name="Prop">What they carry, in words, or null.</param>
internal sealed record SketchPerson(string Id, string Name, string? Prop);

/// <summary>Four panels from one sentence: the place, the person in it, a detail, the face.</summary>
internal static partial class SketchScript
{
    private const int LongestCaption = 96;
    private const int LongestSpeech = 72;

    private static readonly string[] s_layouts = ["establishing_four", "two_by_two", "diagonal_action", "yonkoma"];
    private static readonly string[] s_haste = ["run", "jump", "fall", "punch", "kick", "sword_strike", "sword_guard", "draw_sword", "aim_bow"];

    private static readonly string[] s_closes =
    [
        "{0} looks into the distance, determined.",
        "{0} looks up, surprised.",
        "{0} smiles, eyes on the road.",
        "{0} looks back, sad.",
    ];

    /// <summary>Slanted cuts for haste and fights, upright ones for all else.</summary>
    public static string Layout(ScenePlan? plan, int take) =>
        plan?.Figures.Any(figure => s_haste.Contains(figure.Pose) || figure.Interaction is { Kind: "fight" or "stand_off" }) == true
            ? "diagonal_action"
            : s_layouts[take % s_layouts.Length];

    /// <param name="prose">What the writer wrote about it; captions and lines are taken from it word for word.</param>
    /// <param name="take">0 for the first page of a sentence; further takes vary shots, moods and lines.</param>
    public static IReadOnlyList<PanelOrder> Panels(string sentence, IReadOnlyList<SketchPerson> people, string prose, int take)
    {
        var captions = Captions(prose).ToList();
        var opening = captions.Count > 0 ? captions[take % Math.Min(captions.Count, 2)] : null;
        return people.Count == 0 ? OfPlace(sentence, captions) : OfPeople(sentence, people, prose, opening, take);
    }

    private static IReadOnlyList<PanelOrder> OfPeople(
        string sentence, IReadOnlyList<SketchPerson> people, string prose, string? opening, int take)
    {
        string[] cast = [.. people.Select(person => person.Id)];
        var lead = people[0];
        var second = people.Count > 1 ? "two_shot" : take % 3 == 1 ? "medium_shot" : take % 3 == 2 ? "low_angle" : "full_shot";
        var detail = lead.Prop is { } prop
            ? new PanelOrder($"{lead.Name} holds a {prop}.", Camera: "insert", Characters: [lead.Id])
            : new PanelOrder($"{lead.Name} stops and listens.", Camera: "high_angle", Characters: [lead.Id]);
        var close = string.Format(System.Globalization.CultureInfo.InvariantCulture, s_closes[take % s_closes.Length], lead.Name);
        var said = Spoken(prose, lead.Name).ToList();
        return
        [
            new PanelOrder(sentence, Camera: "wide_shot", Characters: cast, Dialogue: Caption(opening)),
            new PanelOrder(sentence, Camera: second, Characters: cast),
            detail,
            new PanelOrder(
                close, Camera: "close_up", Characters: [lead.Id],
                Dialogue: said.Count > 0 ? [new DialogueOrder(said[take % said.Count], lead.Id, "speech")] : null),
        ];
    }

    private static IReadOnlyList<PanelOrder> OfPlace(string sentence, List<string> captions) =>
    [
        new(sentence, Camera: "wide_shot", Characters: [], Dialogue: Caption(captions.ElementAtOrDefault(0))),
        new(sentence, Camera: "low_angle", Characters: []),
        new(sentence, Camera: "high_angle", Characters: []),
        new(sentence, Camera: "birds_eye", Characters: [], Dialogue: Caption(captions.ElementAtOrDefault(1))),
    ];

    private static IReadOnlyList<DialogueOrder>? Caption(string? text) => text is null ? null : [new DialogueOrder(text, Kind: "caption")];

    /// <summary>Sentences in the storyteller's voice that are short enough for a box.</summary>
    public static IEnumerable<string> Captions(string prose) =>
        prose.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(paragraph => !paragraph.Contains('“', StringComparison.Ordinal) && !paragraph.Contains('"', StringComparison.Ordinal))
            .SelectMany(paragraph => SentenceEnd().Split(paragraph))
            .Where(text => text.Length is > 12 and <= LongestCaption);

    /// <summary>All sentences of a text, spoken ones included.</summary>
    public static IEnumerable<string> Sentences(string prose) =>
        prose.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).SelectMany(paragraph => SentenceEnd().Split(paragraph));

    /// <summary>What this person says, where the prose names them as the speaker; what says most comes first.</summary>
    public static IEnumerable<string> Spoken(string prose, string name) =>
        Speech().Matches(prose)
            .Where(match => match.Groups["who"].Value.Contains(name, StringComparison.Ordinal))
            .Select(match => match.Groups["text"].Value.Trim())
            .Select(text => text.EndsWith(',') ? text[..^1] + "." : text)
            .Where(text => text.Length is > 1 and <= LongestSpeech)
            .OrderByDescending(text => text.Length);

    [GeneratedRegex(@"(?<=[.!?])\s+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex SentenceEnd();

    // “...” said Yun Ci / Yun Ci said: the name stands right behind the closing mark.
    [GeneratedRegex(@"“(?<text>[^”]+)”(?<who>[^.“\n]{0,40})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Speech();
}
