using System.Text.Json;
using CharaStudio.Web.Http;

namespace CharaStudio.Web.Data;

/// <summary>Small lists and free objects are kept as JSON in a text column; both databases read them alike.</summary>
public static class JsonText
{
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, ApiJson.Output);

    public static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, ApiJson.Output)!;

    /// <summary>A free object as the owner sent it.</summary>
    /// <exception cref="StudioException">ValidationFailed when it is no object or larger than <paramref name="mostBytes"/>.</exception>
    public static string? FreeObject(string field, JsonElement? value, int mostBytes)
    {
        if (value is not { ValueKind: not (JsonValueKind.Null or JsonValueKind.Undefined) } json)
        {
            return null;
        }

        var text = json.GetRawText();
        return json.ValueKind == JsonValueKind.Object && System.Text.Encoding.UTF8.GetByteCount(text) <= mostBytes
            ? text
            : throw StudioException.Invalid(field, $"'{field}' must be a JSON object of at most {mostBytes} bytes.");
    }

    public static JsonElement? Element(string? text) => text is null ? null : JsonSerializer.Deserialize<JsonElement>(text);
}
