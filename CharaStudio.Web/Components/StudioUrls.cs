namespace CharaStudio.Web.Components;

/// <summary>Every address inside the studio, written once.</summary>
public static class StudioUrls
{
    public const string Home = "/";
    public const string Characters = "/characters";
    public const string Worlds = "/worlds";
    public const string Stories = "/stories";
    public const string Comics = "/comics";
    public const string Jobs = "/jobs";
    public const string Keys = "/keys";
    public const string Settings = "/settings";

    public static string Character(string id) => $"/characters/{id}";

    public static string World(string id) => $"/worlds/{id}";

    public static string Story(string id) => $"/stories/{id}";

    public static string Comic(string id) => $"/comics/{id}";

    public static string Job(string id) => $"/jobs/{id}";
}
