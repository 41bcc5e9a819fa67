using System.Globalization;
using System.Text.Json;
using CharaStudio.Engine.Control;
using CharaStudio.Engine.Control.Keypoints;
using CharaStudio.Web.Http;

namespace CharaStudio.Web.Features.Control;

/// <summary>Keypoints as requests send them.</summary>
internal static class KeypointReading
{
    private const string Field = "keypoints";

    /// <exception cref="StudioException">ValidationFailed.</exception>
    public static IReadOnlyList<Keypoint> Read(JsonElement json, string? format)
    {
        switch (format)
        {
            case null or "json":
                return json.ValueKind is JsonValueKind.Array ? Points(json) : throw StudioException.Invalid(Field, "'keypoints' must be an array of points such as {\"x\": 0.5, \"y\": 0.1}.");
            case "base64":
                return json.ValueKind is JsonValueKind.String ? KeypointText.Read(json.GetString()!) : throw StudioException.Invalid(Field, "With format base64, 'keypoints' is one base64 text.");
            default:
                throw StudioException.Invalid("format", "'format' must be json or base64.");
        }
    }

    private static List<Keypoint> Points(JsonElement array)
    {
        if (array.GetArrayLength() is 0 or > KeypointLayouts.MostPoints)
        {
            throw StudioException.Invalid(Field, $"'keypoints' must have 1 to {KeypointLayouts.MostPoints} points.");
        }

        return [.. array.EnumerateArray().Select(Point)];
    }

    private static Keypoint Point(JsonElement point, int index)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"{Field}[{index}]");
        if (point.ValueKind is not JsonValueKind.Object)
        {
            throw StudioException.Invalid(path, $"'{path}' must be an object with x and y.");
        }

        double? Number(string name) => !point.TryGetProperty(name, out var value) || value.ValueKind is JsonValueKind.Null ? null
            : value.ValueKind is JsonValueKind.Number && value.TryGetDouble(out var number) && double.IsFinite(number) ? number
            : throw StudioException.Invalid($"{path}.{name}", $"'{path}.{name}' must be a number.");
        double Required(string name) => Number(name) ?? throw StudioException.Invalid($"{path}.{name}", $"'{path}.{name}' is required.");
        var called = point.TryGetProperty("name", out var word) && word.ValueKind is not JsonValueKind.Null
            ? word.ValueKind is JsonValueKind.String ? word.GetString() : throw StudioException.Invalid($"{path}.name", $"'{path}.name' must be a text.")
            : null;
        return new Keypoint(Required("x"), Required("y"), Number("z")) { Visibility = Number("visibility") ?? Number("confidence") ?? Number("score") ?? 1, Name = called };
    }
}
