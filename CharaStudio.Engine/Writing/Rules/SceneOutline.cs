namespace CharaStudio.Engine.Writing.Rules;

/// <summary>Where a scene happens. <paramref name="Called"/> is ready for a sentence: "the city gate", "Frost Moon Temple".</summary>
internal sealed record ScenePlace(string Called, Setting Setting, string? Hour, string? Weather, IReadOnlyList<string> Description)
{
    public static readonly ScenePlace Nowhere = new("the crossroads", SettingBank.Anywhere, null, null, []);

    /// <summary>Kind, name and setting words together, for matching troubles.</summary>
    public string Key { get; init; } = "";

    public static ScenePlace From(SceneBrief scene, string hero) => new(
        Call(scene.Name),
        Setting.Find(scene.Place, scene.Name, scene.Description),
        scene.Hour,
        scene.Weather,
        [.. OutlineReader.Sentences(Macros.Resolve(scene.Description, hero, Person.Traveller.Name)).Where(s => s.Length <= 240).Take(2).Select(Close)])
    {
        Key = $"{scene.Place} {scene.Name}".Replace('_', ' '),
    };

    /// <summary>A name whose words are all capitalised is a proper name and takes no article; anything else is a thing and takes one.</summary>
    internal static string Call(string name)
    {
        var words = name.Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return Nowhere.Called;
        }

        var first = words[0].ToLowerInvariant();
        if (first is "the" or "a" or "an" or "our" or "her" or "his" or "their")
        {
            return string.Join(' ', words.Prepend(first).Where((_, i) => i != 1));
        }

        var scripted = words.Any(w => w[0] > 0x2E80);
        var proper = words.Length > 1 && words.All(w => char.IsUpper(w[0]) || w.Length <= 3);
        return proper || scripted ? name.Trim() : $"the {words.Skip(1).Aggregate(Lower(words), (a, w) => $"{a} {w}")}";
    }

    private static string Lower(string[] words) => words.Skip(1).Any(w => char.IsUpper(w[0])) ? words[0] : words[0].ToLowerInvariant();

    private static string Close(string sentence) => sentence[^1] is '.' or '!' or '?' or '…' or '”' or '"' or '。' or '！' or '？' ? sentence : sentence + ".";
}

/// <summary>All decisions about a scene before a word of it is written: goal, obstacle, change and who stands where.</summary>
internal sealed record SceneOutline
{
    /// <summary>Number of the scene on its path, from 1.</summary>
    public required int Ordinal { get; init; }

    public required Stage Stage { get; init; }

    public required Person Hero { get; init; }

    public Person? Companion { get; init; }

    public required ScenePlace Place { get; init; }

    public required string WorldName { get; init; }

    public required Aim Aim { get; init; }

    public required Trouble Trouble { get; init; }

    public string? Lore { get; init; }

    public string? Choice { get; init; }

    /// <summary>Where the scene before this one was set, when that was somewhere else.</summary>
    public string? EarlierPlace { get; init; }

    public string Other => Companion?.Name ?? Trouble.Voice;
}
