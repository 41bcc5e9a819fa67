using CharaStudio.Web.Features.Characters;
using CharaStudio.Web.Features.Media;
using CharaStudio.Web.Features.Policies;
using CharaStudio.Web.Http;
using CharaStudio.Web.Outgoing;

namespace CharaStudio.Web.Features.VisualStories;

/// <summary>What an order must be before anything is stored (rows 306-334).</summary>
internal static class VisualStoryRules
{
    public const int MostCharacters = 10;
    public const int MostStates = 5;
    public const int LeastScenes = 2;
    public const int MostScenes = 10;
    public const int MostReferences = 5;
    private const int MostLocations = 50;

    /// <exception cref="StudioException">ValidationFailed or BlockedUrl, naming the field.</exception>
    public static void Check(VisualStoryOrder order, OutgoingGuard guard)
    {
        var names = Characters(order, guard);
        var locations = Locations(order, guard);
        Scenes(order, names, locations);
        References(order, guard);
        Text("prompt", order.Prompt);
        Text("setting", order.Setting);
        Text("style", order.Style, 1_000);
        Text("title", order.Title, TextRules.LongestName);
        PictureSize.Of(order.AspectRatio, order.ImageSize, "aspect_ratio");
        MediaLinks.CheckLife(order.UrlTtl);
        StrictnessWords.OfRequest(order.Strictness);
    }

    /// <summary>Every text that is drawn from, for the content policy.</summary>
    public static IEnumerable<PolicyText> Texts(VisualStoryOrder order) =>
    [
        new("prompt", order.Prompt), new("setting", order.Setting), new("style", order.Style), new("title", order.Title),
        .. order.Characters!.SelectMany((one, i) => new[]
            {
                new PolicyText($"characters[{i}].name", one.Name), new PolicyText($"characters[{i}].appearance", one.Appearance),
            }
            .Concat((one.States ?? new Dictionary<string, StoryStateOrder>(StringComparer.Ordinal)).SelectMany(state => new[]
            {
                new PolicyText($"characters[{i}].states", state.Key), new PolicyText($"characters[{i}].states.{state.Key}.appearance", state.Value.Appearance),
            }))),
        .. (order.Locations ?? []).SelectMany((one, i) => new[]
        {
            new PolicyText($"locations[{i}].name", one.Name), new PolicyText($"locations[{i}].description", one.Description),
        }),
        .. (order.ReferenceImages ?? []).Select((one, i) => new PolicyText($"reference_images[{i}].description", one.Description)),
        .. order.Scenes!.Select((one, i) => new PolicyText($"scenes[{i}].prompt", one.Prompt)),
    ];

    /// <summary>Every picture that is fetched, with the field that names it.</summary>
    public static IEnumerable<(string Field, string Url)> Urls(VisualStoryOrder order) =>
    [
        .. order.Characters!.SelectMany((one, i) => new[] { (Field: $"characters[{i}].reference_url", Url: one.ReferenceUrl) }
            .Concat((one.States ?? new Dictionary<string, StoryStateOrder>(StringComparer.Ordinal)).Select(state =>
                (Field: $"characters[{i}].states.{state.Key}.reference_url", Url: state.Value.ReferenceUrl)))
            .Where(found => found.Url is not null).Select(found => (found.Field, found.Url!))),
        .. (order.Locations ?? []).Select((one, i) => (Field: $"locations[{i}].reference_url", Url: one.ReferenceUrl))
            .Where(found => found.Url is not null).Select(found => (found.Field, found.Url!)),
        .. (order.ReferenceImages ?? []).Select((one, i) => ($"reference_images[{i}].url", one.Url)),
    ];

    /// <summary>How many portraits are drawn first: one of each character, and one of each state that scenes use.</summary>
    public static int Portraits(VisualStoryOrder order) => order.Characters!.Count
        + order.Scenes!.SelectMany(scene => scene.Characters ?? []).Where(one => one.State is not null)
            .Select(one => (one.Name!.Normalize().Trim().ToUpperInvariant(), one.State)).Distinct().Count();

    private static Dictionary<string, StoryCharacterOrder> Characters(VisualStoryOrder order, OutgoingGuard guard)
    {
        var characters = Between("characters", order.Characters, 1, MostCharacters);
        var byName = new Dictionary<string, StoryCharacterOrder>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < characters.Count; i++)
        {
            var (one, field) = (characters[i], $"characters[{i}]");
            if (!byName.TryAdd(TextRules.Name(field + ".name", one.Name), one))
            {
                throw StudioException.Invalid(field + ".name", $"'{field}.name' is another character's too. Give each a name of their own.");
            }

            Text(field + ".appearance", one.Appearance);
            CharacterRules.LookSheet(one.LookSheet);
            Url(field + ".reference_url", one.ReferenceUrl, guard);
            if (one.States is { Count: > MostStates })
            {
                throw StudioException.Invalid(field + ".states", $"'{field}.states' has at most {MostStates} entries.");
            }

            foreach (var (key, state) in one.States ?? new Dictionary<string, StoryStateOrder>(StringComparer.Ordinal))
            {
                TextRules.Name(field + ".states", key);
                Text($"{field}.states.{key}.appearance", state.Appearance);
                Url($"{field}.states.{key}.reference_url", state.ReferenceUrl, guard);
            }
        }

        return byName;
    }

    private static HashSet<string> Locations(VisualStoryOrder order, OutgoingGuard guard)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var locations = order.Locations is null ? [] : Between("locations", order.Locations, 0, MostLocations);
        for (var i = 0; i < locations.Count; i++)
        {
            var field = $"locations[{i}]";
            if (!names.Add(TextRules.Name(field + ".name", locations[i].Name)))
            {
                throw StudioException.Invalid(field + ".name", $"'{field}.name' is another location's too.");
            }

            Text(field + ".description", locations[i].Description);
            Url(field + ".reference_url", locations[i].ReferenceUrl, guard);
        }

        return names;
    }

    private static void Scenes(VisualStoryOrder order, Dictionary<string, StoryCharacterOrder> characters, HashSet<string> locations)
    {
        var scenes = Between("scenes", order.Scenes, LeastScenes, MostScenes);
        for (var i = 0; i < scenes.Count; i++)
        {
            var (scene, field) = (scenes[i], $"scenes[{i}]");
            if (string.IsNullOrWhiteSpace(scene.Prompt))
            {
                throw StudioException.Invalid(field + ".prompt", $"'{field}.prompt' must say what is seen.");
            }

            Text(field + ".prompt", scene.Prompt);
            PictureSize.Of(scene.AspectRatio ?? order.AspectRatio, order.ImageSize, scene.AspectRatio is null ? "aspect_ratio" : field + ".aspect_ratio");
            if (scene.Location is { } location && !locations.Contains(location.Trim().Normalize()))
            {
                throw StudioException.Invalid(field + ".location", $"'{field}.location' is not the name of one of the locations.");
            }

            Cast(scene.Characters is null ? [] : Between(field + ".characters", scene.Characters, 0, MostCharacters), field, characters);
        }
    }

    private static void Cast(IReadOnlyList<SceneCastOrder> cast, string scene, Dictionary<string, StoryCharacterOrder> characters)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var j = 0; j < cast.Count; j++)
        {
            var field = $"{scene}.characters[{j}]";
            var name = TextRules.Name(field + ".name", cast[j].Name);
            if (!characters.TryGetValue(name, out var character))
            {
                throw StudioException.Invalid(field + ".name", $"'{field}.name' is not the name of one of the characters.");
            }

            if (!seen.Add(name))
            {
                throw StudioException.Invalid(field + ".name", $"'{field}.name' is in this scene already.");
            }

            if (cast[j].State is { } state && character.States?.ContainsKey(state) != true)
            {
                var known = character.States is { Count: > 0 } states ? $"It may be one of: {string.Join(", ", states.Keys)}." : "That character has no states.";
                throw StudioException.Invalid(field + ".state", $"'{field}.state' is not a state of that character. {known}");
            }
        }
    }

    private static void References(VisualStoryOrder order, OutgoingGuard guard)
    {
        var references = order.ReferenceImages is null ? [] : Between("reference_images", order.ReferenceImages, 0, MostReferences);
        for (var i = 0; i < references.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(references[i].Description))
            {
                throw StudioException.Invalid($"reference_images[{i}].description", $"'reference_images[{i}].description' must say what the picture shows.");
            }

            Text($"reference_images[{i}].description", references[i].Description);
            Url($"reference_images[{i}].url", references[i].Url, guard);
        }
    }

    private static IReadOnlyList<T> Between<T>(string field, IReadOnlyList<T>? items, int least, int most) =>
        items is null ? throw StudioException.Invalid(field, $"'{field}' is required.")
        : items.Count < least || items.Count > most ? throw StudioException.Invalid(field, $"'{field}' must have {least} to {most} entries.")
        : items;

    private static void Text(string field, string? text, int mostBytes = TextRules.LongestPrompt) => TextRules.Text(field, text, mostBytes);

    private static void Url(string field, string? url, OutgoingGuard guard)
    {
        if (url is not null)
        {
            guard.Check(url, OutgoingRule.Picture, field);
        }
    }
}
