namespace CharaStudio.Engine.Writing.Rules;

/// <summary>Decides goal, obstacle and change from outline, earlier scenes, scene card and lore.</summary>
internal static class ScenePlanner
{
    private const int LongestLore = 170;

    public static SceneOutline Plan(StoryBrief brief, WordChoice words)
    {
        var people = brief.Characters.Where(c => !string.IsNullOrWhiteSpace(c.Name)).Select(Person.From).ToList();
        var hero = people.Count > 0 ? people[0] : Person.Traveller;
        var companion = people.Count > 1 ? people[1 + (brief.Earlier.Count % (people.Count - 1))] : null;
        var place = brief.Scene is null ? ScenePlace.Nowhere : ScenePlace.From(brief.Scene, hero.Name);
        var before = brief.Earlier.Count > 0 ? brief.Earlier[^1].SceneName : null;
        var aim = PickAim(brief, people, words, hero);
        return new SceneOutline
        {
            Ordinal = brief.Earlier.Count + 1,
            Stage = Stage.At(brief.Earlier.Count),
            Hero = hero,
            Companion = companion,
            Place = place,
            WorldName = string.IsNullOrWhiteSpace(brief.World?.Name) ? "these parts" : brief.World.Name.Trim(),
            Aim = aim,
            Trouble = PickTrouble(brief, place, companion is not null, words),
            Lore = PickLore(brief, hero, $"{place.Key} {aim.Text} {brief.Outline}"),
            Choice = brief.Choice is { Length: > 0 } choice ? Imperative(choice) : null,
            EarlierPlace = before is not null && ScenePlace.Call(before) != place.Called ? ScenePlace.Call(before) : null,
        };
    }

    private static Aim PickAim(StoryBrief brief, List<Person> people, WordChoice words, Person hero)
    {
        var read = OutlineReader.Aims(Macros.Resolve(brief.Outline, hero.Name, Person.Traveller.Name), people);
        return read.Count > 0
            ? read[Math.Min(brief.Earlier.Count, read.Count - 1)]
            : new Aim(words.Order("aim", Linking.Aims)[0], Speakable: true);
    }

    private static Trouble PickTrouble(StoryBrief brief, ScenePlace place, bool together, WordChoice words)
    {
        var sky = $"{place.Hour} {place.Weather}";
        var fitting = TroubleBank.All.Where(t => t.Fits(place.Key, sky) && (together || t.Name != "the quarrel")).ToList();

        // What was told lately stays away, but never so much that no choice is left.
        var recent = brief.Earlier.TakeLast(fitting.Count - 2).Select(e => e.Plot?.Obstacle).ToHashSet(StringComparer.Ordinal);
        fitting.RemoveAll(t => recent.Contains(t.Name));
        return words.Order($"trouble {brief.Earlier.Count}", fitting)[0];
    }

    /// <summary>The lore sentence that shares most words with the scene and that the story has not quoted yet.</summary>
    private static string? PickLore(StoryBrief brief, Person hero, string about)
    {
        var wanted = Words(about).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return (brief.Scene?.Lore ?? []).Concat(brief.World?.Lore ?? [])
            .SelectMany(l => OutlineReader.Sentences(Macros.Resolve(l, hero.Name, Person.Traveller.Name)))
            .Where(s => s.Length is > 12 and <= LongestLore && !brief.Earlier.Any(e => e.Text.Contains(s, StringComparison.Ordinal)))
            .Select((s, i) => (s, score: Words(s).Count(wanted.Contains), i))
            .OrderByDescending(x => x.score).ThenBy(x => x.i)
            .Select(x => x.s[^1] is '.' or '!' or '?' ? x.s : x.s + ".")
            .FirstOrDefault();
    }

    private static IEnumerable<string> Words(string text) => text.Split([' ', ',', '.', ';', '!', '?', '_', '\n'], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 3);

    private static string Imperative(string choice)
    {
        var text = choice.Trim().TrimEnd('.', '!', '?');
        return text.Length > 1 && char.IsUpper(text[0]) && !char.IsUpper(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;
    }
}
