namespace CharaStudio.Web.Components;

/// <summary>Every address inside the studio, written once.</summary>
public static class StudioUrls
{
    public const string Home = "/";
    public const string Characters = "/characters";
    public const string Worlds = "/worlds";
    public const string Stories = "/stories";
    public const string Comics = "/comics";
    public const string References = "/references";
    public const string VisualStories = "/visual-stories";
    public const string NewVisualStory = "/visual-stories/new";
    public const string Jobs = "/jobs";
    public const string Keys = "/keys";
    public const string Webhooks = "/webhooks";
    public const string Settings = "/settings";

    public static string Character(string id) => $"/characters/{id}";

    /// <summary>Address of a picture of the character; <paramref name="fingerprint"/> changes with the look and so defeats the browser's cache.</summary>
    public static string Portrait(string id, string sheet, string fingerprint, int? width = null, string? style = null) =>
        $"/portraits/{id}/{sheet}?v={fingerprint}" + (width is null ? "" : $"&width={width}") + (style is null ? "" : $"&style={style}");

    /// <summary>A preview drawn for a page, by the path that <c>PortraitStore.FindAsync</c> gave.</summary>
    public static string Drawn(string path) => $"/portraits/drawn/{Path.GetFileNameWithoutExtension(path)}";

    public static string NewComicOf(string characterId) => $"/comics/new?character={characterId}";

    public static string NewComicOf(string storyId, string nodeId) => $"/comics/new?story={storyId}&node={nodeId}";

    public static string Map(string worldId, int version) => $"/maps/{worldId}?v={version}";

    public static string World(string id) => $"/worlds/{id}";

    public static string Story(string id) => $"/stories/{id}";

    public static string Comic(string id) => $"/comics/{id}";

    public static string Reference(string id) => $"/references/{id}";

    public static string Webhook(string id) => $"/webhooks/{id}";

    public static string VisualStory(string id) => $"/visual-stories/{id}";

    /// <summary>A new story that begins as a copy of this one.</summary>
    public static string VisualStoryAgain(string id) => $"/visual-stories/new?from={id}";

    public static string Job(string id) => $"/jobs/{id}";
}
