using CharaStudio.Web.Features.Models;

namespace CharaStudio.Web.Features.VisualStories.Ui;

/// <summary>A picture story as its author edits it. Parts name each other by key, so that a new name breaks nothing.</summary>
public sealed class StoryDraft
{
    public string Title { get; set; } = "";

    public string Style { get; set; } = "fantasy_anime";

    public string AspectRatio { get; set; } = "16:9";

    public string ImageSize { get; set; } = "1K";

    public string Setting { get; set; } = "";

    public string Prompt { get; set; } = "";

    public bool RawPrompts { get; set; }

    /// <summary>Empty takes the project's own.</summary>
    public string Strictness { get; set; } = "";

    public long Seed { get; set; }

    public List<CastDraft> Cast { get; set; } = [];

    public List<PlaceDraft> Places { get; set; } = [];

    public List<SceneDraft> Scenes { get; set; } = [];

    /// <summary>One person, two open scenes: the least that can be drawn.</summary>
    public static StoryDraft Fresh(long seed) => new() { Seed = seed, Cast = [new()], Scenes = [new(), new(), new()] };

    /// <summary>A story that was ordered before, to be changed and drawn again.</summary>
    public static StoryDraft Of(VisualStoryOrder order, long seed)
    {
        var draft = new StoryDraft
        {
            Title = order.Title ?? "",
            Style = order.Style ?? "fantasy_anime",
            AspectRatio = order.AspectRatio ?? "1:1",
            ImageSize = order.ImageSize ?? "1K",
            Setting = order.Setting ?? "",
            Prompt = order.Prompt ?? "",
            RawPrompts = order.RawPrompts ?? false,
            Strictness = order.Strictness ?? "",
            Seed = seed,
            Cast = [.. (order.Characters ?? []).Select(CastDraft.Of)],
            Places = [.. (order.Locations ?? []).Select(one => new PlaceDraft { Name = one.Name ?? "", Description = one.Description ?? "", ReferenceUrl = one.ReferenceUrl ?? "" })],
        };
        draft.Scenes = [.. (order.Scenes ?? []).Select(scene => SceneDraft.Of(scene, draft))];
        return draft;
    }

    /// <summary>The order; scenes that are still empty are not part of it.</summary>
    public VisualStoryOrder Order() => Order([.. Scenes.Where(scene => !scene.IsEmpty)], one => one.Name);

    /// <summary>What a preview is drawn from: like <see cref="Order()"/>, but nothing needs a name yet.</summary>
    internal VisualStoryOrder Sketch(IReadOnlyList<SceneDraft> scenes) =>
        Order(scenes, one => one.Name.Trim().Length > 0 ? one.Name : $"Somebody {Cast.IndexOf(one) + 1}");

    private VisualStoryOrder Order(IReadOnlyList<SceneDraft> scenes, Func<CastDraft, string> name) => new(
        [.. Cast.Select(one => one.Order(name(one)))],
        ModelService.Illustrator,
        [.. scenes.Select(scene => scene.Order(this, name))],
        AspectRatio,
        ImageSize,
        [.. Places.Select(place => new StoryLocationOrder(place.Name, place.Description, Given(place.ReferenceUrl)))],
        Given(Prompt),
        RawPrompts,
        null,
        Given(Setting),
        Given(Strictness),
        Style,
        Given(Title),
        Seed);

    internal static string? Given(string text) => text.Trim().Length > 0 ? text.Trim() : null;

    internal static string NewKey() => Guid.NewGuid().ToString("N")[..8];
}
