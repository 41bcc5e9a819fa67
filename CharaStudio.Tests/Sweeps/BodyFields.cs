using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using CharaStudio.Web.Http;

namespace CharaStudio.Tests.Sweeps;

/// <summary>Where a body can hold a value: names, and 0 for the first item of a list.</summary>
internal sealed record BodyField(IReadOnlyList<object> Path, Type Type)
{
    private const int Deepest = 4;

    public string Name => Path.OfType<string>().LastOrDefault() ?? "";

    public override string ToString() => string.Concat(Path.Select(step => step is string name ? "." + name : "[0]")).TrimStart('.');

    /// <summary>Every field of a contract, those of its parts included.</summary>
    public static IReadOnlyList<BodyField> Of(Type contract) => [.. Walk(contract, [])];

    /// <summary>The body with this JSON, which may be none, in the field's place; what is missing on the way is made.</summary>
    public string Put(string body, string json)
    {
        const string mark = "@@here@@";
        JsonNode root = JsonNode.Parse(body)!;
        var at = root;
        for (var i = 0; i < Path.Count - 1; i++)
        {
            at = Child(at, Path[i]) ?? Set(at, Path[i], Path[i + 1] is int ? new JsonArray() : new JsonObject());
        }

        Set(at, Path[^1], JsonValue.Create(mark));
        return root.ToJsonString().Replace($"\"{mark}\"", json, StringComparison.Ordinal);
    }

    private static IEnumerable<BodyField> Walk(Type type, IReadOnlyList<object> path)
    {
        var contract = ApiJson.Input.GetTypeInfo(type);
        if (path.Count > 0)
        {
            yield return new BodyField(path, type);
        }

        IEnumerable<(object Step, Type Type)> parts = path.Count >= Deepest ? []
            : contract.Kind == JsonTypeInfoKind.Object ? contract.Properties.Where(p => !p.IsExtensionData).Select(p => ((object)p.Name, p.PropertyType))
            : contract.Kind == JsonTypeInfoKind.Enumerable && contract.ElementType is { } element ? [(0, element)]
            : [];
        foreach (var field in parts.SelectMany(part => Walk(part.Type, [.. path, part.Step])))
        {
            yield return field;
        }
    }

    private static JsonNode? Child(JsonNode at, object step) => step is string name ? at[name] : at.AsArray().ElementAtOrDefault(0);

    private static JsonNode Set(JsonNode at, object step, JsonNode value)
    {
        if (step is string name)
        {
            at[name] = value;
        }
        else if (at.AsArray() is { Count: > 0 } list)
        {
            list[0] = value;
        }
        else
        {
            at.AsArray().Add(value);
        }

        return value;
    }
}
