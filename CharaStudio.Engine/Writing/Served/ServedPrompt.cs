using System.Globalization;
using System.Text;

namespace CharaStudio.Engine.Writing.Served;

/// <summary>The words that ask a language model for a scene.</summary>
internal static class ServedPrompt
{
    // The newest scenes matter most; older ones are named only.
    private const int ScenesInFull = 3;

    private const string System =
        """
        You continue an interactive story by exactly one scene. Keep every name, trait, place and fact as given. Write in the language of the outline.
        Answer with one JSON object and nothing else:
        {"title": string of at most 80 characters, "prose": string with paragraphs separated by \n\n, "choices": [{"text": string, "title": string}, ...]}
        Give two or three choices; each text is an imperative of at most 12 words that the reader may pick next.
        """;

    public static IReadOnlyList<ChatMessage> For(StoryBrief brief) => [new("system", System), new("user", Describe(brief))];

    public static string Repair(string fault) =>
        $"That answer cannot be used: {fault} Send the same scene again as the one JSON object described above, with no other text around it.";

    private static string Describe(StoryBrief brief)
    {
        var hero = brief.Characters.Count > 0 ? brief.Characters[0].Name : "the traveller";
        var text = new StringBuilder();
        Add("Story", brief.Title);
        Add("Outline", Macros.Resolve(brief.Outline, hero, "the traveller"));
        Add("World", $"{brief.World?.Name} {brief.World?.Description}".Trim());
        Add("Lore", string.Join("\n", (brief.World?.Lore ?? []).Concat(brief.Scene?.Lore ?? []).Take(40)));
        foreach (var c in brief.Characters)
        {
            Add("Character", Macros.Resolve($"{c.Name}. {c.Description} Personality: {c.Personality}", c.Name, "the traveller"));
        }

        foreach (var (scene, index) in brief.Earlier.Select((s, i) => (s, i)))
        {
            Add("Earlier scene", index >= brief.Earlier.Count - ScenesInFull ? $"{scene.Title}\n{scene.Text}" : scene.Title);
        }

        if (brief.Scene is { } now)
        {
            Add("This scene takes place at", $"{now.Name}. {now.Description} {now.Place} {now.Hour} {now.Weather}".Trim());
        }

        Add("The reader chose", brief.Choice ?? "");
        text.Append(CultureInfo.InvariantCulture, $"Write the next scene. Its prose must not be longer than {brief.MaxTokens * 3 / 5} words.");
        return text.ToString();

        void Add(string label, string value)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                text.Append(label).Append(": ").AppendLine(value);
            }
        }
    }
}
