using CharaStudio.Engine.Plans;

namespace CharaStudio.Web.Features.VisualStories.Ui;

/// <summary>Somebody of the story.</summary>
public sealed class CastDraft
{
    public string Key { get; set; } = StoryDraft.NewKey();

    public string Name { get; set; } = "";

    public string Appearance { get; set; } = "";

    public string ReferenceUrl { get; set; } = "";

    /// <summary>One of the library, with their own look; the appearance then says what differs.</summary>
    public string? CharacterId { get; set; }

    public LookSheet? LookSheet { get; set; }

    public List<StateDraft> States { get; set; } = [];

    public static CastDraft Of(StoryCharacterOrder order) => new()
    {
        Name = order.Name ?? "",
        Appearance = order.Appearance ?? "",
        ReferenceUrl = order.ReferenceUrl ?? "",
        CharacterId = order.CharacterId,
        LookSheet = order.LookSheet,
        States =
        [
            .. (order.States ?? new Dictionary<string, StoryStateOrder>(StringComparer.Ordinal)).Select(state => new StateDraft
            {
                Name = state.Key, Appearance = state.Value.Appearance ?? "", ReferenceUrl = state.Value.ReferenceUrl ?? "",
            }),
        ],
    };

    // A state without a name cannot be picked, and of two with one name the later is the one that was meant.
    internal StoryCharacterOrder Order(string name)
    {
        var states = new Dictionary<string, StoryStateOrder>(StringComparer.Ordinal);
        foreach (var state in States.Where(state => state.Name.Trim().Length > 0))
        {
            states[state.Name.Trim()] = new StoryStateOrder(state.Appearance, StoryDraft.Given(state.ReferenceUrl));
        }

        return new StoryCharacterOrder(name, Appearance, StoryDraft.Given(ReferenceUrl), states.Count > 0 ? states : null, CharacterId, LookSheet);
    }
}

/// <summary>A costume or disguise.</summary>
public sealed class StateDraft
{
    public string Key { get; set; } = StoryDraft.NewKey();

    public string Name { get; set; } = "";

    public string Appearance { get; set; } = "";

    public string ReferenceUrl { get; set; } = "";
}

/// <summary>A place that several scenes may play at.</summary>
public sealed class PlaceDraft
{
    public string Key { get; set; } = StoryDraft.NewKey();

    public string Name { get; set; } = "";

    public string Description { get; set; } = "";

    public string ReferenceUrl { get; set; } = "";
}

/// <summary>A picture of the story.</summary>
public sealed class SceneDraft
{
    public string Key { get; set; } = StoryDraft.NewKey();

    public string Prompt { get; set; } = "";

    /// <summary>Key of a place; empty leaves it to the words.</summary>
    public string Place { get; set; } = "";

    /// <summary>Empty is the story's.</summary>
    public string AspectRatio { get; set; } = "";

    /// <summary>Who is there, by key, with the key of their state (empty: as they usually look).</summary>
    public Dictionary<string, string> Cast { get; set; } = new(StringComparer.Ordinal);

    public bool IsEmpty => Prompt.Trim().Length == 0;

    internal static SceneDraft Of(StorySceneOrder order, StoryDraft story)
    {
        var scene = new SceneDraft
        {
            Prompt = order.Prompt ?? "",
            AspectRatio = order.AspectRatio ?? "",
            Place = story.Places.Find(place => Same(place.Name, order.Location))?.Key ?? "",
        };
        foreach (var one in order.Characters ?? [])
        {
            if (story.Cast.Find(known => Same(known.Name, one.Name)) is { } person)
            {
                scene.Cast[person.Key] = person.States.Find(state => state.Name == one.State)?.Key ?? "";
            }
        }

        return scene;
    }

    internal StorySceneOrder Order(StoryDraft story, Func<CastDraft, string> name)
    {
        var cast = story.Cast.Where(one => Cast.ContainsKey(one.Key))
            .Select(one => new SceneCastOrder(name(one), one.States.Find(state => state.Key == Cast[one.Key] && state.Name.Trim().Length > 0)?.Name.Trim())).ToList();
        return new StorySceneOrder(
            StoryDraft.Given(AspectRatio), cast.Count > 0 ? cast : null, story.Places.Find(place => place.Key == Place)?.Name, Prompt.Trim());
    }

    private static bool Same(string name, string? other) => string.Equals(name.Trim(), other?.Trim(), StringComparison.OrdinalIgnoreCase);
}
