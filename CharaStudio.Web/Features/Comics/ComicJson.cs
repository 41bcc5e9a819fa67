using System.Text.Json;
using System.Text.Json.Nodes;
using CharaStudio.Engine.Plans;
using CharaStudio.Web.Http;

namespace CharaStudio.Web.Features.Comics;

/// <summary>Plans and pages as they are stored and shown: the engine's own JSON.</summary>
internal static class ComicJson
{
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, PlanJson.Options);

    public static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, PlanJson.Options)
        ?? throw new InvalidDataException($"A stored {typeof(T).Name} is empty.");

    public static JsonNode? Node<T>(T value) => JsonSerializer.SerializeToNode(value, PlanJson.Options);
}

/// <summary>How ids of comics and panels are spelled.</summary>
internal static class ComicIds
{
    public const string ComicPrefix = "comic";
    public const string PanelPrefix = "panel";

    public static string Comic(Guid id) => PublicId.Format(ComicPrefix, id);

    public static string Panel(Guid id) => PublicId.Format(PanelPrefix, id);
}
